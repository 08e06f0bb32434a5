import { describe, expect, it } from 'vitest';
import { leanGlyph, type OutlinePoint } from '../../../src/documents/print/lean-glyph.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const point = (x: number, y: number, onCurve = true, endContour = false): OutlinePoint => ({
  x,
  y,
  onCurve,
  endContour,
});

/** Reads a simple glyph as a rasteriser does. Source: OpenType, `glyf`. */
function read(record: Uint8Array): { x: number; y: number; isOn: boolean }[][] {
  const view = new DataView(record.buffer);
  const ends = Array.from({ length: view.getInt16(0) }, (_, at) => view.getUint16(10 + at * 2));
  let at = 12 + ends.length * 2;
  const flags: number[] = [];
  while (flags.length <= (ends.at(-1) ?? -1)) {
    const flag = record[at++] ?? 0;
    const times = flag & 8 ? (record[at++] ?? 0) + 1 : 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const steps = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * (record[at++] ?? 0);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = steps(2, 16);
  const ys = steps(4, 32);
  const all = flags.map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, isOn: (flag & 1) === 1 }));
  return ends.map((end, index) => all.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

describe('an outline written anew', () => {
  it('stands on the grid, contour by contour, no point further than half a step away', () => {
    const roll = seededRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const points = Array.from({ length: 40 }, (_, at) =>
        point(Math.floor(roll() * 2000 - 500), Math.floor(roll() * 2000 - 500), true, at % 8 === 7),
      );
      const { record, leftmost } = leanGlyph(points, 6)!;
      expect(record.length % 2).toBe(0);
      const contours = read(record);
      expect(contours.map(({ length }) => length)).toEqual([8, 8, 8, 8, 8]);
      for (const [index, { x, y }] of contours.flat().entries()) {
        expect(Math.abs(x - points[index]!.x)).toBeLessThanOrEqual(3);
        expect(Math.abs(y - points[index]!.y)).toBeLessThanOrEqual(3);
      }
      expect(leftmost).toBe(Math.min(...contours.flat().map(({ x }) => x)));
    }
  });

  it('leaves out what the format implies, and points that fell on one another', () => {
    const round = [point(0, 0), point(0, 50, false), point(25, 75), point(50, 100, false), point(100, 100, true, true)];
    expect(read(leanGlyph(round, 1)!.record)[0]).toHaveLength(4);
    const doubled = [point(0, 0), point(1, 1), point(100, 0), point(100, 100, true, true)];
    expect(read(leanGlyph(doubled, 6)!.record)[0]).toHaveLength(3);
    expect(leanGlyph([], 6)).toBeNull();
  });
});
