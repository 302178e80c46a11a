/** Makers of valid images: each takes the properties of the image, and returns a function of `(seed, name)`. */
import {extname} from 'node:path';
import sharp from 'sharp';
import {
  colourPicture,
  dithered,
  greyPicture,
  inDisplayP3,
  solidPicture,
  storedAs,
  withHole,
} from './picture.mjs';
import {GREY, RGB, RGBA, cicpChunk, packedRows, png, profileChunk, textChunk} from './png.mjs';
import {commentSegment, iptcSegment, orientationSegment, profileSegment, withSegments} from './jpeg.mjs';

const QUALITY = {quality: 92};
const EXIF = {
  IFD0: {Artist: 'Nobody in particular', Copyright: 'A secret'},
  IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '47/1 22/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '8/1 32/1 30/1'},
};
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="A secret"/></rdf:RDF></x:xmpmeta>';
/** An archive without entries. */
const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

export const encodings = {
  jpeg: (w, h, options) => colour(w, h, image => image.jpeg({...QUALITY, ...options})),
  webp: (w, h, options) => colour(w, h, image => image.webp(options)),
  avif: (w, h) => colour(w, h, image => image.avif({quality: 80, effort: 2})),
  gif: (w, h) => colour(w, h, image => image.gif()),
  png: (w, h, options) => colour(w, h, image => image.png(options)),

  solid: (w, h) => made(solidPicture, w, h, (picture, name) => encoded(raw(picture), name)),
  grey: (w, h) =>
    made(greyPicture, w, h, (picture, name) => encoded(raw(picture).toColourspace('b-w'), name)),
  alpha: (w, h, options) =>
    made(colourPicture, w, h, (picture, name) => encoded(raw(withHole(picture)), name, options)),
  /** The same upright picture for every orientation; the WebP has an sRGB profile as well. */
  oriented: (w, h, orientation) =>
    made((seed, _, ...size) => colourPicture(seed, 'oriented', ...size), w, h, (picture, name) => {
      const image = raw(storedAs(picture, orientation));
      return name.endsWith('.webp')
        ? encoded(image.withMetadata({orientation}), name)
        : jpegWith(image, orientationSegment(orientation));
    }),

  displayP3Jpeg: (w, h, orientation) =>
    made(colourPicture, w, h, async picture => {
      const image = raw(storedAs(inDisplayP3(picture), orientation));
      return jpegWith(image, orientationSegment(orientation), profileSegment(await displayP3()));
    }),
  displayP3Png: (w, h) =>
    made(colourPicture, w, h, async picture => ownPng(inDisplayP3(picture), 8, RGB, [profileChunk(await displayP3())])),
  /** Inks show different colours than their source: the true ones are those of the printed patches. */
  cmyk: (w, h, options) => async (seed, name) => {
    const picture = colourPicture(seed, name, w, h);
    const quadrants = await Promise.all(picture.quadrants.map(colour => asPrinted(colour, options)));
    return {picture: {...picture, quadrants}, bytes: await printed(picture, options)};
  },

  /** In Display P3 if there is a `profile` or a `signal`. */
  deepPng: (w, h, {alpha = false, profile = false, signal = false} = {}) =>
    made(colourPicture, w, h, async picture => {
      const stored = profile || signal ? inDisplayP3(picture) : picture;
      const extra = [...(profile ? [profileChunk(await displayP3())] : []), ...(signal ? [cicpChunk(12, 13)] : [])];
      return ownPng(alpha ? withHole(stored) : stored, 16, alpha ? RGBA : RGB, extra);
    }),
  hdrPng: (w, h) => made(colourPicture, w, h, picture => ownPng(picture, 16, RGB, [cicpChunk(9, 16)])),
  /** Without the last marker of a JPEG, or the last chunk of a PNG. */
  unended: (w, h) =>
    made(colourPicture, w, h, async (picture, name) => {
      const bytes = await encoded(raw(picture), name);
      return bytes.subarray(0, bytes.length - (name.endsWith('.png') ? 12 : 2));
    }),
  oneBitPng: (w, h) => made(greyPicture, w, h, (picture, name, seed) => ownPng(dithered(picture, seed), 1, GREY)),

  /** Every page except the first is rotated or mirrored, each differently, since encoders merge equal pages. */
  animated: (w, h, pages) =>
    made(colourPicture, w, h, (picture, name) => {
      const others = [2, 3, 4].slice(0, pages - 1).map(orientation => storedAs(picture, orientation).data);
      const film = {width: w, height: h * pages, channels: 3, data: Buffer.concat([picture.data, ...others])};
      return encoded(raw(film, {pageHeight: h}), name, {delay: Array(pages).fill(100)});
    }),

  talkative: (w, h) =>
    made(colourPicture, w, h, async (picture, name) =>
      name.endsWith('.png')
        ? ownPng(picture, 8, RGB, [textChunk('Comment', 'A secret'), textChunk('Author', 'Nobody in particular')])
        : encoded(raw(picture).withExif(EXIF).withXmp(XMP), name),
    ),
  talkativeJpeg: (w, h) =>
    made(colourPicture, w, h, async picture => {
      const image = raw(picture).withExif(EXIF).withXmp(XMP);
      return jpegWith(image, iptcSegment('A secret'), commentSegment('A secret'));
    }),
  zipPolyglot: (w, h) =>
    made(colourPicture, w, h, async picture =>
      Buffer.concat([await raw(picture).jpeg(QUALITY).toBuffer(), EMPTY_ZIP]),
    ),
};

function made(draw, width, height, encode) {
  return async (seed, name) => {
    const picture = draw(seed, name, width, height);
    return {picture, bytes: await encode(picture, name, seed)};
  };
}

function colour(width, height, encode) {
  return made(colourPicture, width, height, picture => encode(raw(picture)).toBuffer());
}

function raw({data, width, height, channels}, more = {}) {
  return sharp(data, {raw: {width, height, channels, ...more}});
}

/** A CMYK JPEG, with the profile of its inks or without. */
function printed(picture, {profile}) {
  const inks = raw(picture).toColourspace('cmyk');
  return (profile ? inks.withIccProfile('cmyk') : inks).jpeg({...QUALITY, chromaSubsampling: '4:4:4'}).toBuffer();
}

/** The sRGB colour of a printed patch, by the profile's default intent, which is perceptual. */
async function asPrinted(colour, options) {
  const patch = await printed({width: 16, height: 16, channels: 3, data: Buffer.alloc(768, Buffer.from(colour))}, options);
  return [...(await sharp(patch).raw().toBuffer()).subarray(0, 3)];
}

/** In the format that the name suggests. */
function encoded(image, name, options) {
  const format = extname(name).slice(1).replace('jpg', 'jpeg');
  return image.toFormat(format, options ?? (format === 'png' ? {} : QUALITY)).toBuffer();
}

function ownPng(picture, bitDepth, colourType, extra) {
  const {width, height} = picture;
  return png({width, height, bitDepth, colourType, rows: packedRows(picture, bitDepth), extra});
}

async function jpegWith(image, ...segments) {
  return withSegments(await image.jpeg(QUALITY).toBuffer(), ...segments);
}

/** The profile alone: the pixels are converted by our own arithmetic, so that the library checks nothing against itself. */
async function displayP3() {
  const blank = raw({width: 1, height: 1, channels: 3, data: Buffer.alloc(3)});
  const image = await blank.withIccProfile('p3').png().toBuffer();
  return (await sharp(image).metadata()).icc;
}
