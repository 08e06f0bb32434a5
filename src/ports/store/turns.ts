import type { JournalEntry, StreamId } from '../../domain/base/journal-entry.ts';
import type { Json } from '../../domain/base/json.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { OutboxRow } from './outbox.ts';
import type { ViewDeclaration, ViewRow } from './views.ts';

/** Everything that one decision writes. */
export interface TurnWrites {
  entry: JournalEntry;
  /** The cause stands once over all streams (a message's): which stream it belongs to may be another one at the next try. Else once in its stream. */
  isOnce: boolean;
  /** The number of the person's turn that the entry's bookmark was decided for: one more than the newest. Null for an entry that moves no bookmark. */
  turn: { person: PersonId; number: number } | null;
  /** Further numbered places that the entry was decided for, each under a key that is no person's. Absent for none. */
  places?: readonly Place[];
  /** Rows brought up to the entry. */
  rows: readonly RowWrite[];
  outbox: readonly OutboxRow[];
  /** Claims that this process is about to make for those rows, under keys that follow from the entry's place: kept with them, so that making one is no
   *  write of its own. One that its process did not live to make counts as made. An adapter may leave them out. Absent for none. */
  reserves?: readonly Reserved[];
  /** The inbox message that is answered by it. Null when something has still to be done for it. */
  finishes: string | null;
}

/** The next number under a key, for what several streams share: one writer only gets it, the others read on and decide again. */
export interface Place {
  key: string;
  /** One more than `findNewest(key, 0)` said; 1 where it said nothing. */
  number: number;
}

export interface Reserved {
  key: string;
  value: Json;
}

export interface RowWrite {
  view: ViewDeclaration<unknown>;
  row: ViewRow<unknown>;
  /** The seq of the copy that it was folded from; 0 for none. */
  after: number;
}

export type TurnWritten =
  /** Written now. Its cause may have got a suffix, `<cause>~1`: its stream had been closed to the plain one. Not followed: somebody
   *  else brought a row further meanwhile, and the entry has to be folded into that one. */
  | { kind: 'added'; entry: JournalEntry; isFollowed: boolean }
  /** The cause is there already, in this stream or, with `isOnce`, in another; nothing was written, and what follows from it may be missing. */
  | { kind: 'repeated'; entry: JournalEntry }
  /** Somebody wrote to the stream, or took the person's turn or a place, first; nothing was written: read on, decide again. */
  | { kind: 'taken' };

/** The one verb for what a decision writes. */
export interface Turns {
  /** All of it, or, where the database has no transactions, in an order in which every rest can be made good: the cause's claim, the turn's, the
   *  entry, then rows, outbox and inbox. Once the entry stands, a second `write` of its cause answers `repeated`. Durable once resolved; rows are copies
   *  and may be kept in memory for seconds, with everything they follow from in the journal. @throws StoreError unavailable, too-large */
  write(writes: TurnWrites): Promise<TurnWritten>;
  /** The newest turn of a person, or the newest place under a key, after number `after`: a copy of the person may lag behind it. Its entry is null for a turn that nobody can take any
   *  more and that nothing came of. @returns null when `after` is the newest */
  findNewest(person: PersonId, after: number): Promise<{ number: number; entry: JournalEntry | null } | null>;
  /** The entry of a cause in a stream, also one that got a suffix. */
  find(stream: StreamId, cause: string): Promise<JournalEntry | null>;
  /** Entries whose rows an earlier process may have taken with it from memory, in the order written: whoever opens the store follows them once. */
  listUnfollowed(): AsyncIterable<JournalEntry>;
}
