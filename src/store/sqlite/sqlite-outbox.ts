import type { Outbox, OutboxFate, OutboxRow, OutboxState } from '../../ports/store/outbox.ts';
import { StoreError } from '../../ports/store/store.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { integerAt, textAt } from './statement.ts';
import type { ToldRows } from './told-rows.ts';

/** The outbox in SQLite, its latest rows in memory. */
export function sqliteOutbox(connection: SqliteConnection, memory: ToldRows): Outbox {
  const { prepare, flush } = connection;
  const ofPerson = prepare(`SELECT row FROM outbox WHERE person = ? AND state = 'waiting' ORDER BY n LIMIT ?`);
  const people = prepare(`SELECT person FROM outbox WHERE state = 'waiting' GROUP BY person ORDER BY min(n) LIMIT ?`);
  const findKey = prepare('SELECT row, state, detail, n FROM outbox WHERE key = ?');
  const fatesInFile = fatesReader(connection);
  // The state is in the statement: only so the partial indexes over what waits and what is in doubt are used.
  const inState = eachState((state) =>
    prepare(`SELECT row FROM outbox WHERE state = '${state}' AND n > ? ORDER BY n LIMIT ?`),
  );
  const count = eachState((state) => prepare(`SELECT count(*) FROM outbox WHERE state = '${state}'`));

  return {
    ...changes(connection, memory),
    async listWaiting(person, limit) {
      const known = memory.waiting.list(person, limit);
      if (known) return known;
      flush();
      const rows = ofPerson.list(keyText(person), limit).map((row) => parseJsonText<OutboxRow>(row[0]));
      memory.waiting.learn(person, rows, limit);
      return rows;
    },
    async listPeopleWaiting(limit) {
      flush();
      return people.list(limit).map((row) => keyOf(textAt(row, 0)));
    },
    async find(key) {
      flush();
      const row = findKey.find(keyText(key));
      if (!row) return null;
      const detail = typeof row[2] === 'string' ? { detail: keyOf(row[2]) } : {};
      return { row: parseJsonText<OutboxRow>(row[0]), state: stateOf(row[1]), ...detail };
    },
    listFates: async (entry) => memory.fatesOf(entry) ?? fatesInFile(entry),
    async list(state, limit, after) {
      flush();
      const place = after === undefined ? 0 : integerAt(findKey.find(keyText(after)) ?? [0, 0, 0, 0], 3);
      return inState[state].list(place, limit).map((row) => parseJsonText<OutboxRow>(row[0]));
    },
    async count(state) {
      flush();
      return integerAt(count[state].find() ?? [], 0);
    },
  };
}

function changes(connection: SqliteConnection, memory: ToldRows): Pick<Outbox, 'put' | 'settle' | 'remove'> {
  const { prepare, write } = connection;
  const insert = prepare(
    `INSERT INTO outbox (key, person, row, state) VALUES (?, ?, ?, 'waiting') ON CONFLICT DO NOTHING`,
  );
  const removeRow = prepare('DELETE FROM outbox WHERE key = ?');
  return {
    async put(rows) {
      if (rows.length === 0) return;
      const kept = rows.map((row) => ({
        row,
        values: [keyText(row.key), keyText(row.person), jsonText(row)] as const,
      }));
      const added = await write(() => kept.filter(({ values }) => insert.run(...values) === 1));
      memory.put(added.map(({ row }) => row));
    },
    settle: settler(connection, memory),
    async remove(keys) {
      await write(() => {
        for (const key of keys) removeRow.run(keyText(key));
      });
      memory.removed(keys);
    },
  };
}

/** Settles a waiting row. One that is known to wait is settled in memory at once, and in the file with the next commit: lost in a crash, the send looks cut
 *  off and is repeated under its identity. */
function settler({ prepare, writeLightly }: SqliteConnection, memory: ToldRows): Outbox['settle'] {
  const settleRow = prepare(
    `UPDATE outbox SET state = ?, settled_at = ?, detail = ? WHERE key = ? AND state = 'waiting'`,
  );
  return async (key, settlement) => {
    const { state, at, detail } = settlement;
    const values = [state, at, detail === undefined ? null : keyText(detail), keyText(key)];
    const written = writeLightly(() => settleRow.run(...values));
    const row = memory.waiting.find(key);
    if (!row) {
      if ((await written) === 1) memory.settled(key, settlement);
      return;
    }
    memory.settled(key, settlement);
    // What could not be written goes back to waiting.
    written.catch(() => memory.put([row]));
  };
}

/** The states of the messages of an entry that is no longer in memory. */
function fatesReader({ prepare, flush }: SqliteConnection): (entry: string) => OutboxFate[] {
  // The sign after the slash ends the range.
  const ofEntry = prepare(
    `SELECT key, person, state, settled_at, detail FROM outbox WHERE key >= ? || '/' AND key < ? || '0' ORDER BY n`,
  );
  return (entry) => {
    flush();
    return ofEntry.list(keyText(entry), keyText(entry)).map((row) => ({
      key: keyOf(textAt(row, 0)),
      person: keyOf(textAt(row, 1)),
      state: stateOf(row[2]),
      settledAt: typeof row[3] === 'string' ? row[3] : null,
      ...(typeof row[4] === 'string' ? { detail: keyOf(row[4]) } : {}),
    }));
  };
}

function eachState<Made>(make: (state: OutboxState) => Made): Record<OutboxState, Made> {
  return { waiting: make('waiting'), sent: make('sent'), failed: make('failed'), unknown: make('unknown') };
}

function stateOf(value: unknown): OutboxState {
  if (value === 'waiting' || value === 'sent' || value === 'failed' || value === 'unknown') return value;
  throw new StoreError('damaged', 'an outbox row is in no known state');
}
