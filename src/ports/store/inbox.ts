import type { IncomingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';

/** A message that could not be answered. */
export interface ParkedMessage {
  message: IncomingMessage;
  why: string;
}

/** Accepted callbacks that wait to be answered. A message accepted here survives anything (promise 1). */
export interface Inbox {
  /** Durable once resolved; a second message of the same id is `repeated` and changes nothing, however old the first. */
  accept(message: IncomingMessage): Promise<'added' | 'repeated'>;
  /** What one person still waits for, in the order accepted, at most `limit` messages. */
  listWaiting(person: PersonId, limit: number): Promise<IncomingMessage[]>;
  /** People with something waiting, at most `limit`, whose oldest waits longest first; for the sweep after a crash. */
  listPeopleWaiting(limit: number): Promise<PersonId[]>;
  /** Takes a message off the list of what waits or is parked; its id stays known. Unknown or finished ids are ignored. */
  finish(id: string): Promise<void>;
  countWaiting(): Promise<number>;
  /** Counts a try of a message that waits. Durable once resolved. @returns how many were counted; 0 for one that does not wait */
  countTry(id: string): Promise<number>;
  /** Sets a waiting message aside: it waits no longer and is kept until it is put back or finished. Others and unknown ids are left as they are.
   *  @param why a code for operators */
  park(id: string, why: string): Promise<boolean>;
  /** What is set aside, in the order accepted, at most `limit`. */
  listParked(limit: number): Promise<ParkedMessage[]>;
  countParked(): Promise<number>;
  /** Lets a parked message wait again at its old place, with no try counted. @returns the person; null when it is not parked */
  putBack(id: string): Promise<PersonId | null>;
}
