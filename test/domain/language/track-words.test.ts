import { describe, expect, it } from 'vitest';
import { saysTrack } from '../../../src/domain/language/track-words.ts';

describe('a word of a track', () => {
  it.each(['个人', '报个人', '我是个人', '我个人报', '不是班组是个人', '几个人一起商量了，报个人'])(
    'stands as a word in %s',
    (text) => {
      expect(saysTrack(text, ['个人'])).toBe(true);
    },
  );

  it.each([
    ...['几个人', '三个人', '12个人', '每个人', '有个人', '那个人', '好多个人', '我们几个人一起'],
    ...['有人报', '不是个人', '不报个人'],
  ])('does not in %s', (text) => {
    expect(saysTrack(text, ['个人'])).toBe(false);
  });

  it('is counted where it is no measure word', () => {
    expect(saysTrack('我们一个班组', ['班组'])).toBe(true);
  });
});
