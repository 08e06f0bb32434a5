import type { JournalEntry } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import type { Bookmark } from './bookmark.ts';

/** One turn: where the conversation stood after it, and which entry's messages asked. */
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
  const from = Math.max(0, ...all.map((known) => known.bookmark.answering?.seen ?? 0));
  return all
    .filter((known) => known.bookmark.turn >= from)
    .sort((a, b) => a.bookmark.turn - b.bookmark.turn)
    .slice(-LONGEST_TRAIL);
}

const LONGEST_TRAIL = 20;
