import type { IncomingMessage } from '../domain/base/message.ts';
import type { PersonId } from '../domain/base/person.ts';

/** Accepted callbacks that wait to be answered. A message accepted here survives anything (promise 1). */
export interface Inbox {
  /** Durable once resolved; a second message of the same id is `repeated` and changes nothing, however old the first. */
  accept(message: IncomingMessage): Promise<'added' | 'repeated'>;
  /** What one person still waits for, in the order accepted, at most `limit` messages. */
  listWaiting(person: PersonId, limit: number): Promise<IncomingMessage[]>;
  /** People with something waiting, at most `limit`, whose oldest waits longest first; for the sweep after a crash. */
  listPeopleWaiting(limit: number): Promise<PersonId[]>;
  /** Takes a message off the waiting list; its id stays known. Unknown or finished ids are ignored. */
  finish(id: string): Promise<void>;
  countWaiting(): Promise<number>;
}
