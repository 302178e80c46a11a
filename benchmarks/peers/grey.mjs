/**
 * Decodes an image to a grey PNG of its luma, for the comparison: `node grey.mjs IN OUT [WIDTH]`. With WIDTH it is the
 * ideal: the whole image decoded first, then resized by Lanczos 3.
 */
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
await sharp(luma, {raw: {width: info.width, height: info.height, channels: 1}}).toColourspace('b-w').png().toFile(to);
