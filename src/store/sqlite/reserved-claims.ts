/** Reserved and not made by so many at most; the oldest are given up. */
const MOST = 1000;
/** A claim made later than this after it was reserved is written, since its value may tell a time. */
const FRESH_MILLISECONDS = 1000;

/** Claims that are in the file and are still free to this process: nobody else writes to it. After a crash they count as made. */
export class ReservedClaims {
  readonly #free = new Map<string, number>();
  readonly #now: () => number;

  /** @param now milliseconds of a clock that only rises */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** To be called once they are in the file. @returns those given up: they are to be deleted from it */
  add(keys: readonly string[]): string[] {
    for (const key of keys) this.#free.set(key, this.#now());
    const tooMany = this.#free.size - MOST;
    if (tooMany <= 0) return [];
    const given = [...this.#free.keys()].slice(0, tooMany);
    for (const key of given) this.#free.delete(key);
    return given;
  }

  /** Makes the claim. @returns `stale` when its value has still to be written; null when it is not free */
  take(key: string): 'fresh' | 'stale' | null {
    const at = this.#free.get(key);
    if (at === undefined) return null;
    this.#free.delete(key);
    return this.#now() - at < FRESH_MILLISECONDS ? 'fresh' : 'stale';
  }

  isFree(key: string): boolean {
    return this.#free.has(key);
  }

  listFree(): string[] {
    return [...this.#free.keys()];
  }
}
