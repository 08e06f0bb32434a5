import type { ViewDeclaration, ViewRow } from '../../ports/views.ts';
import { RecentMap } from './recent-map.ts';

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

/** Of ids without a row: they take next to nothing. */
const ABSENT_ROWS = 2048;

/** The rows used last, so that the rows of people who are typing are neither read nor written at every message. Sound because one process owns the
 *  embedded store, and rows are never changed in place. */
export class HotRows {
  readonly #rows: RecentMap<HotRow>;
  readonly #absent = new RecentMap<HotRow>(ABSENT_ROWS);
  readonly #behind = new Set<HotRow>();

  /** @param size rows kept beside those that are behind, up to twice as many; an application takes some 20 KB */
  constructor(size: number) {
    this.#rows = new RecentMap(size, (hot) => hot.isBehind);
  }

  get(view: string, id: string): HotRow | undefined {
    const key = keyOf(view, id);
    return this.#rows.get(key) ?? this.#absent.get(key);
  }

  /** A newer row stays. */
  set(hot: HotRow): void {
    const key = keyOf(hot.view.name, hot.id);
    const before = this.#rows.get(key);
    if (before?.row && before.row.seq > (hot.row?.seq ?? 0)) return;
    if (before) this.#behind.delete(before);
    if (hot.row === null) {
      this.#rows.delete(key);
      this.#absent.set(key, hot);
      return;
    }
    this.#absent.delete(key);
    this.#rows.set(key, hot);
    if (hot.isBehind) this.#behind.add(hot);
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
    for (const hot of this.#behind) if (hot.view.name === view) this.#behind.delete(hot);
    for (const rows of [this.#rows, this.#absent])
      for (const key of rows.keys()) if (key.startsWith(`${view}:`)) rows.delete(key);
  }
}

/** A view's name has no colon. */
function keyOf(view: string, id: string): string {
  return `${view}:${id}`;
}
