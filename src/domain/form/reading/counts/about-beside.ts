import { isAbout, numbersIn } from '../../../language/numbers/counted.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { acceptedValue } from '../base/accepts.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';
import { countNames, wordsFound } from '../parts/count-names.ts';

/** 人数大概19个 beside 女11: about how many are asked about alone, and the rest is stored. */
export function withAbout(context: MessageContext, reading: Reading): Reading {
  if (reading.doubt || reading.which || reading.speech || reading.claims.length === 0) return reading;
  const doubtful: Claim[] = [];
  const unused = reading.unused.filter((words) => {
    const claim = aboutIn(context, [...reading.claims, ...doubtful], words);
    if (claim) doubtful.push(claim);
    return claim === null;
  });
  if (doubtful.length === 0) return reading;
  return { ...reading, claims: [...reading.claims, ...doubtful], unused, doubtful, doubt: 'about' };
}

/** The column that words of about how many name, or the one asked. @returns null where they tell of anything else */
function aboutIn(context: MessageContext, claims: readonly Claim[], words: string): Claim | null {
  if (!isAbout(words)) return null;
  const [number, ...more] = numbersIn(words);
  const field = columnOf(context, words);
  if (!number || more.length > 0 || !field || claims.some((claim) => claim.field === field)) return null;
  const value = acceptedValue(context, field, String(number.value));
  return value === number.value ? { field, text: words, value, isNamed: true } : null;
}

function columnOf({ form, focus }: MessageContext, words: string): FormField | null {
  const [name, ...more] = wordsFound(form, words.toLowerCase());
  if (name === undefined) return focus && asksFor(focus, 'amount') ? focus : null;
  if (more.some((other) => !name.includes(other))) return null;
  const named = countNames(form).filter((one) => one.name === name);
  return (named.find(({ field }) => field.section === focus?.section) ?? named[0])?.field ?? null;
}
