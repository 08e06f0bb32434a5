import { type Answers, type AnswerValue, isPictureList } from '../../domain/form/base/answers.ts';
import { printAnswer } from '../../domain/form/parse-answer.ts';
import type { Doubt } from '../../domain/form/reading/base/reading.ts';
import type { FormDefinition, FormField } from '../../domain/form/schema.ts';
import { type Part, say } from '../../domain/messages/messages.ts';
import type { HeldAnswer } from '../../domain/people/bookmark-mode.ts';
import { COLUMN_QUESTIONS } from './column-questions.ts';

/** A value that is asked about before it is stored: a yes stores it. */
export interface AskedAbout {
  field: FormField;
  value: AnswerValue;
}

/** What a bookmark keeps of what is asked about, by its columns; nothing of columns that the form no longer has. */
export function askedAbout<Value>(
  { fields }: Pick<FormDefinition, 'fields'>,
  held: readonly { field: string; value: Value }[],
): { field: FormField; value: Value }[] {
  return held.flatMap(({ field: id, value }) => {
    const field = fields.find((known) => known.id === id);
    return field ? [{ field, value }] : [];
  });
}

/** What a bookmark keeps of it; lists of pictures are never asked about. */
export function heldAnswers(asked: readonly AskedAbout[]): HeldAnswer[] {
  return asked.flatMap(({ field, value }) => {
    if (isPictureList(value)) return [];
    const plain = Array.isArray(value) ? value.map(String) : (value as string | number | boolean); // lists of pictures were left out
    return [{ field: field.id, value: plain }];
  });
}

/** What was asked about with what is said now: of one column the later value counts. */
export function withLater<Asked extends AskedAbout>(before: readonly Asked[], now: readonly Asked[]): Asked[] {
  return [...before.filter(({ field }) => !isAskedAbout(now, field)), ...now];
}

export function isAskedAbout(asked: readonly AskedAbout[], field: FormField): boolean {
  return asked.some((one) => one.field === field);
}

/** 要改 only where another value stands. */
export function whyAsked(answers: Answers, asked: readonly AskedAbout[]): 'change' | 'beside' {
  const isChange = asked.some(({ field, value }) => {
    const known = answers[field.id];
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(value);
  });
  return isChange ? 'change' : 'beside';
}

interface Asking {
  answers: Answers;
  why: Doubt;
  unused: readonly string[];
  /** The turn that shows the card. */
  turn: number;
  /** Which of the ways to word it; by the turn where it is left out. */
  wording?: number;
}

/** The card that asks. @param labelOf how a column is called there */
export function askWhether(
  asked: readonly AskedAbout[],
  { answers, why, unused, turn, wording = turn }: Asking,
  labelOf: (field: FormField) => string = ({ label }) => label,
): Part {
  const rows = asked.map(({ field, value }) => {
    const known = answers[field.id];
    const current = known === undefined ? null : printAnswer(field, known);
    return { label: labelOf(field), text: printAnswer(field, value), current };
  });
  return say('form.hold', { card: { kind: 'hold', turn }, rows, why, unused: [...unused], turn: wording });
}

/** What was said, with the card that asks once more in place of the question for a column. */
export function withAskedAgain(said: readonly Part[], asked: readonly Part[]): Part[] {
  return [...said.filter(({ message }) => !COLUMN_QUESTIONS.includes(message)), ...asked];
}

/** That what was asked about is not stored. @returns none where nothing was asked about */
export function passedParts(fields: readonly FormField[]): Part[] {
  const labels = fields.map(({ label }) => label);
  return labels.length > 0 ? [say('form.hold-passed', { labels })] : [];
}

/** That what was asked about is stored now. */
export function storedPart(asked: readonly AskedAbout[]): Part {
  const filled = asked.map(({ field, value }) => ({ label: field.label, text: printAnswer(field, value) }));
  const [only] = filled;
  return only && filled.length === 1 ? say('form.taken', only) : say('many.taken', { filled, doubts: [], left: null });
}
