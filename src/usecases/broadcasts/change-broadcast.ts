import { type Decision, inWordsOf } from '../../domain/base/decision.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Broadcast } from '../../domain/broadcast/broadcast.ts';
import { type BroadcastEvent, broadcastView } from '../../domain/broadcast/broadcast-events.ts';
import {
  type BroadcastStaffCommand,
  decideBroadcast,
  decideStep,
  type WorkerCommand,
} from '../../domain/broadcast/decide-broadcast.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';

type Needs = CommitNeeds & Pick<Ports, 'staff'>;

type Refusal = Extract<Decision, { kind: 'refused' }>;

/** Does what a member of staff wants with a broadcast. Safe to repeat: one press is applied once.
 *  @param pressed `requestId` is unique per press @returns the broadcast as it is then, or why nothing was changed */
export async function changeBroadcast(
  ports: Needs,
  id: string,
  command: BroadcastStaffCommand,
  { by, requestId }: { by: PersonId; requestId: string },
): Promise<Broadcast | Refusal> {
  const cause = `${command.kind}/${requestId}`;
  const context = { by, staff: ports.staff, now: ports.clock.now() };
  const refusal = await commitBroadcast(ports, id, cause, by, (broadcast) =>
    decideBroadcast(broadcast, command, context),
  );
  if (refusal) return refusal;
  await ports.jobs.wake('broadcasts', id);
  const row = await refreshRow<Broadcast>(ports, broadcastView, id);
  return row ? row.data : { kind: 'refused', reason: 'broadcast-over', values: {} };
}

/** One step of a worker; nothing when it may not go on, or another one did it. */
export async function stepBroadcast(
  ports: CommitNeeds,
  id: string,
  cause: string,
  command: WorkerCommand,
  isStill: (broadcast: Broadcast) => boolean = () => true,
): Promise<void> {
  await commitBroadcast(ports, id, cause, 'system', (broadcast) =>
    broadcast && isStill(broadcast)
      ? decideStep(broadcast, command, ports.clock.now())
      : { kind: 'decided', events: [], effects: [] },
  );
}

async function commitBroadcast(
  ports: CommitNeeds,
  id: string,
  cause: string,
  by: PersonId | 'system',
  decide: (broadcast: Broadcast | null) => Decision<BroadcastEvent>,
): Promise<Refusal | null> {
  const stream = `broadcast/${id}` as const;
  const committed = await commit<Awaited<ReturnType<typeof read>>, Refusal | null>(ports, {
    known: { stream, cause },
    load: read,
    decide(row) {
      const decision = decide(row?.data ?? null);
      if (decision.kind === 'refused') return { done: decision };
      if (decision.events.length === 0) return { done: null };
      const drafted = decision.events.find((event) => event.kind === 'broadcastDrafted');
      const campaign = row?.data.campaign ?? (drafted?.kind === 'broadcastDrafted' ? drafted.campaign : '');
      const effects = inWordsOf(campaign, decision.effects);
      const at = ports.clock.now().toISOString();
      return { append: { stream, seq: (row?.seq ?? 0) + 1, cause, by, at, events: decision.events, effects } };
    },
  });
  return committed.kind === 'done' ? committed.result : null;

  function read() {
    return refreshRow<Broadcast>(ports, broadcastView, id);
  }
}
