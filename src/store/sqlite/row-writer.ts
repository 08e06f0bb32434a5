import type { ViewDeclaration, ViewRow } from '../../ports/store/views.ts';
import { indexValues } from '../index-values.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { idText } from '../key-text.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { integerAt, type Statement } from './statement.ts';

/** Replaces one row and moves it in the indexes, inside a commit.
 *  @returns the index values it is kept under now; null when a newer row is kept */
export function rowWriter({
  prepare,
}: Pick<SqliteConnection, 'prepare'>): (view: ViewDeclaration<unknown>, row: ViewRow<unknown>) => string | null {
  // The usual case, in one statement: the row is there, older, and found under the same values as before.
  const replaceData = prepare(
    'UPDATE views SET seq = ?1, data = ?2 WHERE view = ?3 AND id = ?4 AND seq <= ?1 AND keys = ?5',
  );
  const findKept = prepare('SELECT seq, keys FROM views WHERE view = ? AND id = ?');
  const replace = prepare(
    `INSERT INTO views (view, id, seq, data, keys) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (view, id) DO UPDATE SET seq = excluded.seq, data = excluded.data, keys = excluded.keys`,
  );
  const addKey = prepare('INSERT INTO view_index (view, name, value, id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const dropKey = prepare('DELETE FROM view_index WHERE view = ? AND name = ? AND value = ? AND id = ?');

  function forEachKey(statement: Statement, view: string, id: string, keys: Record<string, string[]>): void {
    for (const [name, values] of Object.entries(keys)) {
      for (const value of values) statement.run(view, name, value, id);
    }
  }

  return (view, row) => {
    const values = indexValues(view, row.data);
    const [id, data, keys] = [idText(row.id), jsonText(row.data), jsonText(values)];
    if (replaceData.run(row.seq, data, view.name, id, keys) === 1) return keys;
    const kept = findKept.find(view.name, id);
    if (kept && integerAt(kept, 0) > row.seq) return null;
    if (kept) forEachKey(dropKey, view.name, id, parseJsonText(kept[1]));
    replace.run(view.name, id, row.seq, data, keys);
    forEachKey(addKey, view.name, id, values);
    return keys;
  };
}

/** What a row would be kept under. */
export function indexKeyOf(view: ViewDeclaration<unknown>, data: unknown): string {
  return jsonText(indexValues(view, data));
}
