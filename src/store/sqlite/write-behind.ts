import type { HotRows } from './hot-rows.ts';
import { rowWriter } from './row-writer.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { integerAt } from './statement.ts';

/** How long a row in memory may be newer than the file's. */
const SECONDS = 2;
/** Rows in one commit: nobody who types waits for the others. */
const ROWS = 20;

/** Up to here every entry is in the rows of the file: after a crash only later ones are followed again. */
export const FOLLOWED = 'followed';

/** Writes the rows that are newer in memory, a few at a time, about every two seconds, and then how far the journal is in the file's rows. */
export class WriteBehind {
  readonly #connection: SqliteConnection;
  readonly #hot: HotRows;
  readonly #writeRow: ReturnType<typeof rowWriter>;
  readonly #lastEntry;
  readonly #remember;
  #timer: NodeJS.Timeout | null = null;

  constructor(connection: SqliteConnection, hot: HotRows) {
    this.#connection = connection;
    this.#hot = hot;
    this.#writeRow = rowWriter(connection);
    this.#lastEntry = connection.prepare('SELECT coalesce(max(n), 0) FROM journal');
    this.#remember = connection.prepare(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
  }

  /** To be called when a row has become newer in memory. */
  schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      // What cannot be written now stays in memory, and in the journal, and is tried again.
      this.flush().catch(() => this.schedule());
    }, SECONDS * 1000).unref();
  }

  async flush(): Promise<void> {
    const behind = this.#hot.listBehind();
    const upTo = integerAt(this.#lastEntry.find() ?? [], 0);
    for (let begin = 0; begin < behind.length; begin += ROWS) {
      const some = behind.slice(begin, begin + ROWS);
      await this.#connection.write(() => {
        for (const { view, row } of some) if (row) this.#writeRow(view, row);
      });
      for (const hot of some) this.#hot.written(hot);
    }
    await this.#connection.write(() => this.#remember.run(FOLLOWED, String(upTo)));
    if (this.#hot.countBehind() > 0) this.schedule();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}
