import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../../src/documents/stamped/scan/raster.ts';
import { judgePhoto } from '../../../src/domain/paper/judge-photo.ts';
import { placingsOf } from '../../../src/domain/paper/page-placing.ts';
import { sealForm } from './seal-form.ts';

const { scans, withInk, scanAll, shot, read } = await sealForm();
const others = () => scans.slice(0, -1);

describe('a doubtful seal', () => {
  it.each([
    ['a scan', async (page: Raster) => (await scanAll([page]))[0]!],
    ['a photo', async (page: Raster) => shot(page)],
  ])('goes to a person as a photocopy, captured in colour by %s', async (_, captured) => {
    const copy = await captured(await withInk('round-seal', 0.8, { colour: [118, 119, 121] }));
    const found = await read(...others(), copy);
    expect(found.seal).toMatchObject({ verdict: 'cannot_confirm', reason: 'no_colour' });
    expect(found).toMatchObject({ verdict: 'ask-person', problems: [], reasons: ['seal_no_colour'] });
  });

  it.each([1, 2, 5])(
    'goes to a person when nothing is written along the rim: a ring with two words in it, %i',
    async (seed) => {
      const found = await read(...others(), ...(await scanAll([await withInk('compass-ring', 0.8, { seed })])));
      expect(found.seal).toMatchObject({ verdict: 'cannot_confirm', reason: 'no_words' });
      expect(found).toMatchObject({ verdict: 'ask-person', problems: [], reasons: ['seal_no_words'] });
    },
  );
});

describe('a capture of two pages', () => {
  it('is told to show two pages at once, and which page is still missing then', async () => {
    const [left, right] = scans.slice(0, 2).map((bytes) => Buffer.from(bytes));
    const both = await sharp({ create: { width: 1984, height: 1403, channels: 3, background: '#8a8f94' } })
      .composite([
        { input: left!, left: 0, top: 0 },
        { input: right!, left: 992, top: 0 },
      ])
      .jpeg()
      .toBuffer();
    const found = await read(both, ...scans.slice(2));
    expect(found.pages[0]).toMatchObject({ code: 'ok', otherPages: [found.missingPages[0]] });
    expect(found).toMatchObject({ verdict: 'refuse', problems: ['missing_page', 'two_pages'] });
    const alone = await read(both);
    const judged = judgePhoto({ reasons: alone.reasons, placings: placingsOf(alone) });
    expect(judged).toMatchObject({ problems: ['two_pages'], isKept: true });
    expect((await read(both, ...scans)).verdict).toBe('accept');
  });
});
