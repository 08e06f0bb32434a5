import { levelAt } from '../scan/colours.ts';
import { greyOf, type Raster } from '../scan/raster.ts';

export interface PageMeasures {
  /** Brightness of the paper, 0…255. */
  paperLevel: number;
  /** Share of the pixels that are clearly darker than the paper around them. */
  inkShare: number;
  /** Pixels an edge of ink takes to rise. */
  edgePixels: number;
}

const tilesAcross = 24;

/** How bright, how full and how sharp a page is. */
export function measurePage(raster: Raster): PageMeasures {
  const { width, height } = raster;
  const grey = greyOf(raster);
  const side = Math.max(8, Math.ceil(Math.max(width, height) / tilesAcross));
  const levels: number[] = [];
  const edges: number[] = [];
  let ink = 0;
  for (let top = 0; top < height; top += side)
    for (let left = 0; left < width; left += side) {
      const box = { left, top, right: Math.min(width, left + side), bottom: Math.min(height, top + side) };
      const tile = lookAtTile(grey, width, box);
      levels.push(tile.paper);
      ink += tile.ink;
      if (tile.contrast > 50) edges.push(tile.contrast / Math.max(1, tile.steepest));
    }
  return {
    paperLevel: percentile(levels, 0.8),
    inkShare: ink / grey.length,
    edgePixels: edges.length === 0 ? 0 : percentile(edges, 0.35),
  };
}

function lookAtTile(
  grey: Uint8Array,
  width: number,
  box: { left: number; top: number; right: number; bottom: number },
) {
  const counts = new Uint32Array(256);
  const steps = new Uint32Array(256);
  let total = 0;
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      const at = y * width + x;
      const value = grey[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
      total += 1;
      const step = Math.abs(value - (x + 1 < box.right ? (grey[at + 1] ?? 0) : value));
      const down = Math.abs(value - (y + 1 < box.bottom ? (grey[at + width] ?? 0) : value));
      const larger = Math.max(step, down);
      steps[larger] = (steps[larger] ?? 0) + 1;
    }
  const paper = levelAt(counts, total * 0.85);
  const limit = paper * 0.72;
  let ink = 0;
  for (let value = 0; value < limit; value += 1) ink += counts[value] ?? 0;
  return { paper, ink, contrast: paper - levelAt(counts, total * 0.02), steepest: levelAt(steps, total * 0.99) };
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
