import type { IncomingMessage } from '../../domain/base/message.ts';
import type { Inbox, ParkedMessage } from '../../ports/inbox.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { integerAt, type Row, textAt } from './statement.ts';

/** The inbox in SQLite. A finished row keeps its id for good and gives up its text: the journal holds what came of it. */
export function sqliteInbox({ prepare, write }: SqliteConnection): Inbox {
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
      return write(() => (insert.run(id, person, text) === 1 ? 'added' : 'repeated'));
    },
    listWaiting: async (person, limit) =>
      ofPerson.list(keyText(person), limit).map((row) => parseJsonText<IncomingMessage>(row[0])),
    listPeopleWaiting: async (limit) => people.list(limit).map((row) => keyOf(textAt(row, 0))),
    async finish(id) {
      await write(() => take.run(keyText(id)));
    },
    countWaiting: async () => integerAt(count.find() ?? [], 0),
    countTry: (id) => write(() => (addTry.run(keyText(id)) === 1 ? integerAt(triesOf.find(keyText(id)) ?? [], 0) : 0)),
    park: (id, why) => write(() => setAside.run(why, keyText(id)) === 1),
    listParked: async (limit) => parked.list(limit).map(parkedOf),
    countParked: async () => integerAt(countAside.find() ?? [], 0),
    putBack: (id) =>
      write(() => (takeBack.run(keyText(id)) === 1 ? keyOf(textAt(personOf.find(keyText(id)) ?? [], 0)) : null)),
  };
}

function parkedOf(row: Row): ParkedMessage {
  return { message: parseJsonText<IncomingMessage>(row[0]), why: textAt(row, 1) };
}
