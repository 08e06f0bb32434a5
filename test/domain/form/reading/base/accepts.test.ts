import { expect, it } from 'vitest';
import { textKind } from '../../../../../src/domain/form/kinds/text.ts';
import { fits, plainValue } from '../../../../../src/domain/form/reading/base/accepts.ts';

const position = textKind.schema.parse({
  ...{ kind: 'text', id: 'position', label: '职务', section: '负责人', looks: 'position' },
  unlike: ['特级教师'],
});

it.each([
  ['班长', true],
  ['高级工程师', false],
  ['特级教师', false],
  ['语文教师', true],
])('%s where a position is asked reads like one: %s', (text, expected) => {
  expect(fits(position, text)).toBe(expected);
  expect(plainValue({ today: '2021-12-06' }, position, text) === text).toBe(expected);
});
