import { greyOf, halve, type Raster } from '../scan/raster.ts';

const cells = 150;

/** Whether something like a code that cannot be read is near a corner: a compact square, half dark, 15–27 mm of a page's 297. */
export function looksLikeCode(raster: Raster): boolean {
  const { columns, rows, dark } = darkness(raster);
  const seen = new Uint8Array(dark.length);
  for (let start = 0; start < dark.length; start += 1) {
    if (dark[start] === 0 || seen[start] === 1) continue;
    const box = flood(dark, seen, columns, start);
    const [width, height] = [box.right - box.left + 1, box.bottom - box.top + 1];
    const isSquare = Math.abs(width - height) <= 0.25 * Math.max(width, height);
    const isCodeSized = Math.max(width, height) >= cells * 0.045 && Math.max(width, height) <= cells * 0.1;
    const isFull = box.count > 0.72 * width * height;
    const [x, y] = [(box.left + box.right + 1) / 2 / columns, (box.top + box.bottom + 1) / 2 / rows];
    const isInCorner = Math.abs(x - 0.5) > 0.22 && Math.abs(y - 0.5) > 0.3;
    if (isSquare && isCodeSized && isFull && isInCorner) return true;
  }
  return false;
}

/** Cells of 2 mm that are about half dark. */
function darkness(raster: Raster) {
  let small = raster;
  while (Math.max(small.width, small.height) > cells * 8) small = halve(small);
  const grey = greyOf(small);
  const cell = Math.max(small.width, small.height) / cells;
  const [columns, rows] = [Math.floor(small.width / cell), Math.floor(small.height / cell)];
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1) {
      const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
      if (column >= columns || row >= rows) continue;
      const at = row * columns + column;
      sums[at] = (sums[at] ?? 0) + (grey[y * small.width + x] ?? 0);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  const means = sums.map((sum, at) => sum / Math.max(1, counts[at] ?? 1));
  const paper = means.toSorted((one, other) => one - other)[Math.floor(means.length * 0.85)] ?? 255;
  const dark = Uint8Array.from(means, (mean) => (mean < paper * 0.8 && mean > paper * 0.2 ? 1 : 0));
  return { columns, rows, dark };
}

function flood(dark: Uint8Array, seen: Uint8Array, columns: number, start: number) {
  const found = [start];
  seen[start] = 1;
  const box = { left: columns, right: 0, top: Number.MAX_SAFE_INTEGER, bottom: 0, count: 0 };
  for (let next = 0; next < found.length; next += 1) {
    const at = found[next] ?? 0;
    const [x, y] = [at % columns, Math.floor(at / columns)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
    box.count += 1;
    for (const beside of [at - 1, at + 1, at - columns, at + columns]) {
      if (dark[beside] !== 1 || seen[beside] === 1) continue;
      seen[beside] = 1;
      found.push(beside);
    }
  }
  return box;
}
