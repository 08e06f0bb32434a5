import { describe, expect, it } from 'vitest';
import { saysTrack, tracksMeant } from '../../../../src/domain/language/answers/track-words.ts';

describe('a word of a track', () => {
  it.each([
    '个人',
    '报个人',
    '我是个人',
    '就报我一个人',
    '我自己一个人',
    '我个人报',
    '不是班组是个人',
    '几个人一起商量了，报个人',
  ])('stands as a word in %s', (text) => {
    expect(saysTrack(text, ['个人'])).toBe(true);
  });

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

describe('another track', () => {
  it.each([
    ['换成班组', 'changed'],
    ['不对,我们报班组', 'changed'],
    ['报错了,应该是班组不是个人', 'changed'],
    ['个人不对,换班组', 'changed'],
    ['班组吧', 'plain'],
    ['我们是班组', 'plain'],
    ['班组长是何䶮', null],
    ['我们班组叫一米窗', null],
    ['不是班组', null],
    ['班组和个人', null],
  ] as const)('%s: %s', (text, expected) => {
    expect(tracksMeant(text, ['班组'], ['个人'])).toBe(expected);
  });
});
