import type { AtOnce } from './at-once.ts';

export interface Lease {
  /** @returns false when the lease was lost meanwhile */
  extend(): Promise<boolean>;
  release(): Promise<void>;
}

export interface LimitResult {
  isAllowed: boolean;
  /** 0 when allowed. */
  retryInMilliseconds: number;
}

/** The service cannot be reached, or does not answer in time: try again later. */
export class CoordinationError extends Error {
  constructor(options?: ErrorOptions) {
    super('coordination cannot be reached', options);
    this.name = 'CoordinationError';
  }
}

/** Short-lived agreement between processes: leases, limits, platform tokens, sessions. Nothing here is the record of anything:
 *  all of it may be lost at any moment without harm. @throws CoordinationError, every method */
export interface Coordination {
  /** @returns null when somebody else holds it. It lapses after `milliseconds` unless extended. */
  lease(key: string, milliseconds: number): Promise<Lease | null>;
  /** Counts one use against `points` per `seconds` (fixed window). */
  limit(key: string, points: number, seconds: number): Promise<LimitResult>;
  /** @returns null when nothing is kept or its time is over */
  get(key: string): AtOnce<string | null>;
  set(key: string, value: string, seconds: number): Promise<void>;
  delete(key: string): Promise<void>;
  check(): Promise<void>;
  close(): Promise<void>;
}
