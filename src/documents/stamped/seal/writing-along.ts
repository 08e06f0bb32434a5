import type { Mask } from './red-ink.ts';

const sectors = 72;
/** Where the characters of a seal stand, as shares of its radius: 40 mm across, 12.4 to 17.8 mm from its middle. */
const [from, to] = [0.62, 0.89];
/** Ink along so many pixels of a sector is no speck. */
const leastRun = 2;

/** The share of the band just inside a rim that carries ink: where a seal has the name of its owner.
 *  @param radiusAt in pixels, by the angle from the centre */
export function writingAlong(mask: Mask, x: number, y: number, radiusAt: (angle: number) => number): number {
  let written = 0;
  for (let at = 0; at < sectors; at += 1) {
    const angle = (at / sectors) * 2 * Math.PI;
    const radius = radiusAt(angle);
    if (hasRun(mask, x, y, angle, radius * from, radius * to)) written += 1;
  }
  return written / sectors;
}

function hasRun(
  { width, height, data }: Mask,
  x: number,
  y: number,
  angle: number,
  inner: number,
  outer: number,
): boolean {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let run = 0;
  for (let r = inner; r <= outer; r += 1) {
    const [column, row] = [Math.round(x + r * cos), Math.round(y + r * sin)];
    const isInk = column >= 0 && row >= 0 && column < width && row < height && data[row * width + column] === 1;
    run = isInk ? run + 1 : 0;
    if (run >= leastRun) return true;
  }
  return false;
}
