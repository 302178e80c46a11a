/**
 * Writes the acceptance suite's images, and `expected.json` with their expected outcomes.
 *
 *     node generate.mjs SEED FOLDER
 *
 * The same seed gives the same bytes. FOLDER is created if missing; other files in it are left alone.
 */
import {mkdir, writeFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {cases} from './cases.mjs';
import {GRADIENT} from './picture.mjs';

const CONTENT_TYPES = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
};
const TOLERANCE = 6;

export async function generate(seed, folder) {
  await mkdir(folder, {recursive: true});
  const files = [];
  for (const {name, make, expected} of cases) {
    const {bytes, picture} = await make(seed, name);
    await writeFile(join(folder, name), bytes);
    files.push({file: name, contentType: contentTypeOf(name), ...expected, ...(picture && shown(picture, name, expected))});
  }
  const expected = {seed, gradient: GRADIENT, files};
  await writeFile(join(folder, 'expected.json'), JSON.stringify(expected, undefined, 2) + '\n');
  return expected;
}

/** The declaration of a client that knows only the name. */
function contentTypeOf(name) {
  return CONTENT_TYPES[extname(name).toLowerCase()];
}

/** The upright picture: every mean colour is sRGB, in the order top left, top right, bottom left, bottom right. */
function shown({width, height, quadrants}, name, {pages = 1, tolerance = TOLERANCE, transparent = false}) {
  return {
    format: contentTypeOf(name).slice('image/'.length),
    width,
    height,
    pages,
    transparent,
    tolerance,
    quadrants: quadrants.map(colour => (colour.length === 1 ? Array(3).fill(colour[0]) : colour)),
  };
}

async function main([seed, folder]) {
  if (!/^\d+$/.test(seed ?? '') || !folder) {
    console.error('Say which seed (a whole number) and which folder: node generate.mjs SEED FOLDER');
    return 2;
  }
  const {files} = await generate(Number(seed), folder);
  console.log(`${files.length} images in ${folder}`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = await main(process.argv.slice(2));
