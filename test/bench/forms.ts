import sharp from 'sharp';
import type { PrintPicture } from '../../src/ports/documents/renderer.ts';
import { print } from '../documents/read-pages.ts';
import { sampleRequest } from '../documents/support.ts';
import { median, type Verdict } from './verdicts.ts';

/** A full team form, 3 000 characters and 5 pictures, laid out and written in this process, the faces loaded before. */
export async function measureForms(rounds: number): Promise<Verdict[]> {
  const kept = await photos(0);
  const again = sampleRequest('team-metro-window', { pictures: kept });
  for (let warm = 0; warm < 5; warm += 1) await print(again);
  const warm: number[] = [];
  const fresh: number[] = [];
  const busy: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const before = process.cpuUsage();
    warm.push(await milliseconds(() => print(again)));
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1000);
    const pictures = await photos(round);
    fresh.push(await milliseconds(() => print({ ...again, pictures })));
  }
  const { bytes } = await print({ ...again, pictures: [] });
  const kilobytes = bytes.length / 1000;
  return [
    {
      what: 'a full team form with 5 pictures, warm',
      measured: `${median(busy).toFixed(0)} ms of processor time`,
      target: '≤ 100 ms',
      isMet: median(busy) <= 100,
      note: `${median(warm).toFixed(0)} ms by the clock, best ${Math.min(...warm).toFixed(0)}; ${median(fresh).toFixed(0)} ms with 5 pictures of 3 megapixels not printed before`,
    },
    {
      what: 'its size without the pictures',
      measured: `${kilobytes.toFixed(0)} KB`,
      target: '≤ 200 KB',
      isMet: kilobytes <= 200,
    },
  ];
}

async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

/** Five different ones, the same for the same seed: as large as photos are kept. */
async function photos(seed: number): Promise<PrintPicture[]> {
  return Promise.all(
    Array.from({ length: 5 }, async (_, at) => {
      const hue = (seed * 47 + at * 31) % 255;
      const background = { r: hue, g: 255 - hue, b: (hue * 3) % 255 };
      const bytes = await sharp({
        create: { width: 500, height: 375, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma: 30 } },
      })
        .resize(2000, 1500)
        .jpeg({ quality: 82 })
        .toBuffer();
      return { field: 'deedsPhotos', caption: `${seed}/${at}`, bytes, contentType: 'image/jpeg' };
    }),
  );
}
