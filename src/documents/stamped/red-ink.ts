import type { Raster } from './raster.ts';

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

/** How far red stands above the other two, of 255. */
export const redness = { clear: 26, faint: 12 } as const;

/** The piece as white light would show it: every tile is divided by its own paper. Lamps, evening light and shadows go. */
export function balanceWhite({ width, height, data }: Raster, tilePixels: number): Raster {
  const [columns, rows] = [Math.max(1, Math.round(width / tilePixels)), Math.max(1, Math.round(height / tilePixels))];
  const whites = whitesOf({ width, height, data }, columns, rows);
  const balanced = { width, height, data: new Uint8ClampedArray(data) };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const white = whiteAt(
        whites,
        columns,
        rows,
        ((x + 0.5) / width) * columns - 0.5,
        ((y + 0.5) / height) * rows - 0.5,
      );
      const at = (y * width + x) * 4;
      balanced.data[at] = ((data[at] ?? 0) * 255) / white.red;
      balanced.data[at + 1] = ((data[at + 1] ?? 0) * 255) / white.green;
      balanced.data[at + 2] = ((data[at + 2] ?? 0) * 255) / white.blue;
    }
  return balanced;
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
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  let total = 0;
  for (let y = Math.floor((row * height) / rows); y < Math.floor(((row + 1) * height) / rows); y += 1)
    for (let x = Math.floor((column * width) / columns); x < Math.floor(((column + 1) * width) / columns); x += 1) {
      const at = (y * width + x) * 4;
      total += 1;
      counts.forEach((channel, of) => {
        const value = data[at + of] ?? 0;
        channel[value] = (channel[value] ?? 0) + 1;
      });
    }
  const [red, green, blue] = counts.map((channel) => levelAt(channel, total * 0.85));
  return { red: Math.max(1, red ?? 255), green: Math.max(1, green ?? 255), blue: Math.max(1, blue ?? 255) };
}

function levelAt(counts: Uint32Array, count: number): number {
  let sum = 0;
  for (let value = 0; value < 256; value += 1) {
    sum += counts[value] ?? 0;
    if (sum >= count) return value;
  }
  return 255;
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

function whiteAt(whites: readonly White[], columns: number, rows: number, x: number, y: number): White {
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const [left, top] = [clamp(Math.floor(x), columns - 1), clamp(Math.floor(y), rows - 1)];
  const [right, bottom] = [clamp(left + 1, columns - 1), clamp(top + 1, rows - 1)];
  const [dx, dy] = [clamp(x - left, 1), clamp(y - top, 1)];
  const at = (column: number, row: number) => whites[row * columns + column] ?? { red: 255, green: 255, blue: 255 };
  const [a, b, c, d] = [at(left, top), at(right, top), at(left, bottom), at(right, bottom)];
  const mix = (of: keyof White) => (a[of] * (1 - dx) + b[of] * dx) * (1 - dy) + (c[of] * (1 - dx) + d[of] * dx) * dy;
  return { red: mix('red'), green: mix('green'), blue: mix('blue') };
}

/** Pixels whose red stands clear of green and blue, hue -38…15°, without lone ones. @param seen pixels that were in the picture */
export function maskRed({ width, height, data }: Raster, seen: Uint8Array, clear: number): Mask {
  const marked = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < marked.length; at += 1, from += 4) {
    if (seen[at] === 0) continue;
    const [red, green, blue] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    const above = red - Math.max(green, blue);
    if (above <= clear) continue;
    const range = red - Math.min(green, blue);
    const hue = (60 * (green - blue)) / range;
    if (hue >= -38 && hue <= 15 && range / red > 0.1) marked[at] = 1;
  }
  return { width, height, data: withoutLoners(marked, width) };
}

/** Where a picture without colours is darker than its paper. */
export function maskDark({ width, height, data }: Raster, seen: Uint8Array): Mask {
  const marked = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < marked.length; at += 1, from += 4)
    if (seen[at] === 1 && (data[from + 1] ?? 255) < 215) marked[at] = 1;
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

/** Whether the picture has any colour at all: the 99.95th percentile of the difference between the channels. A grey scan has none. */
export function hasColour({ data }: Raster): boolean {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const range = Math.max(red, green, blue) - Math.min(red, green, blue);
    counts[range] = (counts[range] ?? 0) + 1;
  }
  return levelAt(counts, (data.length / 4) * 0.9995) > 3;
}
