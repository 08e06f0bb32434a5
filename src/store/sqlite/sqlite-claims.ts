import type { Json } from '../../domain/base/json.ts';
import type { Claims } from '../../ports/store/claims.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import type { ReservedClaims } from './reserved-claims.ts';
import { type KeptClaim, rowReserves } from './row-reserves.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { textAt } from './statement.ts';

const PAGE = 500;
/** What is asked for on the message path has one claim or two: no page is read for them. */
const FIRST_PAGE = 4;

/** Claims in SQLite: an insert under the primary key, or a look at who was first. One that was reserved with a turn is in the file already, in the outbox row
 *  it was reserved for. */
export function sqliteClaims({ prepare, write }: SqliteConnection, reserved: ReservedClaims): Claims {
  const inRows = rowReserves({ prepare });
  const insert = prepare('INSERT INTO claims (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const replace = prepare('UPDATE claims SET value = ? WHERE key = ?');
  const findKey = prepare('SELECT value FROM claims WHERE key = ?');
  const firstPage = prepare(`SELECT key, value FROM claims WHERE key >= ? ORDER BY key LIMIT ${FIRST_PAGE}`);
  const nextPage = prepare(`SELECT key, value FROM claims WHERE key > ? ORDER BY key LIMIT ${PAGE}`);

  async function* listTable(prefix: string): AsyncIterable<KeptClaim> {
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

  async function* listAll(prefix = ''): AsyncIterable<KeptClaim> {
    yield* listTable(prefix);
    for (const claim of inRows.list(prefix)) if (!reserved.isFree(keyText(claim.key))) yield claim;
  }

  return {
    async claim(key, value) {
      const [name, text] = [keyText(key), jsonText(value)];
      const own = reserved.take(name);
      if (own === 'stale') await write(() => inRows.replace(key, value) || replace.run(text, name));
      if (own !== null) return { won: true, value };
      return write(() => {
        const kept = inRows.find(key);
        if (kept) return { won: false, value: kept.value };
        const won = insert.run(name, text) === 1;
        return { won, value: won ? value : parseJsonText<Json>(findKey.find(name)?.[0]) };
      });
    },
    async find(key) {
      if (reserved.isFree(keyText(key))) return null;
      const row = findKey.find(keyText(key));
      const kept = row ? { value: parseJsonText<Json>(row[0]) } : inRows.find(key);
      return kept && { value: kept.value };
    },
    listAll,
  };
}
