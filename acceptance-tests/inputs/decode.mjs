/**
 * Decodes images for whoever asks: reads a file's path per line, writes the picture beside it as PNG with the suffix
 * `.png`, and answers with that path, or with `!` and the reason.
 */
import {createInterface} from 'node:readline';
import sharp from 'sharp';

for await (const path of createInterface({input: process.stdin})) {
  try {
    await sharp(path).png({compressionLevel: 1}).toFile(`${path}.png`);
    console.log(`${path}.png`);
  } catch (error) {
    console.log(`! ${error.message.replaceAll('\n', ' ')}`);
  }
}
