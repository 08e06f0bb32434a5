import { expect, it } from 'vitest';
import { splitText } from '../../src/usecases/split-text.ts';

it('keeps a section with its heading: a blank line is the better place to cut', () => {
  const text = `${'一'.repeat(20)}\n\n标题\n第一行\n第二行`;
  expect(splitText(text, 75)).toEqual(['一'.repeat(20), '标题\n第一行\n第二行']);
});

it('cuts at a line break where no blank line is near, else between characters, and loses nothing', () => {
  expect(splitText('一二三四五六七八九十\n甲乙丙', 36)).toEqual(['一二三四五六七八九十', '甲乙丙']);
  expect(splitText('𠅤'.repeat(10), 12)).toEqual(['𠅤𠅤𠅤', '𠅤𠅤𠅤', '𠅤𠅤𠅤', '𠅤']);
  expect(splitText('好', 12)).toEqual(['好']);
});
