import type { JournalEntry } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import type { Bookmark } from './bookmark.ts';

/** One turn: where the conversation was after it, and which entry's messages asked. */
export interface TurnTaken {
  /** `<stream>/<seq>`: the keys of its messages begin so. */
  entry: string;
  /** Nothing was said to the person. */
  isSilent: boolean;
  bookmark: Bookmark;
}

/** The trail with one turn more, in the order of turns. It begins at the latest turn that somebody is known to have seen: whoever saw that one
 *  answers no earlier one. */
export function trailWith(
  { id, trail = [] }: { id: PersonId; trail?: readonly TurnTaken[] },
  bookmark: Bookmark,
  { stream, seq, effects = [] }: Pick<JournalEntry, 'stream' | 'seq'> & Partial<Pick<JournalEntry, 'effects'>>,
): TurnTaken[] {
  const isSilent = effects.every(({ to }) => to !== id);
  const others = trail.filter((known) => known.bookmark.turn !== bookmark.turn);
  const all = [...others, { entry: `${stream}/${seq}`, isSilent, bookmark }];
  let from = 0;
  for (const known of all) from = Math.max(from, known.bookmark.answering?.seen ?? 0);
  const kept: TurnTaken[] = [];
  for (const known of all) if (known.bookmark.turn >= from) kept.push(known);
  return kept.sort(byTurn).slice(-LONGEST_TRAIL);
}

function byTurn(a: TurnTaken, b: TurnTaken): number {
  return a.bookmark.turn - b.bookmark.turn;
}

const LONGEST_TRAIL = 20;
