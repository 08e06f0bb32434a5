import type { AcceptedEnd } from './corpus.ts';

/** `right`: stored as meant. `asked-back`: nothing is stored, and that is fine. `wrong`: stored what nobody said.
 *  `lost`: what is stored is right, the rest is gone without a word. `needless`: nothing stored, though the message was plain. */
export type Grade = 'right' | 'asked-back' | 'wrong' | 'lost' | 'needless';

export const grades = ['right', 'asked-back', 'wrong', 'lost', 'needless'] as const satisfies readonly Grade[];

export type Stored = Readonly<Record<string, unknown>>;

/** Compares what a conversation stored and said with every end that is fine. */
export function grade(stored: Stored, said: string, ends: readonly AcceptedEnd[]): Grade {
  const isEmpty = Object.keys(stored).length === 0;
  const isFine = ends.some(
    (end) => isEqual(stored, end.stored) && (end.said ?? []).every((word) => said.includes(word)),
  );
  if (isFine) return isEmpty ? 'asked-back' : 'right';
  if (isEmpty) return 'needless';
  return ends.some((end) => isPartOf(stored, end.stored)) ? 'lost' : 'wrong';
}

function isEqual(stored: Stored, end: Stored): boolean {
  return Object.keys(stored).length === Object.keys(end).length && isPartOf(stored, end);
}

function isPartOf(stored: Stored, end: Stored): boolean {
  return Object.entries(stored).every(([field, value]) => field in end && isSame(value, end[field]));
}

/** Lists are compared without order. */
export function isSame(value: unknown, wanted: unknown): boolean {
  if (wanted === '*') return true;
  if (!Array.isArray(value) || !Array.isArray(wanted)) return value === wanted;
  const texts = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
  return JSON.stringify(texts(value)) === JSON.stringify(texts(wanted));
}
