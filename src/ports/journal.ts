import type { JournalEntry, StreamId } from '../domain/base/journal-entry.ts';

/** `repeated`: the stream already holds an entry of this cause. `taken`: another cause holds this seq. Both change nothing. */
export type Appended = 'added' | 'repeated' | 'taken';

/** The append-only record of everything decided. Entries are plain data and never change. */
export interface Journal {
  /** Durable once resolved. Of any number of writers of one `(stream, seq)` exactly one gets `added`.
   *  When both keys exist, `repeated` wins over `taken`. @throws StoreError unavailable, too-large (over 1 MiB as JSON) */
  append(entry: JournalEntry): Promise<Appended>;
  /** @returns null when the stream holds no entry of this cause */
  find(stream: StreamId, cause: string): Promise<JournalEntry | null>;
  /** Entries of one stream from `fromSeq` (default 1), by rising seq; empty for an unknown stream. */
  read(stream: StreamId, fromSeq?: number): Promise<JournalEntry[]>;
  /** Every entry: stream by stream in a fixed order, within a stream by rising seq. Read in pages: never all in memory. */
  readAll(): AsyncIterable<JournalEntry>;
  countEntries(): Promise<number>;
}
