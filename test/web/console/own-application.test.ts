import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { findCampaign } from '../../../src/domain/campaign/find-campaign.ts';
import { caseOf } from '../../../src/usecases/scoring/load-scoring.ts';
import type { ObjectionsJson } from '../../../src/wire/console/objections.ts';
import type { BoardJson, MeetingJson } from '../../../src/wire/console/scoring-board.ts';
import { type ConsoleAsker, openConsole } from '../../support/pages/console-asker.ts';
import { routeRoles } from '../../support/roles/route-roles.ts';
import { scoringRoles } from '../../support/roles/scoring-roles.ts';
import { freezeList } from '../../support/seasons/frozen-list.ts';
import {
  addCandidate,
  addExperts,
  CAMPAIGN,
  expert,
  openScoringSeason,
  requestId,
  type ScoringSeason,
  STAGE,
} from '../../support/seasons/scoring-season.ts';

const [OWNER, COLLEAGUE] = ['wecom:yulin', 'wecom:wangying'];
const [SCORED, AWARDED, OTHER] = ['SBAAAA22', 'SBBBBB22', 'SBCCCC22'];
const place = { campaign: CAMPAIGN, stage: STAGE };
const meeting = { day: '2022-01-04', present: ['expert-a'], others: '', notes: '议过' };

let season: ScoringSeason;
let owner: ConsoleAsker;
let colleague: ConsoleAsker;
/** By what they say. */
const objections = new Map<string, string>();

beforeAll(async () => {
  season = await openScoringSeason();
  const { ports, address } = season;
  ports.staff = [OWNER, COLLEAGUE];
  const codes: string[] = [];
  ports.checkCodes = {
    codeFor(_purpose, text) {
      if (!codes.includes(text)) codes.push(text);
      return `CHECKCHECK${String(codes.indexOf(text) + 2).padStart(2, '2')}`;
    },
  };
  [owner, colleague] = [await openConsole(season, OWNER), await openConsole(season, COLLEAGUE)];
  await addCandidate(ports, { id: SCORED, name: '二楼班组', organisation: '甲公司', person: OWNER });
  await addCandidate(ports, { id: OTHER, name: '四楼班组', organisation: '丙公司' });
  await addExperts(ports, [expert('expert-a', '郑一', '甲研究院'), expert('expert-b', '钱二', '乙研究院')]);
  await addCandidate(ports, { id: AWARDED, name: '三楼班组', organisation: '乙公司', person: OWNER });
  await freezeList(ports, { [AWARDED]: 'awarded' });
  const results = [{ application: AWARDED, outcome: 'awarded' }];
  const order = { campaign: CAMPAIGN, publication: 'publication-1', reason: '提前公布', results };
  expect((await colleague.post('results', order)).body).toMatchObject({ published: [AWARDED] });
  for (const [about, text] of [
    ['三楼班组', '材料里的奖项年份不对'],
    ['乙公司的那个班组', '三楼班组的服务人数不对'],
    ['四楼班组', '照片不是本人拍的'],
  ] as const) {
    const body = new URLSearchParams({ name: '周敏', phone: '13800000129', about, text });
    const sent = await fetch(`${address}/objection/${CAMPAIGN}`, { method: 'POST', body, redirect: 'manual' });
    objections.set(text, sent.headers.get('location')?.split('/').at(-1) ?? '');
  }
});
afterAll(() => season.close());

interface Row {
  path: string;
  body: object;
}
const about = (text: string) => `objections/${objections.get(text)}`;
const scored = (path: string, body: object = {}) => ({ path, body: { ...place, application: SCORED, ...body } });
const why = { reason: '登记有误，改一下' };

/** Every command of the console that names an application, on one that the member of staff fills in. */
const commands: Readonly<Record<string, () => Row>> = {
  'POST /console/api/scoring/move': () => scored('scoring/move', { from: null, to: 'expert-a', ...why }),
  'POST /console/api/scoring/again': () => scored('scoring/again', { expert: 'expert-a', ...why }),
  'POST /console/api/scoring/meeting': () =>
    scored('scoring/meeting', { ...meeting, agreed: [{ application: SCORED, text: '同意', again: [] }] }),
  'POST /console/api/late': () => scored('late', why),
  'POST /console/api/applications/:id/erasure': () => ({ path: `applications/${SCORED}/erasure`, body: why }),
  'POST /console/api/applications/:id/extension': () => ({
    path: `applications/${SCORED}/extension`,
    body: { ...why, until: '2022-01-20' },
  }),
  'POST /console/api/applications/:id/stamped-form': () => ({
    path: `applications/${SCORED}/stamped-form`,
    body: { verdict: { kind: 'approve' } },
  }),
  'POST /console/api/applications/:id/result-correction': () => ({
    path: `applications/${AWARDED}/result-correction`,
    body: { ...why, outcome: 'not-awarded' },
  }),
  'POST /console/api/gallery/cases/:application': () => ({
    path: `gallery/cases/${AWARDED}`,
    body: { kind: 'choose' },
  }),
  'POST /console/api/certificates/:id/making': () => ({
    path: `certificates/${AWARDED}/making`,
    body: { isForced: false },
  }),
  'POST /console/api/certificates/:id/undo': () => ({ path: `certificates/${AWARDED}/undo`, body: { version: 1 } }),
  'POST /console/api/certificates/:id/revocation': () => ({
    path: `certificates/${AWARDED}/revocation`,
    body: { version: 1, ...why },
  }),
  'POST /console/api/publications/:id/undo': () => ({ path: 'publications/publication-1/undo', body: {} }),
  'POST /console/api/objections/:id/confirmation': () => ({
    path: `${about('材料里的奖项年份不对')}/confirmation`,
    body: {},
  }),
  'POST /console/api/objections/:id/answer': () => ({
    path: `${about('材料里的奖项年份不对')}/answer`,
    body: { text: '核对过了，没有问题' },
  }),
};

/** Commands that name one and are asked apart, by the test named. */
const elsewhere = [
  'POST /console/api/panel', // decide-panel.test
  'POST /console/api/checks', // decide-check.test
  'POST /console/api/undo', // decide-undo.test
  'POST /console/api/results', // own-applications.test of the phone's pages
  'POST /console/api/results/preview', // changes nothing
  'POST /console/api/gallery/order', // only the order in which cases stand on a page
];

describe('nobody at the console decides on an application of their own', () => {
  it.each(Object.entries(commands))('%s', async (_, row) => {
    const { path, body } = row();
    expect(path).not.toContain('undefined');
    const { status, body: read } = await owner.post(path, { ...body, requestId: requestId() });
    // Taking a publication back answers with its reason.
    expect([status === 403 || status === 409 || path.endsWith('publication-1/undo'), JSON.stringify(read)]).toEqual([
      true,
      expect.stringContaining('own-application'),
    ]);
  });

  it('and every route of the console that names one is in the table', () => {
    const naming = Object.entries({ ...routeRoles, ...scoringRoles }).filter(
      ([route, { body }]) =>
        /^POST \/console\/api\/(?!exports)/u.test(route) &&
        /applications?\/:|certificates\/:|:application|application"/u.test(`${route} ${JSON.stringify(body ?? {})}`),
    );
    expect(naming.map(([route]) => route).filter((route) => !commands[route] && !elsewhere.includes(route))).toEqual(
      [],
    );
  });

  it('and a plan leaves it to a colleague', async () => {
    const query = `scoring/plan?campaign=${CAMPAIGN}&stage=${STAGE}`;
    const own = (await owner.get(query)).body as {
      plan: string;
      left: string[];
      assignments: { application: string }[];
    };
    expect(own.left).toEqual([SCORED]);
    expect([...new Set(own.assignments.map(({ application }) => application))]).toEqual([OTHER]);
    expect((await owner.post('scoring/plan', { ...place, plan: own.plan, requestId: requestId() })).status).toBe(200);
    const others = (await colleague.get(query)).body as typeof own;
    expect([others.left, [...new Set(others.assignments.map(({ application }) => application))]]).toEqual([
      [],
      [SCORED],
    ]);
  });
});

it('who scores an own application, and how, is not shown', async () => {
  const query = `?campaign=${CAMPAIGN}&stage=${STAGE}`;
  const move = { ...place, application: SCORED, from: null, to: 'expert-a', ...why, requestId: requestId() };
  expect((await colleague.post('scoring/move', move)).status).toBe(200);
  const shown = async (asker: ConsoleAsker) => {
    const { board } = (await asker.get(`scoring${query}`)).body as { board: BoardJson };
    const meeting = (await asker.get(`scoring/meeting${query}`)).body as MeetingJson;
    const one = board.cases.find(({ application }) => application === SCORED);
    return [one?.isOwn, one?.sheets.length, meeting.own, meeting.ranking.some((row) => row.application === SCORED)];
  };
  expect(await shown(owner)).toEqual([true, 0, ['二楼班组'], false]);
  expect(await shown(colleague)).toEqual([false, 1, [], true]);
});

it('nobody scores what they wrote in, though they help with it no more', async () => {
  const known = (await season.ports.views.get<Application>(applicationView, SCORED))?.data;
  const campaign = findCampaign(season.ports.campaigns, CAMPAIGN);
  if (!known || !campaign) throw new Error('no application');
  const written = { by: 'wecom:left', at: known.startedAt, seq: 1, source: 'chat' as const };
  const one = await caseOf(season.ports, campaign, { ...known, origins: { ...known.origins, deeds: written } });
  expect(one.people).toEqual(expect.arrayContaining([OWNER, 'wecom:left']));
});

it('who objects to an own result is not shown, a colleague sees and decides', async () => {
  const list = async (asker: ConsoleAsker) =>
    (await asker.get(`objections?campaign=${CAMPAIGN}`)).body as ObjectionsJson;
  const shown = new Map((await list(owner)).map((one) => [one.text, one]));
  for (const text of ['材料里的奖项年份不对', '三楼班组的服务人数不对'])
    expect(shown.get(text)).toMatchObject({ isOwn: true, by: '', filed: { name: '', phone: '' } });
  expect(shown.get('照片不是本人拍的')).toMatchObject({ isOwn: false, filed: { name: '周敏' } });
  expect((await list(colleague)).map(({ isOwn, filed }) => [isOwn, filed?.phone])).toEqual(
    [1, 2, 3].map(() => [false, '13800000129']),
  );
  const path = about('材料里的奖项年份不对');
  expect((await colleague.post(`${path}/confirmation`, { requestId: requestId() })).status).toBe(200);
  const answer = { text: '核对过了，没有问题', requestId: requestId() };
  expect(await owner.post(`${path}/answer`, answer)).toMatchObject({
    body: { values: { reason: 'own-application' } },
  });
  expect((await colleague.post(`${path}/answer`, answer)).status).toBe(200);
});
