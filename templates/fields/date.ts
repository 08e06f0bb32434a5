import type { FieldWords } from './field-words.ts';
import { named, said, withExample } from './refusal-parts.ts';

export const dateWords: FieldWords<'date'> = {
  rule: () => '写年月日，也可以回“今天”。',
  wanted: 'date-expected',
  refusals: {
    'date-expected': {
      chat: (_, field) => `没看出是哪一天，${named(field)}请写年月日，也可以回“今天”${withExample(field)}`,
      page: () => '请选年月日。',
    },
    'no-such-date': {
      chat: ({ year, month, day }, field) =>
        `日历上没有${said(year)}年${said(month)}月${said(day)}日，请看一下日子再发一次${named(field)}${withExample(field)}`,
      page: () => '日历上没有这一天，请再看一下。',
    },
  },
};
