import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { applyTransform, fitHomography } from '../../../src/documents/stamped/scan/geometry.ts';
import { emptyRaster, type Raster } from '../../../src/documents/stamped/scan/raster.ts';
import { dice } from './draw-ink.ts';

export interface Scan {
  seed: number;
  dpi?: number;
  degrees?: number;
  grey?: boolean;
  /** 1 as it is, less is darker. */
  light?: number;
  blur?: number;
  quality?: number;
}

export interface Photo extends Omit<Scan, 'dpi'> {
  longSide?: number;
  /** How far each corner may leave its place, as a share of the picture. */
  tilt?: number;
  /** Turned in the file by so many quarter turns clockwise. */
  quarters?: 0 | 1 | 2 | 3;
}

export type Colour = readonly [number, number, number];

/** A flatbed's JPEG of one page. */
export async function scan(page: Raster, { seed, dpi = 150, degrees = 0, ...look }: Scan): Promise<Uint8Array> {
  const height = Math.round((297 * dpi) / 25.4);
  const width = Math.round((210 * dpi) / 25.4);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn = (x: number, y: number) => ({
    x: ((x - 0.5) * cos * 210 + (y - 0.5) * sin * 297) / 210 + 0.5,
    y: (-(x - 0.5) * sin * 210 + (y - 0.5) * cos * 297) / 297 + 0.5,
  });
  const corners = [turn(0, 0), turn(1, 0), turn(1, 1), turn(0, 1)].map(({ x, y }) => ({
    x: x * page.width,
    y: y * page.height,
  }));
  const picture = warp(page, corners, width, height, [250, 250, 250]);
  return encode(picture, seed, { ...look, warmth: [1, 1, 1], shade: 0 });
}

/** A phone's JPEG of one page on a desk. */
export async function photo(
  page: Raster,
  { seed, longSide = 2000, tilt = 0.035, quarters = 0, degrees = 0, ...look }: Photo,
): Promise<Uint8Array> {
  const roll = dice(seed);
  const [width, height] = [Math.round(longSide * 0.75), longSide];
  const desk: Colour = desks[Math.floor(roll() * desks.length)] ?? [90, 80, 70];
  const fill = 0.86;
  const angle = (degrees * Math.PI) / 180;
  const place = (u: number, v: number) => {
    const [x, y] = [(u - 0.5) * height * fill * (210 / 297), (v - 0.5) * height * fill];
    return {
      x: width / 2 + x * Math.cos(angle) - y * Math.sin(angle) + (roll() - 0.5) * 2 * tilt * width,
      y: height / 2 + x * Math.sin(angle) + y * Math.cos(angle) + (roll() - 0.5) * 2 * tilt * height,
    };
  };
  const placed = [place(0, 0), place(1, 0), place(1, 1), place(0, 1)];
  const ends = [
    { x: 0, y: 0 },
    { x: page.width, y: 0 },
    { x: page.width, y: page.height },
    { x: 0, y: page.height },
  ];
  const back = fitHomography(placed.map((mm, at) => ({ mm, pixel: ends[at] ?? mm })));
  if (back === null) throw new Error('corners in a line');
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ].map((corner) => applyTransform(back, corner));
  const picture = warp(page, corners, width, height, desk);
  const warmth: Colour = [1, 0.93 + 0.07 * roll(), 0.8 + 0.2 * roll()];
  const bytes = await encode(picture, seed, { quality: 70 + 20 * roll(), ...look, warmth, shade: 0.15 + 0.3 * roll() });
  return quarters === 0
    ? bytes
    : new Uint8Array(
        await sharp(bytes)
          .rotate(quarters * 90)
          .jpeg({ quality: 90 })
          .toBuffer(),
      );
}

const white: Colour = [255, 255, 255];

const desks: readonly Colour[] = [
  [96, 70, 48],
  [60, 62, 66],
  [150, 120, 90],
  [200, 196, 190],
  [40, 70, 60],
];

/** The picture whose four corners show these places of the page; what lies around it, by place. */
export function warp(
  page: Raster,
  corners: readonly { x: number; y: number }[],
  width: number,
  height: number,
  around: Colour | ((x: number, y: number) => Colour),
): Raster {
  const places = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const toPage = fitHomography(places.map((mm, at) => ({ mm, pixel: corners[at] ?? mm })));
  if (toPage === null) throw new Error('corners in a line');
  const [a, b, c, d, e, f, g, h] = toPage;
  const picture = emptyRaster(width, height);
  const [from, to, stride] = [page.data, picture.data, page.width * 4];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const w = g * x + h * y + 1;
      const [u, v] = [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const isInside = left >= 0 && top >= 0 && left < page.width - 1 && top < page.height - 1;
      const at = top * stride + left * 4;
      const into = (y * width + x) * 4;
      const outside = typeof around === 'function' ? (isInside ? white : around(x, y)) : around;
      for (let channel = 0; channel < 3; channel += 1) {
        const upper = (from[at + channel] ?? 0) * (1 - u + left) + (from[at + 4 + channel] ?? 0) * (u - left);
        const below = at + stride + channel;
        const lower = (from[below] ?? 0) * (1 - u + left) + (from[below + 4] ?? 0) * (u - left);
        to[into + channel] = isInside ? upper * (1 - v + top) + lower * (v - top) : (outside[channel] ?? 255);
      }
    }
  return picture;
}

interface Finish extends Pick<Scan, 'grey' | 'light' | 'blur' | 'quality'> {
  warmth: Colour;
  /** How much darker the darkest side is. */
  shade: number;
}

/** Light, noise, blur and JPEG. */
async function encode(picture: Raster, seed: number, { grey, light = 1, blur, quality = 75, warmth, shade }: Finish) {
  const roll = dice(seed + 1);
  const [u, v] = [roll() - 0.5, roll() - 0.5];
  const { width, height, data } = picture;
  const noises = Float32Array.from({ length: 65_521 }, () => (roll() - 0.5) * 8);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const fall = 1 - shade * Math.min(1, Math.max(0, 0.5 + u * (x / width - 0.5) * 2 + v * (y / height - 0.5) * 2));
      const at = (y * width + x) * 4;
      const noise = noises[(y * width + x) % noises.length] ?? 0;
      for (let channel = 0; channel < 3; channel += 1)
        data[at + channel] = (data[at + channel] ?? 255) * fall * light * (warmth[channel] ?? 1) + noise;
    }
  let out = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  if (blur !== undefined && blur > 0.3) out = out.blur(blur);
  if (grey) out = out.greyscale();
  return new Uint8Array(await out.jpeg({ quality: Math.round(quality) }).toBuffer());
}

/** Pictures of pages → a PDF of A4 pages, as a scanner writes it. */
export async function pdfOf(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const bytes of pictures) {
    const page = document.addPage([595.28, 841.89]);
    page.drawImage(await document.embedJpg(bytes), { x: 0, y: 0, width: 595.28, height: 841.89 });
  }
  return document.save();
}
