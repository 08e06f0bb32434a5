import type { Claims } from './claims.ts';
import type { Inbox } from './inbox.ts';
import type { Journal } from './journal.ts';
import type { Outbox } from './outbox.ts';
import type { Turns } from './turns.ts';
import type { Views } from './views.ts';

export type StoreErrorCode =
  /** The database cannot be reached or has no room: try again later, nothing was written. */
  | 'unavailable'
  /** The value is over the port's size limit. */
  | 'too-large'
  /** Another process uses the same embedded folder. */
  | 'in-use'
  /** What is kept is broken, or of another program. */
  | 'damaged'
  /** A newer version of this program wrote what is kept. */
  | 'newer'
  /** There is no database where there has been one, or the open one was removed or replaced. */
  | 'missing';

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** One database behind six ports. Keys and values are any text, also hostile: quotes, `$`, dots, NUL, lone surrogates come back as they went in. */
export interface Store {
  turns: Turns;
  journal: Journal;
  inbox: Inbox;
  views: Views;
  outbox: Outbox;
  claims: Claims;
  /** Whether a write would be durable now. Once damage was met, or while the open database is not the one at its place, every write and this are refused.
   *  @throws StoreError unavailable, damaged, missing */
  check(): Promise<void>;
  /** Afterwards what was removed or replaced cannot be read from the embedded store's files either; nothing to do at scale, where the database does its
   *  own housekeeping. Copies in backups stay until those are thrown away. Takes a second for 100 MB. @throws StoreError unavailable, damaged */
  scrub(): Promise<void>;
  /** Waits for writes under way; nothing may be called afterwards. */
  close(): Promise<void>;
}
