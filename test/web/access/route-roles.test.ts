import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { changeStaff } from '../../../src/usecases/staff/change-staff.ts';
import { askRoute } from '../../support/pages/ask-route.ts';
import { openConsole } from '../../support/pages/console-asker.ts';
import {
  applicant,
  body,
  contact,
  goToReview,
  goToUpload,
  openWebSeason,
  staff,
  type WebSeason,
} from '../../support/pages/web-season.ts';
import { registeredRoutes } from '../../support/roles/registered-routes.ts';
import { type Role, roles } from '../../support/roles/role-statuses.ts';
import { type RouteRow, routeRoles } from '../../support/roles/route-roles.ts';
import { addExperts, bindExpert, expert } from '../../support/seasons/scoring-season.ts';

const people: Readonly<Record<Role | 'expert', string>> = {
  expert: 'wecom:zhengyi',
  ...{ applicant, contact, staff, helper: 'wecom:qiuyimo' },
  ...{ other: 'wecom:yuanzhen', nobody: 'wecom:stranger', deputy: 'wecom:daibanren' },
  ...{ auditor: 'wecom:shenji', revoked: 'wecom:lizhi' },
};

interface Kept {
  season: WebSeason;
  id: string;
  file: string;
}
let draft: Kept;
let waiting: Kept;
/** Sessions of the console. */
const cookies = new Map<Role | 'expert', string>();

beforeAll(async () => {
  draft = await openRecord(goToUpload);
  waiting = await openRecord(goToReview);
  const { season } = waiting;
  for (const [role, as] of [
    ['auditor', 'auditor'],
    ['revoked', 'staff'],
  ] as const)
    await changeStaff(
      season.ports,
      staff,
      { kind: 'admit', person: people[role], role: as, name: null },
      `admitted/${role}`,
    );
  for (const role of ['staff', 'auditor', 'revoked'] as const)
    cookies.set(role, (await openConsole(season, people[role])).cookie);
  await changeStaff(season.ports, staff, { kind: 'revoke', person: people.revoked }, 'revoked');
}, 60_000);
afterAll(async () => {
  await draft.season.close();
  await waiting.season.close();
});

/** An application with a helper, whose body and another one have contacts. */
async function openRecord(go: (season: WebSeason) => Promise<string>): Promise<Kept> {
  const season = await openWebSeason();
  const { chat } = season;
  await chat.answersUpTo('posts');
  const code = /加入 ([0-9A-Z]{6})/u.exec(await chat.says('邀请同事', /转给同事/))?.[1];
  await chat.season.hear(people.helper, { kind: 'text', text: `加入 ${code} 裘一墨` });
  await bindContact(season.ports, people.other, { campaign: 'star-2021', body: 'district-changning' });
  await addExperts(season.ports, [expert('expert-walk', '郑一', '甲研究院')]);
  await bindExpert(season.ports, people.expert, 'expert-walk');
  await bindContact(season.ports, people.deputy, { campaign: 'star-2021', body, until: '2022-12-31' });
  const id = await go(season);
  return { season, id, file: (await chat.application()).printed?.file.sha256 ?? '' };
}

async function askAs(
  route: string,
  row: RouteRow,
  role: Role | 'expert' | 'no-link',
): Promise<{ status: number; said: string }> {
  const { season, id, file } = row.isDraft ? draft : waiting;
  const person = role === 'no-link' ? people.nobody : people[role];
  const cookie = role === 'no-link' ? undefined : cookies.get(role);
  return askRoute(season, route, row, { id, file, person: role === 'no-link' ? null : person, cookie });
}

describe('every route × every role', () => {
  it('has a line for each route of the routers, and none for another', () => {
    expect(Object.keys(routeRoles).sort()).toEqual(registeredRoutes(waiting.season.app).sort());
  });

  it.each(Object.entries(routeRoles))('%s', async (route, row) => {
    const found: { status: number; said: string }[] = [];
    // Whoever is refused asks first: what is allowed may change the record.
    const order = [...roles.keys()].sort(
      (a, b) => Number((row.statuses[a] ?? 0) < 400) - Number((row.statuses[b] ?? 0) < 400),
    );
    const asExpert = await askAs(route, row, 'expert');
    expect({ expert: asExpert.status }).toEqual({ expert: row.expert ?? row.statuses[5] });
    for (const index of order) found[index] = await askAs(route, row, roles[index] ?? 'nobody');
    expect(Object.fromEntries(roles.map((role, index) => [role, found[index]?.status]))).toEqual(
      Object.fromEntries(roles.map((role, index) => [role, row.statuses[index]])),
    );
    const { taken, query = '' } = row;
    if (taken)
      for (const [index, role] of roles.entries())
        expect({ role, status: (await askAs(route, { ...row, query: `${query}&download` }, role)).status }).toEqual({
          ...{ role, status: taken[index] },
        });
    if (row.purpose && !route.includes('/session')) expect((await askAs(route, row, 'no-link')).status).toBe(403);
    const { refusal } = row;
    if (refusal)
      expect(roles.filter((_, index) => !found[index]?.said.includes(refusal))).toEqual(['contact', 'deputy']);
  });
});
