import type { FieldWords } from './field-words.ts';
import { named, withExample } from './refusal-parts.ts';

export const emailWords: FieldWords<'email'> = {
  rule: () => '邮箱地址，中间有一个 @。',
  wanted: 'email-expected',
  refusals: {
    'email-expected': {
      chat: ({ lacks }, field) =>
        `${lacks === 'dot' ? '@后面好像少了一个点。' : lacks === 'at' ? '邮箱里要有一个@。' : '没看清邮箱地址。'}请检查后再发一次${named(field)}${withExample(field)}`,
      page: ({ lacks }) =>
        lacks === 'at' ? '邮箱里要有一个 @。' : lacks === 'dot' ? '@ 后面好像少了一个点。' : '没看清邮箱，请检查。',
    },
  },
};
