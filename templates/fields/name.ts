import type { FieldWords } from './field-words.ts';
import { named, withExample } from './refusal-parts.ts';

export const nameWords: FieldWords<'name'> = {
  rule: () => '只写姓名，生僻字照写。',
  wanted: 'name-expected',
  refusals: {
    'name-expected': {
      chat: (_, field) => `${named(field)}请只写姓名，生僻字照写${withExample(field)}`,
      page: () => '请只写一个姓名，两个字以上。',
    },
  },
};
