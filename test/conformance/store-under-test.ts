import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../src/ports/store/store.ts';
import type { Turns } from '../../src/ports/store/turns.ts';
import type { ViewDeclaration } from '../../src/ports/store/views.ts';

/** One adapter of the store, as its conformance suites open it. */
export interface StoreUnderTest {
  name: string;
  /** How many rows the suites page through: 10 000, unless the engine is a slow stand-in. A multiple of 100. */
  manyRows: number;
  /** A new, empty store that knows `sampleView`. */
  open(): Promise<Store>;
  /** The same data as another process finds it later; `store` is closed. */
  reopen(store: Store): Promise<Store>;
  /** Turns of a process on this store that dies right before its `nth` write. */
  dyingAt(store: Store, nth: number): Turns;
}

export interface Sample {
  title: string;
  status?: string;
  dueAt?: string;
  tags?: readonly string[];
}

export const sampleView: ViewDeclaration<Sample> = {
  name: 'sample',
  indexes: {
    status: (row) => row.status ?? null,
    dueAt: (row) => row.dueAt ?? null,
    tags: (row) => row.tags ?? [],
  },
};

/** A second view, to see that views do not mix. */
export const otherView: ViewDeclaration<Sample> = { name: 'other', indexes: { status: (row) => row.status ?? null } };

export const viewsUnderTest: readonly ViewDeclaration<never>[] = [sampleView, otherView];

/** A new store for each test. `current()` is it; `restart()` closes and opens it again. */
export function eachTestOpens(under: StoreUnderTest): { current: () => Store; restart: () => Promise<void> } {
  let store: Store;
  beforeEach(async () => {
    store = await under.open();
  });
  afterEach(() => store.close());
  return {
    current: () => store,
    restart: async () => {
      store = await under.reopen(store);
    },
  };
}

/** The outcomes with how often each came. */
export function tally<Outcome extends string>(outcomes: readonly Outcome[]): Partial<Record<Outcome, number>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
