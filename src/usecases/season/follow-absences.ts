import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { isOfficeOpen } from '../../domain/campaign/office-hours.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { followStaff } from '../staff/follow-staff.ts';
import { endAbsence } from '../staff/note-absence.ts';
import { releaseHandovers } from '../staff/release-handovers.ts';

type Needs = CommitNeeds & Pick<Ports, 'staff' | 'staffInUse'>;

/** In the hours of the office: whose days away are over is there again, and what somebody has in hand who is away waits for who is there. What those had who
 *  are no staff any more waits at any hour. To be asked every minute; safe to repeat. */
export async function followAbsences(ports: Needs): Promise<void> {
  await followStaff(ports);
  const now = ports.clock.now();
  const [campaign] = ports.campaigns;
  if (!isOfficeOpen(campaign ?? {}, now)) return releaseHandovers(ports, 'gone');
  const today = shanghaiDay(now);
  for (const { person, from, until } of ports.staffInUse.absences())
    if (until !== null && until < today)
      await endAbsence(ports, 'system', { person, which: { day: from } }, `absence-over/${person}/${from}/${until}`);
  await releaseHandovers(ports);
}
