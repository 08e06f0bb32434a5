import { addressOf, type PersonId } from '../base/person.ts';
import type { ReminderWait } from '../reminders/reminder-values.ts';
import type { Audience } from './audience.ts';
import type { BroadcastWording } from './wording.ts';

/** What is filled in for one reader. */
export type RecipientValues = { name: string; unit: string; waits: ReminderWait | null; closesOn: string };

/** Somebody a broadcast is for, as frozen. */
export type Recipient = {
  person: PersonId;
  /** The name and the unit by which staff know the person. */
  shown: string;
  application: string | null;
  /** Absent when every reader gets the same words. */
  values?: RecipientValues | undefined;
  /** No platform of ours leads to the person. */
  isUnreachable?: boolean | undefined;
  /** Has accounts in several apps: is told singly, in the one used last. */
  isInSeveralApps?: boolean | undefined;
};

/** Where freezing goes on: after an application, after a recommending body, or, of a retry, at a chunk of the round before. */
export type Cursor =
  | { kind: 'applications'; after: string | null }
  | { kind: 'bodies'; after: string | null }
  | { kind: 'chunks'; from: number };

/** A cursor as a key: of two that gather from one place one entry stands. */
export function cursorKey(round: number, cursor: Cursor): string {
  return `${round}/${cursor.kind}/${cursor.kind === 'chunks' ? cursor.from : (cursor.after ?? '')}`;
}

/** What became of a message to one person. `throttled` waits as well; `unreachable`: no platform leads there. */
export const fates = [
  ...(['queued', 'throttled', 'sent', 'read', 'invalid', 'not-licensed', 'failed', 'unknown'] as const),
  ...(['unreachable', 'stopped', 'recalled'] as const),
] as const;
export type Fate = (typeof fates)[number];
export type FateCounts = Partial<Record<Fate, number>>;

/** Fates after which the person may be sent to again: nothing arrived, for certain. */
export const notReached: readonly Fate[] = ['invalid', 'not-licensed', 'failed', 'unreachable'];

/** What became of an outbox row, by its state and the code that it was settled with. */
export function fateOf(state: 'waiting' | 'sent' | 'failed' | 'unknown', detail: string): Fate {
  if (state === 'waiting') return 'queued';
  if (state !== 'failed') return state;
  const [code = '', reason = ''] = detail.split(' ');
  if (code !== 'unreachable') return 'failed';
  return reason === 'unlicenseduser' ? 'not-licensed' : 'invalid';
}

/** People of one channel that one call took, a run of them in the chunk. */
export interface SentInOneCall {
  channel: string;
  receipt: string | null;
  /** Places in the chunk that it did not take. */
  rest: readonly number[];
  isUnknown: boolean;
  /** The place behind its last one; absent when the call was for all of the channel that were left. */
  until?: number | undefined;
}

/** The place from which on nobody of a channel was in a call yet; without end when everybody was. */
export function openFrom({ many }: Pick<Chunk, 'many'>, channel: string): number {
  const last = many.findLast((sent) => sent.channel === channel);
  return last ? (last.until ?? Number.POSITIVE_INFINITY) : 0;
}

/** Whether one call to many on the channel is for somebody. */
export function isForMany(
  { person, isInSeveralApps }: Pick<Recipient, 'person' | 'isInSeveralApps'>,
  channel: string,
): boolean {
  return !isInSeveralApps && addressOf(person)?.channel === channel;
}

/** The call that somebody at a place of the chunk was in; null for none. */
export function callFor(
  { many }: Pick<Chunk, 'many'>,
  recipient: Pick<Recipient, 'person' | 'isInSeveralApps'>,
  place: number,
): SentInOneCall | null {
  return (
    many.find((sent) => isForMany(recipient, sent.channel) && place < (sent.until ?? Number.POSITIVE_INFINITY)) ?? null
  );
}

/** About five hundred people, in an entry of their own. */
export interface Chunk {
  /** The entry's place in the broadcast's stream: its messages are `broadcast/<id>/<seq>/<n>`. */
  seq: number;
  /** That entry's cause. */
  cause: string;
  round: number;
  size: number;
  /** Sent in one call each, in the order of their people. */
  many: readonly SentInOneCall[];
  /** Null while it is being sent. */
  counts: FateCounts | null;
}

export type BroadcastStatus = 'draft' | 'scheduled' | 'sending' | 'paused' | 'stopped' | 'finished' | 'dropped';

/** One broadcast, folded from the stream `broadcast/<id>`. Who it is for is in its entries: the state stays small. */
export interface Broadcast {
  id: string;
  campaign: string;
  by: PersonId;
  audience: Audience;
  wording: BroadcastWording;
  status: BroadcastStatus;
  /** ISO 8601, when it leaves; null for a draft. */
  sendAt: string | null;
  /** People in the audience when it was scheduled; absent for a draft, and in copies made before. */
  expected?: number;
  /** ISO 8601, when it was last changed. */
  at: string;
  /** 1, and one more for each retry. */
  round: number;
  /** Null when everybody is frozen. */
  cursor: Cursor | null;
  chunks: readonly Chunk[];
  /** ISO 8601, when it was taken back from those who have it; null for never. */
  recalledAt: string | null;
  /** Messages are being taken back. */
  isRecalling: boolean;
}

/** How long a press of 发送 can be taken back. */
export const UNDO_SECONDS = 60;

export function beginningOf(round: number, chunks: readonly Chunk[]): Cursor {
  if (round === 1) return { kind: 'applications', after: null };
  const first = chunks.findIndex((chunk) => chunk.round === round - 1);
  return { kind: 'chunks', from: first };
}

/** Whether everybody has been dealt with. */
export function isFinished({ cursor, chunks }: Broadcast): boolean {
  return cursor === null && chunks.every(({ counts }) => counts !== null);
}

/** People it is for: those of a retry are among those of the first round. */
export function peopleIn({ chunks }: Broadcast): number {
  return chunks.reduce((sum, { round, size }) => (round === 1 ? sum + size : sum), 0);
}
