import type { ViewDeclaration, ViewQuery, ViewRow, Views } from '../../ports/views.ts';
import { checkQuery, indexValues } from '../index-values.ts';
import { jsonText, parseJsonText } from '../json-text.ts';
import { idText, keyOf, keyText } from '../key-text.ts';
import { RowCache } from './row-cache.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { integerAt, type Row, type Statement, textAt } from './statement.ts';

const PAGE = 200;
/** People who type at once, and their applications. */
const CACHED_ROWS = 512;

/** Views in SQLite: rows of all views in one table, what they are found under in another. */
export function sqliteViews(connection: SqliteConnection): Views {
  const { prepare, write } = connection;
  const findRow = prepare('SELECT id, seq, data FROM views WHERE view = ? AND id = ?');
  const rowsAfter = prepare(`SELECT id, seq, data FROM views WHERE view = ? AND id > ? ORDER BY id LIMIT ${PAGE}`);
  const countEqual = prepare('SELECT count(*) FROM view_index WHERE view = ? AND name = ? AND value = ?');
  const clearRows = prepare('DELETE FROM views WHERE view = ?');
  const clearIndex = prepare('DELETE FROM view_index WHERE view = ?');
  const put = putRow(connection);
  const cache = new RowCache<ViewRow<unknown>>(CACHED_ROWS);
  const list = listRows(connection);

  async function* listAll<Shape>(view: ViewDeclaration<Shape>): AsyncIterable<ViewRow<Shape>> {
    let page = rowsAfter.list(view.name, '');
    while (page.length > 0) {
      for (const row of page) yield viewRow<Shape>(row);
      page = rowsAfter.list(view.name, textAt(page[page.length - 1] ?? [], 0));
    }
  }

  return {
    async get<Shape>(view: ViewDeclaration<Shape>, id: string) {
      // What is cached under a view's name was put under that view, so it has its shape.
      const cached = cache.get(view.name, id) as ViewRow<Shape> | undefined;
      if (cached) return cached;
      const row = findRow.find(view.name, idText(id));
      if (!row) return null;
      const read = viewRow<Shape>(row);
      cache.set(view.name, id, read);
      return read;
    },
    async put(view, row) {
      if (await put(view, row)) cache.set(view.name, row.id, row);
    },
    async list<Shape>(view: ViewDeclaration<Shape>, query: ViewQuery) {
      checkQuery(view, query);
      return list(view.name, query).map((row) => viewRow<Shape>(row));
    },
    async count(view, query) {
      checkQuery(view, { ...query, limit: 1 });
      return integerAt(countEqual.find(view.name, query.index, keyText(query.equals)) ?? [], 0);
    },
    listAll,
    async clear(view) {
      await write(() => {
        clearRows.run(view.name);
        clearIndex.run(view.name);
      });
      cache.clear();
    },
  };
}

/** Replaces one row and moves it in the indexes. The writer tells whether the row is kept now, or a newer one was. */
export function putRow({
  prepare,
  write,
}: SqliteConnection): <Shape>(view: ViewDeclaration<Shape>, row: ViewRow<Shape>) => Promise<boolean> {
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

  return async (view, row) => {
    const keys = indexValues(view, row.data);
    const [id, data, keysText] = [idText(row.id), jsonText(row.data), jsonText(keys)];
    return write(() => {
      if (replaceData.run(row.seq, data, view.name, id, keysText) === 1) return true;
      const kept = findKept.find(view.name, id);
      if (kept && integerAt(kept, 0) > row.seq) return false;
      if (kept) forEachKey(dropKey, view.name, id, parseJsonText(kept[1]));
      replace.run(view.name, id, row.seq, data, keysText);
      forEachKey(addKey, view.name, id, keys);
      return true;
    });
  };
}

/** Rows by index, each once: one with several values stands where its lowest stands. */
function listRows({ prepare }: SqliteConnection): (view: string, query: ViewQuery) => Row[] {
  const select = `SELECT views.id, views.seq, views.data, view_index.value FROM view_index
    JOIN views ON views.view = view_index.view AND views.id = view_index.id
    WHERE view_index.view = ? AND view_index.name = ?`;
  const equal = prepare(`${select} AND view_index.value = ? AND view_index.id > ? ORDER BY view_index.id LIMIT ?`);
  const atMost = prepare(`${select} AND view_index.value <= ? AND (view_index.value, view_index.id) > (?, ?)
    ORDER BY view_index.value, view_index.id LIMIT ?`);

  function listAtMost(view: string, index: string, most: string, limit: number): Row[] {
    const found = new Map<unknown, Row>();
    let [value, id] = ['', ''];
    while (found.size < limit) {
      const page = atMost.list(view, index, most, value, id, limit);
      for (const row of page) if (!found.has(row[0])) found.set(row[0], row);
      const last = page.at(-1);
      if (!last || page.length < limit) break;
      [value, id] = [textAt(last, 3), textAt(last, 0)];
    }
    return [...found.values()].slice(0, limit);
  }

  return (view, { index, equals, atMost: most, after, limit }) =>
    equals === undefined
      ? listAtMost(view, index, keyText(most ?? ''), limit)
      : equal.list(view, index, keyText(equals), after === undefined ? '' : idText(after), limit);
}

function viewRow<Shape>(row: Row): ViewRow<Shape> {
  return { id: keyOf(textAt(row, 0)), seq: integerAt(row, 1), data: parseJsonText<Shape>(row[2]) };
}
