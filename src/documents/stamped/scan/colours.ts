import type { Raster } from './raster.ts';

/** Whether the picture has any colour at all: the 99.95th percentile of the difference between the channels. A grey scan has none. */
export function hasColour({ data }: Raster): boolean {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const range = Math.max(red, green, blue) - Math.min(red, green, blue);
    counts[range] = (counts[range] ?? 0) + 1;
  }
  return levelAt(counts, (data.length / 4) * 0.9995) > 3;
}

const sameLevel = 12;

/** How many pixels are mixed from ink and paper, for one of ink: about one at most in a fax's own pixels, three and more in a grey scan. */
export function mixedPerInk({ data }: Raster): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 4) counts[data[at] ?? 0] = (counts[data[at] ?? 0] ?? 0) + 1;
  const all = data.length / 4;
  const [ink, paper] = [levelAt(counts, Math.max(1, all * 0.0005)), levelAt(counts, all * 0.9)];
  let [inked, mixed] = [0, 0];
  for (const [level, count] of counts.entries()) {
    if (Math.abs(level - ink) <= sameLevel) inked += count;
    else if (Math.abs(level - paper) > sameLevel) mixed += count;
  }
  return mixed / Math.max(1, inked);
}

/** The value below which `count` of the counted lie. */
export function levelAt(counts: Uint32Array, count: number): number {
  let sum = 0;
  for (let value = 0; value < counts.length; value += 1) {
    sum += counts[value] ?? 0;
    if (sum >= count) return value;
  }
  return counts.length - 1;
}
