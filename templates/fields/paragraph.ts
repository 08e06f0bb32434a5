import { COUNTED } from '../messages/phrases/words.ts';
import type { FieldWords } from './field-words.ts';

export const paragraphWords: FieldWords<'paragraph'> = {
  rule: ({ max }) => `一条消息写完，最多 ${max ?? 0} 字，标点算，空格不算。`,
  howTo: ({ max }) => (max === null ? null : `一条写完，最多 ${max} 字${COUNTED}。`),
  refusals: {},
};
