import type { ViewDeclaration, ViewRow } from '../../ports/views.ts';

/** A row in memory: as new as there is. `row` is null where the file has none. */
export interface HotRow {
  view: ViewDeclaration<unknown>;
  id: string;
  row: ViewRow<unknown> | null;
  /** The index values the file finds it under, as kept; null where the file has no row. */
  keys: string | null;
  /** Whether the file holds an older one. */
  isBehind: boolean;
}

/** The rows used last, so that the rows of people who are typing are neither read nor written at every message. Sound because one process owns the
 *  embedded store, and rows are never changed in place. */
export class HotRows {
  readonly #rows = new Map<string, HotRow>();
  readonly #size: number;
  readonly #behind = new Set<HotRow>();

  /** @param size rows kept beside those that are behind; an application takes some 20 KB */
  constructor(size: number) {
    this.#size = size;
  }

  get(view: string, id: string): HotRow | undefined {
    const key = keyOf(view, id);
    const hot = this.#rows.get(key);
    if (hot === undefined) return undefined;
    this.#rows.delete(key);
    this.#rows.set(key, hot);
    return hot;
  }

  /** Without counting as a use. */
  peek(view: string, id: string): HotRow | undefined {
    return this.#rows.get(keyOf(view, id));
  }

  /** A newer row stays. */
  set(hot: HotRow): void {
    const key = keyOf(hot.view.name, hot.id);
    const before = this.#rows.get(key);
    if (before?.row && before.row.seq > (hot.row?.seq ?? 0)) return;
    if (before) this.#behind.delete(before);
    this.#rows.delete(key);
    this.#rows.set(key, hot);
    if (hot.isBehind) this.#behind.add(hot);
    if (this.#rows.size > this.#size) this.#dropOldest();
  }

  /** The row was written as it is in `hot`; one that changed meanwhile stays behind. */
  written(hot: HotRow): void {
    if (this.#behind.has(hot)) this.set({ ...hot, isBehind: false });
  }

  listBehind(): HotRow[] {
    return [...this.#behind];
  }

  countBehind(): number {
    return this.#behind.size;
  }

  /** Forgets one view's rows. */
  clear(view: string): void {
    for (const [key, hot] of this.#rows) {
      if (hot.view.name !== view) continue;
      this.#rows.delete(key);
      this.#behind.delete(hot);
    }
  }

  #dropOldest(): void {
    for (const [key, hot] of this.#rows) {
      if (hot.isBehind) continue;
      this.#rows.delete(key);
      return;
    }
  }
}

/** A view's name has no colon. */
function keyOf(view: string, id: string): string {
  return `${view}:${id}`;
}
