import type { OutgoingMessage } from '../../domain/base/message.ts';
import type { PersonId } from '../../domain/base/person.ts';

/** One message to one person. */
export interface OutboxRow {
  /** `<stream>/<seq>/<n>`; of a text that was split, `…/<n>.<part>`. */
  key: string;
  person: PersonId;
  message: OutgoingMessage;
  /** ISO 8601, when it was decided. */
  at: string;
  /** What the platform calls the message is kept, claim `receipt/<key>`, with the channel it left by: it may have to be recalled. */
  isRecallable?: true;
}

/** `waiting`: to be sent. `sent`: the platform took it, or would not close a card, which is no loss. `failed`: the platform refused it for good.
 *  `unknown`: calls were cut off until the platform would no longer recognise a repeat; a person has to look. */
export type OutboxState = 'waiting' | 'sent' | 'failed' | 'unknown';

export interface OutboxSettlement {
  state: Exclude<OutboxState, 'waiting'>;
  at: string;
  /** A code for operators, no personal data. */
  detail?: string;
}

/** What became of one row. */
export interface OutboxFate {
  key: string;
  person: PersonId;
  state: OutboxState;
  /** ISO 8601; null while it waits. */
  settledAt: string | null;
  /** The code it was settled with. */
  detail?: string;
}

/** Messages that wait to be sent. Rows follow from journal entries and may be put again any number of times. */
export interface Outbox {
  /** Inserts rows in the order given; a row whose key exists, in whatever state, is left as it is. Durable once resolved. */
  put(rows: readonly OutboxRow[]): Promise<void>;
  /** What one person still has to be told, in the order put. */
  listWaiting(person: PersonId, limit: number): Promise<OutboxRow[]>;
  listPeopleWaiting(limit: number): Promise<PersonId[]>;
  /** Settles a waiting row; a settled or unknown one is left as it is. The end of the process takes nothing of it once resolved; a power cut may, and the message is
   *  sent again. */
  settle(key: string, settlement: OutboxSettlement): Promise<void>;
  /** @returns null for an unknown key */
  find(key: string): Promise<{ row: OutboxRow; state: OutboxState; detail?: string } | null>;
  /** What became of the rows whose keys begin with `<entry>/`, in the order put; empty for none. */
  listFates(entry: string): Promise<OutboxFate[]>;
  /** Rows in one state, in the order put, at most `limit`, after the key `after`. */
  list(state: OutboxState, limit: number, after?: string): Promise<OutboxRow[]>;
  count(state: OutboxState): Promise<number>;
  /** Forgets rows with what they say and what became of them: personal data was erased. Unknown keys are passed over. Durable once resolved. */
  remove(keys: readonly string[]): Promise<void>;
}
