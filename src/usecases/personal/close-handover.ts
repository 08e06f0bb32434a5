import type { PersonId } from '../../domain/base/person.ts';
import { decideHandover } from '../../domain/handover/decide-handover.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { handoverView } from '../../domain/handover/handover-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';

/** Ends what a person asked staff for, before what is kept of the person is erased: an empty request would wait for ever. Safe to repeat. */
export async function closeHandover(
  ports: CommitNeeds & Pick<Ports, 'staff'>,
  { person, by, request }: { person: PersonId; by: PersonId | 'system'; request: string },
): Promise<void> {
  const known = { stream: `handover/${person}` as const, cause: `erased/${request}` };
  await commit(ports, {
    known,
    load: () => refreshRow<Handover>(ports, handoverView, person),
    decide(row) {
      const context = { by, staff: ports.staff, handlerAttends: null };
      const decision = row ? decideHandover(row.data, { kind: 'close-erased' }, context) : null;
      if (!row || decision?.kind !== 'decided') return { done: null };
      const { events, effects } = decision;
      const at = ports.clock.now().toISOString();
      return { append: { ...known, seq: row.seq + 1, by, at, events, effects } };
    },
  });
}
