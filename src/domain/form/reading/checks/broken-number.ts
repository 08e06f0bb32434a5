import { parseAnswer } from '../../parse-answer.ts';
import { columnFor } from '../base/column-for.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';

/** As many figures as are no age, no count and no postcode. */
const NUMBER = /^\d[\d\s-]{6,18}$/u;

/** 何䶮 1380000021: what is left over is a telephone with a digit too few, and is told with its reason. @returns null for anything else */
export function brokenNumber(
  context: MessageContext,
  claims: readonly Claim[],
  words: string,
): Reading['refused'][number] | null {
  const text = words.trim();
  if (!NUMBER.test(text)) return null;
  const field = columnFor(context, { kind: 'mobile' }, claims);
  if (!field || field === context.focus) return null;
  const parsed = parseAnswer(field, { kind: 'text', text }, { today: context.today });
  return parsed.kind === 'refused' ? { field, refused: parsed } : null;
}

/** … of a reading that leaves it over. */
export function withBrokenNumber(context: MessageContext, reading: Reading): Reading {
  const broken = reading.unused.map((words) => brokenNumber(context, reading.claims, words));
  const refused = broken.filter((one) => one !== null);
  if (refused.length !== 1) return reading;
  const unused = reading.unused.filter((_, at) => broken[at] === null);
  return { ...reading, unused, refused: [...reading.refused, ...refused] };
}
