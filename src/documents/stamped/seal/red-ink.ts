import { levelAt } from '../scan/colours.ts';
import type { Raster } from '../scan/raster.ts';

/** One for every pixel that carries red ink. */
export interface Mask {
  width: number;
  height: number;
  data: Uint8Array;
}

interface White {
  red: number;
  green: number;
  blue: number;
}

/** How red a pixel has to be: how far red is above the other two, of 255, and its saturation. */
export interface Redness {
  above: number;
  saturation: number;
  /** Degrees towards orange: apps that whiten the paper turn pale ink that way. */
  hue: number;
}

export const redness = {
  clear: { above: 26, saturation: 0.1, hue: 20 },
  faint: { above: 9, saturation: 0.045, hue: 26 },
} as const;

/** The piece as white light would show it: every tile is divided by its own paper. Lamps, evening light and shadows go. */
export function balanceWhite({ width, height, data }: Raster, tilePixels: number): Raster {
  const [columns, rows] = [Math.max(1, Math.round(width / tilePixels)), Math.max(1, Math.round(height / tilePixels))];
  const whites = Float32Array.from(
    whitesOf({ width, height, data }, columns, rows).flatMap(({ red, green, blue }) => [red, green, blue]),
  );
  const balanced = { width, height, data: new Uint8ClampedArray(data) };
  // The loops of every pixel hold no functions of their own: the loader's names for them cost more than the sums.
  const [across, down] = [share(width, columns), share(height, rows)];
  for (let y = 0; y < height; y += 1) {
    const [top, bottom, dy] = [(down[y * 3] ?? 0) * columns, (down[y * 3 + 1] ?? 0) * columns, down[y * 3 + 2] ?? 0];
    for (let x = 0; x < width; x += 1) {
      const [left, right, dx] = [across[x * 3] ?? 0, across[x * 3 + 1] ?? 0, across[x * 3 + 2] ?? 0];
      for (let channel = 0; channel < 3; channel += 1) {
        const upper =
          (whites[(top + left) * 3 + channel] ?? 1) * (1 - dx) + (whites[(top + right) * 3 + channel] ?? 1) * dx;
        const lower =
          (whites[(bottom + left) * 3 + channel] ?? 1) * (1 - dx) + (whites[(bottom + right) * 3 + channel] ?? 1) * dx;
        const at = (y * width + x) * 4 + channel;
        balanced.data[at] = ((data[at] ?? 0) * 255) / (upper * (1 - dy) + lower * dy);
      }
    }
  }
  return balanced;
}

/** For each pixel of a row or column: the tile before it, the tile after it, and how far it is on the way. */
function share(pixels: number, tiles: number): Float32Array {
  const shares = new Float32Array(pixels * 3);
  for (let at = 0; at < pixels; at += 1) {
    const place = Math.min(tiles - 1, Math.max(0, ((at + 0.5) / pixels) * tiles - 0.5));
    const before = Math.floor(place);
    shares.set([before, Math.min(tiles - 1, before + 1), place - before], at * 3);
  }
  return shares;
}

/** The paper of each tile; tiles without bare paper take the mean of those that have it. */
function whitesOf(raster: Raster, columns: number, rows: number): White[] {
  const found = Array.from({ length: columns * rows }, (_, at) =>
    paperOf(raster, columns, rows, at % columns, Math.floor(at / columns)),
  );
  const brightest = Math.max(...found.map(brightness));
  const isPaper = (white: White) => brightness(white) > brightest * 0.45 && chroma(white) < 0.3;
  const good = found.filter(isPaper);
  const mean = good.length === 0 ? { red: 255, green: 255, blue: 255 } : meanOf(good);
  const tint = (white: White) => Math.abs(white.green / white.red - mean.green / mean.red);
  return found.map((white) => (isPaper(white) && tint(white) < 0.12 ? white : mean));
}

function paperOf({ width, height, data }: Raster, columns: number, rows: number, column: number, row: number): White {
  const [reds, greens, blues] = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  let total = 0;
  for (let y = Math.floor((row * height) / rows); y < Math.floor(((row + 1) * height) / rows); y += 1)
    for (let x = Math.floor((column * width) / columns); x < Math.floor(((column + 1) * width) / columns); x += 1) {
      const at = (y * width + x) * 4;
      total += 1;
      const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      reds[red] = (reds[red] ?? 0) + 1;
      greens[green] = (greens[green] ?? 0) + 1;
      blues[blue] = (blues[blue] ?? 0) + 1;
    }
  const [red, green, blue] = [reds, greens, blues].map((channel) => levelAt(channel, total * 0.85));
  return { red: Math.max(1, red ?? 255), green: Math.max(1, green ?? 255), blue: Math.max(1, blue ?? 255) };
}

function brightness({ red, green, blue }: White): number {
  return (red + green + blue) / 3;
}

function chroma({ red, green, blue }: White): number {
  return (Math.max(red, green, blue) - Math.min(red, green, blue)) / Math.max(red, green, blue);
}

function meanOf(whites: readonly White[]): White {
  const mean = (of: keyof White) => whites.reduce((sum, white) => sum + white[of], 0) / whites.length;
  return { red: mean('red'), green: mean('green'), blue: mean('blue') };
}

/** Pixels whose red stands clear of green and blue, hue from -38° on, without lone ones. @param seen pixels that were in the picture */
export function maskRed({ width, height, data }: Raster, seen: Uint8Array, least: Redness): Mask {
  const marked = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < marked.length; at += 1, from += 4) {
    if (seen[at] === 0) continue;
    const [red, green, blue] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    const above = red - Math.max(green, blue);
    if (above <= least.above) continue;
    const range = red - Math.min(green, blue);
    const hue = (60 * (green - blue)) / range;
    if (hue >= -38 && hue <= least.hue && range / red > least.saturation) marked[at] = 1;
  }
  return { width, height, data: withoutLoners(marked, width) };
}

/** Every pixel the mean of nine: what is pale stands out from the noise. */
export function smooth({ width, height, data }: Raster): Raster {
  const soft = { width, height, data: new Uint8ClampedArray(data) };
  const row = width * 4;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        const at = y * row + x * 4 + channel;
        let sum = 0;
        for (let from = at - row - 4; from <= at + row - 4; from += row)
          sum += (data[from] ?? 0) + (data[from + 4] ?? 0) + (data[from + 8] ?? 0);
        soft.data[at] = sum / 9;
      }
  return soft;
}

/** Where a picture without colours is darker than its paper. */
export function maskDark({ width, height, data }: Raster, seen: Uint8Array): Mask {
  const marked = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < marked.length; at += 1, from += 4)
    if (seen[at] === 1 && (data[from + 1] ?? 255) < 215) marked[at] = 1;
  return { width, height, data: withoutLoners(marked, width) };
}

/** Where a picture without colours is darker than its paper and yet no print: ink that was red, off every black stroke and its edge. */
export function maskPale(balanced: Raster, seen: Uint8Array): Mask {
  const { width, height, data } = balanced;
  const black = new Uint8Array(width * height);
  const reach = 2;
  for (let y = reach; y < height - reach; y += 1)
    for (let x = reach; x < width - reach; x += 1) {
      if ((data[(y * width + x) * 4 + 1] ?? 255) >= 70) continue;
      for (let row = y - reach; row <= y + reach; row += 1)
        black.fill(1, row * width + x - reach, row * width + x + reach + 1);
    }
  const marked = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < marked.length; at += 1, from += 4)
    if (seen[at] === 1 && black[at] === 0 && (data[from + 1] ?? 255) < 228) marked[at] = 1;
  return { width, height, data: withoutLoners(marked, width) };
}

function withoutLoners(marked: Uint8Array, width: number): Uint8Array {
  const kept = new Uint8Array(marked.length);
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === 0) continue;
    let neighbours = 0;
    for (const step of around) neighbours += marked[at + step] ?? 0;
    if (neighbours >= 3) kept[at] = 1;
  }
  return kept;
}
