import type { ViewDeclaration, ViewRow } from '../../ports/store/views.ts';
import { RecentMap } from './recent-map.ts';

/** The newest version of a row, in memory. `row` is null where the file has none. */
export interface HotRow {
  view: ViewDeclaration<unknown>;
  id: string;
  row: ViewRow<unknown> | null;
  /** The index values the file finds it under, as kept; null where the file has no row. */
  keys: string | null;
  /** Whether the file holds an older one. */
  isBehind: boolean;
}

/** Of ids of a view without a row: they take next to nothing. */
const ABSENT_ROWS = 2048;

/** Of one view, by id. */
interface Kept {
  rows: RecentMap<HotRow>;
  absent: RecentMap<HotRow>;
}

/** The rows used last, so that the rows of people who are typing are neither read nor written at every message. Sound because one process owns the
 *  embedded store, and rows are never changed in place. */
export class HotRows {
  readonly #size: number;
  /** By view: a key of view and id would be made, and hashed, at every look. */
  readonly #views = new Map<string, Kept>();
  readonly #behind = new Set<HotRow>();

  /** @param size rows of each view kept beside those that are behind, up to twice as many; an application takes some 20 KB */
  constructor(size: number) {
    this.#size = size;
  }

  get(view: string, id: string): HotRow | undefined {
    const kept = this.#views.get(view);
    return kept?.rows.get(id) ?? kept?.absent.get(id);
  }

  /** Does nothing when a newer row is there. */
  set(hot: HotRow): void {
    const { rows, absent } = this.#keptOf(hot.view.name);
    const { id } = hot;
    const before = rows.get(id);
    if (before?.row && before.row.seq > (hot.row?.seq ?? 0)) return;
    if (before) this.#behind.delete(before);
    if (hot.row === null) {
      rows.delete(id);
      absent.set(id, hot);
      return;
    }
    absent.delete(id);
    rows.set(id, hot);
    if (hot.isBehind) this.#behind.add(hot);
  }

  /** Marks the row as written; one that changed meanwhile is still to be written. */
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
    this.#views.delete(view);
  }

  #keptOf(view: string): Kept {
    let kept = this.#views.get(view);
    if (!kept) {
      kept = { rows: new RecentMap(this.#size, (hot) => hot.isBehind), absent: new RecentMap(ABSENT_ROWS) };
      this.#views.set(view, kept);
    }
    return kept;
  }
}
