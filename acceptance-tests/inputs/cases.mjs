/**
 * Every input of the acceptance suite: its file name, the maker of its bytes, and its expected outcome.
 * A maker takes `(seed, name)` and returns `{bytes, picture}`; a refused input has no picture.
 */
import {encodings as as} from './encodings.mjs';
import {broken} from './broken.mjs';

const READY = (name, make, expected = {}) => ({name, make, expected: {status: 'READY', ...expected}});
const FAILED = (name, reason, make) => ({name, make, expected: {status: 'FAILED', reason}});

/** The tolerance for a quadrant's mean where the source itself is less accurate than usual: inks cannot show every colour. */
const FEW_COLOURS = {tolerance: 12};
const INK = {tolerance: 10};
const INK_BY_GUESS = {tolerance: 26};

export const cases = [
  // JPEG, and the sizes around the renditions' widths
  READY('baseline.jpg', as.jpeg(2000, 1400)),
  READY('progressive.jpg', as.jpeg(1000, 700, {progressive: true})),
  READY('without-end.jpg', as.unended(640, 420)),
  READY('full-chroma.jpeg', as.jpeg(640, 420, {chromaSubsampling: '4:4:4'})),
  READY('between-widths.jpg', as.jpeg(500, 333)),
  READY('exactly-a-width.jpg', as.jpeg(800, 600)),
  READY('portrait.jpg', as.jpeg(700, 1000)),
  READY('tall.jpg', as.jpeg(300, 2000)),
  READY('wide.jpg', as.jpeg(2000, 300)),
  READY('smaller-than-the-square.jpg', as.jpeg(64, 48)),
  READY('six-pixels.png', as.solid(3, 2)),
  READY('one-pixel.png', as.solid(1, 1)),
  READY('one-pixel.jpg', as.solid(1, 1)),

  // Stored turned or mirrored: upright, all are 640x420
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(o => READY(`orientation-${o}.jpg`, as.oriented(640, 420, o))),
  READY('orientation-6-portrait.jpg', as.oriented(420, 640, 6)),
  READY('orientation-6.webp', as.oriented(640, 420, 6)),

  // Colour
  READY('display-p3.jpg', as.displayP3Jpeg(1000, 700, 1)),
  READY('display-p3-orientation-6.jpg', as.displayP3Jpeg(640, 420, 6)),
  READY('display-p3.png', as.displayP3Png(640, 420)),
  READY('cmyk.jpg', as.cmyk(640, 420, {profile: true}), INK),
  READY('cmyk-without-profile.jpg', as.cmyk(640, 420, {profile: false}), INK_BY_GUESS),
  READY('grey.jpg', as.grey(640, 420)),
  READY('grey.png', as.grey(640, 420)),

  // PNG
  READY('colour.png', as.png(640, 420)),
  READY('interlaced.png', as.png(640, 420, {progressive: true})),
  READY('palette.png', as.png(640, 420, {palette: true, colours: 64}), FEW_COLOURS),
  READY('alpha.png', as.alpha(640, 420), {transparent: true}),
  READY('sixteen-bits.png', as.deepPng(640, 420)),
  READY('sixteen-bits-alpha.png', as.deepPng(640, 420, {alpha: true}), {transparent: true}),
  READY('sixteen-bits-display-p3.png', as.deepPng(640, 420, {profile: true})),
  READY('sixteen-bits-alpha-display-p3.png', as.deepPng(640, 420, {alpha: true, profile: true}), {transparent: true}),
  READY('signals-display-p3.png', as.deepPng(640, 420, {signal: true})),
  READY('signals-display-p3-alpha.png', as.deepPng(640, 420, {alpha: true, signal: true}), {transparent: true}),
  READY('without-end.png', as.unended(640, 420)),
  READY('one-bit.png', as.oneBitPng(640, 420), FEW_COLOURS),

  // WebP, GIF, AVIF; of an animation, the first page counts
  READY('lossy.webp', as.webp(1000, 700, {quality: 90})),
  READY('lossless-alpha.webp', as.alpha(640, 420, {lossless: true}), {transparent: true}),
  READY('lossy-alpha.webp', as.alpha(640, 420, {quality: 90}), {transparent: true}),
  READY('animated.webp', as.animated(400, 300, 3), {pages: 3}),
  READY('still.gif', as.gif(400, 300), FEW_COLOURS),
  READY('animated.gif', as.animated(400, 300, 3), {...FEW_COLOURS, pages: 3}),
  READY('colour.avif', as.avif(640, 420)),

  // Metadata that must not be passed on, and bytes after the image
  READY('gps-xmp-iptc-comment.jpg', as.talkativeJpeg(640, 420)),
  READY('exif-xmp.webp', as.talkative(640, 420)),
  READY('exif-xmp-text.png', as.talkative(640, 420)),
  READY('zip-behind-the-image.jpg', as.zipPolyglot(640, 420)),

  // Names
  READY('name with spaces.jpg', as.jpeg(400, 300)),
  READY('Zürich 写真 🌄.jpg', as.jpeg(400, 300)),
  READY('red+flower.jpg', as.jpeg(400, 300)),
  READY('100%.jpg', as.jpeg(400, 300)),
  READY('a%2Fb%20c.jpg', as.jpeg(400, 300)),
  READY('DSC_0001.JPG', as.jpeg(400, 300)),

  // Not images, or not of the declared type
  FAILED('empty.jpg', 'EMPTY', broken.empty),
  FAILED('text.jpg', 'UNSUPPORTED_FORMAT', broken.text),
  FAILED('html.jpg', 'UNSUPPORTED_FORMAT', broken.html),
  FAILED('svg.png', 'UNSUPPORTED_FORMAT', broken.svg),
  FAILED('png-named.jpg', 'TYPE_MISMATCH', broken.pngNamedJpeg),

  FAILED('hdr.png', 'UNSUPPORTED_COLOUR', broken.hdr),

  // Damaged
  FAILED('truncated.jpg', 'CORRUPT', broken.truncated),
  FAILED('zeroed.jpg', 'CORRUPT', broken.zeroed),
  FAILED('doubled.jpg', 'CORRUPT', broken.doubled),
  FAILED('truncated-progressive.jpg', 'CORRUPT', broken.truncatedProgressive),
  FAILED('truncated.png', 'CORRUPT', broken.truncated),
  FAILED('truncated.webp', 'CORRUPT', broken.truncated),
  FAILED('truncated.avif', 'CORRUPT', broken.truncated),

  // Small files of enormous pictures
  FAILED('bomb.png', 'TOO_MANY_PIXELS', broken.bombPng),
  FAILED('declares-65500x65500.jpg', 'TOO_MANY_PIXELS', broken.declaresTooMuch),
  FAILED('bomb-of-pages.gif', 'TOO_COMPLEX', broken.bombOfPages),
  FAILED('bomb-of-scans.jpg', 'TOO_COMPLEX', broken.bombOfScans),
];
