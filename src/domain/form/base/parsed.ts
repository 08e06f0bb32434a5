import type { Json } from '../../base/json.ts';
import type { AnswerValue } from './answers.ts';

/** Why an answer does not stand. Each has its words in `templates/messages/phrases/refusal-text.ts`. */
export type RefusalReason =
  | 'text-expected'
  | 'empty'
  | 'not-known'
  | 'too-long'
  | 'too-short'
  | 'emoji-unexpected'
  | 'name-expected'
  | 'whole-number-expected'
  | 'number-expected'
  | 'one-number-expected'
  | 'one-answer-expected'
  | 'out-of-range'
  | 'unknown-option'
  | 'one-option-expected'
  | 'unclear-option'
  | 'date-expected'
  | 'no-such-date'
  | 'month-expected'
  | 'mobile-expected'
  | 'phone-expected'
  | 'email-expected'
  | 'postcode-expected'
  | 'award-line-expected'
  | 'award-grantor-expected'
  | 'too-many-awards'
  | 'row-expected'
  | 'too-few-rows'
  | 'too-many-rows'
  | 'picture-expected'
  | 'picture-too-large'
  | 'too-many-pictures'
  | 'promise-expected'
  | 'more-than-limit'
  | 'days-reversed';

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
