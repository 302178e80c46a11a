/**
 * Decodes WebP for another program: reads a file's path per line, writes the picture beside it as PNG with the suffix
 * `.png`, and responds with that path, or with `!` and the reason. The decoder is libwebp's reference one in WebAssembly,
 * which shares no binary with the pipeline's libvips; sharp only packs the decoded pixels into a PNG.
 */
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {createInterface} from 'node:readline';
import decode, {init} from '@jsquash/webp/decode.js';
import sharp from 'sharp';

/** The decoder was made for browsers, and returns its pixels in a browser type. */
globalThis.ImageData ??= class {
  constructor(data, width, height) {
    Object.assign(this, {data, width, height});
  }
};
const wasm = createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm');
await init(await WebAssembly.compile(await readFile(wasm)));

for await (const path of createInterface({input: process.stdin})) {
  try {
    const {data, width, height} = await decode(Uint8Array.from(await readFile(path)).buffer);
    await sharp(data, {raw: {width, height, channels: 4}}).png({compressionLevel: 1}).toFile(`${path}.png`);
    console.log(`${path}.png`);
  } catch (error) {
    console.log(`! ${error.message.replaceAll('\n', ' ')}`);
  }
}
