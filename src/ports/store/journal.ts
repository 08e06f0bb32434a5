import type { JournalEntry, StreamId } from '../../domain/base/journal-entry.ts';
import type { Seal } from '../../domain/base/seal.ts';

/** `repeated`: the stream already holds an entry of this cause. `taken`: another cause holds this seq. Both change nothing. */
export type Appended = 'added' | 'repeated' | 'taken';

/** An entry beside its seal; null for one that an earlier version of this program wrote without. */
export interface SealedEntry {
  entry: JournalEntry;
  seal: Seal | null;
}

/** The place of an entry in time: whoever goes on from there reads what is older. */
export interface JournalPlace {
  at: string;
  stream: string;
  seq: number;
}

/** The append-only record of everything decided. Entries are plain data and never change, except for the erasure of personal data. Each is sealed when it is
 *  appended (`domain/base/seal.ts`), so that a change made past this program shows. */
export interface Journal {
  /** Durable once resolved. Of any number of writers of one `(stream, seq)` exactly one gets `added`.
   *  When both keys exist, `repeated` wins over `taken`. @param seal of an entry that is copied from another store: kept as it is; null for none
   *  @throws StoreError unavailable, too-large (over 1 MiB as JSON) */
  append(entry: JournalEntry, seal?: Seal | null): Promise<Appended>;
  /** @returns null when the stream holds no entry of this cause */
  find(stream: StreamId, cause: string): Promise<JournalEntry | null>;
  /** Entries of one stream from `fromSeq` (default 1), by rising seq; empty for an unknown stream. */
  read(stream: StreamId, fromSeq?: number): Promise<JournalEntry[]>;
  /** Every entry: stream by stream in a fixed order, within a stream by rising seq. Read in pages: never all in memory. */
  readAll(): AsyncIterable<JournalEntry>;
  /** The newest entries first: by falling time, of one time by falling stream and seq. Costs what it gives, however long the journal is.
   *  @param before only entries before this place @param from ISO 8601: none earlier @param limit 1 to 1000 */
  readNewest(query: { before?: JournalPlace; from?: string; limit: number }): Promise<JournalEntry[]>;
  /** Like `readAll`, with the seals. */
  readAllSealed(): AsyncIterable<SealedEntry>;
  /** One stream with its seals, by rising seq. */
  readSealed(stream: StreamId): Promise<SealedEntry[]>;
  /** Replaces entries by what is left of them once personal data is erased, and forgets their salts. Place and cause stay. Safe to repeat; an entry that
   *  is not there is left out. In the order given: whoever dies meanwhile has done the first of them, or all, or none. Durable once resolved.
   *  @param read these entries, in the same order, as they were read: one that says something else by now is left as it is, compared and replaced in one step
   *  @throws StoreError unavailable, too-large */
  erase(left: readonly JournalEntry[], read?: readonly JournalEntry[]): Promise<void>;
  countEntries(): Promise<number>;
}
