import { levelAt } from '../scan/colours.ts';
import { applyTransform, type Point, type Transform } from '../scan/geometry.ts';
import { greyOf, type Raster } from '../scan/raster.ts';
import { paper } from './place-page.ts';

/** One side of the page, as far as its bare paper can be followed in the picture. */
export interface SheetSide {
  /** Share of the rays towards this side on which the paper goes on until the picture ends. */
  goesOn: number;
  /** How far the page, by its code, reaches beyond the picture in the middle of this side; negative inside. */
  beyondMm: number;
}

interface Tiles {
  /** Pixels. */
  side: number;
  columns: number;
  rows: number;
  /** Of the bare paper: brightness 0…255, and how far red is above blue, as a share of both and green. */
  level: Float32Array;
  tint: Float32Array;
}

const tilesAlong = 150;
const rays = 24;
/** Two neighbouring tiles of one sheet differ no more: light falls off slowly on it. */
const sameLevel = 0.07;
const sameTint = 0.06;
/** In tiles: a table's ruling or a code on the way is no edge. */
const mostMissed = 6;
/** Less of the page followed than this says nothing. */
const leastFollowed = 0.4;

/** Follows the bare paper from the middle of the page outwards.
 *  @returns top, right, bottom, left of the upright page; null when too little of the page could be followed */
export function followSheet(raster: Raster, toPixels: Transform): SheetSide[] | null {
  const tiles = tilesOf(raster);
  const sheet = flood(tiles, startsOn(tiles, toPixels));
  if (followed(tiles, sheet, toPixels) < leastFollowed) return null;
  const { widthMm, heightMm } = paper;
  const [centre, middle] = [widthMm / 2, heightMm / 2];
  const sides: ((share: number) => [Point, Point])[] = [
    (share) => [
      { x: share * widthMm, y: middle },
      { x: share * widthMm, y: 0 },
    ],
    (share) => [
      { x: centre, y: share * heightMm },
      { x: widthMm, y: share * heightMm },
    ],
    (share) => [
      { x: share * widthMm, y: middle },
      { x: share * widthMm, y: heightMm },
    ],
    (share) => [
      { x: centre, y: share * heightMm },
      { x: 0, y: share * heightMm },
    ],
  ];
  return sides.map((side) => {
    let goesOn = 0;
    for (let ray = 0; ray < rays; ray += 1) {
      const [from, to] = side(0.08 + (0.84 * (ray + 0.5)) / rays);
      if (runsOut(tiles, sheet, applyTransform(toPixels, from), applyTransform(toPixels, to))) goesOn += 1;
    }
    return { goesOn: goesOn / rays, beyondMm: beyond(raster, toPixels, ...side(0.5)) };
  });
}

function runsOut({ side, columns, rows }: Tiles, sheet: Uint8Array, from: Point, to: Point): boolean {
  const length = Math.hypot(to.x - from.x, to.y - from.y) / side;
  const [dx, dy] = [(to.x - from.x) / side / length, (to.y - from.y) / side / length];
  let missed = 0;
  for (let far = 0; missed <= mostMissed; far += 0.5) {
    const [column, row] = [Math.floor(from.x / side + dx * far), Math.floor(from.y / side + dy * far)];
    if (column < 0 || row < 0 || column >= columns || row >= rows) return missed < mostMissed / 2;
    missed = sheet[row * columns + column] === 1 ? 0 : missed + 0.5;
  }
  return false;
}

function beyond({ width, height }: Raster, toPixels: Transform, from: Point, to: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const isInside = (share: number) => {
    const { x, y } = applyTransform(toPixels, {
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    });
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
  let share = 0;
  while (share < 2 && isInside(share)) share += 0.005;
  return (1 - share) * length;
}

function tilesOf(raster: Raster): Tiles {
  const { width, height } = raster;
  const grey = greyOf(raster);
  const side = Math.max(4, Math.ceil(Math.max(width, height) / tilesAlong));
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
  const [level, tint] = [new Float32Array(columns * rows), new Float32Array(columns * rows)];
  for (let at = 0; at < level.length; at += 1) {
    const [left, top] = [(at % columns) * side, Math.floor(at / columns) * side];
    const tile = lookAtTile(raster, grey, left, top, side);
    level[at] = tile.bare;
    tint[at] = tile.tint;
  }
  return { side, columns, rows, level, tint };
}

function lookAtTile({ width, data }: Raster, grey: Uint8Array, left: number, top: number, side: number) {
  const counts = new Uint32Array(256);
  for (let y = top; y < top + side; y += 1)
    for (let at = y * width + left; at < y * width + left + side; at += 1) {
      const value = grey[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  const bare = levelAt(counts, side * side * 0.8);
  let [redOverBlue, all] = [0, 0];
  for (let y = top; y < top + side; y += 1)
    for (let at = y * width + left; at < y * width + left + side; at += 1) {
      if ((grey[at] ?? 0) < bare) continue;
      const [red, green, blue] = [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0];
      redOverBlue += red - blue;
      all += red + green + blue;
    }
  return { bare, tint: redOverBlue / Math.max(1, all) };
}

/** Tiles spread over the page, without those that lie on a picture or in deep shadow. */
function startsOn({ side, columns, rows, level }: Tiles, toPixels: Transform): number[] {
  const found: number[] = [];
  for (let x = 0.2; x <= 0.8; x += 0.1)
    for (let y = 0.2; y <= 0.8; y += 0.1) {
      const at = applyTransform(toPixels, { x: x * paper.widthMm, y: y * paper.heightMm });
      const [column, row] = [Math.floor(at.x / side), Math.floor(at.y / side)];
      if (column >= 0 && row >= 0 && column < columns && row < rows) found.push(row * columns + column);
    }
  const levels = found.map((at) => level[at] ?? 0).toSorted((one, other) => one - other);
  const usual = levels[Math.floor(levels.length / 2)] ?? 0;
  return found.filter((at) => Math.abs((level[at] ?? 0) - usual) < usual * 0.2);
}

/** The tiles that hang together with some of them without a step in brightness or tint. */
function flood({ columns, rows, level, tint }: Tiles, starts: readonly number[]): Uint8Array {
  const sheet = new Uint8Array(columns * rows);
  const found = [...starts];
  for (const at of found) sheet[at] = 1;
  for (let next = 0; next < found.length; next += 1) {
    const at = found[next] ?? 0;
    const [column, here] = [at % columns, level[at] ?? 0];
    const beside = [
      column > 0 ? at - 1 : at,
      column < columns - 1 ? at + 1 : at,
      at - columns,
      at + columns < level.length ? at + columns : at,
    ];
    for (const other of beside) {
      if (other < 0 || sheet[other] === 1 || Math.abs((level[other] ?? 0) - here) > sameLevel * here) continue;
      if (Math.abs((tint[other] ?? 0) - (tint[at] ?? 0)) > sameTint) continue;
      sheet[other] = 1;
      found.push(other);
    }
  }
  return sheet;
}

/** Share of the page, as far as it is in the picture, whose tiles were reached. */
function followed({ side, columns, rows }: Tiles, sheet: Uint8Array, toPixels: Transform): number {
  let [reached, all] = [0, 0];
  for (let x = 0.05; x < 1; x += 0.05)
    for (let y = 0.05; y < 1; y += 0.05) {
      const at = applyTransform(toPixels, { x: x * paper.widthMm, y: y * paper.heightMm });
      const [column, row] = [Math.floor(at.x / side), Math.floor(at.y / side)];
      if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
      all += 1;
      reached += sheet[row * columns + column] ?? 0;
    }
  return all === 0 ? 0 : reached / all;
}
