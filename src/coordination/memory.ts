import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Coordination, Lease } from '../ports/process/coordination.ts';
import { createLimit } from './create-limit.ts';

interface Kept {
  value: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** Coordination of one process, in its memory. @param now milliseconds since 1970; limits count in real time whatever it says */
export function createMemoryCoordination({ now }: { now: () => number } = { now: Date.now }): Coordination {
  const values = new ExpiringMap(now);
  const leases = new ExpiringMap(now);
  let tokens = 0;

  async function lease(key: string, milliseconds: number): Promise<Lease | null> {
    if (leases.get(key) !== null) return null;
    tokens += 1;
    const token = String(tokens);
    leases.set(key, token, milliseconds);
    return {
      async extend() {
        if (leases.get(key) !== token) return false;
        leases.set(key, token, milliseconds);
        return true;
      },
      async release() {
        if (leases.get(key) === token) leases.delete(key);
      },
    };
  }

  return {
    lease,
    limit: createLimit((options) => new RateLimiterMemory(options)),
    get: (key) => values.get(key),
    set: async (key, value, seconds) => values.set(key, value, seconds * 1000),
    delete: async (key) => values.delete(key),
    check: async () => {},
    close: async () => {},
  };
}

/** Forgets what is over when it is asked for, and all that is over whenever it has doubled: no timers, no growth. */
class ExpiringMap {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;
  #sweepAt = 1000;

  constructor(now: () => number) {
    this.#now = now;
  }

  get(key: string): string | null {
    const kept = this.#kept.get(key);
    return kept && kept.until > this.#now() ? kept.value : null;
  }

  set(key: string, value: string, milliseconds: number): void {
    this.#kept.set(key, { value, until: this.#now() + milliseconds });
    if (this.#kept.size >= this.#sweepAt) this.#sweep();
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }

  #sweep(): void {
    for (const [key, { until }] of this.#kept) if (until <= this.#now()) this.#kept.delete(key);
    this.#sweepAt = Math.max(1000, this.#kept.size * 2);
  }
}
