import { shanghaiDay } from '../../campaign/calendar.ts';
import { type AnswerValue, countCharacters } from '../../form/base/answers.ts';
import { parseAnswer, printAnswer } from '../../form/parse-answer.ts';
import type { FormField } from '../../form/schema.ts';
import { PARTS_OF_ANSWER } from '../../language/text/separators.ts';

/** Whether an answer would be taken today: what a field prints it reads back. Pictures stay. */
export function fitsField(field: FormField, value: AnswerValue, now: Date): boolean {
  const isOfPictures = Array.isArray(value) && value.some((item) => typeof item === 'object');
  if (field.kind === 'pictures') return Array.isArray(value) && (isOfPictures || value.length === 0);
  if (isOfPictures) return false;
  if (field.kind === 'long-text') {
    const count = typeof value === 'string' ? countCharacters(value) : 0;
    return count >= field.minCharacters && count <= field.maxCharacters;
  }
  if (typeof value === 'number' && field.kind !== 'count' && field.kind !== 'decimal') return false;
  return readText(field, printed(field, value), now) !== null;
}

/** What a column takes of an answer that was given to the column it was split from: the one part that is its own, else all of it.
 *  @param beside the other columns that it was split into. @returns null when it takes nothing, or what it would take is not clear */
export function partFor(
  field: FormField,
  beside: readonly FormField[],
  value: AnswerValue,
  now: Date,
): AnswerValue | null {
  if (typeof value !== 'string') return fitsField(field, value, now) ? value : null;
  if (field.kind === 'long-text') return fitsField(field, value, now) ? value : null;
  const parts = value.split(PARTS_OF_ANSWER).filter((part) => part !== '');
  const taken = parts.flatMap((part) => {
    const read = readText(field, part, now);
    return read === null ? [] : [{ read, isShared: beside.some((other) => readText(other, part, now) !== null) }];
  });
  const own = taken.filter(({ isShared }) => !isShared);
  if (own.length === 1) return own[0]?.read ?? null;
  if (taken.length === 1) return taken[0]?.read ?? null;
  return readText(field, value, now);
}

function readText(field: FormField, text: string, now: Date): AnswerValue | null {
  const read = parseAnswer(field, { kind: 'text', text }, { today: shanghaiDay(now) });
  return read.kind === 'accepted' ? read.value : null;
}

function printed(field: FormField, value: AnswerValue): string {
  try {
    return printAnswer(field, value);
  } catch {
    return ''; // an answer of another kind: the field cannot print it, and so does not fit
  }
}
