import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { isOfficeOpen } from '../../domain/campaign/office-hours.ts';
import { decideHandover } from '../../domain/handover/decide-handover.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { handoverView } from '../../domain/handover/handover-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';
import { endAbsence } from '../staff/change-absence.ts';
import { followStaff } from '../staff/follow-staff.ts';
import { listOpenHandovers } from '../staff/list-open-handovers.ts';
import { staffAway } from '../staff/staff-away.ts';

type Needs = CommitNeeds & Pick<Ports, 'staff' | 'staffInUse'>;

/** In the hours of the office: whose days away are over is there again, and what somebody has in hand who is away waits for who is there. To be asked every
 *  minute; safe to repeat. */
export async function followAbsences(ports: Needs): Promise<void> {
  await followStaff(ports);
  const now = ports.clock.now();
  const [campaign] = ports.campaigns;
  if (ports.staffInUse.absences().length === 0 || !isOfficeOpen(campaign ?? {}, now)) return;
  const today = shanghaiDay(now);
  for (const { person, from, until } of ports.staffInUse.absences())
    if (until !== null && until < today)
      await endAbsence(ports, 'system', { person, which: { day: from } }, `absence-over/${person}/${from}/${until}`);
  const { away } = staffAway(ports);
  for (const { data } of await listOpenHandovers(ports))
    if (data.open?.handler && away.includes(data.open.handler.person)) await release(ports, data, today);
}

/** Once a day and request at most: whoever takes it again while away has it until the next one. */
async function release(ports: Needs, { asker, open }: Handover, today: string): Promise<void> {
  const known = { stream: `handover/${asker}` as const, cause: `released/${open?.number}/${open?.askedAt}/${today}` };
  const { away } = staffAway(ports);
  await commit(ports, {
    known,
    load: () => refreshRow<Handover>(ports, handoverView, asker),
    decide(row) {
      const context = { by: 'system', staff: ports.staff, away, handlerAttends: null };
      const decision = row ? decideHandover(row.data, { kind: 'release' }, context) : null;
      if (!row || decision?.kind !== 'decided' || decision.events.length === 0) return { done: null };
      const { events, effects } = decision;
      const at = ports.clock.now().toISOString();
      return { append: { ...known, seq: row.seq + 1, by: 'system', at, events, effects } };
    },
  });
}
