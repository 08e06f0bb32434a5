import type { Json } from '../../domain/base/json.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { keyOf, keyText } from '../key-text.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { type Row, textAt } from './statement.ts';

/** A claim as it is kept. */
export interface KeptClaim {
  key: string;
  value: Json;
}

const PAGE = 500;
/** Behind every key that begins so. */
const LAST = '\u{10FFFF}';

/** Claims that are kept in the outbox row they were reserved for: one a row, under `<word>/<key of the row>/<word>`. They are claims like any other, but take no
 *  page of the index of claims, where what was written together would lie far apart. */
export function rowReserves({ prepare }: Pick<SqliteConnection, 'prepare'>) {
  const ofRow = prepare('SELECT reserved FROM outbox WHERE key = ? AND reserved IS NOT NULL');
  const set = prepare('UPDATE outbox SET reserved = ? WHERE key = ?');
  const pageAfter = prepare(
    `SELECT reserved, key FROM outbox WHERE key > ? AND key < ? AND reserved IS NOT NULL ORDER BY key LIMIT ${PAGE}`,
  );

  function find(key: string): KeptClaim | null {
    const row = rowKeyOf(key);
    const kept = row === null ? undefined : ofRow.find(keyText(row));
    const claim = kept ? claimOf(kept) : null;
    return claim?.key === key ? claim : null;
  }

  /** @returns whether a row keeps the claim */
  function change(key: string, reserved: string | null): boolean {
    const row = find(key) === null ? null : rowKeyOf(key);
    return row !== null && set.run(reserved, keyText(row)) === 1;
  }

  function* rowsFrom(begin: string): Iterable<Row> {
    const exact = begin.endsWith('/') ? ofRow.find(keyText(begin.slice(0, -1))) : undefined;
    if (exact) yield exact;
    const [from, end] = [keyText(begin), keyText(begin) + LAST];
    for (let page = pageAfter.list(from, end); page.length > 0; ) {
      yield* page;
      page = pageAfter.list(textAt(page[page.length - 1] ?? [], 1), end);
    }
  }

  return {
    /** @returns null when no row keeps the claim */
    find,
    /** To be called inside a transaction. @returns whether a row keeps it */
    replace: (key: string, value: Json): boolean => change(key, reservedText(key, value)),
    /** To be called inside a transaction. @returns whether a row kept it */
    drop: (key: string): boolean => change(key, null),
    /** Those whose key begins with `prefix`, in a fixed order. */
    *list(prefix: string): Iterable<KeptClaim> {
      for (const row of rowsFrom(prefix.slice(prefix.indexOf('/') + 1 || prefix.length))) {
        const claim = claimOf(row);
        if (claim.key.startsWith(prefix)) yield claim;
      }
    },
  };
}

/** Takes reserved claims back, from their row or from the table of claims. To be called inside a transaction with the key as kept. */
export function reserveDropper({ prepare }: Pick<SqliteConnection, 'prepare'>): (name: string) => void {
  const { drop } = rowReserves({ prepare });
  const unclaim = prepare('DELETE FROM claims WHERE key = ?');
  return (name) => {
    if (!drop(keyOf(name))) unclaim.run(name);
  };
}

/** What the row keeps of a claim. */
export function reservedText(key: string, value: Json): string {
  return jsonText([keyText(key), value]);
}

/** The key of the row that may keep a claim: without the first word and the last. */
export function rowKeyOf(claim: string): string | null {
  const [begin, end] = [claim.indexOf('/'), claim.lastIndexOf('/')];
  return begin < end ? claim.slice(begin + 1, end) : null;
}

function claimOf(row: Row): KeptClaim {
  const [key, value] = parseJsonText<[string, Json]>(textAt(row, 0)); // written by reservedText alone
  return { key: keyOf(key), value };
}
