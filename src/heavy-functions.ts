import { turn } from './conversation/turn.ts';
import { documentParts, textOfDocument } from './domain/form/reading/read-document.ts';
import type { HeavyName } from './ports/heavy-work.ts';

/** What can be done in the thread. Whoever asks hands over what the function takes. */
export const heavyFunctions: Readonly<Record<HeavyName, (...input: never[]) => unknown>> = {
  turn,
  'document-parts': documentParts,
  'document-text': textOfDocument,
};
