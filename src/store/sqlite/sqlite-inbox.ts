import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Inbox, ParkedMessage } from '../../ports/store/inbox.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { integerAt, type Row, textAt } from './statement.ts';
import type { WaitingLists } from './waiting-lists.ts';

/** The inbox in SQLite, what waits in memory too. A finished row keeps its id for good and loses its text: the journal holds the result. */
export function sqliteInbox({ prepare, write }: SqliteConnection, memory: WaitingLists<IncomingMessage>): Inbox {
  const insert = prepare('INSERT INTO inbox (id, person, message) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const ofPerson = prepare(
    'SELECT message FROM inbox WHERE person = ? AND message IS NOT NULL AND parked IS NULL ORDER BY n LIMIT ?',
  );
  const people = prepare(
    'SELECT person FROM inbox WHERE message IS NOT NULL AND parked IS NULL GROUP BY person ORDER BY min(n) LIMIT ?',
  );
  const take = prepare('UPDATE inbox SET message = NULL, parked = NULL WHERE id = ? AND message IS NOT NULL');
  const count = prepare('SELECT count(*) FROM inbox WHERE message IS NOT NULL AND parked IS NULL');
  const waits = 'WHERE id = ? AND message IS NOT NULL AND parked IS NULL';
  const addTry = prepare(`UPDATE inbox SET tries = tries + 1 ${waits}`);
  const triesOf = prepare('SELECT tries FROM inbox WHERE id = ?');
  const setAside = prepare(`UPDATE inbox SET parked = ? ${waits}`);
  const parked = prepare('SELECT message, parked FROM inbox WHERE parked IS NOT NULL ORDER BY n LIMIT ?');
  const countAside = prepare('SELECT count(*) FROM inbox WHERE parked IS NOT NULL');
  const personOf = prepare('SELECT person FROM inbox WHERE id = ?');
  const takeBack = prepare('UPDATE inbox SET parked = NULL, tries = 0 WHERE id = ? AND parked IS NOT NULL');

  return {
    async accept(message) {
      const text = jsonText(message);
      const [id, person] = [keyText(message.id), keyText(message.person)];
      const isNew = await write(() => insert.run(id, person, text) === 1);
      if (isNew) memory.add(message.person, message);
      return isNew ? 'added' : 'repeated';
    },
    async listWaiting(person, limit) {
      const known = memory.list(person, limit);
      if (known) return known;
      const rows = ofPerson.list(keyText(person), limit).map((row) => parseJsonText<IncomingMessage>(row[0]));
      memory.learn(person, rows, limit);
      return rows;
    },
    listPeopleWaiting: async (limit) => people.list(limit).map((row) => keyOf(textAt(row, 0))),
    async finish(id) {
      if ((await write(() => take.run(keyText(id)))) === 1) memory.remove(id);
    },
    countWaiting: async () => integerAt(count.find() ?? [], 0),
    countTry: (id) => write(() => (addTry.run(keyText(id)) === 1 ? integerAt(triesOf.find(keyText(id)) ?? [], 0) : 0)),
    async park(id, why) {
      const isParked = (await write(() => setAside.run(why, keyText(id)))) === 1;
      if (isParked) memory.remove(id);
      return isParked;
    },
    listParked: async (limit) => parked.list(limit).map(parkedOf),
    countParked: async () => integerAt(countAside.find() ?? [], 0),
    async putBack(id) {
      const isBack = (await write(() => takeBack.run(keyText(id)))) === 1;
      if (!isBack) return null;
      memory.clear(); // its old place is among the others
      return keyOf(textAt(personOf.find(keyText(id)) ?? [], 0));
    },
  };
}

function parkedOf(row: Row): ParkedMessage {
  return { message: parseJsonText<IncomingMessage>(row[0]), why: textAt(row, 1) };
}
