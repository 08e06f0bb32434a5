import { leastSquares } from '../scan/geometry.ts';
import type { RingGuess } from './find-rings.ts';
import type { Mask } from './red-ink.ts';
import { writingAlong } from './writing-along.ts';

/** What is at a guessed place. Shares 0…1. */
export interface Ring {
  /** Pixels of the mask. */
  x: number;
  y: number;
  longMm: number;
  shortMm: number;
  /** Share of the outline's sectors with an edge of ink on it. */
  coverage: number;
  /** Ink inside the rim, and just outside it. */
  inside: number;
  outside: number;
  /** Scatter of the outer edge about the fitted outline, as a share of the radius. */
  roughness: number;
  /** Share of the radius that four corners make: a square has 0.13, a circle none. */
  squareness: number;
  /** Share of the band inside the rim that carries ink. */
  written: number;
}

const sectors = 90;
const angles = Array.from({ length: sectors }, (_, at) => (at / sectors) * 2 * Math.PI);

/** An outline as radii in pixels, one a sector, around a centre. */
interface Outline {
  x: number;
  y: number;
  radii: number[];
  squareness: number;
}

/** Settles a smooth outline on the outer edge of the ink and measures what lies on, in and around it. */
export function measureRing(mask: Mask, guess: RingGuess, pixelsPerMm: number): Ring {
  let outline = outlineOf(guess, pixelsPerMm);
  for (const [inner, outer, terms] of [
    [0.8, 1.16, 3],
    [0.86, 1.12, 5],
    [0.88, 1.1, 7],
    [0.9, 1.09, 7],
  ] as const)
    outline = settle(mask, outline, inner, outer, terms) ?? outline;
  const edges = edgesOf(mask, outline, 0.86, 1.13);
  const off = edges.map((edge, at) => (edge === null ? null : edge / (outline.radii[at] ?? 1) - 1));
  const near = off.filter((value) => value !== null && Math.abs(value) < 0.075).length;
  const all = off.filter((value) => value !== null);
  const diameters = outline.radii
    .slice(0, sectors / 2)
    .map((radius, at) => radius + (outline.radii[at + sectors / 2] ?? 0));
  return {
    x: outline.x,
    y: outline.y,
    longMm: Math.max(...diameters) / pixelsPerMm,
    shortMm: Math.min(...diameters) / pixelsPerMm,
    coverage: near / sectors,
    inside: inkBetween(mask, outline, 0, 0.82),
    outside: inkBetween(mask, outline, 1.07, 1.28),
    roughness: all.length === 0 ? 1 : Math.sqrt(all.reduce((sum, value) => sum + value * value, 0) / all.length),
    squareness: outline.squareness,
    written: writingAlong(mask, outline.x, outline.y, radiusAlong(outline)),
  };
}

function radiusAlong({ radii }: Outline): (angle: number) => number {
  return (angle) => radii[Math.round((angle / (2 * Math.PI)) * sectors) % sectors] ?? 0;
}

function outlineOf({ x, y, longMm, shortMm, tilt }: RingGuess, pixelsPerMm: number): Outline {
  const radii = angles.map((angle) => {
    const [cos, sin] = [Math.cos(angle - tilt) / longMm, Math.sin(angle - tilt) / shortMm];
    return pixelsPerMm / Math.hypot(cos, sin);
  });
  return { x, y, radii, squareness: 0 };
}

/** The outermost ink of each sector between two shares of the outline; specks of less than two samples do not count. */
function edgesOf(
  { width, height, data }: Mask,
  { x, y, radii }: Outline,
  inner: number,
  outer: number,
): (number | null)[] {
  return angles.map((angle, at) => {
    const radius = radii[at] ?? 0;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    let run = 0;
    for (let r = radius * outer; r >= radius * inner; r -= 0.5) {
      const [column, row] = [Math.round(x + r * cos), Math.round(y + r * sin)];
      const isInk = column >= 0 && row >= 0 && column < width && row < height && data[row * width + column] === 1;
      run = isInk ? run + 1 : 0;
      if (run === 3) return r + 1;
    }
    return null;
  });
}

/** A smooth outline through the edges: a centre and the first even harmonics; edges far from it are left out, twice. */
function settle(mask: Mask, outline: Outline, inner: number, outer: number, terms: 3 | 5 | 7): Outline | null {
  let rows = edgesOf(mask, outline, inner, outer).flatMap((edge, at) =>
    edge === null ? [] : [[...wave(at, terms), edge]],
  );
  if (rows.length < sectors * 0.35) return null;
  let solved: number[] | null = null;
  for (let tries = 0; tries < 3; tries += 1) {
    solved = leastSquares(rows);
    if (solved === null) return null;
    const fitted = solved;
    const misses = rows.map((row) => Math.abs((row[terms] ?? 0) - valueAt(fitted, row)));
    const typical = misses.toSorted((a, b) => a - b)[Math.floor(misses.length / 2)] ?? 0;
    const kept = rows.filter((_, at) => (misses[at] ?? 0) <= Math.max(1, typical * 2.5));
    if (kept.length === rows.length || kept.length < sectors * 0.3) break;
    rows = kept;
  }
  if (solved === null) return null;
  const [, dx = 0, dy = 0] = solved;
  const centred = solved.map((value, at) => (at === 1 || at === 2 ? 0 : value));
  const radii = angles.map((_, at) => valueAt(centred, wave(at, terms)));
  const mean = radii.reduce((sum, value) => sum + value, 0) / sectors;
  return radii.every((radius) => radius > mean * 0.5 && radius < mean * 1.6)
    ? { x: outline.x + dx, y: outline.y + dy, radii, squareness: Math.hypot(solved[5] ?? 0, solved[6] ?? 0) / mean }
    : null;
}

function wave(at: number, terms: 3 | 5 | 7): number[] {
  const angle = angles[at] ?? 0;
  const even = [2, 4].flatMap((times) => [Math.cos(times * angle), Math.sin(times * angle)]);
  return [1, Math.cos(angle), Math.sin(angle), ...even].slice(0, terms);
}

function valueAt(solved: readonly number[], row: readonly number[]): number {
  return solved.reduce((sum, value, at) => sum + value * (row[at] ?? 0), 0);
}

function inkBetween({ width, height, data }: Mask, { x, y, radii }: Outline, inner: number, outer: number): number {
  let [ink, all] = [0, 0];
  angles.forEach((angle, at) => {
    const radius = radii[at] ?? 0;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    for (let r = radius * inner; r < radius * outer; r += 1) {
      const [column, row] = [Math.round(x + r * cos), Math.round(y + r * sin)];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      // A sector is as wide as it is far out.
      ink += r * (data[row * width + column] ?? 0);
      all += r;
    }
  });
  return all === 0 ? 0 : ink / all;
}
