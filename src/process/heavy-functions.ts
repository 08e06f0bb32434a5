import { turn } from '../conversation/turn.ts';
import { documentForms } from '../domain/form/documents/document-forms.ts';
import { textOfDocument } from '../domain/form/documents/read-document.ts';
import type { HeavyName } from '../ports/process/heavy-work.ts';

/** What can be done in the thread. Whoever asks hands over what the function takes. */
export const heavyFunctions: Readonly<Record<HeavyName, (...input: never[]) => unknown>> = {
  turn,
  'document-forms': documentForms,
  'document-text': textOfDocument,
};
