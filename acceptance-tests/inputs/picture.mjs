/**
 * Synthetic photographs with known upright orientation and colours: four quadrants of far-apart colours, each
 * with a gradient and noise around its mean, and an L-shaped marker in the top left quadrant, near the centre.
 */
import {seededRandom} from './random.mjs';

/** Two choices of each family; families are far apart, and all of them are inside the gamut of printing inks. */
const FAMILIES = [
  [[200, 60, 55], [190, 65, 110]],
  [[60, 150, 80], [75, 155, 120]],
  [[60, 85, 150], [75, 70, 140]],
  [[215, 190, 70], [205, 200, 185]],
];
const GREYS = [[45], [100], [155], [210]];

/** The distance of the gradient from a quadrant's mean, at its corners. */
export const GRADIENT = 6;
const NOISE = 8;
const JITTER = 6;

/** A picture is `{width, height, channels, data, quadrants}`; quadrants are [top left, top right, bottom left, bottom right]. */
export function colourPicture(seed, name, width, height) {
  const random = seededRandom(seed, name);
  const quadrants = random
    .shuffled(FAMILIES)
    .map(family => jittered(random, family[random.integer(0, family.length - 1)]));
  return draw(random, width, height, quadrants);
}

/** The same in shades of grey, with one channel. */
export function greyPicture(seed, name, width, height) {
  const random = seededRandom(seed, name);
  return draw(random, width, height, random.shuffled(GREYS).map(grey => jittered(random, grey)));
}

/** A single colour: the remains of a photograph of a few pixels. */
export function solidPicture(seed, name, width, height) {
  const random = seededRandom(seed, name);
  const colour = jittered(random, random.shuffled(FAMILIES)[0][0]);
  const data = Buffer.alloc(width * height * 3, Buffer.from(colour));
  return {width, height, channels: 3, data, quadrants: [colour, colour, colour, colour]};
}

function jittered(random, colour) {
  return colour.map(value => value + random.integer(-JITTER, JITTER));
}

function draw(random, width, height, quadrants) {
  const channels = quadrants[0].length;
  const data = Buffer.alloc(width * height * channels);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const mark = marker(x / width, y / height);
      const mean = quadrants[(2 * x >= width ? 1 : 0) + (2 * y >= height ? 2 : 0)];
      const shift = gradient(x / width, y / height) + random.integer(-NOISE, NOISE);
      for (let c = 0; c < channels; c++) data[at++] = mark ?? mean[c] + shift;
    }
  }
  return {width, height, channels, data, quadrants};
}

/** Zero at the centre of each quadrant, so that its mean stays the quadrant's colour. */
function gradient(x, y) {
  return GRADIENT * (((x % 0.5) + (y % 0.5)) * 2 - 1);
}

/** A white L on black, which no rotation or mirroring maps to itself. */
function marker(x, y) {
  if (x < 0.36 || x >= 0.44 || y < 0.32 || y >= 0.44) return undefined;
  return x < 0.38 || y >= 0.42 ? 255 : 0;
}

/** The picture as a camera with this EXIF orientation (1-8) stores it: shown by that orientation it is upright again. */
export function storedAs(picture, orientation) {
  const {width: w, height: h, channels, data} = picture;
  const sourceOf = [
    undefined,
    (x, y) => [x, y],
    (x, y) => [w - 1 - x, y],
    (x, y) => [w - 1 - x, h - 1 - y],
    (x, y) => [x, h - 1 - y],
    (x, y) => [y, x],
    (x, y) => [w - 1 - y, x],
    (x, y) => [w - 1 - y, h - 1 - x],
    (x, y) => [y, h - 1 - x],
  ][orientation];
  const [width, height] = orientation >= 5 ? [h, w] : [w, h];
  const stored = Buffer.alloc(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = sourceOf(x, y);
      const from = (fromY * w + fromX) * channels;
      data.copy(stored, (y * width + x) * channels, from, from + channels);
    }
  }
  return {...picture, width, height, data: stored};
}

/** Four channels: opaque, except for a transparent disc at the centre which hides another colour. */
export function withHole(picture) {
  const {width, height} = picture;
  const data = Buffer.alloc(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const fromCentre = Math.hypot((i % width) / width - 0.5, Math.floor(i / width) / height - 0.5);
    if (fromCentre < 0.08) data.set([255, 0, 255, 0], i * 4);
    else data.set([...picture.data.subarray(i * 3, i * 3 + 3), 255], i * 4);
  }
  return {...picture, channels: 4, data};
}

/** The same colours in the numbers of Display P3 (D65, sRGB's transfer curve), by CSS Color 4's matrices. */
export function inDisplayP3(picture) {
  const data = Buffer.alloc(picture.data.length);
  for (let i = 0; i < data.length; i += 3) {
    const [r, g, b] = [0, 1, 2].map(c => LINEAR[picture.data[i + c]]);
    data[i] = encoded(0.8224619687 * r + 0.1775380313 * g);
    data[i + 1] = encoded(0.0331941989 * r + 0.9668058011 * g);
    data[i + 2] = encoded(0.0170826307 * r + 0.0723974407 * g + 0.9105199286 * b);
  }
  return {...picture, data};
}

const LINEAR = Array.from({length: 256}, (_, v) =>
  v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
);

function encoded(linear) {
  return Math.round(255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));
}

/** Black and white dots with the density of the picture's grey, by a seeded threshold for each pixel: one byte per pixel, 0 or 1. */
export function dithered(picture, seed) {
  const random = seededRandom(seed, 'dither');
  const data = Buffer.from(picture.data.map(grey => (grey > random.next() * 255 ? 1 : 0)));
  return {...picture, data};
}
