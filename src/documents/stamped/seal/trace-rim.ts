import type { RingGuess } from './find-rings.ts';
import type { Mask } from './red-ink.ts';
import { writingAlong } from './writing-along.ts';

/** An ellipse laid along a line of ink. Lengths in millimetres, of the line's middle; the place in pixels of the mask. */
export interface Rim {
  x: number;
  y: number;
  longMm: number;
  shortMm: number;
  /** Share of its sectors that have ink within half a millimetre. */
  traced: number;
  /** Share of the sectors with ink just inside and just outside the line, the larger; as much in text, little beside a rim. */
  beside: number;
  /** Share of the band inside the line that carries ink. */
  written: number;
}

interface Ellipse {
  x: number;
  y: number;
  /** Half axes in pixels, and the turn of the first in radians. */
  a: number;
  b: number;
  tilt: number;
}

const sectors = 120;
const turns = Array.from({ length: sectors }, (_, at) => {
  const angle = (at / sectors) * 2 * Math.PI;
  return [Math.cos(angle), Math.sin(angle)] as const;
});
/** How far from the line ink counts, and how far the ellipse moves at a time, in millimetres: from coarse to fine. */
const rounds = [
  { bandMm: 1.1, stepMm: 0.6 },
  { bandMm: 0.7, stepMm: 0.3 },
  { bandMm: 0.45, stepMm: 0.15 },
] as const;
const besideMm = [1.2, 1.6, 2];
const mostMoves = 12;
const hopeless = 0.35;

/** Moves an ellipse until as much of it as possible runs along a line of ink with bare paper beside it. Unlike `measureRing` it
 *  is not led astray by ink outside: red text under a seal, a second seal, the words of a grey scan. */
export function traceRim(mask: Mask, guess: RingGuess, pixelsPerMm: number): Rim {
  const { x, y, longMm, shortMm, tilt } = guess;
  let best: Ellipse = { x, y, a: (longMm - 0.5) * pixelsPerMm, b: (shortMm - 0.5) * pixelsPerMm, tilt };
  for (const { bandMm, stepMm } of rounds) {
    best = climb(mask, best, bandMm, stepMm, pixelsPerMm);
    if (lookAlong(mask, best, bandMm, pixelsPerMm).traced < hopeless) break;
  }
  const { traced, beside } = lookAlong(mask, best, 0.5, pixelsPerMm);
  const [long, short] = [Math.max(best.a, best.b), Math.min(best.a, best.b)];
  return {
    x: best.x,
    y: best.y,
    longMm: (2 * long) / pixelsPerMm,
    shortMm: (2 * short) / pixelsPerMm,
    traced,
    beside,
    written: writingAlong(mask, best.x, best.y, (angle) => radiusOf(best, Math.cos(angle), Math.sin(angle))),
  };
}

function radiusOf({ a, b, tilt }: Ellipse, cos: number, sin: number): number {
  const [cosTilt, sinTilt] = [Math.cos(tilt), Math.sin(tilt)];
  return 1 / Math.hypot((cos * cosTilt + sin * sinTilt) / a, (sin * cosTilt - cos * sinTilt) / b);
}

function climb(mask: Mask, from: Ellipse, bandMm: number, stepMm: number, pixelsPerMm: number): Ellipse {
  const worth = (ellipse: Ellipse) => {
    const { traced, beside } = lookAlong(mask, ellipse, bandMm, pixelsPerMm);
    return traced - 0.4 * beside;
  };
  const step = stepMm * pixelsPerMm;
  let [best, height] = [from, worth(from)];
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const next = neighbours(best, step)
      .map((ellipse) => ({ ellipse, height: worth(ellipse) }))
      .reduce((one, other) => (other.height > one.height ? other : one));
    if (next.height <= height + 1e-6) break;
    [best, height] = [next.ellipse, next.height];
  }
  return best;
}

function neighbours(ellipse: Ellipse, step: number): Ellipse[] {
  const { x, y, a, b, tilt } = ellipse;
  return [step, -step].flatMap((by) => [
    { ...ellipse, x: x + by },
    { ...ellipse, y: y + by },
    { ...ellipse, a: a + by, b: b + by },
    { ...ellipse, a: a + by },
    { ...ellipse, b: b + by },
    { ...ellipse, tilt: tilt + (by / step) * 0.1 },
    { ...ellipse, a: a + by / 2, b: b - by / 2, tilt: tilt + Math.PI / 4 },
  ]);
}

function lookAlong(mask: Mask, { x, y, a, b, tilt }: Ellipse, bandMm: number, pixelsPerMm: number) {
  const band = bandMm * pixelsPerMm;
  const [cosTilt, sinTilt] = [Math.cos(tilt), Math.sin(tilt)];
  let traced = 0;
  const inside = [0, 0, 0];
  const outside = [0, 0, 0];
  for (const [cos, sin] of turns) {
    const radius = 1 / Math.hypot((cos * cosTilt + sin * sinTilt) / a, (sin * cosTilt - cos * sinTilt) / b);
    if (hasInk(mask, x, y, cos, sin, radius, band)) traced += 1;
    for (let at = 0; at < besideMm.length; at += 1) {
      const off = (besideMm[at] ?? 0) * pixelsPerMm;
      inside[at] = (inside[at] ?? 0) + inkAt(mask, x + (radius - off) * cos, y + (radius - off) * sin);
      outside[at] = (outside[at] ?? 0) + inkAt(mask, x + (radius + off) * cos, y + (radius + off) * sin);
    }
  }
  const beside = Math.max(Math.min(...inside), Math.min(...outside));
  return { traced: traced / sectors, beside: beside / sectors };
}

function hasInk(mask: Mask, x: number, y: number, cos: number, sin: number, radius: number, band: number): boolean {
  for (let r = radius - band; r <= radius + band; r += 1) if (inkAt(mask, x + r * cos, y + r * sin) === 1) return true;
  return false;
}

function inkAt({ width, height, data }: Mask, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  return data[row * width + column] ?? 0;
}
