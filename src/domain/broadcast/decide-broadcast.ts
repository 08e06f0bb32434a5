import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import { type Audience, isEverybody } from './audience.ts';
import { type Broadcast, type Cursor, type FateCounts, openFrom, type Recipient, UNDO_SECONDS } from './broadcast.ts';
import type { BroadcastEvent } from './broadcast-events.ts';
import { type BroadcastWording, MAX_WORDING_CHARACTERS } from './wording.ts';

/** What staff do with a broadcast. */
export type BroadcastStaffCommand =
  | { kind: 'draft'; campaign: string; audience: Audience; wording: BroadcastWording }
  | { kind: 'test'; values: Recipient['values'] }
  /** `at`: ISO 8601, or null for now. `expected`: people in the audience. `isToAll`: it was said by itself that it goes to everybody. */
  | { kind: 'send'; at: string | null; expected: number; isToAll?: boolean }
  | { kind: 'undo' }
  | { kind: 'drop' }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'stop' }
  /** `failed`: people it did not reach. */
  | { kind: 'retry'; failed: number }
  | { kind: 'recall' };

/** What a worker does with one that is due. */
export type WorkerCommand =
  | { kind: 'begin' }
  | { kind: 'freeze'; recipients: Recipient[]; next: Cursor | null }
  | {
      kind: 'sent-to-many';
      chunk: number;
      channel: string;
      receipt: string | null;
      rest: number[];
      isUnknown: boolean;
      /** The first place it was for: what an earlier call took is not noted again. */
      from: number;
      until?: number;
    }
  | { kind: 'settle'; chunk: number; counts: FateCounts }
  | { kind: 'end-recall' };

export interface StaffContext {
  by: PersonId;
  staff: readonly PersonId[];
  now: Date;
}

/** How long after its beginning a broadcast can be recalled: no platform takes a message back later. */
const RECALL_HOURS = 24;
/** A time that is set lies within this many days. */
const MOST_DAYS_AHEAD = 90;

/** What a member of staff's command does to a broadcast, or why not. */
export function decideBroadcast(
  broadcast: Broadcast | null,
  command: BroadcastStaffCommand,
  context: StaffContext,
): Decision<BroadcastEvent> {
  const { by, staff } = context;
  if (!mayBroadcast(by, staff)) return refused('staff-only');
  if (command.kind === 'draft') return draft(broadcast, command, by);
  if (!broadcast) return refused('broadcast-over');
  switch (command.kind) {
    case 'test':
      return decided(
        [{ kind: 'broadcastTested', by }],
        [tell(by, 'broadcast.text', { parts: broadcast.wording.parts, values: command.values ?? null })],
      );
    case 'send':
      return send(broadcast, command, context);
    case 'undo':
      if (broadcast.status === 'draft') return refused('broadcast-undone');
      return broadcast.status === 'scheduled' && (broadcast.sendAt ?? '') > context.now.toISOString()
        ? decided([{ kind: 'broadcastUndone', by }])
        : refused('undo-over');
    case 'drop':
      return broadcast.status === 'draft'
        ? decided([{ kind: 'broadcastDropped', by }])
        : refused('broadcast-not-draft');
    case 'pause':
      return broadcast.status === 'sending'
        ? decided([{ kind: 'broadcastPaused', by }])
        : refused('broadcast-not-sending');
    case 'resume':
      return broadcast.status === 'paused'
        ? decided([{ kind: 'broadcastResumed', by }])
        : refused('broadcast-not-paused');
    case 'stop':
      return ['scheduled', 'sending', 'paused'].includes(broadcast.status)
        ? decided([{ kind: 'broadcastStopped', by }])
        : refused('broadcast-not-sending');
    case 'retry':
      if (broadcast.status !== 'finished') return refused('broadcast-not-finished');
      return command.failed > 0 ? decided([{ kind: 'retryAsked', by }]) : refused('nothing-failed');
    case 'recall':
      return recall(broadcast, context);
  }
}

/** Whoever works for the association. */
export function mayBroadcast(person: PersonId, staff: readonly PersonId[]): boolean {
  return staff.includes(person);
}

function draft(
  broadcast: Broadcast | null,
  { campaign, audience, wording }: Extract<BroadcastStaffCommand, { kind: 'draft' }>,
  by: PersonId,
): Decision<BroadcastEvent> {
  if (broadcast && broadcast.status !== 'draft') return refused('broadcast-not-draft');
  if (wording.text === '') return refused('broadcast-empty');
  const length = [...wording.text].length;
  if (length > MAX_WORDING_CHARACTERS)
    return refused('broadcast-too-long', { count: length, limit: MAX_WORDING_CHARACTERS });
  return decided([{ kind: 'broadcastDrafted', campaign, by, audience, wording }]);
}

function send(
  { status, audience }: Broadcast,
  { at, expected, isToAll = false }: Extract<BroadcastStaffCommand, { kind: 'send' }>,
  { by, now }: StaffContext,
): Decision<BroadcastEvent> {
  if (status !== 'draft') return refused('broadcast-not-draft');
  if (expected === 0) return refused('broadcast-to-nobody');
  if (isEverybody(audience) && !isToAll) return refused('broadcast-to-all');
  const soonest = new Date(now.getTime() + UNDO_SECONDS * 1000);
  const wanted = at === null ? soonest : new Date(at);
  if (wanted < now) return refused('time-past');
  if (wanted.getTime() - now.getTime() > MOST_DAYS_AHEAD * 86_400_000)
    return refused('time-too-far', { days: MOST_DAYS_AHEAD });
  const sendAt = (wanted < soonest ? soonest : wanted).toISOString();
  return decided([{ kind: 'broadcastScheduled', by, sendAt, expected }]);
}

function recall({ status, sendAt, recalledAt }: Broadcast, { by, now }: StaffContext): Decision<BroadcastEvent> {
  if (status !== 'finished' && status !== 'stopped') return refused('broadcast-not-finished');
  if (recalledAt !== null) return refused('already-recalled');
  const age = now.getTime() - Date.parse(sendAt ?? '');
  return age < RECALL_HOURS * 3_600_000
    ? decided([{ kind: 'broadcastRecalled', by }])
    : refused('recall-over', { hours: RECALL_HOURS });
}

/** What a worker's step does. Decided without events when somebody else did it, or it may not go on. */
export function decideStep(broadcast: Broadcast, command: WorkerCommand, now: Date): Decision<BroadcastEvent> {
  const { status, sendAt, round } = broadcast;
  switch (command.kind) {
    case 'begin':
      return decided(
        status === 'scheduled' && sendAt !== null && sendAt <= now.toISOString() ? [{ kind: 'broadcastBegun' }] : [],
      );
    case 'freeze': {
      const { recipients, next } = command;
      return decided(
        status === 'sending' && broadcast.cursor ? [{ kind: 'recipientsFrozen', round, recipients, next }] : [],
      );
    }
    case 'sent-to-many': {
      const { kind: _, from, ...sent } = command;
      const chunk = broadcast.chunks[sent.chunk];
      const isNoted = chunk && openFrom(chunk, sent.channel) > from;
      return decided(chunk && !isNoted ? [{ kind: 'sentToMany', ...sent }] : []);
    }
    case 'end-recall':
      return decided(broadcast.isRecalling ? [{ kind: 'recallEnded' }] : []);
    case 'settle': {
      const { chunk, counts } = command;
      return decided(broadcast.chunks[chunk]?.counts === null ? [{ kind: 'chunkSettled', chunk, counts }] : []);
    }
  }
}
