import { scaleAt } from '../scan/geometry.ts';
import type { Raster } from '../scan/raster.ts';
import { followSheet } from './follow-sheet.ts';
import { type PagePlace, pageCorners, paper } from './place-page.ts';

/** How much of a page may lie outside: by two codes (a scan askew by 3° loses 8 mm of its corners), and by one, which places the far
 *  corners badly. */
const croppedMm = { exact: 15, loose: 30 };
/** One code alone: a side on which the paper goes on to the end of the picture runs off when the code says so too. Measured: 0.92 and
 *  more of such a side, 0.35 at most of the others. */
const goesOn = 0.6;
const ends = 0.4;
const byBothMm = 4;
/** A picture of these proportions is a scan of the glass; one code places it to 2 mm. */
const scanProportions = { least: 1.39, most: 1.44, outsideMm: 10 };

/** Whether parts of the page lie outside its picture. Two codes tell by themselves. By one code alone the paper is followed to its edges
 *  as well: a tilted page seems to run off and does not; and a page that lacks a few lines seems whole. */
export function runsOff(place: PagePlace, raster: Raster): boolean {
  if (place.isExact) return isOutside(place, raster, croppedMm.exact);
  const sides = followSheet(raster, place.toPixels);
  if (sides === null) return isOutside(place, raster, croppedMm.loose);
  const hasEdge = sides.some((side) => side.goesOn < ends);
  if (!hasEdge) return isOutside(place, raster, isScan(raster) ? scanProportions.outsideMm : croppedMm.loose);
  return sides.some((side) => side.goesOn >= goesOn && side.beyondMm >= byBothMm);
}

function isScan({ width, height }: Raster): boolean {
  const proportions = Math.max(width, height) / Math.min(width, height);
  return proportions >= scanProportions.least && proportions <= scanProportions.most;
}

function isOutside({ toPixels }: PagePlace, { width, height }: Raster, mm: number): boolean {
  const margin = mm * scaleAt(toPixels, { x: paper.widthMm / 2, y: paper.heightMm / 2 });
  return pageCorners(toPixels).some(
    ({ x, y }) => x < -margin || y < -margin || x > width + margin || y > height + margin,
  );
}
