/**
 * Makes the photographs for the measurements from the repository's samples: `node inputs.mjs SAMPLES FOLDER`. The same
 * samples give the same bytes.
 */
import {copyFile, mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import sharp from 'sharp';

const [samples, folder] = process.argv.slice(2);
const mountains = join(samples, 'picosdeeuropa_12mp.jpg');
const sunset = join(samples, 'sunset_by_Aitzol_Berasategi.jpg');
const rock = join(samples, 'aitzgorri_by_Aitzol_Berasategi.jpg');
const to = name => join(folder, name);
const QUALITY = 92;

/** Opaque in the middle, transparent at the left edge. */
async function withAlpha(file) {
  const {data, info} = await sharp(file).raw().toBuffer({resolveWithObject: true});
  const alpha = Buffer.alloc(info.width * info.height);
  for (let i = 0; i < alpha.length; i++) {
    alpha[i] = Math.min(255, Math.round(((i % info.width) / info.width) * 510));
  }
  const {width, height} = info;
  return sharp(data, {raw: info}).joinChannel(alpha, {raw: {width, height, channels: 1}});
}

await mkdir(folder, {recursive: true});
await copyFile(mountains, to('jpeg-12mp.jpg'));
await sharp(mountains).jpeg({quality: QUALITY, progressive: true}).toFile(to('jpeg-12mp-progressive.jpg'));
await sharp(sunset).resize(6000, 4000, {fit: 'fill'}).jpeg({quality: QUALITY}).toFile(to('jpeg-24mp.jpg'));
await sharp(mountains).webp({quality: QUALITY}).toFile(to('webp-12mp.webp'));
await (await withAlpha(rock)).png({compressionLevel: 6}).toFile(to('png-6mp-alpha.png'));
await sharp(mountains)
  .withIccProfile('p3')
  .withMetadata({orientation: 6})
  .jpeg({quality: QUALITY})
  .toFile(to('jpeg-12mp-p3-turned.jpg'));
await sharp(mountains).resize(64, 48).jpeg({quality: 80}).toFile(to('tiny.jpg'));

// Photographs of the pipeline suite: small, so that thousands of them end in minutes.
for (const [i, file] of [mountains, sunset, rock].entries()) {
  await sharp(file).resize(480).jpeg({quality: 85}).toFile(to(`small-${i + 1}.jpg`));
}
