import { describe, expect, it } from 'vitest';
import { decideStaff } from '../../../src/domain/staff/decide-staff.ts';
import {
  type Absence,
  evolveStaff,
  noStaffYet,
  type StaffMember,
  staffNow,
} from '../../../src/domain/staff/staff-list.ts';
import type { StaffListCommand, Waiting } from '../../../src/domain/staff/staff-list-command.ts';

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
  [
    'an erasure takes back nobody without whom all is lost',
    'system',
    [YULIN, SHENJI],
    revoke('wecom:yulin'),
    'last-of-staff',
  ],
  ['nor makes the last of them an auditor', 'system', [YULIN], admit('wecom:yulin', 'auditor'), 'last-of-staff'],
  ['who is none of them cannot be revoked', 'wecom:yulin', [YULIN], revoke('wecom:heyan'), 'no-member'],
];

describe('who decides on who is staff', () => {
  it.each(cases)('%s', (_says, by, members, command, outcome) => {
    const decision = decideStaff(command, { by, members, absences: [], today: '2021-11-25' });
    expect(decision.kind === 'refused' ? decision.reason : (decision.events[0]?.kind ?? '')).toBe(outcome);
  });
});

describe('who is away', () => {
  const [TODAY, TOMORROW] = ['2021-11-25', '2021-11-26'];
  const away = (person: string, from: string, until: string | null = null): Absence => ({ person, from, until });
  const leave = (from: string, until: string | null, person = WANG.person): StaffListCommand => ({
    ...{ kind: 'leave', person, from, until, taken: 0 },
  });
  const row = { number: 'K3M9', name: 'heyan', body: null, question: '照片传不上去', standing: null };
  const comesBack: Extract<StaffListCommand, { kind: 'return' }> = {
    ...{ kind: 'return', person: WANG.person, which: 'begun' },
    waiting: [{ asker: 'wecom:heyan', row } as unknown as Waiting], // only its number is told
  };
  const today: [says: string, command: StaffListCommand, absences: Absence[], outcome: string, told: string[]][] = [
    ['leaves from today on', leave(TODAY, null), [], 'absenceNoted', [WANG.person]],
    ['leaves for a day', leave(TOMORROW, TOMORROW), [], 'absenceNoted', [WANG.person]],
    ['does not leave for days that are over', leave('2021-11-20', '2021-11-24'), [], 'absence-over', []],
    ['does not leave until before the first day', leave('2021-11-28', TOMORROW), [], 'absence-over', []],
    ['is staff: an auditor leaves nobody alone', leave(TODAY, null, SHENJI.person), [], 'no-member', []],
    ['does not come back who was there', comesBack, [], 'not-away', []],
    [
      'comes back to a colleague: who asked is in hand',
      comesBack,
      [away(WANG.person, TODAY)],
      'absenceEnded',
      [WANG.person],
    ],
    [
      'comes back where nobody was: who asked hears of it',
      comesBack,
      [away(WANG.person, TODAY), away(YULIN.person, '2021-11-24')],
      'absenceEnded',
      [WANG.person, 'wecom:heyan'],
    ],
    [
      'does not come back before the first day: the days to come stay',
      comesBack,
      [away(WANG.person, TOMORROW), away(YULIN.person, '2021-11-24')],
      'absence-ahead',
      [],
    ],
    [
      'calls off the only days to come: nobody noticed',
      { ...comesBack, which: 'only' },
      [away(WANG.person, TOMORROW), away(YULIN.person, '2021-11-24')],
      'absenceEnded',
      [WANG.person],
    ],
    [
      'is asked which of several days to come',
      { ...comesBack, which: 'only' },
      [away(WANG.person, TOMORROW, TOMORROW), away(WANG.person, '2021-12-03', '2021-12-03')],
      'absence-ahead',
      [],
    ],
  ];

  it.each(today)('%s', (_says, command, absences, outcome, told) => {
    const decision = decideStaff(command, { by: YULIN.person, members: [YULIN, WANG, SHENJI], absences, today: TODAY });
    expect(decision.kind === 'refused' ? decision.reason : (decision.events[0]?.kind ?? '')).toBe(outcome);
    expect(decision.kind === 'refused' ? [] : decision.effects.map(({ to }) => to)).toEqual(told);
  });
});

describe('days away that share a day with others', () => {
  const TODAY = '2021-12-02';
  const period = (from: string, until: string | null) => ({ person: WANG.person, from, until });
  const noted = (absences: Absence[], [from, until]: [string, string | null], isEdit = false) => {
    const command: StaffListCommand = { kind: 'leave', person: WANG.person, from, until, taken: 0, isEdit };
    const decision = decideStaff(command, { by: WANG.person, members: [YULIN, WANG], absences, today: TODAY });
    if (decision.kind === 'refused') return decision.reason;
    const list = decision.events.reduce(evolveStaff, { ...noStaffYet, absences });
    return (list.absences ?? []).map(({ from, until }) => [from.slice(5), until?.slice(5) ?? null]);
  };
  const stood: [string, string] = ['2021-12-10', '2021-12-14'];

  it.each<[says: string, stood: [string, string | null], said: [string, string | null], then: unknown]>([
    ['go on from them', stood, ['2021-12-13', '2021-12-17'], [['12-10', '12-17']]],
    ['come before them', stood, ['2021-12-08', '2021-12-10'], [['12-08', '12-14']]],
    ['cover them', stood, ['2021-12-08', '2021-12-20'], [['12-08', '12-20']]],
    ['go on without an end', stood, ['2021-12-13', null], [['12-10', null]]],
    ['say another end of them', stood, ['2021-12-10', '2021-12-12'], [['12-10', '12-12']]],
    ['say another end of what has begun', ['2021-12-01', '2021-12-14'], [TODAY, '2021-12-03'], [['12-02', '12-03']]],
    ['say the end of what had none', ['2021-12-01', null], [TODAY, '2021-12-06'], [['12-02', '12-06']]],
    ['lie in their midst, which may shorten them: asked', stood, ['2021-12-12', '2021-12-13'], 'absence-within'],
  ])('%s', (_says, [from, until], said, then) => {
    expect(noted([period(from, until)], said)).toEqual(then);
  });

  it('become one with all that they meet, and leave others', () => {
    const absences = [period(...stood), period('2021-12-17', '2021-12-18'), period('2021-12-25', '2021-12-25')];
    expect(noted(absences, ['2021-12-14', '2021-12-17'])).toEqual([
      ['12-25', '12-25'],
      ['12-10', '12-18'],
    ]);
  });

  it('written over those that are shown on the page take their place', () => {
    expect(noted([period(...stood)], ['2021-12-12', '2021-12-20'], true)).toEqual([['12-12', '12-20']]);
    expect(noted([period(...stood)], ['2021-12-12', '2021-12-13'], true)).toEqual([['12-12', '12-13']]);
  });
});

describe('the list of staff', () => {
  it('counts what was decided more than the configuration, and gives back who is admitted again', () => {
    const revoked = evolveStaff(noStaffYet, { kind: 'memberRevoked', person: 'wecom:wangying', by: 'wecom:yulin' });
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
