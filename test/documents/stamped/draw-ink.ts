import sharp from 'sharp';
import { emptyRaster, type Raster } from '../../../src/documents/stamped/raster.ts';

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
  | 'square-seal';

export interface Ink {
  kind: InkKind;
  xMm: number;
  yMm: number;
  /** 0…1. */
  strength: number;
  seed: number;
  diameterMm?: number;
  degrees?: number;
}

/** Presses ink on a page, in place: it darkens what is printed and never covers it; it is uneven as on paper. */
export async function press(page: Raster, pixelsPerMm: number, ink: Ink): Promise<void> {
  if (ink.kind === 'nothing') return;
  const sizeMm = 120;
  const side = Math.round(sizeMm * pixelsPerMm);
  const [svg, colour] = shapeOf(ink);
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="-60 -60 120 120"><g transform="rotate(${ink.degrees ?? 0})">${svg}</g></svg>`;
  const { data } = await sharp(Buffer.from(body)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const uneven = patches(ink.seed, side);
  const [left, top] = [Math.round((ink.xMm - 60) * pixelsPerMm), Math.round((ink.yMm - 60) * pixelsPerMm)];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const cover = ((data[(y * side + x) * 4 + 3] ?? 0) / 255) * ink.strength * (uneven[y * side + x] ?? 1);
      const [column, row] = [left + x, top + y];
      if (cover === 0 || column < 0 || row < 0 || column >= page.width || row >= page.height) continue;
      const at = (row * page.width + column) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        const under = page.data[at + channel] ?? 255;
        page.data[at + channel] = under * (1 - cover) + ((under * (colour[channel] ?? 0)) / 255) * cover;
      }
    }
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

type Colour = readonly [number, number, number];
const sealRed: Colour = [205, 28, 38];

function shapeOf(ink: Ink): readonly [string, Colour] {
  const roll = dice(ink.seed);
  switch (ink.kind) {
    case 'round-seal':
      return [seal((ink.diameterMm ?? 40) / 2, (ink.diameterMm ?? 40) / 2, roll), sealRed];
    case 'oval-seal':
      return [seal(22.5, 15, roll), sealRed];
    case 'red-text':
      return [lines(roll, 7, 3.2, 60), [214, 30, 30]];
    case 'letterhead':
      return [`${lines(roll, 1, 8, 96)}<rect x="-50" y="8" width="100" height="1.2"/>`, [220, 20, 20]];
    case 'filled-logo':
      return ['<circle r="19"/><path d="M-10,4 L0,-11 L10,4 Z" fill="#fff" fill-opacity="0"/>', [215, 30, 35]];
    case 'thumb-print':
      return [thumb(roll), [200, 30, 45]];
    case 'orange-banner':
      return ['<rect x="-45" y="-18" width="90" height="36" rx="4"/>', [245, 130, 30]];
    case 'pen-circle':
      return [`<path d="${wobble(roll, 17)}" fill="none" stroke="#000" stroke-width="0.6"/>`, [210, 30, 40]];
    case 'signature':
      return [`<path d="${scrawl(roll)}" fill="none" stroke="#000" stroke-width="0.7"/>`, [205, 30, 40]];
    case 'name-seal':
      return [
        `<rect x="-9" y="-9" width="18" height="18" fill="none" stroke="#000" stroke-width="1"/>${glyphs(roll, -7, -7, 2, 2, 6)}`,
        sealRed,
      ];
    case 'square-seal':
      return [
        `<rect x="-18" y="-18" width="36" height="36" fill="none" stroke="#000" stroke-width="1.4"/>${glyphs(roll, -14, -14, 3, 3, 8)}`,
        sealRed,
      ];
    case 'nothing':
      return ['', sealRed];
  }
}

/** A rim, a star, characters along the rim and a line of digits. */
function seal(a: number, b: number, roll: () => number): string {
  const rim = `<ellipse rx="${a - 0.6}" ry="${b - 0.6}" fill="none" stroke="#000" stroke-width="1.2"/>`;
  const star = Array.from({ length: 10 }, (_, at) => {
    const angle = (at * 36 - 90) * (Math.PI / 180);
    const radius = (at % 2 === 0 ? 0.26 : 0.1) * Math.min(a, b) * 1.2;
    return `${radius * Math.cos(angle)},${radius * Math.sin(angle)}`;
  }).join(' ');
  const around = Array.from({ length: 13 }, (_, at) => {
    const degrees = -132 + at * 22;
    const [x, y] = [Math.sin((degrees * Math.PI) / 180) * (a - 4.6), -Math.cos((degrees * Math.PI) / 180) * (b - 4.6)];
    return `<g transform="translate(${x} ${y}) rotate(${degrees})">${glyphs(roll, -1.6, -2, 1, 1, 3.4)}</g>`;
  }).join('');
  const digits = glyphs(roll, -7.8, b * 0.55, 13, 1, 1.2);
  return `${rim}<polygon points="${star}"/>${around}${digits}`;
}

/** Strokes that fill a square as a character does. */
function glyphs(roll: () => number, x: number, y: number, columns: number, rows: number, size: number): string {
  const strokes: string[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [left, top] = [x + column * size * 1.06, y + row * size * 1.06];
      for (let at = 0; at < 6; at += 1) {
        const isLying = roll() < 0.5;
        const [u, v] = [left + roll() * size * 0.4, top + roll() * size * 0.9];
        const length = size * (0.4 + 0.5 * roll());
        strokes.push(
          isLying ? `M${u},${v}h${length}` : `M${left + roll() * size * 0.9},${top + roll() * size * 0.3}v${length}`,
        );
      }
    }
  return `<path d="${strokes.join('')}" fill="none" stroke="#000" stroke-width="${Math.max(0.25, size * 0.11)}"/>`;
}

function lines(roll: () => number, count: number, size: number, width: number): string {
  return Array.from({ length: count }, (_, at) =>
    glyphs(roll, -width / 2, (at - count / 2) * size * 1.7, Math.floor(width / (size * 1.06)), 1, size),
  ).join('');
}

function thumb(roll: () => number): string {
  const ridges = Array.from({ length: 14 }, (_, at) => {
    const [rx, ry] = [0.8 + at * 0.72, 1 + at * 0.95];
    const dash = `${2 + roll() * 6} ${0.4 + roll()}`;
    return `<ellipse rx="${rx}" ry="${ry}" fill="none" stroke="#000" stroke-width="0.42" stroke-dasharray="${dash}"/>`;
  });
  return ridges.join('');
}

function wobble(roll: () => number, radius: number): string {
  const phases = [roll() * 6, roll() * 6, roll() * 6];
  const points = Array.from({ length: 80 }, (_, at) => {
    const angle = (at / 76) * 2 * Math.PI;
    const off = phases.reduce((sum, phase, k) => sum + (1.6 / (k + 1)) * Math.sin((k + 2) * angle + phase), 0);
    return `${(radius + off) * 1.15 * Math.cos(angle)},${(radius + off) * Math.sin(angle)}`;
  });
  return `M${points.join('L')}`;
}

function scrawl(roll: () => number): string {
  const points = Array.from({ length: 40 }, (_, at) => `${-26 + at * 1.3 + roll() * 6},${(roll() - 0.5) * 18}`);
  return `M${points.join(' Q').replace(/Q([^Q]*) Q/gu, 'Q$1 ')}`;
}

export function copyOf({ width, height, data }: Raster): Raster {
  const copy = emptyRaster(width, height);
  copy.data.set(data);
  return copy;
}
