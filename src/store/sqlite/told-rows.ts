import type { OutboxFate, OutboxRow, OutboxSettlement } from '../../ports/store/outbox.ts';
import { RecentMap } from './recent-map.ts';
import { WaitingLists } from './waiting-lists.ts';

/** Entries whose rows are kept, at least. */
const ENTRIES = 1024;

/** The outbox rows of the last turns with their states, in memory. */
export class ToldRows {
  readonly waiting = new WaitingLists<OutboxRow>(({ key }) => key);
  readonly #fates = new RecentMap<readonly OutboxFate[]>(ENTRIES);

  /** A turn was written. @param entry `<stream>/<seq>` */
  told(entry: string, rows: readonly OutboxRow[]): void {
    for (const row of rows) this.waiting.add(row.person, row);
    this.#fates.set(
      entry,
      rows.map(({ key, person }) => ({ key, person, state: 'waiting', settledAt: null })),
    );
  }

  /** Rows were put by themselves, perhaps beside those of a turn. */
  put(rows: readonly OutboxRow[]): void {
    for (const row of rows) {
      this.waiting.add(row.person, row);
      this.#fates.delete(entryOf(row.key));
    }
  }

  settled(key: string, { state, at, detail }: OutboxSettlement): void {
    this.waiting.remove(key);
    const settled = { state, settledAt: at, ...(detail === undefined ? {} : { detail }) };
    const known = this.#fates.get(entryOf(key));
    if (known)
      this.#fates.set(
        entryOf(key),
        known.map((fate) => (fate.key === key ? { ...fate, ...settled } : fate)),
      );
  }

  removed(keys: readonly string[]): void {
    for (const key of keys) {
      this.waiting.remove(key);
      this.#fates.delete(entryOf(key));
    }
  }

  /** @returns null when they are not known */
  fatesOf(entry: string): OutboxFate[] | null {
    return this.#fates.get(entry)?.slice() ?? null;
  }
}

function entryOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}
