import type { FormField } from '../../src/domain/form/schema.ts';
import type { FieldWords } from './field-words.ts';
import { named } from './refusal-parts.ts';

export const countWords: FieldWords<'count'> = {
  rule: ({ min, max, unit }) => `填一个整数，${min ?? 0}～${max ?? 0}${unit}。`,
  wanted: 'whole-number-expected',
  refusals: {
    'whole-number-expected': {
      chat: (_, field) => `没看清是几${unitOf(field)}，${named(field)}直接发数字，例如 ${figureOf(field)}`,
      page: () => '请填一个整数。',
    },
  },
};

function unitOf(field: FormField): string {
  return field.kind === 'count' ? field.unit : '';
}

/** An example without its unit. */
function figureOf(field: FormField): string {
  return (field.example ?? '18').replace(/[^\d.]/gu, '');
}
