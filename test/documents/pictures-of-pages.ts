import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { PagePixels } from './support.ts';

export async function keep(page: PagePixels, file: string) {
  const raw = Buffer.from(
    Array.from({ length: page.width * page.height }, (_, at) =>
      page.grey(at % page.width, Math.floor(at / page.width)),
    ),
  );
  writeFileSync(
    file,
    await sharp(raw, { raw: { width: page.width, height: page.height, channels: 1 } })
      .png({ palette: true, colours: 16, compressionLevel: 9 })
      .toBuffer(),
  );
}
/** The largest mean difference of a block of 16 pixels, in grey levels, halved: versions of poppler smooth a little differently. */
export async function distance(page: PagePixels, file: string): Promise<number> {
  const kept = await sharp(readFileSync(file)).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  expect([page.width, page.height]).toEqual([kept.info.width, kept.info.height]);
  const step = 16;
  let worst = 0;
  for (let top = 0; top < page.height - step; top += step)
    for (let left = 0; left < page.width - step; left += step) {
      let sum = 0;
      for (let y = top; y < top + step; y += 1)
        for (let x = left; x < left + step; x += 1)
          sum += page.grey(x, y) - (kept.data[(y * kept.info.width + x) * kept.info.channels] ?? 0);
      worst = Math.max(worst, Math.abs(sum) / (step * step) / 2);
    }
  return worst;
}

/** Blue rectangles; fails when anything is drawn inside one. */
export function countPictures(page: PagePixels): number {
  const isBlue = (x: number, y: number) => {
    const [red, , blue] = page.colour(x, y);
    return blue > 180 && red < 80;
  };
  let found = 0;
  let overdrawn = 0;
  for (let y = 1; y < page.height; y += 1)
    for (let x = 1; x < page.width; x += 1) {
      if (!isBlue(x, y) || isBlue(x - 1, y) || isBlue(x, y - 1)) continue;
      found += 1;
      let right = x;
      while (isBlue(right + 1, y + 3)) right += 1;
      let bottom = y;
      while (isBlue(x + 3, bottom + 1)) bottom += 1;
      for (let row = y + 2; row < bottom - 1; row += 1)
        for (let column = x + 2; column < right - 1; column += 1) if (!isBlue(column, row)) overdrawn += 1;
    }
  expect(overdrawn).toBe(0);
  return found;
}
