import type { ThanksMessages } from '../../../src/domain/messages/anybody/thanks-messages.ts';

export const thanksSamples: { [Key in keyof ThanksMessages]: ThanksMessages[Key][] } = {
  'thanks.given': [{ words: '辛苦了' }],
};
