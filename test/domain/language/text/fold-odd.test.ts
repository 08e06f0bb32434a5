import { describe, expect, it } from 'vitest';
import { withoutUnseen } from '../../../../src/domain/language/text/fold-odd.ts';

describe('a text to be kept', () => {
  it.each([
    ['zero-width characters', '一\u200b米\u200c窗\u2060\ufeff', '一米窗'],
    ['joiners alone', '\u200d\u2060\u200d', ''],
    ['direction marks and isolates', '\u202e周敏\u202c\u2066甲\u2069\u200f\u061c', '周敏甲'],
    ['controls and halves of pairs', '周\u0000\u0007\u001b敏\u0085\ud83d', '周敏'],
    ['soft hyphens, tags and fillers', '周\u00ad\u3164敏\u2800\u115f\uffa0\u034f\u{e0041}', '周敏'],
    ['selectors of nothing', '\ufe0f\u{e0100}', ''],
  ])('is without %s', (_what, text, kept) => {
    expect(withoutUnseen(text)).toBe(kept);
  });

  it.each([
    ['lines and tabs', '一、\t人数\r\n二、名称\n'],
    ['joined pictures', '👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3'],
    ['rare characters and their shapes', '㛃䶮𠮷葛\u{e0100}'],
    ['notes and radicals', '面积①⻔ m²'],
  ])('keeps %s', (_what, text) => {
    expect(withoutUnseen(text)).toBe(text);
  });
});
