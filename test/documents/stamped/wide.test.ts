import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../../src/documents/stamped/read-pages.ts';
import type { InkKind } from './draw-ink.ts';
import { makers, type WideScene, wideScene } from './wide-scenes.ts';

// A few of the captures that `test/bench/stamped.ts` rolls by the hundred.
const read = ({ file, expect: wanted }: WideScene) => readPages([file], wanted, () => {});

/** The first scene of its sort whose seal nobody would doubt. */
async function clearlySealed(seed: number, given: Parameters<typeof wideScene>[1]): Promise<WideScene> {
  const scene = await wideScene(seed, { ...given, isSealed: true });
  return scene.isClear ? scene : clearlySealed(seed + 1, given);
}

describe('a seal on the last page', () => {
  it.each(makers.flatMap((maker) => (['scan', 'photo', 'app'] as const).map((way) => [way, maker] as const)))(
    'is seen: %s, %s',
    async (way, maker) => {
      const scene = await clearlySealed(310, { way, maker });
      const found = await read(scene);
      expect(found.pages).toMatchObject([{ code: 'ok', page: scene.page }]);
      expect(found.seal.verdict).toBe('present');
    },
  );

  it.each([
    ['red text', 1036],
    ['hardly any ink', 1022],
  ])('is seen over or with %s', async (_, seed) => {
    const way = (['scan', 'photo', 'app'] as const)[(seed - 1000) % 3] ?? 'scan';
    const found = await read(await wideScene(seed, { isSealed: true, way }));
    expect(found.seal.verdict).toBe('present');
  });

  it.each(['grey', 'grey-in-colour', 'black-and-white'] as const)('is left to a person: %s', async (way) => {
    const found = await read(await clearlySealed(320, { way, maker: 'ours' }));
    expect(found.seal).toMatchObject({ verdict: 'cannot_confirm', reason: 'no_colour' });
  });
});

it('reads a HEIC photo of another maker’s page, with its seal', async () => {
  const bytes = readFileSync(new URL('../../fixtures/stamped/photo.heic', import.meta.url));
  const codes = [1, 2].map((page) => `SQA1|APP-3596|v1|p${page}/2|95f6e0fced2e`);
  const seal = { leftMm: 118, topMm: 205, rightMm: 190, bottomMm: 262 };
  const file = { bytes: new Uint8Array(bytes), name: 'IMG_0042.HEIC', contentType: 'image/heic' };
  const found = await readPages([file], { codes, seal }, () => {});
  expect(found).toMatchObject({ pages: [{ code: 'ok', page: 2 }], seal: { verdict: 'present' } });
  expect(found.problems).toEqual(['missing_page']);
});

describe('no seal', () => {
  const kinds: InkKind[] = ['circled-signature', 'badge', 'flowers', 'sunset', 'portrait', 'tea-ring', 'small-ring'];
  it.each(kinds)('is never taken for one: %s', async (kind) => {
    const found = await read(await wideScene(27 + 19 * kinds.indexOf(kind), { isSealed: false, kind, way: 'scan' }));
    expect(found.pages[0]?.code).toBe('ok');
    expect(found.seal.verdict).not.toBe('present');
  });

  it.each([
    [3314, 'app'],
    [3329, 'app'],
  ] as const)(
    'is in a red circle drawn so regularly that its line is followed nearly throughout: %i',
    async (seed, way) => {
      const found = await read(await wideScene(seed, { isSealed: false, kind: 'circled-signature', way }));
      expect(found.seal).toMatchObject({ verdict: 'cannot_confirm', reason: 'half_ring' });
    },
  );
});
