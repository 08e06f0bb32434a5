import { describe, expect, it } from 'vitest';
import { decideStaff, type StaffListCommand } from '../../../src/domain/staff/decide-staff.ts';
import { evolveStaff, nobodyYet, type StaffMember, staffNow } from '../../../src/domain/staff/staff-list.ts';

const YULIN: StaffMember = { person: 'wecom:yulin', role: 'staff', name: '俞琳' };
const WANG: StaffMember = { person: 'wecom:wangying', role: 'staff', name: '王影' };
const SHENJI: StaffMember = { person: 'wecom:shenji', role: 'auditor', name: '审计' };
const admit = (person: string, role: StaffMember['role'], name: string | null = null): StaffListCommand => ({
  kind: 'admit',
  person,
  role,
  name,
});
const revoke = (person: string): StaffListCommand => ({ kind: 'revoke', person });

const cases: [says: string, by: string, members: StaffMember[], command: StaffListCommand, outcome: string][] = [
  ['staff invite', 'wecom:yulin', [YULIN], { kind: 'invite', role: 'auditor', name: '审计' }, 'memberInvited'],
  ['staff admit', 'wecom:yulin', [YULIN], admit('wecom:new', 'staff'), 'memberAdmitted'],
  [
    'staff make a colleague an auditor',
    'wecom:yulin',
    [YULIN, WANG],
    admit('wecom:wangying', 'auditor'),
    'memberAdmitted',
  ],
  ['nothing happens twice', 'wecom:yulin', [YULIN, SHENJI], admit('wecom:shenji', 'auditor'), ''],
  ['staff take back', 'wecom:yulin', [YULIN, WANG], revoke('wecom:wangying'), 'memberRevoked'],
  [
    'an auditor invites nobody',
    'wecom:shenji',
    [YULIN, SHENJI],
    { kind: 'invite', role: 'staff', name: 'x' },
    'auditor-reads-only',
  ],
  [
    'an auditor takes nothing back',
    'wecom:shenji',
    [YULIN, WANG, SHENJI],
    revoke('wecom:wangying'),
    'auditor-reads-only',
  ],
  ['a stranger admits nobody', 'wecom:mallory', [YULIN], admit('wecom:mallory', 'staff'), 'not-staff'],
  ['nobody changes the own role', 'wecom:yulin', [YULIN, WANG], admit('wecom:yulin', 'auditor'), 'own-role'],
  ['nobody revokes themselves', 'wecom:yulin', [YULIN, WANG], revoke('wecom:yulin'), 'own-role'],
  ['who is none of them cannot be revoked', 'wecom:yulin', [YULIN], revoke('wecom:heyan'), 'no-member'],
];

describe('who decides on who is staff', () => {
  it.each(cases)('%s', (_says, by, members, command, outcome) => {
    const decision = decideStaff(command, { by, members, absences: [], today: '2021-11-25' });
    expect(decision.kind === 'refused' ? decision.reason : (decision.events[0]?.kind ?? '')).toBe(outcome);
  });
});

describe('the list of staff', () => {
  it('counts what was decided more than the configuration, and gives back who is admitted again', () => {
    const revoked = evolveStaff(nobodyYet, { kind: 'memberRevoked', person: 'wecom:wangying', by: 'wecom:yulin' });
    expect(staffNow([YULIN, WANG], revoked)).toEqual([YULIN]);
    const again = {
      kind: 'memberAdmitted',
      person: 'wecom:wangying',
      role: 'auditor',
      name: null,
      by: 'wecom:yulin',
    } as const;
    expect(staffNow([YULIN, WANG], evolveStaff(revoked, again))).toEqual([YULIN, { ...WANG, role: 'auditor' }]);
  });
});
