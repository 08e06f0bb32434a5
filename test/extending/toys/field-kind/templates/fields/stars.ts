import type { FieldWords } from './field-words.ts';
import { named } from './refusal-parts.ts';

export const starsWords: FieldWords<'stars'> = {
  rule: () => '1 到 5 颗星。',
  refusals: {
    'stars-expected': {
      chat: (_, field) => `${named(field)}请发 1 到 5 的一个数字`,
      page: () => '请填 1 到 5 的一个数字。',
    },
  },
};
