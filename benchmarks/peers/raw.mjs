/**
 * Writes an image's pixels for the comparison: `node raw.mjs IN OUT [WIDTH]`. OUT is a line `<width> <height>` and then
 * one byte of luma per pixel. With WIDTH it is the reference: the whole image decoded first, then resized by Lanczos 3.
 */
import {writeFile} from 'node:fs/promises';
import sharp from 'sharp';

const [from, to, width] = process.argv.slice(2);

let {data, info} = await sharp(from)
  .autoOrient()
  .flatten({background: '#fff'})
  .toColourspace('srgb')
  .raw()
  .toBuffer({resolveWithObject: true});
if (width) {
  ({data, info} = await sharp(data, {raw: info})
    .resize(Number(width), null, {kernel: 'lanczos3'})
    .raw()
    .toBuffer({resolveWithObject: true}));
}
const luma = Buffer.alloc(info.width * info.height);
for (let i = 0, j = 0; i < luma.length; i++, j += info.channels) {
  luma[i] = Math.round(0.299 * data[j] + 0.587 * data[j + 1] + 0.114 * data[j + 2]);
}
await writeFile(to, Buffer.concat([Buffer.from(`${info.width} ${info.height}\n`), luma]));
