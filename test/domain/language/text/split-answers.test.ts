import { expect, it } from 'vitest';
import { splitAnswers } from '../../../../src/domain/language/text/split-answers.ts';

it.each([
  ['班组12人，女3人；平均35岁', ['班组12人', '女3人', '平均35岁']],
  ['3人、5人、员工24', ['3人', '5人', '员工24']],
  ['站长(1人，兼职)，组员5', ['站长(1人，兼职)', '组员5']],
  ['站长（1人、副站长2），组员5', ['站长（1人', '副站长2）', '组员5']],
  ['甲、乙', ['甲、乙']],
  ['，，', ['', '']],
  ['', ['']],
])('parts %s', (text, parts) => {
  expect(splitAnswers(text)).toEqual(parts);
});

it('takes no longer for commas in front of a far bracket', () => {
  expect(splitAnswers(`${'，甲'.repeat(200_000)})`)).toHaveLength(1);
});
