/** Makers of images that must be refused. */
import {encodings} from './encodings.mjs';
import {declaring, repeatingLastScan} from './jpeg.mjs';
import {blackPng} from './png.mjs';

const ofText = text => () => ({bytes: Buffer.from(text)});

export const broken = {
  empty: ofText(''),
  text: ofText('This is not a photograph.\n'.repeat(40)),
  html: ofText('<!DOCTYPE html>\n<html><head><title>404</title></head><body><p>Not found</p></body></html>\n'),
  svg: ofText(
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64"/></svg>\n',
  ),
  pngNamedJpeg: withoutPicture(encodings.png(64, 48)),

  truncated: (seed, name) => truncated(encodings[name.split('.').at(-1).replace('jpg', 'jpeg')], seed, name),
  truncatedProgressive: (seed, name) => truncated((w, h) => encodings.jpeg(w, h, {progressive: true}), seed, name),

  /** 2,000 bytes in the middle of the scan are zero. */
  async zeroed(seed, name) {
    const {bytes} = await encodings.jpeg(640, 420)(seed, name);
    return {bytes: Buffer.from(bytes).fill(0, bytes.length >> 1, (bytes.length >> 1) + 2_000)};
  },
  /** 2,000 bytes in the middle of the scan are doubled. */
  async doubled(seed, name) {
    const {bytes} = await encodings.jpeg(640, 420)(seed, name);
    const middle = Math.floor(bytes.length / 2);
    return {bytes: Buffer.concat([bytes.subarray(0, middle), bytes.subarray(middle - 2_000)])};
  },
  hdr: withoutPicture(encodings.hdrPng(64, 48)),

  /** 900 megapixels. */
  async bombPng() {
    return {bytes: await blackPng(30_000, 30_000)};
  },

  async declaresTooMuch(seed, name) {
    const {bytes} = await encodings.jpeg(64, 48)(seed, name);
    return {bytes: declaring(bytes, 65_500, 65_500)};
  },

  /** One page more than is accepted, of one pixel each. */
  bombOfPages() {
    const screen = Buffer.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 20, 0, 20, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]);
    const onePixel = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
    return {bytes: Buffer.concat([screen, ...Array(10_001).fill(onePixel), Buffer.from([0x3b])])};
  },

  /** All of its scans are legal: each repeats the last one. */
  async bombOfScans(seed, name) {
    const {bytes} = await encodings.jpeg(640, 420, {progressive: true})(seed, name);
    return {bytes: repeatingLastScan(bytes, 100)};
  },
};

function withoutPicture(make) {
  return async (seed, name) => ({bytes: (await make(seed, name)).bytes});
}

/** The first 60 percent of an image. */
async function truncated(encoding, seed, name) {
  const {bytes} = await encoding(640, 420)(seed, name);
  return {bytes: bytes.subarray(0, Math.floor(bytes.length * 0.6))};
}
