import type { ViewDeclaration } from '../../ports/store/views.ts';
import { parseJsonText } from '../json-text.ts';
import { keyOf } from '../key-text.ts';
import { rowWriter } from './row-writer.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { anyShape } from './sqlite-views.ts';
import { integerAt, textAt } from './statement.ts';

const PAGE = 200;

/** A view that was declared with other indexes when the file was last opened is indexed again. (An index that keeps its name and finds other
 *  values is not seen here: views are then folded again from the journal.) */
export async function reindexViews(
  connection: SqliteConnection,
  views: readonly ViewDeclaration<never>[],
): Promise<void> {
  const { prepare, write } = connection;
  const known = prepare('SELECT value FROM meta WHERE key = ?');
  const remember = prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  for (const view of views) {
    const [key, names] = [`indexes of ${view.name}`, Object.keys(view.indexes).sort().join(' ')];
    if (known.find(key)?.[0] === names) continue;
    await reindex(connection, view);
    await write(() => remember.run(key, names));
  }
}

async function reindex(connection: SqliteConnection, view: ViewDeclaration<never>): Promise<void> {
  const rowsAfter = connection.prepare(
    `SELECT id, seq, data FROM views WHERE view = ? AND id > ? ORDER BY id LIMIT ${PAGE}`,
  );
  const writeRow = rowWriter(connection);
  let page = rowsAfter.list(view.name, '');
  while (page.length > 0) {
    const rows = page.map((row) => ({
      id: keyOf(textAt(row, 0)),
      seq: integerAt(row, 1),
      data: parseJsonText<never>(row[2]), // of the shape the view was put with
    }));
    await connection.write(() => {
      for (const row of rows) writeRow(anyShape(view), row);
    });
    page = rowsAfter.list(view.name, textAt(page[page.length - 1] ?? [], 0));
  }
}
