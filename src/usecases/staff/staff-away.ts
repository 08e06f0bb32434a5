import type { PersonId } from '../../domain/base/person.ts';
import { dayBefore, shanghaiDay } from '../../domain/campaign/calendar.ts';
import { nextWorkday } from '../../domain/campaign/office-hours.ts';
import { isAway } from '../../domain/staff/staff-list.ts';
import type { Ports } from '../../ports/ports.ts';

type Needs = Pick<Ports, 'staff' | 'staffInUse' | 'clock' | 'campaigns'>;

/** Who of staff is not there today, and, where nobody is, the first day on which somebody is again: null while somebody is there, empty where nobody knows. */
export function staffAway({ staff, staffInUse, clock, campaigns }: Needs): { away: PersonId[]; backOn: string | null } {
  const absences = staffInUse.absences();
  if (absences.length === 0) return { away: [], backOn: null };
  const today = shanghaiDay(clock.now());
  const away = staff.filter((person) => isAway(absences, person, today));
  if (away.length < staff.length || staff.length === 0) return { away, backOn: null };
  const ends = absences.flatMap((one) =>
    isAway([one], one.person, today) && away.includes(one.person) && one.until !== null ? [one.until] : [],
  );
  const [first] = ends.sort();
  const [campaign] = campaigns;
  return { away, backOn: first === undefined ? '' : nextWorkday(campaign ?? {}, dayBefore(first, -1)) };
}

/** Who of staff is there today: told of what is asked again later, so that it waits where nobody is. */
export function staffThere(ports: Needs): PersonId[] {
  const { away } = staffAway(ports);
  return ports.staff.filter((person) => !away.includes(person));
}

/** Who is told of what happens once: who is there, and everybody where nobody is, so that nothing is told to nobody. */
export function staffToTell(ports: Needs): PersonId[] {
  const there = staffThere(ports);
  return there.length > 0 ? there : [...ports.staff];
}
