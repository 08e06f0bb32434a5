import type { MessagesOf, Words } from '../phrases/words.ts';

export const thanks: Words<MessagesOf<'thanks'>> = {
  'thanks.given': ({ words }) => `有人谢谢您：${words}`,
};
