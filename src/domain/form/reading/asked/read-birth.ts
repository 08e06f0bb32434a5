import { agesAtBirth } from '../../../language/dates/birth.ts';
import { countsYears } from '../../../language/numbers/unit-words.ts';
import { refuse } from '../../base/parsed.ts';
import { printAnswer } from '../../parse-answer.ts';
import type { FormField } from '../../schema.ts';
import { heldReading } from '../base/held-reading.ts';
import type { MessageContext, Reading } from '../base/reading.ts';
import type { Either } from './read-either.ts';

/** 1990年5月3日生 where an age is asked: the age of today, held for a yes; of 90年的, where the day decides, both are asked about.
 *  @returns null for anything else */
export function readBirth(
  { focus, today }: MessageContext,
  text: string,
): { reading: Reading } | { either: Either } | null {
  if (focus?.kind !== 'count' || !countsYears(focus.unit)) return null;
  const ages = agesAtBirth(text, today);
  const [age, other] = ages ?? [];
  if (age === undefined || !isWithin(focus, age)) return null;
  if (other === undefined) return { reading: heldReading(focus, text, age, 'beside') };
  const answers = [age, other].map((value) => printAnswer(focus, value));
  return { either: { field: focus, refused: refuse('one-answer-expected', { answers }) } };
}

function isWithin({ min, max }: Extract<FormField, { kind: 'count' }>, age: number): boolean {
  return age >= min && age <= max;
}
