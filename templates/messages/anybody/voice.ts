import { clip, type MessagesOf, type Words } from '../phrases/words.ts';

/** What is said of a voice message, which counts once its words are confirmed. */
export const voice: Words<MessagesOf<'voice'>> = {
  'voice.heard': ({ text }) =>
    `听到的是：“${clip(text, 600)}”\n对就回 1，我照这句记；不对就回 2，或者直接把正确的打出来。`,
  'voice.dropped': () => '好，刚才那句不算。请打字告诉我，或者再说一遍。',
};
