import type { JournalEntry, StreamId } from '../../domain/base/journal-entry.ts';
import type { Seal } from '../../domain/base/seal.ts';
import type { Appended, Journal, SealedEntry } from '../../ports/store/journal.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyText } from '../key-text.ts';
import { sealNext } from '../seal-next.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { integerAt, type Row, type Statement, textAt } from './statement.ts';

export const MAX_ENTRY_BYTES = 1_048_576;
const PAGE = 100;
/** Later than every time of an entry. */
const LATEST = '~';

/** The journal in SQLite: two unique keys on one table, decided by one insert. */
export function sqliteJournal(connection: SqliteConnection): Journal {
  const count = connection.prepare('SELECT count(*) FROM journal');
  return {
    append: appendTo(connection),
    ...readsOf(connection),
    ...readsOfAll(connection),
    erase: eraseIn(connection),
    countEntries: async () => integerAt(count.find() ?? [], 0),
  };
}

function appendTo({ prepare, write }: SqliteConnection): Journal['append'] {
  const insert = insertSealed(prepare);
  const findCause = prepare('SELECT 1 FROM journal WHERE stream = ? AND cause = ?');
  return async (entry: JournalEntry, seal?: Seal | null): Promise<Appended> => {
    const text = jsonText(entry, MAX_ENTRY_BYTES);
    const [stream, cause] = [keyText(entry.stream), keyText(entry.cause)];
    return write(() => {
      if (insert(entry, text, { seal }) !== null) return 'added';
      return findCause.find(stream, cause) ? 'repeated' : 'taken';
    });
  };
}

function readsOf({
  prepare,
}: Pick<SqliteConnection, 'prepare'>): Pick<Journal, 'find' | 'read' | 'readSealed' | 'readNewest'> {
  const findCause = prepare('SELECT entry FROM journal WHERE stream = ? AND cause = ?');
  const readStream = prepare('SELECT entry FROM journal WHERE stream = ? AND seq >= ? ORDER BY seq');
  const readSealed = prepare(
    'SELECT entry, stream, seq, salt, digest, link FROM journal WHERE stream = ? ORDER BY seq',
  );
  const newest = prepare(
    'SELECT entry FROM journal WHERE (at, stream, seq) < (?, ?, ?) AND at >= ? ORDER BY at DESC, stream DESC, seq DESC LIMIT ?',
  );
  return {
    async find(stream: StreamId, cause: string) {
      const row = findCause.find(keyText(stream), keyText(cause));
      return row ? entryOf(row) : null;
    },
    read: async (stream, fromSeq = 1) => readStream.list(keyText(stream), fromSeq).map(entryOf),
    readSealed: async (stream) => readSealed.list(keyText(stream)).map(sealedOf),
    readNewest: async ({ before, from = '', limit }) =>
      newest.list(before?.at ?? LATEST, keyText(before?.stream ?? ''), before?.seq ?? 0, from, limit).map(entryOf),
  };
}

/** The whole journal, page by page. */
function readsOfAll({ prepare }: SqliteConnection): Pick<Journal, 'readAll' | 'readAllSealed'> {
  const pageOf = (columns: string) =>
    prepare(`SELECT ${columns} FROM journal WHERE (stream, seq) > (?, ?) ORDER BY stream, seq LIMIT ${PAGE}`);
  const [readPage, readSealedPage] = [pageOf('entry, stream, seq'), pageOf('entry, stream, seq, salt, digest, link')];

  async function* rows(pages: Statement): AsyncIterable<Row> {
    let [stream, seq] = ['', 0];
    for (;;) {
      const page = pages.list(stream, seq);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      [stream, seq] = [textAt(last, 1), integerAt(last, 2)];
    }
  }

  return {
    async *readAll() {
      for await (const row of rows(readPage)) yield entryOf(row);
    },
    async *readAllSealed() {
      for await (const row of rows(readSealedPage)) yield sealedOf(row);
    },
  };
}

function eraseIn({ prepare, write }: SqliteConnection): Journal['erase'] {
  const eraseRow = prepare('UPDATE journal SET entry = ?, salt = NULL WHERE stream = ? AND seq = ? AND cause = ?');
  const eraseRead = prepare(
    'UPDATE journal SET entry = ?, salt = NULL WHERE stream = ? AND seq = ? AND cause = ? AND entry = ?',
  );
  return async (left: readonly JournalEntry[], read: readonly JournalEntry[] = []): Promise<void> => {
    const rows = left.map((entry, index) => {
      const before = read[index];
      const place = [keyText(entry.stream), entry.seq, keyText(entry.cause)] as const;
      return { text: jsonText(entry, MAX_ENTRY_BYTES), place, before: before && jsonText(before, MAX_ENTRY_BYTES) };
    });
    await write(() => {
      for (const { text, place, before } of rows)
        if (before === undefined) eraseRow.run(text, ...place);
        else eraseRead.run(text, ...place, before);
    });
  };
}

interface SealedWith {
  /** As it was elsewhere; made here when left out. */
  seal?: Seal | null | undefined;
  /** The link of the entry before, where it is known; it is read when left out. */
  previous?: string | undefined;
}

/** Inserts an entry with its seal, which follows from the entry before it; to be called inside a transaction.
 *  @returns its seal (`unsealed` for none); null when a unique key is taken */
export function insertSealed(
  prepare: SqliteConnection['prepare'],
): (entry: JournalEntry, text: string, sealedWith?: SealedWith) => Seal | 'unsealed' | null {
  const linkAt = prepare('SELECT link FROM journal WHERE stream = ? AND seq = ?');
  const insert =
    prepare(`INSERT INTO journal (stream, seq, cause, entry, salt, digest, link, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`);

  function linkBefore(key: string, seq: number): string | null {
    const link = seq > 1 ? linkAt.find(key, seq - 1)?.[0] : null;
    return typeof link === 'string' ? link : null;
  }

  return ({ stream, seq, cause, at }, text, { seal: kept, previous } = {}) => {
    const key = keyText(stream);
    const seal = kept === undefined ? sealNext(stream, previous ?? linkBefore(key, seq), text) : kept;
    const { salt = null, digest = null, link = null } = seal ?? {};
    const isNew = insert.run(key, seq, keyText(cause), text, salt, digest, link, at) === 1;
    return isNew ? (seal ?? 'unsealed') : null;
  };
}

function sealedOf(row: Row): SealedEntry {
  const [salt, digest, link] = [row[3], row[4], row[5]];
  const seal =
    typeof digest === 'string' && typeof link === 'string'
      ? { salt: typeof salt === 'string' ? salt : null, digest, link }
      : null;
  return { entry: entryOf(row), seal };
}

function entryOf(row: Row): JournalEntry {
  return parseJsonText<JournalEntry>(row[0]);
}
