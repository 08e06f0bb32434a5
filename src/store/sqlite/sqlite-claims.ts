import type { Json } from '../../domain/base/json.ts';
import type { Claims } from '../../ports/claims.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import type { ReservedClaims } from './reserved-claims.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { textAt } from './statement.ts';

const PAGE = 500;
/** What is asked for on the message path has one claim or two: no page is read for them. */
const FIRST_PAGE = 4;

/** Claims in SQLite: an insert under the primary key, or a look at who was first. One that was reserved with a turn stands in the file already. */
export function sqliteClaims({ prepare, write }: SqliteConnection, reserved: ReservedClaims): Claims {
  const insert = prepare('INSERT INTO claims (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const replace = prepare('UPDATE claims SET value = ? WHERE key = ?');
  const findKey = prepare('SELECT value FROM claims WHERE key = ?');
  const firstPage = prepare(`SELECT key, value FROM claims WHERE key >= ? ORDER BY key LIMIT ${FIRST_PAGE}`);
  const nextPage = prepare(`SELECT key, value FROM claims WHERE key > ? ORDER BY key LIMIT ${PAGE}`);

  async function* listAll(prefix = ''): AsyncIterable<{ key: string; value: Json }> {
    const begin = keyText(prefix);
    let page = firstPage.list(begin);
    while (page.length > 0) {
      for (const row of page) {
        if (!textAt(row, 0).startsWith(begin)) return;
        if (!reserved.isFree(textAt(row, 0))) yield { key: keyOf(textAt(row, 0)), value: parseJsonText<Json>(row[1]) };
      }
      page = nextPage.list(textAt(page[page.length - 1] ?? [], 0));
    }
  }

  return {
    async claim(key, value) {
      const [name, text] = [keyText(key), jsonText(value)];
      const own = reserved.take(name);
      if (own === 'stale') await write(() => replace.run(text, name));
      if (own !== null) return { won: true, value };
      return write(() => {
        const won = insert.run(name, text) === 1;
        return { won, value: won ? value : parseJsonText<Json>(findKey.find(name)?.[0]) };
      });
    },
    async find(key) {
      const row = reserved.isFree(keyText(key)) ? undefined : findKey.find(keyText(key));
      return row ? { value: parseJsonText<Json>(row[0]) } : null;
    },
    listAll,
  };
}
