import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import type { StaffEvent, StaffMember, StaffRole } from './staff-list.ts';

export type StaffListCommand =
  | { kind: 'invite'; role: StaffRole; name: string }
  /** Somebody comes with a code or an account that `by` made. */
  | { kind: 'admit'; person: PersonId; role: StaffRole; name: string | null; redeemer?: Redeemer }
  | { kind: 'revoke'; person: PersonId };

/** As whom somebody who comes with a code was known before; empty where nobody knew. */
export interface Redeemer {
  name: string;
  /** The recommending body the person acts for. */
  body: string;
}

export interface StaffListContext {
  /** Who decides; of an admission, who invited. */
  by: PersonId;
  /** Everybody who is staff now, auditors too. */
  members: readonly StaffMember[];
}

/** Whether somebody may change what staff look after. @returns why not; null for a member of staff */
export function mayChange(members: readonly StaffMember[], by: PersonId): 'not-staff' | 'auditor-reads-only' | null {
  const role = members.find(({ person }) => person === by)?.role;
  if (role === undefined) return 'not-staff';
  return role === 'auditor' ? 'auditor-reads-only' : null;
}

/** Who becomes staff or auditor, and whose access ends. One member of staff always stays, and nobody decides on the own role. */
export function decideStaff(command: StaffListCommand, { by, members }: StaffListContext): Decision<StaffEvent> {
  const refusal = mayChange(members, by);
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
