import { create } from 'qrcode';
import { pointsPerMm } from '../layout.ts';
import type { Canvas } from './canvas.ts';

/** Where the two codes are on every page: the corners that give a returned page its geometry. The quiet zone of four modules lies
 *  outside these squares. Measured: 20 mm survives blur, 14 mm gives the second corner. */
export const codePlaces = [
  { leftMm: 170, topMm: 5, sideMm: 20 },
  { leftMm: 20, topMm: 278.5, sideMm: 14 },
] as const;

/** Draws the same payload twice, error correction M. */
export function drawCodes(canvas: Canvas, payload: string): void {
  for (const place of codePlaces) drawCode(canvas, payload, place);
}

/** One QR code with its upper left corner at a place, error correction M. */
export function drawCode(
  canvas: Canvas,
  payload: string,
  { leftMm, topMm, sideMm }: { leftMm: number; topMm: number; sideMm: number },
): void {
  const { modules } = create(payload, { errorCorrectionLevel: 'M' });
  const module = (sideMm * pointsPerMm) / modules.size;
  const blocks = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (const { from, length } of darkRuns(modules, row)) {
      blocks.push({
        x: leftMm * pointsPerMm + from * module,
        y: topMm * pointsPerMm + row * module,
        width: length * module,
        height: module,
      });
    }
  }
  canvas.blocks(blocks);
}

function darkRuns(modules: { size: number; get(row: number, column: number): number }, row: number) {
  const runs: { from: number; length: number }[] = [];
  let open: { from: number; length: number } | null = null;
  for (let column = 0; column < modules.size; column += 1) {
    if (modules.get(row, column) === 0) open = null;
    else if (open !== null) open.length += 1;
    else {
      open = { from: column, length: 1 };
      runs.push(open);
    }
  }
  return runs;
}
