import type { MessagesOf, Words } from '../phrases/words.ts';

export const rules: Words<MessagesOf<'rules'>> = {
  'rules.ask': ({ text }) => `【评选办法】${text}\n看过了回“是”。`,
};
