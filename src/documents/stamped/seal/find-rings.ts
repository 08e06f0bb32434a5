import type { Mask } from './red-ink.ts';

/** Where a ring may be: its outline as radii in millimetres from a centre in pixels of the mask. */
export interface RingGuess {
  x: number;
  y: number;
  longMm: number;
  shortMm: number;
  /** Of the long axis, in radians. */
  tilt: number;
}

const coarsePixelsPerMm = 1.25;
const radiiMm = [16.5, 17.5, 18.5, 19.5, 20.5, 21.5, 22.5, 23.5, 24.5];
const sectors = 60;
const most = 6;

interface Coarse {
  width: number;
  height: number;
  /** Cells with ink, and cells beside them. */
  ink: Uint8Array;
  spread: Uint8Array;
}

/** Places that may hold a seal: the best circles, and every patch of ink of a seal's size (ovals). */
export function findRings(mask: Mask, pixelsPerMm: number): RingGuess[] {
  const cell = pixelsPerMm / coarsePixelsPerMm;
  const coarse = coarsen(mask, cell);
  const toMask = (value: number) => (value + 0.5) * cell;
  const circles = findCircles(coarse).map(({ x, y, radiusMm }) => ({
    x: toMask(x),
    y: toMask(y),
    longMm: radiusMm,
    shortMm: radiusMm,
    tilt: 0,
  }));
  const patches = findPatches(coarse).map((patch) => ({ ...patch, x: toMask(patch.x), y: toMask(patch.y) }));
  return [...circles, ...patches];
}

function coarsen({ width, height, data }: Mask, cell: number): Coarse {
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (data[y * width + x] === 1) {
        const at = Math.floor(y / cell) * columns + Math.floor(x / cell);
        counts[at] = (counts[at] ?? 0) + 1;
      }
  const ink = counts.map((count) => (count > cell * cell * 0.14 ? 1 : 0));
  const known = { width: columns, height: rows, ink: Uint8Array.from(ink) };
  return { ...known, spread: spread(known.ink, columns) };
}

function spread(ink: Uint8Array, columns: number): Uint8Array {
  return ink.map((value, at) =>
    value || ink[at - 1] || ink[at + 1] || ink[at - columns] || ink[at + columns] ? 1 : 0,
  );
}

interface Circle {
  x: number;
  y: number;
  radiusMm: number;
  score: number;
}

/** For every centre and radius: the share of the circle that lies on ink, less what lies on ink just outside it. */
function findCircles(coarse: Coarse): Circle[] {
  const found: Circle[] = [];
  for (let y = 0; y < coarse.height; y += 1)
    for (let x = 0; x < coarse.width; x += 1) {
      let best: Circle | null = null;
      if (!isPromising(coarse, x, y)) continue;
      for (const radiusMm of radiiMm) {
        const score = inkOnCircle(coarse, coarse.spread, x, y, radiusMm);
        if (score > Math.max(0.45, best?.score ?? 0)) best = { x, y, radiusMm, score };
      }
      if (best !== null)
        found.push({ ...best, score: best.score - 0.7 * inkOnCircle(coarse, coarse.ink, x, y, best.radiusMm * 1.2) });
    }
  return apart(found);
}

/** A quick look before the slow one: ink in at least half of eight directions, a seal's radius away. */
function isPromising({ width, height, spread: cells }: Coarse, x: number, y: number): boolean {
  let hits = 0;
  for (const [dx, dy] of looks) {
    for (let far = nearest; far <= farthest; far += 1) {
      const [column, row] = [Math.round(x + dx * far), Math.round(y + dy * far)];
      if (column < 0 || row < 0 || column >= width || row >= height || cells[row * width + column] !== 1) continue;
      hits += 1;
      break;
    }
  }
  return hits >= 4;
}

const nearest = Math.floor(16 * coarsePixelsPerMm);
const farthest = Math.ceil(25 * coarsePixelsPerMm);
const looks = Array.from(
  { length: 8 },
  (_, at) => [Math.cos((at * Math.PI) / 4), Math.sin((at * Math.PI) / 4)] as const,
);

const turns = Array.from({ length: sectors }, (_, at) => {
  const angle = (at / sectors) * 2 * Math.PI;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
});

function inkOnCircle({ width, height }: Coarse, cells: Uint8Array, x: number, y: number, radiusMm: number): number {
  const radius = radiusMm * coarsePixelsPerMm;
  let hits = 0;
  for (const { cos, sin } of turns) {
    const [column, row] = [Math.round(x + radius * cos), Math.round(y + radius * sin)];
    if (column >= 0 && row >= 0 && column < width && row < height) hits += cells[row * width + column] ?? 0;
  }
  return hits / sectors;
}

/** The best of those that lie close together. */
function apart(circles: Circle[]): Circle[] {
  const kept: Circle[] = [];
  for (const circle of circles.sort((one, other) => other.score - one.score)) {
    if (kept.length === most) break;
    const near = 4 * coarsePixelsPerMm;
    if (kept.every(({ x, y }) => Math.hypot(x - circle.x, y - circle.y) > near)) kept.push(circle);
  }
  return kept;
}

/** Connected ink of a seal's size, described by the ellipse with the same moments. */
function findPatches(coarse: Coarse): RingGuess[] {
  const seen = new Uint8Array(coarse.ink.length);
  const found: (RingGuess & { cells: number })[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (coarse.spread[start] === 0 || seen[start] === 1) continue;
    const cells = flood(coarse, seen, start);
    const guess = describe(coarse, cells);
    if (guess !== null) found.push({ ...guess, cells: cells.length });
  }
  return found.sort((one, other) => other.cells - one.cells).slice(0, 4);
}

function flood({ width, spread: cells }: Coarse, seen: Uint8Array, start: number): number[] {
  const found = [start];
  seen[start] = 1;
  for (let next = 0; next < found.length; next += 1) {
    const at = found[next] ?? 0;
    for (const step of [-1, 1, -width, width]) {
      const beside = at + step;
      if (cells[beside] !== 1 || seen[beside] === 1) continue;
      seen[beside] = 1;
      found.push(beside);
    }
  }
  return found;
}

function describe({ width, ink }: Coarse, cells: readonly number[]): RingGuess | null {
  const inked = cells.filter((at) => ink[at] === 1);
  const points = inked.map((at) => ({ x: at % width, y: Math.floor(at / width) }));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const range = (values: number[]) => ({
    low: values.reduce((a, b) => Math.min(a, b), 1e9),
    high: values.reduce((a, b) => Math.max(a, b), -1),
  });
  const [across, down] = [range(xs), range(ys)];
  const [x, y] = [(across.low + across.high) / 2, (down.low + down.high) / 2];
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of points) {
    xx += (point.x - x) ** 2;
    xy += (point.x - x) * (point.y - y);
    yy += (point.y - y) ** 2;
  }
  const tilt = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  let [long, short] = [0, 0];
  for (const point of points) {
    long = Math.max(long, Math.abs((point.x - x) * cos + (point.y - y) * sin));
    short = Math.max(short, Math.abs((point.y - y) * cos - (point.x - x) * sin));
  }
  const [longMm, shortMm] = [(long + 0.5) / coarsePixelsPerMm, (short + 0.5) / coarsePixelsPerMm];
  const isSealSized =
    Math.max(longMm, shortMm) <= 29 && Math.max(longMm, shortMm) >= 15 && Math.min(longMm, shortMm) >= 11;
  return isSealSized ? { x, y, longMm, shortMm, tilt } : null;
}
