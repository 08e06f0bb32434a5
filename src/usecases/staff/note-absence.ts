import type { PersonId } from '../../domain/base/person.ts';
import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { PeriodsMeant, Waiting } from '../../domain/staff/staff-list-command.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import type { StaffRefusal } from './change-staff.ts';
import { decideStaffList } from './change-staff.ts';
import { listOpenHandovers } from './list-open-handovers.ts';
import { releaseHandovers } from './release-handovers.ts';

type Needs = CommitNeeds & Pick<Ports, 'staff' | 'staffInUse'>;

/** Requests that are named to who comes back. */
const MOST_WAITING = 20;

/** Notes that a member of staff is not there; from today, what is in hand waits for who is there at once, whatever the hour. Safe to repeat under the same cause. @returns null when it is accepted, else why not */
export async function noteAbsence(
  ports: Needs,
  by: PersonId,
  { person, from, until, isEdit = false }: { person: PersonId; from: string; until: string | null; isEdit?: boolean },
  cause: string,
): Promise<StaffRefusal | null> {
  const rows = await listOpenHandovers(ports);
  const taken = rows.filter(({ data }) => data.open?.handler?.person === person).length;
  const refusal = await decideStaffList(ports, by, { kind: 'leave', person, from, until, taken, isEdit }, cause);
  if (!refusal && from <= shanghaiDay(ports.clock.now())) await releaseHandovers(ports);
  return refusal;
}

/** Ends days away of a member of staff. Who is there again is told what waits, and, where nobody was there, so is who asked meanwhile. Safe to repeat under the same cause. */
export async function endAbsence(
  ports: Needs,
  by: PersonId | 'system',
  { person, which }: { person: PersonId; which: PeriodsMeant },
  cause: string,
): Promise<StaffRefusal | null> {
  const rows = await listOpenHandovers(ports);
  const waiting = rows.flatMap(({ data: { asker, open } }): Waiting[] => {
    if (!open || open.handler) return [];
    const { number, name, body, question, standing, askedAt } = open;
    const title = standing?.title ?? body;
    return [{ asker, row: { number, name, title, question, askedOn: shanghaiDay(new Date(askedAt)) } }];
  });
  return decideStaffList(ports, by, { kind: 'return', person, which, waiting: waiting.slice(0, MOST_WAITING) }, cause);
}
