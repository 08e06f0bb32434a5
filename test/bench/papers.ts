import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperExpectation } from '../../src/ports/documents/paper-reader.ts';
import { press } from '../documents/stamped/draw-ink.ts';
import { drawForeign, foreignPixelsPerMm } from '../documents/stamped/foreign-form.ts';
import { capture, plainScan, scanPdf } from '../documents/stamped/wide-capture.ts';
import { type Line, type Typist, tellAtRate } from './load.ts';
import type { Measured } from './servers.ts';
import { median, percentile, type Verdict } from './verdicts.ts';

const dpi = 200;
const pageCount = 5;

/** How long a stamped form of five pages takes to read, and what the chat notices of it. */
export async function measurePapers(
  { line, server }: { line: Line; server: Measured },
  people: readonly Typist[],
  folder: string,
  { times, seconds, windows: count }: { times: number; seconds: number; windows: number },
): Promise<Verdict[]> {
  const { path, expect } = await drawPaper(folder);
  const alone = await server.readPapers({ read: path, expect, times });
  const beside = server.readPapers({ read: path, expect, times: 0 });
  const windows: number[][] = [];
  for (let window = 0; window < count; window += 1) windows.push(await tellAtRate(line, people, 200, seconds));
  await server.stopReading();
  const meanwhile = await beside;
  const each = median(alone.milliseconds);
  const [p50, p99] = [0.5, 0.99].map((part) => median(windows.map((window) => percentile(window, part))));
  return [
    {
      what: `a stamped form of ${pageCount} pages, ${dpi} dpi, read in the worker`,
      measured: `${(each / 1000).toFixed(2)} s`,
      target: '≤ 3 s',
      isMet: each <= 3000 && alone.isAllRead,
      note: `every page and its seal found: ${alone.isAllRead ? 'yes' : 'NO'}; the first one starts the worker and is not counted`,
    },
    {
      what: 'acknowledgement at 200 messages/s while papers are read, p99',
      measured: `${p99?.toFixed(1)} ms (p50 ${p50?.toFixed(1)} ms)`,
      target: '< 100 ms',
      isMet: (p99 ?? Number.POSITIVE_INFINITY) < 100,
      note: `meanwhile ${meanwhile.milliseconds.length} papers were read, one after another`,
    },
  ];
}

async function drawPaper(folder: string): Promise<{ path: string; expect: PaperExpectation }> {
  const { pages, expect } = await drawForeign(5, pageCount);
  const last = pages.at(-1);
  if (last === undefined) throw new Error('no pages');
  await press(last, foreignPixelsPerMm, { kind: 'round-seal', xMm: 152, yMm: 234, strength: 0.8, seed: 5 });
  const pictures: Uint8Array[] = [];
  for (const [seed, page] of pages.entries()) {
    const how = { ...plainScan, seed, longSide: Math.round((297 * dpi) / 25.4), degrees: seed * 0.4 - 0.8 };
    pictures.push((await capture(page, how)).bytes);
  }
  const path = join(folder, 'scan.pdf');
  await writeFile(path, await scanPdf(pictures));
  return { path, expect };
}
