import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Reserved, Turns, TurnWrites, TurnWritten } from '../../ports/store/turns.ts';
import { isMoved } from '../append-once.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyText } from '../key-text.ts';
import { placesToTake } from '../safe-order-turns.ts';
import type { HotRow, HotRows } from './hot-rows.ts';
import { RecentMap } from './recent-map.ts';
import type { ReservedClaims } from './reserved-claims.ts';
import { reserveDropper, reservedText, rowKeyOf } from './row-reserves.ts';
import { indexKeyOf, rowWriter } from './row-writer.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { insertSealed, MAX_ENTRY_BYTES } from './sqlite-journal.ts';
import { integerAt, textAt } from './statement.ts';
import type { ToldRows } from './told-rows.ts';
import type { WaitingLists } from './waiting-lists.ts';
import { FOLLOWED, type WriteBehind } from './write-behind.ts';

/** The result of the transaction; an entry when the cause is already recorded. `elsewhere`: the cause had been claimed for a stream, or closed, by a program
 *  that wrote one row after the other. */
type Applied = Written | 'taken' | 'elsewhere' | JournalEntry;

/** The link of the entry that was written. */
interface Written {
  link: string | null;
}

/** The link of a stream's last entry that this process wrote, and that is in the file. */
interface LastLink {
  seq: number;
  link: string;
}

interface Parts {
  connection: SqliteConnection;
  hot: HotRows;
  behind: WriteBehind;
  reserved: ReservedClaims;
  heard: WaitingLists<IncomingMessage>;
  told: ToldRows;
  /** For what an earlier program left half done. */
  safeOrder: Turns;
  /** Called before each write of a turn; what it throws undoes the turn. For suites. */
  beforeWrite: () => void;
}

/** People whose newest turn is kept in memory, at least. */
const NEWEST = 2048;
/** Streams whose last link is kept in memory, at least. */
const LINKS = 1024;

/** What a decision writes, in one transaction. Rows whose index values stay the same are only replaced in memory. */
export function sqliteTurns(parts: Parts): Turns {
  const { connection, hot, behind, reserved, heard, told, safeOrder, beforeWrite } = parts;
  const { prepare, write, writeLightly } = connection;
  const links = new RecentMap<LastLink>(LINKS);
  const apply = applyTurn(connection, links, beforeWrite);
  const giveUp = reserveDropper(connection);
  /** The number of the newest turn of each person, and place under each key, or a higher one. */
  const newest = new RecentMap<number>(NEWEST);

  return {
    async write(writes): Promise<TurnWritten> {
      const { entry } = writes;
      const rows = writes.rows.map(({ view, row }) => {
        const [before, keys] = [hot.get(view.name, row.id), indexKeyOf(view, row.data)];
        return { view, id: row.id, row, keys, isBehind: before?.row !== null && before?.keys === keys };
      });
      const applied = await write(() => apply(writes, rows));
      if (applied === 'elsewhere') return safeOrder.write(writes);
      if (applied === 'taken') return { kind: 'taken' };
      if (!('link' in applied)) return { kind: 'repeated', entry: applied };
      if (applied.link !== null) links.set(entry.stream, { seq: entry.seq, link: applied.link });
      for (const given of reserved.add((writes.reserves ?? []).map(({ key }) => keyText(key))))
        await writeLightly(() => giveUp(given));
      for (const { key, number } of placesToTake(writes)) newest.set(key, number);
      told.told(`${entry.stream}/${entry.seq}`, writes.outbox);
      if (writes.finishes !== null) heard.remove(writes.finishes);
      // A row that somebody else brought further meanwhile is not replaced: the entry is folded into it afterwards.
      const current = rows.filter(
        ({ view, id }, index) => (hot.get(view.name, id)?.row?.seq ?? 0) === writes.rows[index]?.after,
      );
      for (const row of current) hot.set(row);
      if (hot.countBehind() > 0) behind.schedule();
      return { kind: 'added', entry, isFollowed: current.length === rows.length };
    },
    findNewest: newestFinder(prepare, newest),
    find: safeOrder.find,
    listUnfollowed: unfollowedLister(prepare),
  };
}

type Prepare = SqliteConnection['prepare'];

/** @param newest what is known already; learns what is read */
function newestFinder(prepare: Prepare, newest: RecentMap<number>): Turns['findNewest'] {
  const newestTurn = prepare('SELECT number, stream, cause FROM turns WHERE person = ? AND number > ?');
  const findCause = prepare('SELECT entry FROM journal WHERE stream = ? AND cause = ?');
  return async (person, after) => {
    const atMost = newest.get(person);
    if (atMost !== undefined && atMost <= after) return null;
    const row = newestTurn.find(keyText(person), after);
    newest.set(person, row ? integerAt(row, 0) : after);
    if (!row) return null;
    const kept = findCause.find(textAt(row, 1), textAt(row, 2));
    const entry = kept ? parseJsonText<JournalEntry>(kept[0]) : null;
    return { number: integerAt(row, 0), entry: entry && isMoved(entry) ? null : entry };
  };
}

function unfollowedLister(prepare: Prepare): Turns['listUnfollowed'] {
  const followed = prepare(`SELECT value FROM meta WHERE key = '${FOLLOWED}'`);
  const entriesAfter = prepare('SELECT entry, n FROM journal WHERE n > ? ORDER BY n LIMIT 100');
  return async function* () {
    let after = Number(followed.find()?.[0] ?? 0);
    for (;;) {
      const page = entriesAfter.list(after);
      for (const row of page) yield parseJsonText<JournalEntry>(row[0]);
      const last = page.at(-1);
      if (!last) return;
      after = integerAt(last, 1);
    }
  };
}

type Apply = (writes: TurnWrites, rows: readonly HotRow[]) => Applied;

/** Inside the transaction. What an early write took is given back when a later one is refused: others share the commit. */
function applyTurn({ prepare }: SqliteConnection, links: RecentMap<LastLink>, beforeWrite: () => void): Apply {
  const once = causeClaims(prepare);
  const append = insertSealed(prepare);
  const remove = prepare('DELETE FROM journal WHERE stream = ? AND seq = ?');
  const takePlaces = placeTaker(prepare);
  const tell = teller(prepare, beforeWrite);
  const finish = prepare('UPDATE inbox SET message = NULL, parked = NULL WHERE id = ? AND message IS NOT NULL');
  const writeRow = rowWriter({ prepare });

  return (writes, rows) => {
    const { entry, isOnce, finishes } = writes;
    const [stream, cause] = [keyText(entry.stream), keyText(entry.cause)];
    const text = jsonText(entry, MAX_ENTRY_BYTES);
    beforeWrite();
    const before = isOnce ? once.claim(entry, cause) : null;
    if (before !== null) return before;
    beforeWrite();
    const last = links.get(entry.stream);
    const seal = append(entry, text, { previous: last?.seq === entry.seq - 1 ? last.link : undefined });
    if (seal === null) {
      if (isOnce) once.giveBack(entry);
      return once.standing(stream, cause);
    }
    beforeWrite();
    if (!takePlaces(writes, stream, cause)) {
      remove.run(stream, entry.seq);
      if (isOnce) once.giveBack(entry);
      return 'taken';
    }
    for (const { view, row, isBehind } of rows) {
      if (isBehind || !row) continue;
      beforeWrite();
      writeRow(view, row);
    }
    tell(writes);
    beforeWrite();
    if (finishes !== null) finish.run(keyText(finishes));
    return { link: seal === 'unsealed' ? null : seal.link };
  };
}

/** The claim of a cause that may be recorded in one stream only. */
function causeClaims(prepare: Prepare) {
  const insert = prepare('INSERT INTO claims (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const remove = prepare('DELETE FROM claims WHERE key = ?');
  const claimed = prepare('SELECT value FROM claims WHERE key = ?');
  const findCause = prepare('SELECT entry FROM journal WHERE stream = ? AND cause = ?');
  const keyOf = ({ cause }: JournalEntry) => keyText(`message/${cause}/0`);

  function standing(stream: string, cause: string): JournalEntry | 'taken' | 'elsewhere' {
    const found = findCause.find(stream, cause);
    if (!found) return 'taken';
    const entry = parseJsonText<JournalEntry>(found[0]);
    return isMoved(entry) ? 'elsewhere' : entry;
  }

  return {
    /** @returns null when it is ours */
    claim(entry: JournalEntry, cause: string): JournalEntry | 'elsewhere' | null {
      const key = keyOf(entry);
      if (insert.run(key, jsonText(entry.stream)) === 1) return null;
      const found = standing(keyText(parseJsonText<string>(claimed.find(key)?.[0])), cause);
      return found === 'taken' ? 'elsewhere' : found;
    },
    giveBack: (entry: JournalEntry) => void remove.run(keyOf(entry)),
    /** What is in the stream under the cause; `taken` when nothing is: another entry has the number. */
    standing,
  };
}

/** Takes the person's turn and the other places of an entry. @returns false, with none taken, where somebody was first */
function placeTaker(prepare: Prepare): (writes: TurnWrites, stream: string, cause: string) => boolean {
  const newestPlace = prepare('SELECT number FROM turns WHERE person = ?');
  const takeTurn = prepare(`INSERT INTO turns (person, number, stream, cause) VALUES (?, ?, ?, ?)
    ON CONFLICT (person) DO UPDATE SET number = excluded.number, stream = excluded.stream, cause = excluded.cause WHERE excluded.number > number`);
  return ({ turn, places = [] }, stream, cause) => {
    for (const { key, number } of places) {
      const newest = newestPlace.find(keyText(key));
      if (newest !== undefined && integerAt(newest, 0) >= number) return false;
    }
    if (turn && takeTurn.run(keyText(turn.person), turn.number, stream, cause) === 0) return false;
    for (const { key, number } of places) takeTurn.run(keyText(key), number, stream, cause);
    return true;
  };
}

/** Puts what is to be sent into the outbox, with the claims that are made beforehand: in the row itself where it has one of its own. */
function teller(prepare: Prepare, beforeWrite: () => void): (writes: TurnWrites) => void {
  const claim = prepare('INSERT INTO claims (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const insert = prepare(
    `INSERT INTO outbox (key, person, row, state, reserved) VALUES (?, ?, ?, 'waiting', ?) ON CONFLICT DO NOTHING`,
  );
  return ({ outbox, reserves = [] }) => {
    const byRow = new Map(reserves.map((reserve) => [rowKeyOf(reserve.key), reserve]));
    const inRows = new Set<Reserved>();
    for (const told of outbox) {
      beforeWrite();
      const own = byRow.get(told.key);
      const reserved = own ? reservedText(own.key, own.value) : null;
      const isNew = insert.run(keyText(told.key), keyText(told.person), jsonText(told), reserved) === 1;
      if (isNew && own) inRows.add(own);
    }
    for (const reserve of reserves) if (!inRows.has(reserve)) claim.run(keyText(reserve.key), jsonText(reserve.value));
  };
}
