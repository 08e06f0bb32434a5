import type { FieldWords } from './field-words.ts';
import { named } from './refusal-parts.ts';

export const promiseWords: FieldWords<'promise'> = {
  rule: () => '单位同意就回“承诺”。',
  howTo: () => '可以就回“承诺”。',
  refusals: {
    'promise-expected': {
      chat: ({ saidNo }, field) =>
        saidNo
          ? `没关系，先不勾。不过${named(field)}是申报的必要条件，和单位商量好以后回“同意”就可以继续。`
          : `${field.hint ?? named(field)}\n可以的话，回“同意”就好。`,
      page: () => '承诺是申报的必要条件，和单位商量好再勾。',
    },
  },
};
