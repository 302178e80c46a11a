/** Changes a JPEG's segments: adds, cuts, falsifies. */

const START_OF_FRAME = 0xc0;
const PROGRESSIVE_FRAME = 0xc2;
const APP0 = 0xe0;
const APP15 = 0xef;
const START_OF_SCAN = 0xda;

/** A segment of this marker and content. */
export function segment(marker, content) {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** An ICC profile that fits one segment. */
export function profileSegment(profile) {
  return segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile]));
}

/** An EXIF block with an orientation and nothing else. */
export function orientationSegment(orientation) {
  const block = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  block.writeUInt16BE(orientation, 24);
  return segment(0xe1, block);
}

/** An IPTC record with a caption, in Photoshop's wrapping. */
export function iptcSegment(caption) {
  const record = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, caption.length]), Buffer.from(caption, 'latin1')]);
  const padding = Buffer.alloc(record.length % 2);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(record.length, head.length - 4);
  return segment(0xed, Buffer.concat([head, record, padding]));
}

export function commentSegment(text) {
  return segment(0xfe, Buffer.from(text, 'latin1'));
}

/** The JPEG with these segments after the existing application segments. */
export function withSegments(jpeg, ...segments) {
  const at = segmentsOf(jpeg).find(s => s.marker < APP0 || s.marker > APP15).start;
  return Buffer.concat([jpeg.subarray(0, at), ...segments, jpeg.subarray(at)]);
}

/** The JPEG with another size in its header. */
export function declaring(jpeg, width, height) {
  const result = Buffer.from(jpeg);
  const frame = segmentsOf(jpeg).find(s => s.marker === START_OF_FRAME || s.marker === PROGRESSIVE_FRAME);
  result.writeUInt16BE(height, frame.start + 5);
  result.writeUInt16BE(width, frame.start + 7);
  return result;
}

/** The JPEG with its last scan repeated a number of times. */
export function repeatingLastScan(jpeg, times) {
  const scan = jpeg.subarray(jpeg.lastIndexOf(Buffer.from([0xff, START_OF_SCAN])), -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array(times).fill(scan), jpeg.subarray(-2)]);
}

function segmentsOf(jpeg) {
  const segments = [];
  let start = 2;
  do {
    const end = start + 2 + jpeg.readUInt16BE(start + 2);
    segments.push({marker: jpeg[start + 1], start, end});
    start = end;
  } while (segments.at(-1).marker !== START_OF_SCAN);
  return segments;
}
