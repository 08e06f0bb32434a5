import type { DecisionRefusal } from '../../domain/base/decision-refusal.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { decideHandover } from '../../domain/handover/decide-handover.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { handoverView } from '../../domain/handover/handover-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { staffAway } from './staff-away.ts';

type Needs = CommitNeeds & Pick<Ports, 'staff' | 'staffNames' | 'staffInUse'>;

/** To whom a request is given. */
interface Given {
  /** Of the request. */
  number: string;
  to: PersonId;
  /** What the colleague is told of it; empty for nothing. */
  note: string;
  requestId: string;
}

interface Refused {
  reason: DecisionRefusal;
  /** Who has it, or is away; empty where nobody gave a name. */
  name: string;
}

/** Gives a request for a person to a member of staff, from a page; the asker and that one are told. Safe to repeat under the same `requestId`.
 *  @returns null when it is accepted, else why not */
export async function assignHandover(
  ports: Needs,
  by: PersonId,
  { number, to, note, requestId }: Given,
): Promise<Refused | null> {
  const [found] = await ports.views.list<Handover>(handoverView, { index: 'number', equals: number, limit: 1 });
  if (!found) return { reason: 'handover-over', name: '' };
  const known = { stream: `handover/${found.id}` as const, cause: `assigned/${requestId}` };
  const nameOf = (person: PersonId) => ports.staffNames?.[person] ?? null;
  const committed = await commit<{ seq: number; data: Handover } | null, Refused | null>(ports, {
    known,
    load: () => refreshRow<Handover>(ports, handoverView, found.id),
    decide(row) {
      if (row?.data.open?.number !== number) return { done: { reason: 'handover-over', name: '' } };
      const context = { by, staff: ports.staff, away: staffAway(ports).away, handlerAttends: null };
      const command = { kind: 'assign' as const, to, name: nameOf(to), note: note.trim(), byName: nameOf(by) };
      const decision = decideHandover(row.data, command, context);
      if (decision.kind === 'refused')
        return { done: { reason: decision.reason, name: String(decision.values?.name ?? '') } };
      if (decision.events.length === 0) return { done: null };
      const { events, effects } = decision;
      return { append: { ...known, seq: row.seq + 1, by, at: ports.clock.now().toISOString(), events, effects } };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}
