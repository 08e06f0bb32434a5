import type { Json } from '../../domain/base/json.ts';
import type { Claims } from '../../ports/claims.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { textAt } from './statement.ts';

const PAGE = 500;
/** What is asked for on the message path has one claim or two: no page is read for them. */
const FIRST_PAGE = 4;

/** Claims in SQLite: an insert under the primary key, or a look at who was first. */
export function sqliteClaims({ prepare, write }: SqliteConnection): Claims {
  const insert = prepare('INSERT INTO claims (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const findKey = prepare('SELECT value FROM claims WHERE key = ?');
  const firstPage = prepare(`SELECT key, value FROM claims WHERE key >= ? ORDER BY key LIMIT ${FIRST_PAGE}`);
  const nextPage = prepare(`SELECT key, value FROM claims WHERE key > ? ORDER BY key LIMIT ${PAGE}`);

  async function* listAll(prefix = ''): AsyncIterable<{ key: string; value: Json }> {
    const begin = keyText(prefix);
    let page = firstPage.list(begin);
    while (page.length > 0) {
      for (const row of page) {
        if (!textAt(row, 0).startsWith(begin)) return;
        yield { key: keyOf(textAt(row, 0)), value: parseJsonText<Json>(row[1]) };
      }
      page = nextPage.list(textAt(page[page.length - 1] ?? [], 0));
    }
  }

  return {
    async claim(key, value) {
      const [name, text] = [keyText(key), jsonText(value)];
      return write(() => {
        const won = insert.run(name, text) === 1;
        return { won, value: won ? value : parseJsonText<Json>(findKey.find(name)?.[0]) };
      });
    },
    async find(key) {
      const row = findKey.find(keyText(key));
      return row ? { value: parseJsonText<Json>(row[0]) } : null;
    },
    listAll,
  };
}
