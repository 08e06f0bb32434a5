import { heldAnswer } from '../journey/held-answer.ts';
import { takeAnswer } from '../journey/take-answer.ts';
import type { Listener } from './listener.ts';

/** The yes or no to a doubtful value that was asked about. */
export const heldListener: Listener = (journey, place, heard) => {
  const held = heard.kind === 'text' ? heldAnswer(journey, heard.text) : null;
  return held && takeAnswer(journey, place, held);
};
