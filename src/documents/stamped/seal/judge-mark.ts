import type { Ring } from './measure-ring.ts';
import type { Rim } from './trace-rim.ts';

/** The same mark measured twice: by the outer edge of its ink, and as a line of ink. */
export interface SealMark {
  ring: Ring;
  rim: Rim;
}

// Thresholds: measured on simulated captures (docs/stamped.md). A circle drawn by hand scatters about
// its outline by 0.026 of its radius or more, and no ellipse follows more than 0.91 of it; a pressed rim stays below 0.015 where
// nothing else touches it, and is followed by 0.94 and more where text, red or black, does.
const smooth = 0.022;
const wellTraced = 0.95;
/** Of a line whose outer edge is all there and rough, as of a pen's: a pressed one is followed throughout, or nearly. */
const wholeTraced = 0.985;
const wholeEdge = 0.85;
/** A line whose edge is rough, as of a pen or of a seal over red text, lies on a circle all the same when it was pressed. Measured: seals without
 *  red outside have four corners of 0.004 at most, those with it axes apart by 1.04 at most; red circles around signatures that were followed
 *  throughout 0.055 and little red outside, or 1.09. */
const rough = { outside: 0.06, squareness: 0.012, round: 1.055 };

/** @param loose how far the scale may be off, and a circle's axes apart: 1 where the page's geometry is known
 *  @param isPale found where hardly red counts as ink: lines grow broad there, and so more regular */
export function isSeal({ ring, rim }: SealMark, { loose, isPale }: { loose: number; isPale: boolean }): boolean {
  const isRough = ring.coverage >= wholeEdge && ring.roughness > smooth;
  const isLine = rim.traced >= (isRough ? wholeTraced : wellTraced) && rim.beside <= 0.4;
  if (isLine && isInked(ring, 0.02) && isSealSized(rim, loose) && isRegular({ ring, rim }, loose > 1 ? 1.15 : 1.1))
    return true;
  const { coverage, outside, roughness, squareness } = ring;
  if (!isInked(ring, 0.035) || !isSealSized(ring, loose) || squareness > 0.06 || outside > 0.16) return false;
  if (!isCircle(ring, 1.25)) return isOval(ring) && coverage >= 0.85 && roughness <= smooth;
  if (coverage >= 0.72 && roughness <= smooth) return true;
  if (isPale || coverage < 0.72 || roughness > 0.045 || rim.traced < 0.9) return false;
  return isCircle(rim, loose > 1 ? 1.09 : 1.06) && isRegular({ ring, rim }, 1.09);
}

/** @param most how far a circle's axes may be apart where its edge is smooth */
function isRegular({ ring, rim }: SealMark, most: number): boolean {
  if (ring.roughness <= smooth) return isCircle(rim, most) || isOval(rim);
  if (isOval(rim)) return rim.traced >= wholeTraced;
  return ring.outside < rough.outside
    ? isCircle(rim, most) && ring.squareness <= rough.squareness
    : isCircle(rim, rough.round);
}

/** Least share of the band inside a rim that carries ink. Measured: seals 0.21 and more, 0.08 where the ink failed; two words inside a ring
 *  drawn with compasses 0.06 at most. */
const leastWritten = 0.16;

/** A name runs along the rim. */
export function isHandwritten({ ring, rim }: SealMark): boolean {
  return Math.max(ring.written, rim.written) >= leastWritten;
}

/** Something is inside, and it is not filled. */
function isInked({ inside }: Ring, least: number): boolean {
  return inside >= least && inside <= 0.55;
}

function isSealSized({ longMm, shortMm }: Axes, loose: number): boolean {
  return longMm >= 32 / loose && longMm <= 54 * loose && shortMm >= 24 / loose;
}

type Axes = Pick<Rim, 'longMm' | 'shortMm'>;

function isCircle({ longMm, shortMm }: Axes, most: number): boolean {
  return longMm / shortMm <= most;
}

/** 45 × 30 mm and its like. */
function isOval({ longMm, shortMm }: Axes): boolean {
  return longMm / shortMm > 1.25 && longMm / shortMm < 1.75;
}

/** Enough of one to ask a person: half a rim, or a smooth arc of one. */
export function isHalf({ ring, rim }: SealMark): boolean {
  const { longMm, shortMm, coverage, inside, outside, roughness } = ring;
  if (
    rim.traced >= 0.7 &&
    rim.beside <= 0.4 &&
    rim.longMm >= 28 &&
    rim.longMm <= 60 &&
    inside >= 0.02 &&
    inside <= 0.62
  )
    return true;
  if (longMm < 28 || longMm > 60 || shortMm < 22 || inside > 0.62 || outside > 0.3) return false;
  return (coverage >= 0.5 && inside >= 0.02) || (coverage >= 0.33 && roughness <= 0.017 && inside >= 0.01);
}

/** Text is in blocks whose outline is never this round. */
export function isRound(mark: SealMark): boolean {
  const { ring, rim } = mark;
  if (rim.traced >= 0.62 && rim.beside <= 0.3 && isCircle(rim, 1.15) && rim.longMm >= 28 && rim.longMm <= 60)
    return true;
  return isHalf(mark) && ring.coverage >= 0.58 && ring.roughness <= 0.062 && ring.squareness <= 0.055;
}

export function isFaint(mark: SealMark): boolean {
  const { coverage, roughness } = mark.ring;
  return isHalf(mark) && ((coverage >= 0.6 && roughness <= 0.07) || (coverage >= 0.33 && roughness <= 0.017));
}

export function bestMark(marks: readonly SealMark[]): SealMark | null {
  const worth = ({ ring, rim }: SealMark) =>
    Math.max(ring.coverage - 4 * ring.roughness - ring.outside, rim.traced - rim.beside);
  return marks.reduce<SealMark | null>(
    (known, mark) => (known === null || worth(mark) > worth(known) ? mark : known),
    null,
  );
}
