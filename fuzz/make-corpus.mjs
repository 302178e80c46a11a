/**
 * Writes the small images that fuzzing starts from, with the makers of the acceptance suite's images:
 *
 *     (cd acceptance-tests/inputs && npm ci) && node fuzz/make-corpus.mjs
 *
 * They are committed, so that a seed gives the same inputs on every machine.
 */
import {mkdir, writeFile} from 'node:fs/promises';
import {encodings as as} from '../acceptance-tests/inputs/encodings.mjs';
import {colourPicture, withHole} from '../acceptance-tests/inputs/picture.mjs';
import {chunk, packedRows, png} from '../acceptance-tests/inputs/png.mjs';
import {segment, withSegments} from '../acceptance-tests/inputs/jpeg.mjs';

const SEED = 11;
const RGB_ALPHA = 6;

const images = {
  'baseline.jpg': as.jpeg(48, 32),
  'full-chroma.jpg': as.jpeg(24, 40, {chromaSubsampling: '4:4:4'}),
  'progressive.jpg': as.jpeg(48, 32, {progressive: true}),
  'grey.jpg': as.grey(32, 24),
  'oriented.jpg': as.oriented(48, 32, 6),
  'cmyk.jpg': as.cmyk(32, 24, {profile: false}),
  'display-p3.jpg': as.displayP3Jpeg(32, 24, 8),
  'talkative.jpg': as.talkativeJpeg(48, 32),
  'commented.jpg': edited(as.jpeg(24, 16), jpeg => withSegments(jpeg, segment(0xfe, Buffer.from('a comment')))),
  'colour.png': as.png(48, 32),
  'interlaced.png': as.png(33, 21, {progressive: true}),
  'palette.png': as.png(40, 24, {palette: true, colours: 16}),
  'alpha.png': as.alpha(32, 24),
  'grey.png': as.grey(32, 24),
  'sixteen-bits.png': as.deepPng(24, 16),
  'sixteen-bits-alpha.png': deepAlpha(24, 16),
  'one-bit.png': as.oneBitPng(40, 24),
  'display-p3.png': as.displayP3Png(24, 16),
  'talkative.png': as.talkative(32, 24),
  'signals.png': withChunks(24, 16, [
    chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
    chunk('cHRM', numbers(31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)),
    chunk('cICP', Buffer.from([12, 13, 0, 1])),
    chunk('eXIf', Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1')),
  ]),
  'lossy.webp': as.webp(48, 32, {quality: 80}),
  'lossless-alpha.webp': as.alpha(32, 24, {lossless: true}),
  'lossy-alpha.webp': as.alpha(32, 24, {quality: 80}),
  'animated.webp': as.animated(32, 24, 3),
  'oriented.webp': as.oriented(32, 24, 6),
  'talkative.webp': as.talkative(32, 24),
  'still.gif': as.gif(40, 24),
  'one-pixel.gif': as.gif(1, 1),
  'animated.gif': as.animated(32, 24, 3),
  'alpha.gif': as.alpha(32, 24, {}),
  'colour.avif': as.avif(48, 32),
  'alpha.avif': as.alpha(32, 24, {quality: 60, effort: 2}),
  'grey.avif': as.grey(32, 24),
  'talkative.avif': as.talkative(32, 24),
  'deep.avif': as.alpha(24, 16, {quality: 60, effort: 2, bitdepth: 10}),
};

function edited(make, edit) {
  return async (seed, name) => ({bytes: edit((await make(seed, name)).bytes)});
}

function numbers(...values) {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => bytes.writeUInt32BE(value, 4 * i));
  return bytes;
}

function withChunks(width, height, extra) {
  return async (seed, name) => {
    const picture = colourPicture(seed, name, width, height);
    return {bytes: png({width, height, bitDepth: 8, colourType: 2, rows: packedRows(picture, 8), extra})};
  };
}

function deepAlpha(width, height) {
  return async (seed, name) => {
    const picture = withHole(colourPicture(seed, name, width, height));
    return {bytes: png({width, height, bitDepth: 16, colourType: RGB_ALPHA, rows: packedRows(picture, 16)})};
  };
}

const folder = new URL('corpus/', import.meta.url);
await mkdir(folder, {recursive: true});
for (const [name, make] of Object.entries(images)) {
  const {bytes} = await make(SEED, name);
  await writeFile(new URL(name, folder), bytes);
}
