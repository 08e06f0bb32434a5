import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import { decideAbsence, decideReturn } from './decide-absence.ts';
import type { StaffEvent, StaffMember } from './staff-list.ts';
import type { StaffListCommand, StaffListContext } from './staff-list-command.ts';

/** Whether somebody may change what staff look after. @returns why not; null for a member of staff */
function mayChange(members: readonly StaffMember[], by: PersonId): 'not-staff' | 'auditor-reads-only' | null {
  const role = members.find(({ person }) => person === by)?.role;
  if (role === undefined) return 'not-staff';
  return role === 'auditor' ? 'auditor-reads-only' : null;
}

/** Who becomes staff or auditor, and whose access ends. One member of staff always stays, and nobody decides on the own role. */
export function decideStaff(command: StaffListCommand, context: StaffListContext): Decision<StaffEvent> {
  const { by, members } = context;
  const refusal = by === 'system' ? null : mayChange(members, by);
  if (refusal) return refused(refusal);
  switch (command.kind) {
    case 'invite':
      return decided([{ kind: 'memberInvited', role: command.role, name: command.name, by }]);
    case 'admit': {
      const { person, role, name, redeemer } = command;
      if (person === by) return refused('own-role');
      if (role === 'auditor' && isLast(members, person)) return refused('last-of-staff');
      const known = members.find((member) => member.person === person);
      if (known?.role === role && (name === null || known.name === name)) return decided([]);
      const toPerson = tell(person, 'staff.admitted', { role });
      if (!redeemer) return decided([{ kind: 'memberAdmitted', person, role, name, by }], [toPerson]);
      const cameAs = { knownName: redeemer.name, knownBody: redeemer.body };
      return decided(
        [{ kind: 'memberAdmitted', person, role, name, by, ...cameAs }],
        [toPerson, tell(by, 'staff.code-used', { person, role, name: name ?? '', ...cameAs })],
      );
    }
    case 'leave':
      return decideAbsence(command, context);
    case 'return':
      return decideReturn(command, context);
    case 'revoke': {
      const { person } = command;
      if (!members.some((member) => member.person === person)) return refused('no-member');
      if (person === by) return refused('own-role');
      if (isLast(members, person)) return refused('last-of-staff');
      return decided([{ kind: 'memberRevoked', person, by }], [tell(person, 'staff.revoked', {})]);
    }
  }
}

/** Without this person nobody could change anything any more. */
function isLast(members: readonly StaffMember[], person: PersonId): boolean {
  const staff = members.filter(({ role }) => role === 'staff');
  return staff.length === 1 && staff[0]?.person === person;
}
