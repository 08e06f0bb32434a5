import type { Json } from '../../base/json.ts';
import type { AnswerValue } from './answers.ts';

/** Reasons that only one kind of field has, by the kind: each adds its own beside its parser. */
// biome-ignore lint/suspicious/noEmptyInterface: its members are declared by the kinds, see above
export interface OwnReasons {}

/** Reasons that several kinds have, or that several fields have together. */
export type SharedReason =
  | 'text-expected'
  | 'empty'
  | 'not-known'
  | 'too-long'
  | 'too-short'
  | 'emoji-unexpected'
  | 'one-number-expected'
  | 'one-answer-expected'
  | 'out-of-range'
  | 'unknown-option'
  | 'one-option-expected'
  | 'more-than-limit'
  | 'days-reversed';

/** Why an answer is not valid. Each has its words: shared ones in `templates/fields/shared-refusals.ts`, a kind's own in its file there. */
export type RefusalReason = SharedReason | OwnReasons[keyof OwnReasons];

export type RefusalValues = Readonly<Record<string, Json>>;

export interface Refused {
  kind: 'refused';
  reason: RefusalReason;
  values: RefusalValues;
}

export type Parsed<Value extends AnswerValue = AnswerValue> = { kind: 'accepted'; value: Value } | Refused;

export function accept<Value extends AnswerValue>(value: Value): Parsed<Value> {
  return { kind: 'accepted', value };
}

export function refuse(reason: RefusalReason, values: RefusalValues = {}): Refused {
  return { kind: 'refused', reason, values };
}
