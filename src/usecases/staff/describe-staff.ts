import { absencesOf, STAFF_LIST, staffEvents } from '../../domain/staff/staff-list.ts';
import type { Ports } from '../../ports/ports.ts';
import type { StaffChangeJson, StaffJson } from '../../wire/console/staff.ts';

const MOST_CHANGES = 200;

/** Who is staff and auditor now, and who changed what. */
export async function describeStaff({
  journal,
  staffInUse,
}: Pick<Ports, 'journal' | 'staffInUse'>): Promise<StaffJson> {
  const entries = await journal.read(`staff/${STAFF_LIST}`);
  const changes = entries.flatMap(({ at, events }) =>
    events.flatMap((event): StaffChangeJson[] => {
      const read = staffEvents.read(event);
      if (!read) return [];
      const { by } = read;
      if (read.kind === 'memberInvited')
        return [{ at, by, what: 'invited', person: null, role: read.role, name: read.name }];
      const { person } = read;
      if (read.kind === 'memberRevoked') return [{ at, by, what: 'revoked', person, role: null, name: null }];
      if (read.kind === 'absenceNoted' || read.kind === 'absenceEnded') return [];
      const { role, name, knownName, knownBody = '' } = read;
      const redeemer = knownName === undefined ? {} : { redeemer: { name: knownName, body: knownBody } };
      return [{ at, by, what: 'admitted', person, role, name, ...redeemer }];
    }),
  );
  const absences = staffInUse.absences();
  const members = staffInUse.members().map((member) => {
    const [away = null, ...later] = absencesOf(absences, member.person).map(({ from, until }) => ({ from, until }));
    return { ...member, away, later };
  });
  return { members, changes: changes.reverse().slice(0, MOST_CHANGES) };
}
