/** A PNG writer of our own, for files that an image library does not write, or only after decoding them. */
import {crc32, createDeflate, deflateSync} from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const GREY = 0;
export const RGB = 2;
export const RGBA = 6;

/** `rows` is every row, each with its filter byte in front; `extra` are chunks between header and pixels. */
export function png({width, height, bitDepth, colourType, rows, extra = []}) {
  return assembled({width, height, bitDepth, colourType, extra, pixels: deflateSync(rows, {level: 9})});
}

/** A grey PNG of one bit per pixel, all black, compressed row by row: it is never in memory as a whole. */
export async function blackPng(width, height) {
  const row = Buffer.alloc(1 + Math.ceil(width / 8));
  const deflate = createDeflate({level: 9});
  const parts = [];
  deflate.on('data', part => parts.push(part));
  for (let y = 0; y < height; y++) {
    if (!deflate.write(row)) await new Promise(resolve => deflate.once('drain', resolve));
  }
  await new Promise(resolve => deflate.end().once('end', resolve));
  return assembled({width, height, bitDepth: 1, colourType: GREY, extra: [], pixels: Buffer.concat(parts)});
}

export function chunk(type, data) {
  const result = Buffer.alloc(12 + data.length);
  result.writeUInt32BE(data.length, 0);
  result.write(type, 4, 'latin1');
  data.copy(result, 8);
  result.writeUInt32BE(crc32(result.subarray(4, 8 + data.length)), 8 + data.length);
  return result;
}

/** The chunk that carries an ICC profile. */
export function profileChunk(profile) {
  return chunk('iCCP', Buffer.concat([Buffer.from('profile\0\0', 'latin1'), deflateSync(profile)]));
}

/** The chunk that names colours by code points of ITU-T H.273, in RGB and full range. */
export function cicpChunk(primaries, transfer) {
  return chunk('cICP', Buffer.from([primaries, transfer, 0, 1]));
}

export function textChunk(keyword, text) {
  return chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'));
}

/** Rows of packed samples (1, 8 or 16 bits) from a picture's bytes, without filtering. */
export function packedRows({width, height, channels, data}, bitDepth) {
  const samples = width * channels;
  const stride = 1 + Math.ceil((samples * bitDepth) / 8);
  const rows = Buffer.alloc(stride * height);
  for (let i = 0; i < samples * height; i++) {
    const start = Math.floor(i / samples) * stride + 1;
    const column = i % samples;
    if (bitDepth === 16) rows.writeUInt16BE(data[i] * 257, start + column * 2);
    else if (bitDepth === 8) rows[start + column] = data[i];
    else rows[start + (column >> 3)] |= data[i] << (7 - (column & 7));
  }
  return rows;
}

function assembled({width, height, bitDepth, colourType, extra, pixels}) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, colourType, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
