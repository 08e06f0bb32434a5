import type { PlaceOnPage, SealFinding } from '../../../domain/paper/findings.ts';
import { type PagePlace, paper } from '../page/place-page.ts';
import { cutOut, type Raster } from '../scan/raster.ts';
import { findRings } from './find-rings.ts';
import { bestMark, isFaint, isHalf, isHandwritten, isRound, isSeal, type SealMark } from './judge-mark.ts';
import { measureRing } from './measure-ring.ts';
import { balanceWhite, type Mask, maskDark, maskPale, maskRed, redness, smooth } from './red-ink.ts';
import { traceRim } from './trace-rim.ts';

export type SealSeen = Pick<SealFinding, 'verdict' | 'reason' | 'place'> & { mark: SealMark | null };

const pixelsPerMm = 4.76;
const tileMm = 12;
/** How far a seal may stand from its box. */
const marginMm = 35;
/** Without exact geometry the box itself may be this much farther off. */
const looseMm = 12;
const looseScale = 1.12;

/** Whether a red seal is to be seen where it belongs. */
export function findSeal(
  raster: Raster,
  { place, isGrey, hasColour }: { place: PagePlace; isGrey: boolean; hasColour: boolean },
  box: PlaceOnPage,
): SealSeen {
  if (isGrey) return { verdict: 'cannot_confirm', reason: 'no_colour', place: null, mark: null };
  const area = widenPlace(box, place.isExact ? marginMm : marginMm + looseMm);
  const { raster: piece, seen } = cutOut(raster, place.toPixels, area, pixelsPerMm);
  const balanced = balanceWhite(piece, tileMm * pixelsPerMm);
  if (!hasColour) return findGrey(balanced, seen, area);
  return findColoured(balanced, seen, area, place.isExact ? 1 : looseScale);
}

function findColoured(balanced: Raster, seen: Uint8Array, area: PlaceOnPage, loose: number): SealSeen {
  const doubt = (reason: SealSeen['reason'], mark: SealMark): SealSeen => ({
    verdict: 'cannot_confirm',
    reason,
    place: placeOf(mark, area),
    mark,
  });
  const present = (mark: SealMark): SealSeen => ({ ...doubt('found', mark), verdict: 'present' });
  const clear = maskRed(balanced, seen, redness.clear);
  const marks = marksOn(clear);
  const seals = marks.filter((mark) => isSeal(mark, { loose, isPale: false }));
  const seal = bestMark(seals.filter(isHandwritten));
  if (seal !== null) return present(seal);
  const pale = marksOn(maskRed(smooth(balanced), seen, redness.faint));
  const dry = pale.filter((mark) => isSeal(mark, { loose, isPale: true }));
  const written = bestMark(dry.filter(isHandwritten));
  if (written !== null) return present(written);
  const bare = bestMark(seals) ?? bestMark(dry);
  if (bare !== null) return doubt('no_words', bare);
  const half = bestMark(marks.filter(isHalf));
  if (half !== null) return doubt('half_ring', half);
  const faint = bestMark(pale.filter(isFaint));
  if (faint !== null) return doubt('faint', faint);
  const ofMask = (mask: Mask) => bestMark(marksOn(mask).filter((mark) => isSeal(mark, { loose, isPale: false })));
  const blue = ofMask(maskRed(swapped(balanced), seen, redness.clear));
  if (blue !== null) return doubt('other_colour', blue);
  const grey = ofMask(maskPale(balanced, seen)) ?? ofMask(maskDark(balanced, seen));
  if (grey !== null) return doubt('no_colour', grey);
  const isRed = clear.data.some((value) => value === 1);
  return { verdict: 'absent', reason: isRed ? 'no_ring' : 'nothing_red', place: null, mark: bestMark(marks) };
}

/** Red for blue: a seal in blue ink has the form of one, and a person decides on it. */
function swapped({ width, height, data }: Raster): Raster {
  const other = new Uint8ClampedArray(data);
  for (let at = 0; at < data.length; at += 4) {
    other[at] = data[at + 2] ?? 0;
    other[at + 2] = data[at] ?? 0;
  }
  return { width, height, data: other };
}

/** A picture without colours cannot show red; but where nothing round stands, no seal stands either. */
function findGrey(balanced: Raster, seen: Uint8Array, area: PlaceOnPage): SealSeen {
  const marks = [maskDark(balanced, seen), maskPale(balanced, seen)].flatMap(marksOn);
  const mark = bestMark(marks.filter(isRound));
  if (mark === null) return { verdict: 'absent', reason: 'nothing_red', place: null, mark: bestMark(marks) };
  return { verdict: 'cannot_confirm', reason: 'no_colour', place: placeOf(mark, area), mark };
}

function marksOn(mask: Mask): SealMark[] {
  return findRings(mask, pixelsPerMm).map((guess) => ({
    ring: measureRing(mask, guess, pixelsPerMm),
    rim: traceRim(mask, guess, pixelsPerMm),
  }));
}

function placeOf({ ring, rim }: SealMark, area: PlaceOnPage): PlaceOnPage {
  const { x, y, longMm } = rim.traced > ring.coverage ? rim : ring;
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
export function widenPlace({ leftMm, topMm, rightMm, bottomMm }: PlaceOnPage, mm: number): PlaceOnPage {
  return {
    leftMm: Math.max(0, leftMm - mm),
    topMm: Math.max(0, topMm - mm),
    rightMm: Math.min(paper.widthMm, rightMm + mm),
    bottomMm: Math.min(paper.heightMm, bottomMm + mm),
  };
}
