import type { FieldWords } from './field-words.ts';
import { named, withExample } from './refusal-parts.ts';

export const decimalWords: FieldWords<'decimal'> = {
  rule: ({ min, max, unit }) => `填一个数，可以带小数，${min ?? 0}～${max ?? 0}${unit}。`,
  wanted: 'number-expected',
  refusals: {
    'number-expected': {
      chat: (_, field) => `没看清数字，${named(field)}请回一个数，可以带小数${withExample(field)}`,
      page: () => '请填一个数，可以带小数。',
    },
  },
};
