import type { ScoreRefusal } from '../../domain/scores/score-refusal.ts';
import { WebError } from './web-error.ts';

/** Who the asker is, or what the case is to them: not something that waiting or writing differently would change. */
const FORBIDDEN: readonly ScoreRefusal[] = [
  ...(['not-expert', 'expert-left', 'not-assigned', 'not-begun', 'not-at-stage'] as const),
  ...(['own-application', 'same-unit', 'same-body', 'avoided-unit', 'declared'] as const),
];

/** A refusal about experts and scores for a page: its reason is a code that the words are found by. */
export function scoreRefused(reason: ScoreRefusal, at?: string): WebError {
  const code = FORBIDDEN.includes(reason) ? 'score-forbidden' : 'score-refused';
  return new WebError(code, { reason, ...(at === undefined ? {} : { at }) });
}
