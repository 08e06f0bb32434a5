import type { PersonId } from '../domain/base/person.ts';
import { type Absence, noStaffYet, type StaffMember, staffNow } from '../domain/staff/staff-list.ts';
import type { Ports } from '../ports/ports.ts';

/** Whom the configuration names as staff, and from then on what the journal says: whoever holds these sees them as they are now. */
export function createStaffInUse(
  staff: readonly PersonId[],
  names: Readonly<Partial<Record<PersonId, string>>>,
): Pick<Ports, 'staff' | 'auditors' | 'staffNames' | 'staffInUse'> {
  const configured: StaffMember[] = staff.map((person) => ({ person, role: 'staff', name: names[person] ?? null }));
  const staffHeld: PersonId[] = [];
  const auditors: PersonId[] = [];
  const staffNames: Partial<Record<PersonId, string>> = { ...names };
  let members: readonly StaffMember[] = [];
  let absences: readonly Absence[] = [];
  let seen = 0;
  const hold = (now: readonly StaffMember[]) => {
    members = now;
    staffHeld.splice(0, Number.POSITIVE_INFINITY, ...peopleAs('staff', now));
    auditors.splice(0, Number.POSITIVE_INFINITY, ...peopleAs('auditor', now));
    for (const { person, name } of now) if (name) staffNames[person] = name;
  };
  hold(staffNow(configured, noStaffYet));
  return {
    staff: staffHeld,
    auditors,
    staffNames,
    staffInUse: {
      members: () => members,
      absences: () => absences,
      seen: () => seen,
      use(seq, list) {
        if (seq <= seen) return;
        seen = seq;
        absences = list.absences ?? [];
        hold(staffNow(configured, list));
      },
    },
  };
}

function peopleAs(role: StaffMember['role'], members: readonly StaffMember[]): PersonId[] {
  return members.flatMap((member) => (member.role === role ? [member.person] : []));
}
