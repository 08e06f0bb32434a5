import type { FieldWords } from './field-words.ts';
import { digitsCounted, named, said, withExample } from './refusal-parts.ts';

export const postcodeWords: FieldWords<'postcode'> = {
  rule: () => '6 位数字。',
  wanted: 'postcode-expected',
  refusals: {
    'postcode-expected': {
      chat: ({ digits }, field) => `${digitsCounted(digits, 6)}${named(field)}请发6位数字${withExample(field)}`,
      page: ({ digits }) => `要 6 位数字，现在 ${said(digits)} 位。`,
    },
  },
};
