import type { FieldWords } from './field-words.ts';
import { listed, named } from './refusal-parts.ts';

export const choicesWords: FieldWords<'choices'> = {
  rule: ({ options }) => `可以选一个或几个，回序号或名称：${options.join('、')}。`,
  pageHint: () => '可以多选。',
  refusals: {
    'unclear-option': {
      chat: ({ options }, field) => `${named(field)}还要再细一点，是${listed(options, '还是')}？回名称就行，可以都选。`,
      page: ({ options }) => `要再细一点：${listed(options)}。`,
    },
  },
};
