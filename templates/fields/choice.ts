import type { FieldWords } from './field-words.ts';

export const choiceWords: FieldWords<'choice'> = {
  rule: ({ options }) => `选一个，回序号或名称：${options.join('、')}。`,
  refusals: {},
};
