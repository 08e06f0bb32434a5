import type { FieldWords } from './field-words.ts';

export const textWords: FieldWords<'text'> = {
  rule: ({ max }) => `打字填写，最多 ${max ?? 0} 字。`,
  refusals: {},
};
