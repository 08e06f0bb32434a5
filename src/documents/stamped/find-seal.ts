import type { Place, SealFinding } from '../../domain/paper/findings.ts';
import { findRings } from './find-rings.ts';
import { measureRing, type Ring } from './measure-ring.ts';
import { type PagePlace, paper } from './place-page.ts';
import { cutOut, type Raster } from './raster.ts';
import { balanceWhite, hasColour, maskDark, maskRed, redness } from './red-ink.ts';

export type SealSeen = Pick<SealFinding, 'verdict' | 'reason' | 'place'> & { ring: Ring | null };

const pixelsPerMm = 4.76;
const tileMm = 12;
/** How far a seal may stand from its box. */
const marginMm = 35;
/** Without exact geometry the box itself may be this much farther off. */
const looseMm = 12;
const looseScale = 1.12;

/** Whether a red seal is to be seen where it belongs. Thresholds: measured on simulated captures, see test/bench/stamped.ts. */
export function findSeal(
  raster: Raster,
  { place, isGrey }: { place: PagePlace; isGrey: boolean },
  box: Place,
): SealSeen {
  if (isGrey) return { verdict: 'cannot_confirm', reason: 'no_colour', place: null, ring: null };
  const area = widen(box, place.isExact ? marginMm : marginMm + looseMm);
  const { raster: piece, seen } = cutOut(raster, place.toPixels, area, pixelsPerMm);
  const balanced = balanceWhite(piece, tileMm * pixelsPerMm);
  if (!hasColour(raster)) return findGrey(balanced, seen, area);
  const clear = maskRed(balanced, seen, redness.clear);
  const rings = findRings(clear, pixelsPerMm).map((guess) => measureRing(clear, guess, pixelsPerMm));
  const seal = best(rings.filter((ring) => isSeal(ring, place.isExact ? 1 : looseScale)));
  if (seal !== null) return { verdict: 'present', reason: 'found', place: placeOf(seal, area), ring: seal };
  const half = best(rings.filter(isHalf));
  if (half !== null) return { verdict: 'cannot_confirm', reason: 'half_ring', place: placeOf(half, area), ring: half };
  const pale = maskRed(balanced, seen, redness.faint);
  const faint = best(
    findRings(pale, pixelsPerMm)
      .map((guess) => measureRing(pale, guess, pixelsPerMm))
      .filter(isFaint),
  );
  if (faint !== null) return { verdict: 'cannot_confirm', reason: 'faint', place: placeOf(faint, area), ring: faint };
  const isRed = clear.data.some((value) => value === 1);
  return { verdict: 'absent', reason: isRed ? 'no_ring' : 'nothing_red', place: null, ring: best(rings) };
}

/** A picture without colours cannot show red; but where nothing round stands, no seal stands either. */
function findGrey(balanced: Raster, seen: Uint8Array, area: Place): SealSeen {
  const dark = maskDark(balanced, seen);
  const ring = best(
    findRings(dark, pixelsPerMm)
      .map((guess) => measureRing(dark, guess, pixelsPerMm))
      .filter(isRound),
  );
  if (ring === null) return { verdict: 'absent', reason: 'nothing_red', place: null, ring };
  return { verdict: 'cannot_confirm', reason: 'no_colour', place: placeOf(ring, area), ring };
}

/** @param loose how far the scale may be off */
function isSeal(ring: Ring, loose: number): boolean {
  const { longMm, shortMm, coverage, inside, outside, roughness, squareness } = ring;
  if (squareness > 0.06) return false;
  if (longMm < 32 / loose || longMm > 54 * loose || shortMm < 24 / loose || inside < 0.035 || inside > 0.55)
    return false;
  const aspect = longMm / shortMm;
  if (aspect > 1.25) return aspect < 1.75 && coverage >= 0.85 && roughness <= 0.08 && outside <= 0.1;
  if (coverage >= 0.72 && outside <= 0.16 && roughness <= 0.055) return true;
  return coverage >= 0.9 && roughness <= 0.078 && outside <= 0.09;
}

function isHalf({ longMm, shortMm, coverage, inside, outside }: Ring): boolean {
  return (
    longMm >= 28 &&
    longMm <= 60 &&
    shortMm >= 22 &&
    coverage >= 0.5 &&
    inside >= 0.02 &&
    inside <= 0.62 &&
    outside <= 0.3
  );
}

/** Text stands in blocks whose outline is never this round. */
function isRound(ring: Ring): boolean {
  return isHalf(ring) && ring.coverage >= 0.58 && ring.roughness <= 0.062 && ring.squareness <= 0.055;
}

function isFaint(ring: Ring): boolean {
  return isHalf(ring) && ring.coverage >= 0.6 && ring.roughness <= 0.07;
}

function best(rings: Ring[]): Ring | null {
  const worth = ({ coverage, roughness, outside }: Ring) => coverage - 4 * roughness - outside;
  return rings.reduce<Ring | null>(
    (known, ring) => (known === null || worth(ring) > worth(known) ? ring : known),
    null,
  );
}

function placeOf({ x, y, longMm }: Ring, area: Place): Place {
  const [centreX, centreY] = [area.leftMm + x / pixelsPerMm, area.topMm + y / pixelsPerMm];
  const round = (value: number) => Math.round(value);
  return {
    leftMm: round(centreX - longMm / 2),
    topMm: round(centreY - longMm / 2),
    rightMm: round(centreX + longMm / 2),
    bottomMm: round(centreY + longMm / 2),
  };
}

/** A larger place on the same page. */
export function widen({ leftMm, topMm, rightMm, bottomMm }: Place, mm: number): Place {
  return {
    leftMm: Math.max(0, leftMm - mm),
    topMm: Math.max(0, topMm - mm),
    rightMm: Math.min(paper.widthMm, rightMm + mm),
    bottomMm: Math.min(paper.heightMm, bottomMm + mm),
  };
}
