import type { JournalEntry, StreamId } from '../../domain/base/journal-entry.ts';
import type { Appended, Journal } from '../../ports/journal.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyText } from '../key-text.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { integerAt, type Row, textAt } from './statement.ts';

export const MAX_ENTRY_BYTES = 1_048_576;
const PAGE = 100;

/** The journal in SQLite: two unique keys on one table, decided by one insert. */
export function sqliteJournal({ prepare, write }: SqliteConnection): Journal {
  const insert = prepare('INSERT INTO journal (stream, seq, cause, entry) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const findCause = prepare('SELECT entry FROM journal WHERE stream = ? AND cause = ?');
  const readStream = prepare('SELECT entry FROM journal WHERE stream = ? AND seq >= ? ORDER BY seq');
  const readPage = prepare(
    `SELECT entry, stream, seq FROM journal WHERE (stream, seq) > (?, ?) ORDER BY stream, seq LIMIT ${PAGE}`,
  );
  const count = prepare('SELECT count(*) FROM journal');

  async function append(entry: JournalEntry): Promise<Appended> {
    const text = jsonText(entry, MAX_ENTRY_BYTES);
    const [stream, cause] = [keyText(entry.stream), keyText(entry.cause)];
    return write(() => {
      if (insert.run(stream, entry.seq, cause, text) === 1) return 'added';
      return findCause.find(stream, cause) ? 'repeated' : 'taken';
    });
  }

  async function find(stream: StreamId, cause: string): Promise<JournalEntry | null> {
    const row = findCause.find(keyText(stream), keyText(cause));
    return row ? entryOf(row) : null;
  }

  async function* readAll(): AsyncIterable<JournalEntry> {
    let [stream, seq] = ['', 0];
    for (;;) {
      const page = readPage.list(stream, seq);
      for (const row of page) yield entryOf(row);
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      [stream, seq] = [textAt(last, 1), integerAt(last, 2)];
    }
  }

  return {
    append,
    find,
    read: async (stream, fromSeq = 1) => readStream.list(keyText(stream), fromSeq).map(entryOf),
    readAll,
    countEntries: async () => integerAt(count.find() ?? [], 0),
  };
}

function entryOf(row: Row): JournalEntry {
  return parseJsonText<JournalEntry>(row[0]);
}
