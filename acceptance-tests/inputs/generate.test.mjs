/** Tests the generator with sharp's decoder, and by inspecting the bytes. */
import assert from 'node:assert/strict';
import {mkdtemp, readFile, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import sharp from 'sharp';
import {generate} from './generate.mjs';
import {colourPicture, greyPicture} from './picture.mjs';

let root;
let files;
const inFolder = (folder, file) => join(root, folder, file);
const bytesOf = file => readFile(inFolder('first', file));
const ready = () => files.filter(file => file.status === 'READY');

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'inputs-'));
  files = (await generate(5, join(root, 'first'))).files;
  await generate(5, join(root, 'again'));
  await generate(6, join(root, 'other'));
});
after(() => rm(root, {recursive: true}));

test('one seed gives the same bytes, another gives other pictures', async () => {
  const names = await readdir(join(root, 'first'));
  assert.deepEqual(names.sort(), [...files.map(({file}) => file), 'expected.json'].sort());
  for (const name of names) {
    assert.ok((await bytesOf(name)).equals(await readFile(inFolder('again', name))), `${name} differs`);
  }
  for (const {file} of ready()) {
    assert.ok(!(await bytesOf(file)).equals(await readFile(inFolder('other', file))), `${file} is the same`);
  }
});

test('quadrants are far apart whatever the seed', () => {
  for (let seed = 0; seed < 500; seed++) {
    for (const {quadrants} of [colourPicture(seed, 'any', 8, 8), greyPicture(seed, 'any', 8, 8)]) {
      for (const [i, one] of quadrants.entries()) {
        for (const other of quadrants.slice(i + 1)) assert.ok(distance(one, other) > 40, `${seed}: ${one}, ${other}`);
      }
    }
  }
});

/** sharp does not read the chunk that names colours by numbers, and reads a 16-bit profile differently. */
const signals = ({file}) => file.startsWith('signals-') || /^sixteen-bits.*display-p3/.test(file);

test('every readable image shows what it is said to show', async () => {
  for (const expected of ready().filter(file => !signals(file))) {
    const seen = await look(expected.file);
    assert.deepEqual([seen.width, seen.height], [expected.width, expected.height], expected.file);
    assert.equal((await sharp(await bytesOf(expected.file)).metadata()).pages ?? 1, expected.pages, expected.file);
    assert.ok(furthest(seen.quadrants, expected.quadrants) <= 6, `${expected.file} shows ${seen.quadrants}`);
  }
});

test('a decoder that ignores a profile or a signal shows other colours', async () => {
  for (const expected of files.filter(file => file.file.startsWith('display-p3') || signals(file))) {
    const seen = await look(expected.file, {ignoreIcc: true});
    assert.ok(furthest(seen.quadrants, expected.quadrants) > 2 * expected.tolerance, expected.file);
  }
});

test('a decoder that ignores the orientation shows another picture', async () => {
  for (const expected of files.filter(({file}) => /orientation-[2-8]/.test(file))) {
    const seen = await look(expected.file, {}, image => image);
    assert.ok(furthest(seen.quadrants, expected.quadrants) > 40, expected.file);
  }
});

test('no JPEG has two profiles, and nothing tells the time', async () => {
  for (const {file} of files) {
    const text = (await bytesOf(file)).toString('latin1');
    if (/\.jpe?g$/.test(file)) assert.ok(text.split('ICC_PROFILE\0\x01').length <= 2, file);
    assert.doesNotMatch(text, /20[2-9]\d:[01]\d:[0-3]\d|20[2-9]\d-[01]\d-[0-3]\d/, file);
  }
});

/** sharp decodes these, with garbage in a part of them. */
const hasDamagedScan = file => ['zeroed.jpg', 'doubled.jpg'].includes(file);

test('what is damaged cannot be decoded', async () => {
  for (const {file} of files.filter(({file, reason}) => reason === 'CORRUPT' && !hasDamagedScan(file))) {
    await assert.rejects(async () => sharp(await bytesOf(file), {failOn: 'error'}).raw().toBuffer(), Error, file);
  }
});

test('what is too large declares it in its header, and is small itself', async () => {
  for (const {file} of files.filter(({reason}) => reason === 'TOO_MANY_PIXELS')) {
    const bytes = await bytesOf(file);
    const {width, height} = await sharp(bytes, {limitInputPixels: false, pages: 1}).metadata();
    assert.ok(width * height > 100_000_000, file);
    assert.ok(bytes.length < 200_000, file);
  }
});

test('what is too complex is small itself', async () => {
  for (const {file} of files.filter(({reason}) => reason === 'TOO_COMPLEX')) {
    assert.ok((await bytesOf(file)).length < 5_000_000, file);
  }
});

async function look(file, options = {}, turn = image => image.autoOrient()) {
  const failOn = file.startsWith('without-end') ? 'none' : 'warning';
  const image = turn(sharp(await bytesOf(file), {failOn, ...options})).toColourspace('srgb').removeAlpha();
  const {data, info} = await image.raw().toBuffer({resolveWithObject: true});
  const centres = [0.25, 0.75].flatMap(y => [0.25, 0.75].map(x => [x, y]));
  return {width: info.width, height: info.height, quadrants: centres.map(([x, y]) => mean(data, info, x, y))};
}

/** The mean colour of the window of a fifth of the width and height around a point. */
function mean(data, {width, height, channels}, x, y) {
  const sums = [0, 0, 0];
  let count = 0;
  for (let row = Math.floor((y - 0.1) * height); row < (y + 0.1) * height; row++) {
    for (let column = Math.floor((x - 0.1) * width); column < (x + 0.1) * width; column++) {
      const at = (row * width + column) * channels;
      for (let c = 0; c < 3; c++) sums[c] += data[at + Math.min(c, channels - 1)];
      count++;
    }
  }
  return sums.map(sum => sum / count);
}

function furthest(some, others) {
  return Math.max(...some.map((one, i) => distance(one, others[i])));
}

function distance(one, other) {
  return Math.max(...one.map((value, i) => Math.abs(value - other[i])));
}
