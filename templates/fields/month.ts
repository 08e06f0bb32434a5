import type { FieldWords } from './field-words.ts';
import { named, withExample } from './refusal-parts.ts';

export const monthWords: FieldWords<'month'> = {
  rule: () => '写年和月，例如 1985年6月。',
  wanted: 'month-expected',
  refusals: {
    'month-expected': {
      chat: (_, field) => `没看出是哪年哪月，${named(field)}请写年和月${withExample(field)}`,
      page: () => '请写年和月，例如 1985年6月。',
    },
  },
};
