import type { PersonId } from '../../domain/base/person.ts';
import { STAFF_LIST, type StaffMember, type StaffRole, staffEvents } from '../../domain/staff/staff-list.ts';
import type { Ports } from '../../ports/ports.ts';

/** One change of who is staff, as it is on record. */
export interface StaffChange {
  at: string;
  by: PersonId;
  what: 'invited' | 'admitted' | 'revoked';
  /** Null for an invitation that nobody has used so far. */
  person: PersonId | null;
  role: StaffRole | null;
  name: string | null;
}

export interface StaffShown {
  members: readonly StaffMember[];
  /** The newest first, at most 200. */
  changes: StaffChange[];
}

const MOST_CHANGES = 200;

/** Who is staff and auditor now, and who changed what. */
export async function describeStaff({
  journal,
  staffInUse,
}: Pick<Ports, 'journal' | 'staffInUse'>): Promise<StaffShown> {
  const entries = await journal.read(`staff/${STAFF_LIST}`);
  const changes = entries.flatMap(({ at, events }) =>
    events.flatMap((event): StaffChange[] => {
      const read = staffEvents.read(event);
      if (!read) return [];
      const { by } = read;
      if (read.kind === 'memberInvited')
        return [{ at, by, what: 'invited', person: null, role: read.role, name: read.name }];
      const { person } = read;
      return read.kind === 'memberRevoked'
        ? [{ at, by, what: 'revoked', person, role: null, name: null }]
        : [{ at, by, what: 'admitted', person, role: read.role, name: read.name }];
    }),
  );
  return { members: staffInUse.members(), changes: changes.reverse().slice(0, MOST_CHANGES) };
}
