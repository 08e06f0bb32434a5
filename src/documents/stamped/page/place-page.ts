import { codePlaces } from '../../print/draw-codes.ts';
import { applyTransform, fitHomography, fitSimilarity, type Point, type Transform } from '../scan/geometry.ts';
import type { Raster } from '../scan/raster.ts';
import { centreOf, type FoundCode, sideOf } from './read-codes.ts';

/** A4, the paper of every form. */
export const paper = { widthMm: 210, heightMm: 297 } as const;

export interface PagePlace {
  toPixels: Transform;
  /** Clockwise, -179…180. */
  turnedDegrees: number;
  /** How far a place on the page may be off. Measured: two codes 1.4 mm at most, one on a scan 2, one on a photo 23. */
  isExact: boolean;
}

type CodePlace = { leftMm: number; topMm: number; sideMm: number };

/** Where the page lies in the picture, by its two codes, or by the one that is there.
 *  @param codes decoded, with the page's text, at least one */
export function placePage(codes: readonly FoundCode[], { width, height }: Raster): PagePlace | null {
  const [one, other] = codes;
  if (one === undefined) return null;
  const turnedDegrees = turnOf(one);
  const [top, bottom] = codePlaces;
  if (other !== undefined) {
    const isFirstOnTop = along(one, centreOf(other), centreOf(one)).y < 0;
    const [upper, lower] = isFirstOnTop ? [one, other] : [other, one];
    const toPixels = fitHomography([...pairs(upper, top), ...pairs(lower, bottom)]);
    if (toPixels !== null && isPlausible(toPixels, sideOf(upper) / top.sideMm))
      return { toPixels, turnedDegrees, isExact: true };
  }
  const fromMiddle = along(one, { x: width / 2, y: height / 2 }, centreOf(one));
  const isTop = fromMiddle.x - 2 * fromMiddle.y > 0;
  const toPixels = fitSimilarity(pairs(one, isTop ? top : bottom));
  return toPixels === null ? null : { toPixels, turnedDegrees, isExact: false };
}

/** Without a code: the page fills the picture. */
export function placeByPicture({ width, height }: Raster): PagePlace {
  const [x, y] = [width / paper.widthMm, height / paper.heightMm];
  return { toPixels: [x, 0, 0, 0, y, 0, 0, 0, 1], turnedDegrees: 0, isExact: false };
}

function pairs({ corners }: FoundCode, { leftMm, topMm, sideMm }: CodePlace): { mm: Point; pixel: Point }[] {
  const [right, bottom] = [leftMm + sideMm, topMm + sideMm];
  const places = [
    { x: leftMm, y: topMm },
    { x: right, y: topMm },
    { x: right, y: bottom },
    { x: leftMm, y: bottom },
  ];
  return places.flatMap((mm, at) => {
    const pixel = corners[at];
    return pixel === undefined ? [] : [{ mm, pixel }];
  });
}

function turnOf({ corners: [topLeft, topRight, bottomRight, bottomLeft] }: FoundCode): number {
  const x = topRight.x - topLeft.x + bottomRight.x - bottomLeft.x;
  const y = topRight.y - topLeft.y + bottomRight.y - bottomLeft.y;
  const degrees = Math.round((Math.atan2(y, x) * 180) / Math.PI);
  return degrees === -180 ? 180 : degrees || 0; // never -0
}

/** From one point to another, in the directions of the code. */
function along({ corners: [topLeft, topRight] }: FoundCode, from: Point, to: Point): Point {
  const length = Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y) || 1;
  const [cos, sin] = [(topRight.x - topLeft.x) / length, (topRight.y - topLeft.y) / length];
  const [x, y] = [to.x - from.x, to.y - from.y];
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

/** Two codes that are not where ours are give a nonsensical page. */
function isPlausible(toPixels: Transform, pixelsPerMm: number): boolean {
  const corners = pageCorners(toPixels);
  return corners.every((corner, at) => {
    const next = corners[(at + 1) % 4] ?? corner;
    const length = Math.hypot(next.x - corner.x, next.y - corner.y) / (at % 2 === 0 ? paper.widthMm : paper.heightMm);
    return length > pixelsPerMm * 0.6 && length < pixelsPerMm * 1.6;
  });
}

export function pageCorners(toPixels: Transform): Point[] {
  const { widthMm, heightMm } = paper;
  const corners = [
    { x: 0, y: 0 },
    { x: widthMm, y: 0 },
    { x: widthMm, y: heightMm },
    { x: 0, y: heightMm },
  ];
  return corners.map((corner) => applyTransform(toPixels, corner));
}
