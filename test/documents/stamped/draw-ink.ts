import sharp from 'sharp';
import { emptyRaster, type Raster } from '../../../src/documents/stamped/scan/raster.ts';
import { shapeOf } from './ink-shapes.ts';

/** Numbers 0…1, the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type InkKind =
  | 'round-seal'
  | 'oval-seal'
  | 'nothing'
  | 'red-text'
  | 'letterhead'
  | 'filled-logo'
  | 'thumb-print'
  | 'orange-banner'
  | 'pen-circle'
  | 'signature'
  | 'name-seal'
  | 'square-seal'
  | 'badge'
  | 'small-ring'
  | 'red-table'
  | 'circled-signature'
  | 'flowers'
  | 'sunset'
  | 'portrait'
  | 'tea-ring'
  | 'compass-ring'
  | 'blue-pen';

export interface Ink {
  kind: InkKind;
  xMm: number;
  yMm: number;
  /** 0…1. */
  strength: number;
  seed: number;
  diameterMm?: number;
  degrees?: number;
  /** Of a seal: what is in its middle. */
  middle?: 'star' | 'words' | 'nothing';
  rimMm?: number;
  /** How much drier one side is than the other, 0…1, as of a seal pressed on its edge. */
  slope?: number;
  /** The part of the rim that took no ink, in degrees. */
  gapDegrees?: number;
  colour?: readonly [number, number, number];
}

/** Presses ink on a page, in place: it darkens what is printed and never covers it; it is uneven as on paper. */
export async function press(page: Raster, pixelsPerMm: number, ink: Ink): Promise<void> {
  if (ink.kind === 'nothing') return;
  const sizeMm = 120;
  const side = Math.round(sizeMm * pixelsPerMm);
  const [svg, usual] = shapeOf(ink);
  const colour = ink.colour ?? usual;
  const drier = drynessOf(ink, pixelsPerMm);
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="-60 -60 120 120"><g transform="rotate(${ink.degrees ?? 0})">${svg}</g></svg>`;
  const { data } = await sharp(Buffer.from(body)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const uneven = patches(ink.seed, side);
  const [left, top] = [Math.round((ink.xMm - 60) * pixelsPerMm), Math.round((ink.yMm - 60) * pixelsPerMm)];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const cover =
        ((data[(y * side + x) * 4 + 3] ?? 0) / 255) *
        ink.strength *
        (uneven[y * side + x] ?? 1) *
        drier(x - side / 2, y - side / 2);
      const [column, row] = [left + x, top + y];
      if (cover === 0 || column < 0 || row < 0 || column >= page.width || row >= page.height) continue;
      const at = (row * page.width + column) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const under = page.data[at + channel] ?? 255;
        page.data[at + channel] = under * (1 - cover) + ((under * (colour[channel] ?? 0)) / 255) * cover;
      }
    }
}

/** What is left of the ink at a place, pixels from its middle. */
function drynessOf({ seed, slope = 0, gapDegrees = 0, diameterMm = 40 }: Ink, pixelsPerMm: number) {
  const lean = dice(seed * 31 + 7)() * 2 * Math.PI;
  const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
  return (x: number, y: number) => {
    const along = (x * cos + y * sin) / (diameterMm * pixelsPerMm);
    const off = Math.abs(Math.atan2(x * sin - y * cos, -(x * cos + y * sin)));
    const isGap =
      gapDegrees > 0 && off < (gapDegrees * Math.PI) / 360 && Math.hypot(x, y) > 0.3 * diameterMm * pixelsPerMm;
    return isGap ? 0.03 : Math.min(1, Math.max(0.05, 1 - slope * (0.5 - along)));
  };
}

/** Cover between 0.55 and 1 in soft patches, with dry specks. */
function patches(seed: number, side: number): Float32Array {
  const roll = dice(seed * 7919 + 13);
  const cells = 14;
  const grid = Array.from({ length: (cells + 1) ** 2 }, () => 0.6 + 0.4 * roll());
  const values = new Float32Array(side * side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [u, v] = [(x / side) * cells, (y / side) * cells];
      const [i, j] = [Math.floor(u), Math.floor(v)];
      const corner = j * (cells + 1) + i;
      const upper = (grid[corner] ?? 1) * (1 - u + i) + (grid[corner + 1] ?? 1) * (u - i);
      const below = corner + cells + 1;
      const lower = (grid[below] ?? 1) * (1 - u + i) + (grid[below + 1] ?? 1) * (u - i);
      const speck = roll() < 0.06 ? 0.35 : 1;
      values[y * side + x] = (upper * (1 - v + j) + lower * (v - j)) * speck;
    }
  return values;
}

export function copyOf({ width, height, data }: Raster): Raster {
  const copy = emptyRaster(width, height);
  copy.data.set(data);
  return copy;
}
