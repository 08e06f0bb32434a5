import { Worker } from 'node:worker_threads';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { createPaperReader } from '../../../src/documents/stamped/paper-reader.ts';
import { readPages } from '../../../src/documents/stamped/read-pages.ts';
import type { Raster } from '../../../src/documents/stamped/scan/raster.ts';
import { judgePaper } from '../../../src/domain/paper/judge-paper.ts';
import { pdfOf, scan } from './capture.ts';
import { copyOf, type InkKind } from './draw-ink.ts';
import { drawnPixelsPerMm } from './printed.ts';
import { sealForm } from './seal-form.ts';

const { form, clean, pages, scans, withInk, scanAll, shot, read } = await sealForm();
const others = () => scans.slice(0, -1);

describe('a sealed form', () => {
  it('is accepted as a scan', async () => {
    const found = await read(await pdfOf(scans));
    expect(found.pages.map(({ code, page }) => [code, page])).toEqual(pages.map((_, at) => ['ok', at + 1]));
    expect(found).toMatchObject({ verdict: 'accept', problems: [], isComplete: true, isInOrder: true });
    expect(found.seal).toMatchObject({ verdict: 'present', pageIndex: pages.length - 1 });
    const { leftMm, rightMm, topMm, bottomMm } = form.expect.seal;
    const place = found.seal.place!;
    expect(Math.abs((place.leftMm + place.rightMm) / 2 - (leftMm + rightMm) / 2 - 6)).toBeLessThan(3);
    expect(Math.abs((place.topMm + place.bottomMm) / 2 - (topMm + bottomMm) / 2 + 4)).toBeLessThan(3);
  });

  it('is accepted as photos in any order, turned any way', async () => {
    const shots: Uint8Array[] = [];
    for (const [at, page] of pages.entries()) {
      const quarters = ([0, 1, 2, 3] as const)[at % 4] ?? 0;
      shots.unshift(await shot(page, { seed: at + 2, quarters, degrees: 0, tilt: 0.02 }));
    }
    const found = await read(...shots);
    expect(found).toMatchObject({ verdict: 'accept', problems: [], isComplete: true, isInOrder: false });
    const turns = found.pages.map(({ turnedDegrees, page }) =>
      Math.abs((turnedDegrees ?? 999) - ([0, 90, 180, -90][(page! - 1) % 4] ?? 0)),
    );
    expect(turns.every((off) => off < 5 || off > 355)).toBe(true);
  });

  it('shows the place of the seal, upright, as a picture', async () => {
    const found = await read(await shot(pages.at(-1)!, { quarters: 2 }));
    const { data, info } = await sharp(found.seal.crop!).raw().toBuffer({ resolveWithObject: true });
    expect(info.width / info.height).toBeCloseTo(
      (72 + 24) / (form.expect.seal.bottomMm - form.expect.seal.topMm + 24),
      1,
    );
    const reds = Array.from(
      { length: data.length / 3 },
      (_, at) => data[at * 3]! - Math.max(data[at * 3 + 1]!, data[at * 3 + 2]!),
    );
    expect(reds.filter((red) => red > 60).length / reds.length).toBeGreaterThan(0.012);
    const drawn = await sharp(found.seal.drawn!).metadata();
    expect([drawn.format, drawn.width, drawn.height]).toEqual(['jpeg', 840, 1188]);
  });

  it('may come with empty back sides', async () => {
    const white = await sharp({ create: { width: 990, height: 1400, channels: 3, background: '#fbfbfa' } })
      .jpeg()
      .toBuffer();
    const found = await read(await pdfOf(scans), white);
    expect(found).toMatchObject({ verdict: 'accept', problems: ['blank_page'] });
    expect(found.pages.at(-1)).toMatchObject({ code: 'none', isBlank: true });
  });

  it('goes to a person when a strange page lies between', async () => {
    const code = await QRCode.toBuffer('https://example.org/certificate/42', { width: 300 });
    const paper = sharp({ create: { width: 990, height: 1400, channels: 3, background: '#f6efe0' } });
    const certificate = await paper
      .composite([{ input: code, left: 340, top: 800 }])
      .jpeg()
      .toBuffer();
    const found = await read(await pdfOf(scans), certificate);
    expect(found).toMatchObject({ verdict: 'ask-person', problems: ['foreign_page'] });
    expect(found.pages.at(-1)).toMatchObject({
      code: 'none',
      text: 'https://example.org/certificate/42',
      isBlank: false,
    });
  });

  it('goes to a person when it was captured without colours', async () => {
    const found = await read(...(await Promise.all(scans.map((bytes) => sharp(bytes).greyscale().jpeg().toBuffer()))));
    expect(found).toMatchObject({ verdict: 'ask-person', problems: [], reasons: ['seal_no_colour'] });
    expect(found.seal).toMatchObject({ verdict: 'cannot_confirm', reason: 'no_colour' });
  });

  it('goes to a person when its seal is blue', async () => {
    const blue = await withInk('round-seal', 0.8, { colour: [45, 70, 190] });
    const found = await read(...others(), ...(await scanAll([blue])));
    expect(found.seal).toMatchObject({ verdict: 'cannot_confirm', reason: 'other_colour' });
    expect(found).toMatchObject({ verdict: 'ask-person', problems: [], reasons: ['seal_other_colour'] });
  });

  it('is found on the better of two captures of its page', async () => {
    const found = await read(await pdfOf(scans), await shot(clean.at(-1)!));
    expect(found.seal.verdict).toBe('present');
  });
});

describe('another paper', () => {
  it('is refused when a page is missing, and says which', async () => {
    const found = await read(await pdfOf(scans.slice(-1)));
    expect(found).toMatchObject({ verdict: 'refuse', problems: ['missing_page'], isComplete: false });
    expect(found.missingPages).toEqual(pages.slice(0, -1).map((_, at) => at + 1));
  });

  it('is refused when it is another version or another application', async () => {
    const paper = [{ bytes: await pdfOf(scans.slice(-1)), contentType: '', name: '' }];
    const expecting = (change: (code: string) => string) => ({ ...form.expect, codes: form.expect.codes.map(change) });
    const older = await readPages(
      paper,
      expecting((code) => code.replace(':V2:', ':V3:')),
      () => {},
    );
    expect(older.problems).toContain('wrong_version');
    expect(older.pages[0]).toMatchObject({ code: 'other', page: pages.length, otherwise: 'wrong_version' });
    expect(judgePaper(older).verdict).toBe('refuse');
    const stranger = await readPages(
      paper,
      expecting((code) => code.replace('T20210001', 'T20210002')),
      () => {},
    );
    expect(stranger.problems).toContain('wrong_application');
    expect(judgePaper(stranger).verdict).toBe('refuse');
    const forged = await readPages(
      paper,
      expecting((code) => code.replace('ABCDEF234567', 'ABCDEF234568')),
      () => {},
    );
    expect(forged.problems).toContain('wrong_version');
  });

  it('is known as our own file when it was never printed', async () => {
    const found = await read(form.pdf);
    expect(found.problems).toEqual(['original_sent_back', 'no_seal']);
    expect(found.verdict).toBe('ask-person');
  });
});

describe('a seal that is not there', () => {
  const kinds: InkKind[] = [
    'nothing',
    'red-text',
    'filled-logo',
    'thumb-print',
    'pen-circle',
    'name-seal',
    'square-seal',
  ];
  it.each(kinds)('is never seen in %s, and never refuses by itself', async (kind) => {
    const found = await read(...(await scanAll([await withInk(kind)])));
    expect(found.seal.verdict).not.toBe('present');
    expect(found.problems).toEqual(found.seal.verdict === 'absent' ? ['missing_page', 'no_seal'] : ['missing_page']);
  });

  it('makes a whole paper a matter for a person', async () => {
    const found = await read(...others(), ...(await scanAll(clean.slice(-1))));
    expect(found).toMatchObject({ verdict: 'ask-person', problems: ['no_seal'] });
  });
});

describe('a bad capture', () => {
  it.each([
    ['too_dark', { light: 0.2 }],
    ['blurred', { blur: 4 }],
  ] as const)('is told to be %s', async (problem, look) => {
    const found = await read(await shot(pages.at(-1)!, look));
    expect(found.problems).toContain(problem);
  });

  it('is told to be too small', async () => {
    const found = await read(await pdfOf(await scanAll(pages.slice(-1), { dpi: 75 })));
    expect(found.pages[0]?.pixelsPerMm).toBeCloseTo(2.95, 1);
    expect(found.problems).toContain('low_resolution');
  });

  it('is told to be cut off', async () => {
    const bytes = await scan(pages.at(-1)!, { seed: 1, dpi: 120 });
    const half = await sharp(bytes).extract({ left: 0, top: 0, width: 992, height: 1050 }).jpeg().toBuffer();
    expect((await read(half)).problems).toContain('cropped');
  });

  it('says that a code is there when it cannot be read, and does not call that page missing', async () => {
    const spoiled = copyOf(pages[0]!);
    for (const [leftMm, topMm, sideMm] of [
      [172, 7, 14],
      [20, 278.5, 16],
    ] as const)
      scribble(spoiled, leftMm, topMm, sideMm);
    const found = await read(...(await scanAll([spoiled])), ...scans.slice(1));
    expect(found.pages[0]).toMatchObject({ code: 'unreadable', page: null });
    expect(found).toMatchObject({
      verdict: 'ask-person',
      problems: ['unreadable'],
      missingPages: [1],
      isComplete: false,
    });
  });
});

/** Mixes up the modules of a code. */
function scribble(page: Raster, leftMm: number, topMm: number, sideMm: number): void {
  for (let y = topMm; y < topMm + sideMm; y += 0.7)
    for (let x = leftMm; x < leftMm + sideMm; x += 1.4)
      for (let row = Math.round(y * drawnPixelsPerMm); row < Math.round((y + 0.35) * drawnPixelsPerMm); row += 1) {
        const [from, to] = [x, x + 0.9].map((mm) => (row * page.width + Math.round(mm * drawnPixelsPerMm)) * 4);
        page.data.fill((y * 10) % 3 < 1.5 ? 20 : 240, from, to);
      }
}

describe('photos that were read alone before', () => {
  it('are not read again with the others, and make the same findings', async () => {
    const files = scans.map((bytes, at) => ({ bytes, contentType: 'image/jpeg', name: `${at + 1}` }));
    const [fresh, reader] = [createPaperReader(), createPaperReader()];
    const together = await fresh.read(files, form.expect);
    for (const file of files) await reader.read([file], form.expect);
    const asked = vi.spyOn(Worker.prototype, 'postMessage');
    const joined = await reader.read(files.toReversed(), form.expect);
    expect(joined).toMatchObject({ isInOrder: false, isComplete: true, problems: together.problems });
    expect(joined.seal.pageIndex).toBe(0);
    expect(await reader.read(files, form.expect)).toEqual(together);
    expect(asked).not.toHaveBeenCalled();
    // Another paper is expected: nothing is remembered of it.
    const other = { ...form.expect, codes: form.expect.codes.map((code) => `${code}X`) };
    expect((await reader.read(files.slice(0, 1), other)).pages[0]?.code).toBe('other');
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    await Promise.all([fresh.close(), reader.close()]);
  });
});
