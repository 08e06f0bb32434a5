/** The rows used last, so that the rows of people who are typing are not read and parsed again at every message. Sound because one
 *  process owns the embedded store, and rows are never changed in place. */
export class RowCache<Row> {
  readonly #rows = new Map<string, Row>();
  readonly #size: number;

  /** @param size rows kept; an application takes some 20 KB */
  constructor(size: number) {
    this.#size = size;
  }

  get(view: string, id: string): Row | undefined {
    const key = keyOf(view, id);
    const row = this.#rows.get(key);
    if (row === undefined) return undefined;
    this.#rows.delete(key);
    this.#rows.set(key, row);
    return row;
  }

  set(view: string, id: string, row: Row): void {
    const key = keyOf(view, id);
    this.#rows.delete(key);
    this.#rows.set(key, row);
    if (this.#rows.size <= this.#size) return;
    for (const oldest of this.#rows.keys()) {
      this.#rows.delete(oldest);
      return;
    }
  }

  clear(): void {
    this.#rows.clear();
  }
}

/** A view's name has no colon. */
function keyOf(view: string, id: string): string {
  return `${view}:${id}`;
}
