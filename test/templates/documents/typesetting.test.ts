import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { breakLines, type Line } from '../../../src/documents/print/break-lines.ts';
import { isStretchable } from '../../../src/documents/print/canvas.ts';
import { loadFaces } from '../../../src/documents/print/faces.ts';
import { createMeasure, type Measure } from '../../../src/documents/print/measure.ts';
import { spread } from '../../../src/documents/print/set-lines.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { fontFolder } from '../../documents/support.ts';

vi.setConfig({ testTimeout: 120_000 });

let measure: Measure;
beforeAll(async () => {
  measure = createMeasure(await loadFaces(fontFolder), typesetting);
});

const sizePt = 12;
const han = fc.constantFrom(...'一米窗口服务班组上海市民满意质量年月日的了在是和与为');
const words = fc.constantFrom(
  'QC',
  '2021',
  '99.2%',
  '3,100',
  'www.saq.org.cn',
  '021-55501266',
  'receipt',
  'A4',
  '+86',
  'it’s',
);
const marks = fc.constantFrom(
  ...'，。、；：？！）》」·％℃',
  '“',
  '”',
  '（',
  '《',
  '——',
  '……',
  '‘',
  '’',
  '！”',
  '。）',
  '（“',
);
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: han },
      { weight: 2, arbitrary: words },
      { weight: 2, arbitrary: marks },
      { weight: 1, arbitrary: fc.constant(' ') },
    ),
    {
      minLength: 1,
      maxLength: 160,
    },
  )
  .map((parts) => parts.join(''));
const withoutBlanks = text.map((words) => words.replaceAll(' ', ''));
/** From 8 characters, a narrow cell, to a whole page. */
const width = fc.integer({ min: 8 * sizePt, max: 480 });

const charactersOf = ({ glyphs }: Line) => glyphs.map(({ character }) => character).join('');

/** Longer runs of marks than a line holds have to be cut somewhere. */
function forEvery(check: (lines: Line[], text: string, width: number) => void, texts = text): void {
  fc.assert(
    fc.property(texts, width, (words, room) => {
      const { lines, isForced } = breakLines(measure(words, { face: 'body', sizePt }), () => room, typesetting);
      fc.pre(!isForced);
      check(lines, words, room);
    }),
    { numRuns: 3000 },
  );
}

describe('any mixed text, at any width', () => {
  it('loses nothing, and no line is wider than its place', () => {
    forEvery((lines, words, room) => {
      expect(lines.map(charactersOf).join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      expect(lines.filter((line) => line.width > room + 0.02)).toEqual([]);
    });
  });

  it('begins no line with what may not begin one and ends none with what may not end one', () => {
    forEvery((lines) => {
      const texts = lines.map(charactersOf);
      expect(texts.slice(1).filter((line) => line !== '' && typesetting.noStart.includes(line.charAt(0)))).toEqual([]);
      expect(texts.slice(0, -1).filter((line) => typesetting.noEnd.includes(line.at(-1) ?? ' '))).toEqual([]);
    });
  });

  it('parts no word, number, —— or ……', () => {
    forEvery((lines) => {
      for (const [index, line] of lines.slice(0, -1).entries()) {
        const [last, next] = [line.glyphs.at(-1), lines[index + 1]?.glyphs[0]];
        expect(last?.isLatin === true && next?.isLatin === true).toBe(false);
        expect(typesetting.pairs.includes(last?.character ?? '') && last?.character === next?.character).toBe(false);
      }
    }, withoutBlanks);
  });

  it('leaves no single character on the last line while the line before has one to give', () => {
    forEvery((lines) => {
      const [before, last] = [lines.at(-2), lines.at(-1)].map((line) => (line ? [...charactersOf(line)] : []));
      const isGiving =
        /[\u4e00-\u9fff]/u.test(before?.at(-1) ?? '') && before!.filter((each) => each > '\u4e00').length > 3;
      if (!isGiving) return;
      expect(last!.filter((each) => each !== ' ' && !typesetting.noStart.includes(each)).length).toBeGreaterThan(1);
    });
  });

  it('ends justified lines at the edge, every gap alike and no Latin word torn', () => {
    forEvery((lines, _, room) => {
      for (const line of lines.filter(({ isLast }) => !isLast)) {
        const extra = spread(line, room, sizePt);
        const gaps = line.glyphs.filter((glyph, index) => isStretchable(glyph, line.glyphs[index + 1])).length;
        if (extra > 0) expect(line.width + gaps * extra).toBeCloseTo(room, 5);
        expect(extra).toBeLessThanOrEqual(0.35 * sizePt);
      }
    });
  });

  it('gives “ ” ‘ ’ and · a whole cell beside Chinese', () => {
    for (const mark of '“”‘’·') expect(measure(`人${mark}人`, { face: 'body', sizePt })[1]?.width).toBe(sizePt);
  });
});
