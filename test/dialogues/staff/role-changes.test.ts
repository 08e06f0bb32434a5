import { afterEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../src/domain/base/person.ts';
import { bodiesOf } from '../../../src/domain/people/person.ts';
import { bindContact, inviteContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { AuditorRefused } from '../../../src/usecases/commit.ts';
import { readPerson } from '../../../src/usecases/read-person.ts';
import { changeStaff, inviteStaff } from '../../../src/usecases/staff/change-staff.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { addExperts, bindExpert, expert } from '../../support/seasons/scoring-season.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const campaign = 'star-2021';
const body = 'district-putuo';
const WHO = 'wecom:chiyingxue';
const YULIN = 'wecom:yulin';

let season: Season;
afterEach(() => season.close());

const says = async (person: string, text: string) => textOf(await season.hear(person, { kind: 'text', text }));

type Role = 'nobody' | 'contact' | 'expert' | 'staff' | 'auditor';

const becomes: Record<Role, (who: PersonId) => Promise<unknown>> = {
  nobody: async () => {},
  contact: (who) => bindContact(season.ports, who, { campaign, body }),
  expert: (who) => bindExpert(season.ports, who, 'expert-1'),
  staff: (who) => changeStaff(season.ports, YULIN, { kind: 'admit', person: who, role: 'staff', name: null }, 'role/1'),
  auditor: (who) =>
    changeStaff(season.ports, YULIN, { kind: 'admit', person: who, role: 'auditor', name: null }, 'role/1'),
};

const codes: Record<Exclude<Role, 'nobody'>, () => Promise<string>> = {
  contact: () => inviteContact(season.ports, { campaign, body }),
  expert: () => inviteContact(season.ports, { campaign, expert: 'expert-1' }),
  staff: () => codeOf('staff'),
  auditor: () => codeOf('auditor'),
};

async function codeOf(role: 'staff' | 'auditor'): Promise<string> {
  const invited = await inviteStaff(season.ports, YULIN, { role, name: '池映雪', requestId: `press-${role}` });
  if ('refused' in invited) throw new Error(invited.refused);
  return invited.code;
}

/** What somebody is now. */
async function rolesOf(who: PersonId): Promise<Role[]> {
  const person = await readPerson(season.ports, who);
  const { staff, auditors } = season.ports;
  const all: [Role, boolean][] = [
    ['contact', bodiesOf(person).length > 0],
    ['expert', (person.experts ?? []).length > 0],
    ['staff', staff.includes(who)],
    ['auditor', auditors.includes(who)],
  ];
  return all.flatMap(([role, holds]) => (holds ? [role] : []));
}

async function opened() {
  season = await openSeason({ start: '2021-12-20T09:00:00+08:00' });
  await addExperts(season.ports, [expert('expert-1', '郑怡', '某校')]);
}

type Row = [was: Role, code: Exclude<Role, 'nobody'>, then: Role[], said: RegExp];
const rows: Row[] = [
  ['nobody', 'contact', ['contact'], /普陀/],
  ['nobody', 'expert', ['expert'], /郑怡/],
  ['nobody', 'staff', ['staff'], /工作人员/],
  ['nobody', 'auditor', ['auditor'], /审计/],
  ['contact', 'expert', ['contact', 'expert'], /郑怡/],
  ['contact', 'staff', ['contact', 'staff'], /工作人员/],
  ['contact', 'auditor', ['contact'], /不能同时做审计人员/],
  ['expert', 'contact', ['contact', 'expert'], /普陀/],
  ['expert', 'auditor', ['expert'], /不能同时做审计人员/],
  ['staff', 'contact', ['contact', 'staff'], /普陀/],
  ['staff', 'expert', ['expert', 'staff'], /郑怡/],
  ['auditor', 'contact', ['auditor'], /审计人员[\s\S]*不能同时有别的身份[\s\S]*没有用掉[\s\S]*收回/],
  ['auditor', 'expert', ['auditor'], /审计人员[\s\S]*不能同时有别的身份[\s\S]*没有用掉[\s\S]*收回/],
  ['auditor', 'staff', ['staff'], /工作人员/],
];

describe('somebody who types a code', () => {
  it.each(rows)('as %s for a %s is then %j', async (was, code, then, said) => {
    await opened();
    await becomes[was](WHO);
    expect(await says(WHO, `绑定 ${await codes[code]()}`)).toMatch(said);
    expect(await rolesOf(WHO)).toEqual(then);
  });

  it('and is refused as an auditor uses it once the access was taken back', async () => {
    await opened();
    await becomes.auditor(WHO);
    const code = await codes.contact();
    await says(WHO, `绑定 ${code}`);
    expect(await says(WHO, '绑定 WRONGWRO')).toMatch(/邀请码/);
    await changeStaff(season.ports, YULIN, { kind: 'revoke', person: WHO }, 'revoked/1');
    expect(await says(WHO, `绑定 ${code}`)).toMatch(/普陀/);
    expect(await rolesOf(WHO)).toEqual(['contact']);
  });
});

describe('an auditor', () => {
  it.each<['contact' | 'expert']>([['contact'], ['expert']])('is made %s by no other way', async (role) => {
    await opened();
    await becomes.auditor(WHO);
    await expect(becomes[role](WHO)).rejects.toThrow(AuditorRefused);
    expect(await rolesOf(WHO)).toEqual(['auditor']);
  });

  it.each<['contact' | 'expert']>([['contact'], ['expert']])(
    'is not made of a %s by an account either',
    async (role) => {
      await opened();
      await becomes[role](WHO);
      expect(await becomes.auditor(WHO)).toBe('other-role');
      expect(await rolesOf(WHO)).toEqual([role]);
    },
  );
});

it('leads an auditor to the pages beside a form of their own', async () => {
  season = await openSeason({ start: '2021-11-25T09:00:00+08:00' });
  await says(WHO, '班组');
  await becomes.auditor(WHO);
  expect(await says(WHO, '后台')).toMatch(/管理页/);
});
