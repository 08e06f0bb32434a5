import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPages } from '../../../src/documents/stamped/read-pages.ts';
import { judgePaper } from '../../../src/domain/paper/judge-paper.ts';
import { press } from './draw-ink.ts';
import { drawForeign, type ForeignForm, foreignPixelsPerMm } from './foreign-form.ts';
import { type Capture, capture, inFourInks, plainScan, scanPdf } from './wide-capture.ts';

// Whole documents of another maker: one code a page, at the top right.
let form: ForeignForm;
let scans: Uint8Array[];

beforeAll(async () => {
  form = await drawForeign(41, 3);
  const last = form.pages[2]!;
  await press(last, foreignPixelsPerMm, { kind: 'round-seal', xMm: 154, yMm: 232, strength: 0.8, seed: 4, degrees: 8 });
  scans = [];
  for (const [seed] of form.pages.entries()) scans.push(await scanOf(seed, { degrees: seed - 1 }));
});

async function scanOf(index: number, look: Partial<Capture> = {}): Promise<Uint8Array> {
  return (await capture(form.pages[index]!, { ...plainScan, seed: index + 1, longSide: 1500, ...look })).bytes;
}

async function read(...files: Uint8Array[]) {
  const found = await readPages(
    files.map((bytes, at) => ({ bytes, contentType: 'application/octet-stream', name: `${at + 1}` })),
    form.expect,
    () => {},
  );
  return { ...found, numbers: found.pages.map(({ page }) => page), verdict: judgePaper(found).verdict };
}

const fine = { verdict: 'accept', problems: [], isComplete: true };

describe('a whole scan', () => {
  it('is accepted though every page lies on its side', async () => {
    expect(await read(await scanPdf(scans, 90))).toMatchObject({ ...fine, numbers: [1, 2, 3], isInOrder: true });
  });

  it('is accepted in four inks and with pages of two sizes', async () => {
    const mixed = [scans[0]!, await inFourInks(scans[1]!), await scanOf(2, { longSide: 2200, quarters: 2 })];
    expect(await read(await scanPdf(mixed))).toMatchObject({ ...fine, numbers: [1, 2, 3] });
  });

  it('is accepted in the wrong order, with a page twice', async () => {
    const found = await read(await scanPdf([scans[2]!, scans[0]!]), await scanPdf([scans[1]!, scans[0]!]));
    expect(found).toMatchObject({ ...fine, numbers: [3, 1, 2, 1], isInOrder: false });
  });

  it('is accepted when one half was scanned and the other photographed', async () => {
    const photo = await scanOf(2, {
      fill: 0.85,
      longSide: 2200,
      desk: 'red',
      degrees: -4,
      tilt: 0.02,
      shade: 0.25,
      exif: 6,
    });
    expect(await read(await scanPdf(scans.slice(0, 2)), photo)).toMatchObject({ ...fine, numbers: [1, 2, 3] });
  });
});

describe('a page with a fault', () => {
  it('is missing though another came twice', async () => {
    const found = await read(await scanPdf([scans[0]!, scans[0]!, scans[2]!]));
    expect(found).toMatchObject({ verdict: 'refuse', problems: ['missing_page'], missingPages: [2] });
  });

  it('without its top, and so without its code, is a strange one', async () => {
    const { width = 0, height = 0 } = await sharp(scans[2]!).metadata();
    const cut = await sharp(scans[2]!)
      .extract({ left: 0, top: 240, width, height: height - 240 })
      .jpeg()
      .toBuffer();
    const found = await read(scans[0]!, scans[1]!, cut);
    expect(found).toMatchObject({ verdict: 'refuse', missingPages: [3] });
    expect(found.problems).toEqual(['missing_page', 'foreign_page']);
    expect(found.seal).toMatchObject({ verdict: 'cannot_confirm', reason: 'page_not_seen' });
  });

  it('in the dark is told to be dark, and read all the same', async () => {
    const dark = await scanOf(0, { fill: 0.86, light: 0.22, desk: 'dark', noise: 4 });
    const found = await read(dark, scans[1]!, scans[2]!);
    expect(found).toMatchObject({ verdict: 'ask-person', problems: ['too_dark'], numbers: [1, 2, 3] });
  });

  it('of 75 dpi is told to be too small', async () => {
    const found = await read(
      await scanPdf([await scanOf(0, { longSide: 877, blur: 0, quality: 80 }), scans[1]!, scans[2]!]),
    );
    expect(found.problems).toContain('low_resolution');
  });
});
