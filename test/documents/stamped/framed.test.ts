import { describe, expect, it } from 'vitest';
import { readPages } from '../../../src/documents/stamped/read-pages.ts';
import { type FramedCase, framedCases, framedScene } from './framed-scenes.ts';
import { plainScan } from './wide-capture.ts';

// Some of the captures that `test/bench/framed.ts` takes one and all.
const cases = framedCases();
const of = (group: string, maker: FramedCase['maker'], nth = 0): FramedCase => {
  const found = cases.filter((one) => one.group === group && one.maker === maker)[nth];
  if (found === undefined) throw new Error(`no case: ${group}`);
  return found;
};

async function look(framed: FramedCase) {
  const { file, expect: wanted, lacks } = await framedScene(framed);
  const { pages, problems } = await readPages([file], wanted, () => {});
  return { page: pages[0], problems, lacks };
}

describe('a page that runs off its picture', () => {
  it.each([
    ['19 mm of its foot, with the second code', of('photo, runs off: bottom', 'ours', 0)],
    ['29 mm of its foot, with the second code', of('photo, runs off: bottom', 'ours', 1)],
    ['18 mm of its left side, by one code', of('photo, runs off: left', 'ours, one code', 0)],
    ['29 mm of its left side, by one code', of('photo, runs off: left', 'foreign', 1)],
    ['its foot, tilted', of('photo, runs off and tilted', 'ours', 0)],
    ['27 mm of its foot beside the glass of a scanner', of('scan, laid beside the glass', 'ours', 0)],
    ['20 mm of its left side beside the glass', of('scan, laid beside the glass', 'foreign', 1)],
    ['two sides: taken from too near', of('too near', 'foreign')],
  ])('is told to be cut off: %s', async (_, framed) => {
    const { page, lacks } = await look(framed);
    expect(lacks.alongMm).toBeGreaterThan(10);
    expect(page).toMatchObject({ code: 'ok', isCropped: true });
  });
});

describe('a page that lies whole in its picture', () => {
  const farTilted = {
    ...of('tilted', 'foreign', 0),
    how: { ...plainScan, seed: 573, longSide: 2400, fill: 0.8, desk: 'checked' as const },
  };
  it.each([
    // Its one code places its far corners 10 mm below the picture.
    ['much tilted, by one code', { ...farTilted, how: { ...farTilted.how, tilt: 0.09, degrees: -9 } }],
    ['much tilted', of('tilted', 'ours', 8)],
    ['turned', of('turned', 'ours, one code', 1)],
    ['blurred', of('blurred', 'ours, one code', 2)],
    ['tilted and blurred', of('tilted and blurred', 'ours, one code', 1)],
    ['askew on the glass', of('scan askew', 'foreign', 1)],
    ['cut along its edges by an app', of('app, cut along its edges', 'foreign', 1)],
  ])('is not told to be cut off: %s', async (_, framed) => {
    const { page, lacks } = await look(framed);
    expect(lacks.area).toBeLessThan(0.03);
    expect(page).toMatchObject({ code: 'ok', isCropped: false });
  });

  it.each([
    ['its code is seen', of('blurred', 'foreign', 2)],
    ['nothing of its code is left', of('tilted and blurred', 'foreign', 1)],
  ])('is told to be blurred, not a stranger’s, when its code cannot be read for it: %s', async (_, framed) => {
    const { page, problems } = await look(framed);
    expect(page).toMatchObject({ code: 'unreadable', isCropped: false, isBlurred: true });
    expect(problems).toEqual(expect.arrayContaining(['unreadable', 'blurred']));
    expect(problems).not.toContain('foreign_page');
  });
});
