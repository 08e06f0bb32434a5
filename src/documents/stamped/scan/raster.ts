import type { Sharp } from 'sharp';
import type { Point, Transform } from './geometry.ts';
import { applyTransform } from './geometry.ts';

/** Red, green, blue, alpha; row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
}

export function emptyRaster(width: number, height: number): Raster {
  return { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) };
}

/** sharp may hand out one channel for grey pictures whatever was asked: they are spread by hand. */
export async function rasterOf(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const raster = emptyRaster(width, height);
  const [green, blue] = channels < 3 ? [0, 0] : [1, 2];
  for (let at = 0, from = 0; at < raster.data.length; at += 4, from += channels) {
    raster.data[at] = data[from] ?? 255;
    raster.data[at + 1] = data[from + green] ?? 255;
    raster.data[at + 2] = data[from + blue] ?? 255;
  }
  return raster;
}

/** The red channel alone, as grey: red ink vanishes in it. */
export function redChannel({ width, height, data }: Raster): Raster {
  const red = emptyRaster(width, height);
  for (let at = 0; at < data.length; at += 4) {
    const value = data[at] ?? 255;
    red.data[at] = value;
    red.data[at + 1] = value;
    red.data[at + 2] = value;
  }
  return red;
}

/** Half the size, each pixel the mean of four. */
export function halve({ width, height, data }: Raster): Raster {
  const half = emptyRaster(width >> 1, height >> 1);
  for (let y = 0; y < half.height; y += 1)
    for (let x = 0; x < half.width; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        const from = (y * 2 * width + x * 2) * 4 + channel;
        const below = from + width * 4;
        const sum = (data[from] ?? 0) + (data[from + 4] ?? 0) + (data[below] ?? 0) + (data[below + 4] ?? 0);
        half.data[(y * half.width + x) * 4 + channel] = sum / 4;
      }
  return half;
}

/** Brightness 0…255 of every pixel. */
export function greyOf({ width, height, data }: Raster): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4)
    grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  return grey;
}

/** An upright piece of the page at a scale of its own; what lies outside the picture becomes white and is told by `seen`. */
export function cutOut(
  source: Raster,
  toPixels: Transform,
  area: { leftMm: number; topMm: number; rightMm: number; bottomMm: number },
  pixelsPerMm: number,
): { raster: Raster; seen: Uint8Array } {
  const width = Math.max(1, Math.round((area.rightMm - area.leftMm) * pixelsPerMm));
  const height = Math.max(1, Math.round((area.bottomMm - area.topMm) * pixelsPerMm));
  const raster = emptyRaster(width, height);
  const seen = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const mm = { x: area.leftMm + (x + 0.5) / pixelsPerMm, y: area.topMm + (y + 0.5) / pixelsPerMm };
      const at = y * width + x;
      if (sample(source, applyTransform(toPixels, mm), raster.data, at * 4)) seen[at] = 1;
    }
  return { raster, seen };
}

/** Bilinear. @returns false outside the picture */
function sample({ width, height, data }: Raster, { x, y }: Point, into: Uint8ClampedArray, at: number): boolean {
  const left = Math.floor(x - 0.5);
  const top = Math.floor(y - 0.5);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return false;
  const [dx, dy] = [x - 0.5 - left, y - 0.5 - top];
  const from = (top * width + left) * 4;
  const below = from + width * 4;
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = (data[from + channel] ?? 0) * (1 - dx) + (data[from + 4 + channel] ?? 0) * dx;
    const lower = (data[below + channel] ?? 0) * (1 - dx) + (data[below + 4 + channel] ?? 0) * dx;
    into[at + channel] = upper * (1 - dy) + lower * dy;
  }
  return true;
}
