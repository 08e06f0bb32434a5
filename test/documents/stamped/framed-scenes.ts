import type { PaperExpectation, PaperFile } from '../../../src/ports/documents/paper-reader.ts';
import { type Capture, capture, desks, lackOf, plainScan } from './wide-capture.ts';
import { blankOf, type WideScene } from './wide-scenes.ts';

type Maker = WideScene['maker'];

/** One last page as it lies in its picture: whole, however badly taken, or running off. */
export interface FramedCase {
  group: string;
  maker: Maker;
  isWhole: boolean;
  how: Capture;
}

export interface FramedScene extends FramedCase {
  lacks: ReturnType<typeof lackOf>;
  file: PaperFile;
  expect: PaperExpectation;
}

const both: readonly Maker[] = ['ours', 'ours, one code'];
const all: readonly Maker[] = [...both, 'foreign'];

const aPhoto: Capture = { ...plainScan, longSide: 2400, fill: 0.86, shade: 0.25, vignette: 0.3, noise: 6, quality: 70 };

/** Shares of the picture that the page moves so that so many millimetres of one edge are outside it. */
function over(edge: 'top' | 'right' | 'bottom' | 'left', mm: number, fill = 0.9): Pick<Capture, 'off' | 'fill'> {
  const down = 0.5 - fill / 2 + (mm / 297) * fill;
  const across = 0.5 - (fill * 210) / 297 / 0.75 / 2 + ((mm / 297) * fill) / 0.75;
  switch (edge) {
    case 'top':
      return { fill, off: { x: 0, y: -down } };
    case 'bottom':
      return { fill, off: { x: 0, y: down } };
    case 'left':
      return { fill, off: { x: -across, y: 0 } };
    case 'right':
      return { fill, off: { x: across, y: 0 } };
  }
}

/** Written before anything was tuned to them. Seeds roll how the corners lie; desks go round. */
export function framedCases(firstSeed = 500): FramedCase[] {
  const cases: FramedCase[] = [];
  const add = (group: string, maker: Maker, isWhole: boolean, how: Partial<Capture>) => {
    const seed = firstSeed + cases.length;
    const desk = desks[cases.length % desks.length] ?? 'wood';
    const base = how.fill === 1 ? plainScan : { ...aPhoto, desk };
    cases.push({ group, maker, isWhole, how: { ...base, seed, ...how } });
  };
  for (const maker of all) {
    for (const [tilt, fill] of [
      [0.03, 0.8],
      [0.06, 0.74],
      [0.09, 0.68],
    ] as const)
      for (const degrees of [0, -9, 14]) add('tilted', maker, true, { tilt, degrees, fill });
    for (const degrees of [32, -40, 90]) add('turned', maker, true, { degrees, fill: 0.6, tilt: 0.02 });
    for (const blur of [1, 2, 3, 4]) add('blurred', maker, true, { blur, tilt: 0.02, degrees: 3, fill: 0.88 });
    for (const blur of [2, 3]) add('tilted and blurred', maker, true, { blur, tilt: 0.06, degrees: -8, fill: 0.74 });
    for (const degrees of [1.5, -3]) add('scan askew', maker, true, { fill: 1, degrees });
    for (const tilt of [0.006, 0.012]) add('app, cut along its edges', maker, true, { fill: 1, tilt, enhance: 1.6 });
    for (const mm of [18, 30, 60])
      for (const edge of ['bottom', 'left'] as const)
        add(`photo, runs off: ${edge}`, maker, false, { ...over(edge, mm), tilt: 0.015, degrees: 1 });
    for (const edge of ['bottom', 'left'] as const)
      add('photo, runs off and tilted', maker, false, {
        ...over(edge, 28, 0.86),
        tilt: 0.05,
        degrees: edge === 'left' ? 6 : -6,
      });
    for (const [x, y] of [
      [0, 0.09],
      [-0.1, 0],
    ] as const)
      add('scan, laid beside the glass', maker, false, { fill: 1, off: { x, y } });
    add('too near', maker, false, { fill: 1.12, off: { x: -0.1, y: 0.08 }, tilt: 0.01 });
  }
  for (const mm of [40, 60])
    for (const edge of ['top', 'right'] as const)
      add(`photo, runs off: ${edge}`, 'ours', false, { ...over(edge, mm), tilt: 0.015, degrees: 1 });
  return cases;
}

export async function framedScene(framed: FramedCase): Promise<FramedScene> {
  const blank = await blankOf(framed.maker, framed.how.seed);
  const { bytes } = await capture(blank.page, framed.how);
  const lacks = lackOf(framed.how);
  return {
    ...framed,
    lacks,
    file: { bytes, name: 'capture', contentType: 'application/octet-stream' },
    expect: blank.expect,
  };
}
