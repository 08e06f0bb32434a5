import type { PersonId } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { decideHandover } from '../../domain/handover/decide-handover.ts';
import type { Handover, OpenHandover } from '../../domain/handover/handover.ts';
import { handoverView } from '../../domain/handover/handover-events.ts';
import { isAbsent } from '../../domain/handover/release-handover.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { listOpenHandovers } from './list-open-handovers.ts';
import { staffAway } from './staff-away.ts';
import { withStandingNow } from './with-standing-now.ts';

type Needs = CommitNeeds & Pick<Ports, 'staff' | 'staffInUse'>;

/** What somebody has in hand who is away, or no member of staff any more, waits for who is there, and whoever waits is told where nobody is. Safe to repeat.
 *  @param whose of those who left alone, or of those who are away too */
export async function releaseHandovers(ports: Needs, whose: 'gone' | 'absent' = 'absent'): Promise<void> {
  const { away, backOn } = whose === 'absent' ? staffAway(ports) : { away: [], backOn: null };
  const { staff } = ports;
  for (const { data } of await listOpenHandovers(ports)) {
    const { open } = data;
    if (!open) continue;
    const isLeft = open.handler
      ? isAbsent({ staff, away }, open.handler.person)
      : backOn !== null && open.backOn !== backOn;
    if (isLeft) await release(ports, data.asker, causeOf(ports, open, backOn));
  }
}

/** Once a day and request at most: whoever takes it again while away has it until the next one. Told that nobody is there: once for each day of return. */
function causeOf({ clock, staff }: Needs, { handler, number, askedAt }: OpenHandover, backOn: string | null): string {
  if (handler && !staff.includes(handler.person))
    return `left/${number}/${askedAt}/${handler.person}/${shanghaiDay(clock.now())}`;
  const what = handler ? 'released' : 'waits';
  return `${what}/${number}/${askedAt}/${handler ? shanghaiDay(clock.now()) : backOn}`;
}

async function release(ports: Needs, asker: PersonId, cause: string): Promise<void> {
  const known = { stream: `handover/${asker}` as const, cause };
  await commit(ports, {
    known,
    async load() {
      const row = await refreshRow<Handover>(ports, handoverView, asker);
      return row && { seq: row.seq, data: await withStandingNow(ports, row.data) };
    },
    decide(row) {
      const context = { by: 'system', staff: ports.staff, ...staffAway(ports), handlerAttends: null };
      const decision = row ? decideHandover(row.data, { kind: 'release' }, context) : null;
      if (!row || decision?.kind !== 'decided' || decision.events.length === 0) return { done: null };
      const { events, effects } = decision;
      const at = ports.clock.now().toISOString();
      return { append: { ...known, seq: row.seq + 1, by: 'system', at, events, effects } };
    },
  });
}
