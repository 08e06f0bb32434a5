import type { FieldWords } from './field-words.ts';
import { named, withExample } from './refusal-parts.ts';

export const phoneWords: FieldWords<'phone'> = {
  rule: () => '手机号，或带区号的座机。',
  wanted: 'phone-expected',
  refusals: {
    'phone-expected': {
      chat: ({ digits }, field) =>
        `${Number(digits) > 0 ? '这个号码好像不完整。' : '还没看到号码。'}${named(field)}请发手机号或带区号的座机${withExample(field)}`,
      page: () => '请填手机号，或带区号的座机。',
    },
  },
};
