import { expect, it } from 'vitest';
import { isNearWord } from '../../../src/conversation/meaning/is-near-word.ts';
import { means } from '../../../src/conversation/meaning/words.ts';
import { isLongerThan, isProse } from '../../../src/domain/language/text/length.ts';
import { vocabulary } from '../../../templates/vocabulary.ts';

it('no word of the vocabulary is as long as what is taken for prose', () => {
  const long = Object.values(vocabulary.words)
    .flat()
    .filter((word) => isLongerThan(word, 40));
  expect(long).toEqual([]);
});

it.each([
  ['一个字'.repeat(20), true],
  [`${' '.repeat(90)}跳过${'。'.repeat(90)}`, false],
  [`${'[微笑]'.repeat(30)}跳过`, false],
  [`${'［微笑］'.repeat(30)}跳过`, false],
  ['a'.repeat(90), false],
])('%s is prose: %s', (text, expected) => {
  expect(isProse(text, 40)).toBe(expected);
});

it('a word means the same however much is written around it that says nothing', () => {
  for (const around of ['', ' '.repeat(90), '[微笑]'.repeat(30), '“'.repeat(60)])
    expect([around.length, means(vocabulary, 'skip', `${around}跳过`)]).toEqual([around.length, true]);
});

it('prose is neither a word nor near one', () => {
  const prose = '那天的事大家都记得很清楚'.repeat(8);
  expect(means(vocabulary, 'skip', prose)).toBe(false);
  expect(isNearWord(vocabulary, prose)).toBe(false);
});
