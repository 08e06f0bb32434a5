import type { ConflictReason } from '../experts/conflicts.ts';

/** Why something about experts and scores is refused; the words are in `templates/messages/phrases/score-refusals.ts`. */
export type ScoreRefusal =
  | ConflictReason
  | 'not-expert'
  | 'expert-left'
  | 'unknown-expert'
  | 'not-at-stage'
  | 'not-assigned'
  | 'already-assigned'
  | 'other-track'
  | 'nothing-to-assign'
  | 'changed-since'
  | 'not-begun'
  | 'window-before'
  | 'window-over'
  | 'scoring-closed'
  | 'scoring-open'
  | 'out-of-scale'
  | 'unknown-criterion'
  | 'scores-missing'
  | 'too-long'
  | 'already-handed-in'
  | 'not-handed-in'
  | 'reason-missing'
  | 'criteria-broken'
  | 'criteria-differ'
  | 'say-what-happens'
  | 'moved-since'
  | 'recorded-already'
  | 'list-frozen'
  | 'nobody-present'
  | 'future-day';

export type ScoreDecision<Event> =
  | { kind: 'decided'; events: Event[] }
  | { kind: 'refused'; reason: ScoreRefusal; at?: string };

/** @param at the criterion, application or expert it is about */
export function refuseScore(reason: ScoreRefusal, at?: string): { kind: 'refused'; reason: ScoreRefusal; at?: string } {
  return { kind: 'refused', reason, ...(at === undefined ? {} : { at }) };
}
