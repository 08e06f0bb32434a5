import type { FieldWords } from './field-words.ts';
import { digitsCounted, named, said, withExample } from './refusal-parts.ts';

export const mobileWords: FieldWords<'mobile'> = {
  rule: () => '11 位手机号。',
  wanted: 'mobile-expected',
  refusals: {
    'mobile-expected': {
      chat: ({ digits }, field) => `${digitsCounted(digits, 11)}${named(field)}请发11位手机号${withExample(field)}`,
      page: ({ digits }) => `手机号是 11 位，现在 ${said(digits)} 位，请再核对。`,
    },
  },
};
