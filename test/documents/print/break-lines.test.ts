import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { breakLines } from '../../../src/documents/print/break-lines.ts';
import { loadFaces } from '../../../src/documents/print/faces.ts';
import { createMeasure, type Measure } from '../../../src/documents/print/measure.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { fontFolder, sampleRequest } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

let measure: Measure;
beforeAll(async () => {
  measure = createMeasure(await loadFaces(fontFolder), typesetting);
});

const style = { face: 'body', sizePt: 12 } as const;
const samples = ['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'];

function linesOf(text: string, width: number): string[] {
  const { lines } = breakLines(measure(text, style), () => width, typesetting);
  return lines.map(({ glyphs }) => glyphs.map(({ character }) => character).join(''));
}

describe('line breaking', () => {
  it('keeps forbidden characters from starts and ends of lines, at every width, and loses none', () => {
    const paragraphs = samples.flatMap((name) => String(sampleRequest(name).answers.deeds).split('\n'));
    let count = 0;
    for (let width = 120; width <= 480; width += 9) {
      for (const paragraph of paragraphs) {
        const { lines } = breakLines(measure(paragraph, style), () => width, typesetting);
        const texts = lines.map(({ glyphs }) => glyphs.map(({ character }) => character).join(''));
        expect(texts.join('').replaceAll(' ', '')).toBe(paragraph.replaceAll(' ', ''));
        expect(lines.filter((line) => line.width > width + 0.01)).toEqual([]);
        expect(texts.slice(1).filter((text) => typesetting.noStart.includes(text.charAt(0)))).toEqual([]);
        expect(texts.slice(0, -1).filter((text) => typesetting.noEnd.includes(text.at(-1) ?? ' '))).toEqual([]);
        count += lines.length;
      }
    }
    expect(count).toBeGreaterThan(10_000);
  });

  it('never parts a word, a number, —— or ……', () => {
    for (let width = 130; width < 260; width += 6) {
      const text = linesOf('电话021-55501266，网址www.saq.org.cn——有“Unbelievable”1,126笔99.2%……完', width).join('|');
      for (const whole of ['021-55501266', 'www.saq.org.cn', 'Unbelievable', '1,126', '99.2%', '——', '……'])
        expect(text).toContain(whole);
    }
  });

  it('leaves no lone character on a last line', () => {
    expect(linesOf('一二三四五六七八九十甲。', 120)).toEqual(['一二三四五六七八九', '十甲。']);
  });

  it('cuts a word only when it is wider than a line, and says so', () => {
    const broken = breakLines(measure('averyveryverylongword@example.com', style), () => 100, typesetting);
    expect(broken.isForced).toBe(true);
    expect(broken.lines.every((line) => line.width <= 100)).toBe(true);
  });

  it('gives quotes a full cell in Chinese and their own width in English', () => {
    expect(measure('“人”', style).map(({ width }) => width)).toEqual([12, 12, 12]);
    expect(measure('it’s', style).every(({ width }) => width < 12)).toBe(true);
  });
});

it('keeps no Chinese in the engine: the sets come from the templates', () => {
  const source = readFileSync(new URL('../../../src/documents/print/break-lines.ts', import.meta.url), 'utf8');
  expect(source).not.toMatch(/'[^']*[\u3000-\u9fff][^']*'/u);
});
