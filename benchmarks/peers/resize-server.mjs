/**
 * Makes renditions with sharp for each line `<operation> <file>` of standard input and responds
 * `<milliseconds> <bytes>`. `out <folder>` saves every rendition from then on, `quality <number>` changes the quality.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {createInterface} from 'node:readline';
import sharp from 'sharp';

// One thread for one image, as in a function with one virtual CPU; no operation is cached between runs.
sharp.concurrency(1);
sharp.cache(false);

const JPEG = {quality: 80, chromaSubsampling: '4:2:0'};
const WEBP = {quality: 80, effort: 4};
const SQUARE = {width: 200, height: 200, fit: 'cover', position: sharp.strategy.attention};

const width = size => ({name: `w${size}`, resize: {width: size, withoutEnlargement: true}});
const square = {name: 'square', resize: SQUARE};
const both = size => [{...size, format: 'jpg'}, {...size, format: 'webp'}];

const JOBS = {
  seven: [...both(width(1600)), ...both(width(800)), ...both(width(320)), {...square, format: 'jpg'}],
  preview: [...both(square), ...both(width(320))],
  web: [...both(width(800)), ...both(width(1600))],
};
JOBS.each = [...JOBS.preview, ...JOBS.web];

let folder;
const inputs = new Map();

function source(file) {
  if (!inputs.has(file)) {
    inputs.set(file, readFileSync(file));
  }
  return inputs.get(file);
}

async function encode(image, {name, format}) {
  const bytes = await (format === 'jpg' ? image.flatten({background: '#fff'}).jpeg(JPEG) : image.webp(WEBP)).toBuffer();
  if (folder) {
    writeFileSync(join(folder, `${name}.${format}`), bytes);
  }
  return bytes.length;
}

/** The usual way: a pipeline, and so a decode, for each rendition. */
async function perRendition(bytes, job) {
  let total = 0;
  for (const rendition of job) {
    total += await encode(sharp(bytes).autoOrient().resize(rendition.resize), rendition);
  }
  return total;
}

/** One decode: every size is made from the next larger one, in raw pixels. */
async function decodeOnce(bytes, job) {
  let total = 0;
  let larger;
  const sizes = new Map();
  for (const rendition of job) {
    sizes.set(rendition.name, [...(sizes.get(rendition.name) ?? []), rendition]);
  }
  const order = [...sizes.values()].sort((one, other) => other[0].resize.width - one[0].resize.width);
  for (const renditions of order) {
    const from = larger ? sharp(larger.data, {raw: larger.info}) : sharp(bytes).autoOrient();
    const pixels = await from.resize(renditions[0].resize).raw().toBuffer({resolveWithObject: true});
    for (const rendition of renditions) {
      total += await encode(sharp(pixels.data, {raw: pixels.info}), rendition);
    }
    if (renditions[0].name !== 'square') {
      larger = pixels;
    }
  }
  return total;
}

const WAYS = {per: perRendition, once: decodeOnce};

console.log(`ready sharp ${sharp.versions.sharp} libvips ${sharp.versions.vips} node ${process.versions.node}`);
for await (const line of createInterface({input: process.stdin})) {
  const [operation, argument] = line.split(' ');
  try {
    if (operation === 'out') {
      folder = argument;
      console.log('0 0');
      continue;
    }
    if (operation === 'quality') {
      JPEG.quality = WEBP.quality = Number(argument);
      console.log('0 0');
      continue;
    }
    const [way, job] = operation.split(':');
    const bytes = source(argument);
    const start = performance.now();
    const total = await WAYS[way](bytes, JOBS[job]);
    console.log(`${(performance.now() - start).toFixed(3)} ${total}`);
  } catch (error) {
    console.log(`error ${String(error.message).replaceAll('\n', ' ')}`);
  }
}
