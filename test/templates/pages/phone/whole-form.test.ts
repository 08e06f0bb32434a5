import { describe, expect, it } from 'vitest';
import { formPageTexts as words } from '../../../../templates/pages/phone/whole-form.ts';

describe('the words of the page of the whole form', () => {
  it.each([
    ['2021-12-07', '用“2021年12月7日”'],
    ['“慢慢来”认知症照护班组', '用“‘慢慢来’认知症照护班组”'],
    ['普陀区', '用“普陀区”'],
  ])('offer %s as people write it', (text, expected) => {
    expect(words.useSuggestion(text)).toBe(expected);
    expect(words.prefilled(text)).toContain(expected.slice(1));
  });

  it('put quotes of a value into single ones', () => {
    expect(words.cannotEmpty('“慢慢来”班组')).toContain('“‘慢慢来’班组”');
    expect(words.doubts.unlike?.('“好”', '班组名称')).toContain('“‘好’”');
  });

  it('give one example, not two', () => {
    expect(words.example('32人', '班组总人数，例如 32。')).toBe('');
    expect(words.example('200072', '六位数字。')).toBe('例：200072');
  });
});
