import type { ViewDeclaration, ViewQuery, ViewRow, Views } from '../../ports/store/views.ts';
import { checkQuery } from '../index-values.ts';
import { parseJsonText } from '../json-text.ts';
import { idText, keyOf, keyText } from '../key-text.ts';
import type { HotRow, HotRows } from './hot-rows.ts';
import { rowWriter } from './row-writer.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { integerAt, type Row, textAt } from './statement.ts';

const PAGE = 200;

/** Views in SQLite: rows of all views in one table, what they are found under in another, and the rows in use in memory. A row in memory may be newer
 *  than the file's, never under other index values. */
export function sqliteViews(connection: SqliteConnection, hot: HotRows): Views {
  const { prepare, write } = connection;
  const rowsAfter = prepare(`SELECT id, seq, data FROM views WHERE view = ? AND id > ? ORDER BY id LIMIT ${PAGE}`);
  const countEqual = prepare('SELECT count(*) FROM view_index WHERE view = ? AND name = ? AND value = ?');
  const clearRows = prepare('DELETE FROM views WHERE view = ?');
  const clearIndex = prepare('DELETE FROM view_index WHERE view = ?');
  const writeRow = rowWriter(connection);
  const list = listRows(connection);
  const load = rowLoader(connection, hot);

  /** The row as it is in memory when that is newer than what the file gave. */
  function newest<Shape>(view: ViewDeclaration<Shape>, row: Row): ViewRow<Shape> {
    const known = hot.get(view.name, keyOf(textAt(row, 0)));
    if (known?.isBehind && known.row) return known.row as ViewRow<Shape>; // kept under that view's name
    return viewRow<Shape>(row);
  }

  async function* listAll<Shape>(view: ViewDeclaration<Shape>): AsyncIterable<ViewRow<Shape>> {
    let page = rowsAfter.list(view.name, '');
    while (page.length > 0) {
      for (const row of page) yield newest(view, row);
      page = rowsAfter.list(view.name, textAt(page[page.length - 1] ?? [], 0));
    }
  }

  return {
    get: <Shape>(view: ViewDeclaration<Shape>, id: string) => load(view, id).row as ViewRow<Shape> | null, // it was put under that view
    async put(view, row) {
      const { id } = row;
      const before = load(view, id);
      if (before.isBehind && before.row && before.row.seq > row.seq) return;
      const keys = await write(() => writeRow(anyShape(view), row));
      if (keys !== null) hot.set({ view: anyShape(view), id, row, keys, isBehind: false });
    },
    async list<Shape>(view: ViewDeclaration<Shape>, query: ViewQuery) {
      checkQuery(view, query);
      return list(view.name, query).map((row) => newest(view, row));
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
      hot.clear(view.name);
    },
  };
}

/** A row out of memory, or out of the file and into memory. */
function rowLoader({ prepare }: SqliteConnection, hot: HotRows) {
  const findRow = prepare('SELECT id, seq, data, keys FROM views WHERE view = ? AND id = ?');
  return <Shape>(view: ViewDeclaration<Shape>, id: string): HotRow => {
    const known = hot.get(view.name, id);
    if (known) return known;
    const row = findRow.find(view.name, idText(id));
    const read = { view: anyShape(view), id, isBehind: false };
    const loaded = row
      ? { ...read, row: viewRow<unknown>(row), keys: textAt(row, 3) }
      : { ...read, row: null, keys: null };
    hot.set(loaded);
    return loaded;
  };
}

/** A view is only ever given rows of its own shape. */
export function anyShape<Shape>(view: ViewDeclaration<Shape>): ViewDeclaration<unknown> {
  return view as ViewDeclaration<unknown>; // see above
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
