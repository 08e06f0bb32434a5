import { eitherOf, sideBySide } from '../../../language/corrections/either.ts';
import type { AnswerValue } from '../../base/answers.ts';
import { optionsMentioned } from '../../base/options.ts';
import { type Refused, refuse } from '../../base/parsed.ts';
import { printAnswer } from '../../parse-answer.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { isLong, plainValue } from '../base/accepts.ts';
import type { MessageContext, Reading } from '../base/reading.ts';

/** A column that was given two answers of which one counts: it is asked which. */
export interface Either {
  field: FormField;
  refused: Refused;
}

/** 18还是19来着, 王丽或者李敏: two plain answers for the column asked, and a word between them. @returns null for anything else */
export function readEither(context: MessageContext, text: string): Either | null {
  const { focus } = context;
  if (!focus || isLong(focus) || focus.kind === 'choices') return null;
  const pair = eitherOf(text);
  return pair && between(context, focus, pair);
}

/** 18、19, 大专（函授本科）: two answers side by side, where no other reading stores anything. @returns null for anything else */
export function readSideBySide(context: MessageContext, text: string): Either | null {
  const { focus, list } = context;
  // Two answers for such a column are never one.
  if (!focus || focus.kind === 'choices' || !asksFor(focus, 'amount', 'digits', 'address', 'option')) return null;
  const pair = list ? null : sideBySide(text);
  const both = pair && between(context, focus, pair);
  if (both || focus.kind !== 'choice' || text.length > MAX_LENGTH) return both;
  const found = optionsMentioned(focus.options, text);
  return found.length > 1 ? { field: focus, refused: oneOption(found.map(({ label }) => label)) } : null;
}

/** Longer than this an option is mentioned in a sentence. */
const MAX_LENGTH = 20;

/** 34 汉族 民族回族: of what is left over, another answer for a column that is answered, or two for one that was asked: neither counts, it is asked which. */
export function withContradictions(context: MessageContext, reading: Reading): Reading {
  const { claims, unused, isTakenBack } = reading;
  if (unused.length === 0 || isTakenBack) return reading;
  const asked = (context.list ?? []).map(({ field }) => field);
  const fields = new Set([...claims.map(({ field }) => field), ...asked].filter(isOfOneAnswer));
  const refused: Either[] = [];
  let left = unused;
  for (const field of fields) {
    const values = left.map((words) => plainValue(context, field, words));
    const others = left.filter((_, at) => values[at] !== null);
    const own = claims.flatMap((claim) => (claim.field === field ? [claim.value] : []));
    const said = new Set([...own, ...values.filter((value) => value !== null)]);
    if (others.length === 0 || said.size < 2) continue;
    refused.push(either(field, [...said]));
    left = left.filter((words) => !others.includes(words));
  }
  const isOpen = ({ field }: { field: FormField }) => !refused.some((one) => one.field === field);
  return refused.length === 0
    ? reading
    : {
        ...reading,
        claims: claims.filter(isOpen),
        refused: [...reading.refused.filter(isOpen), ...refused],
        unused: left,
      };
}

/** A person, an option, a number or an address: two are never one. */
function isOfOneAnswer(field: FormField): boolean {
  return field.kind === 'name' || (field.kind !== 'choices' && asksFor(field, 'digits', 'address', 'option'));
}

/** Asks which of several plain answers counts. */
export function either(field: FormField, values: readonly AnswerValue[]): Either {
  const said = values.map((value) => printAnswer(field, value));
  const refused = field.kind === 'choice' ? oneOption(said) : refuse('one-answer-expected', { answers: said });
  return { field, refused };
}

function between(context: MessageContext, field: FormField, pair: readonly [string, string]): Either | null {
  const values = pair.map((text) => plainValue(context, field, text)).filter((value) => value !== null);
  const [one, other] = values;
  if (one === undefined || other === undefined || one === other) return null;
  return either(field, [one, other]);
}

function oneOption(options: string[]): Refused {
  return refuse('one-option-expected', { options });
}
