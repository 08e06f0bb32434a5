import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../../src/domain/application/application-view.ts';
import type { Application } from '../../../../src/domain/application/record/application.ts';
import { findCampaign } from '../../../../src/domain/campaign/find-campaign.ts';
import { caseOf } from '../../../../src/usecases/scoring/load-scoring.ts';
import type { ConsoleAsker } from '../../../support/pages/console-asker.ts';
import { routeRoles } from '../../../support/roles/route-roles.ts';
import { scoringRoles } from '../../../support/roles/scoring-roles.ts';
import { AWARDED, OTHER, OWNER, type OwnSeason, openOwnSeason, SCORED } from '../../../support/seasons/own-season.ts';
import { addCandidate, CAMPAIGN, requestId, STAGE } from '../../../support/seasons/scoring-season.ts';

const place = { campaign: CAMPAIGN, stage: STAGE };
const meeting = { day: '2022-01-04', present: ['expert-a'], others: '', notes: '议过' };

let season: OwnSeason;
let owner: ConsoleAsker;
let colleague: ConsoleAsker;
beforeAll(async () => {
  season = await openOwnSeason();
  ({ owner, colleague } = season);
});
afterAll(() => season.close());

interface Row {
  path: string;
  body: object;
}
const about = (text: string) => `objections/${season.objections.get(text)}`;
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
  'POST /console/api/gallery/order', // below
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

it('nobody scores what they wrote in, though they help with it no more', async () => {
  const known = (await season.ports.views.get<Application>(applicationView, SCORED))?.data;
  const campaign = findCampaign(season.ports.campaigns, CAMPAIGN);
  if (!known || !campaign) throw new Error('no application');
  const written = { by: 'wecom:left', at: known.startedAt, seq: 1, source: 'chat' as const };
  const one = await caseOf(season.ports, campaign, { ...known, origins: { ...known.origins, deeds: written } });
  expect(one.people).toEqual(expect.arrayContaining([OWNER, 'wecom:left']));
});

it('nobody moves a case of their own forward in the gallery', async () => {
  const other = 'SBFFFF22';
  await addCandidate(season.ports, { id: other, name: '七楼班组', organisation: '己公司' });
  await season.happened(`application/${other}`, [
    { kind: 'resultPublished', outcome: 'awarded', publication: 'publication-1' },
  ]);
  const order = (asker: ConsoleAsker, applications: string[]) =>
    asker.post('gallery/order', { campaign: CAMPAIGN, requestId: requestId(), applications });
  expect((await order(colleague, [other, AWARDED])).status).toBe(200);
  expect(await order(owner, [AWARDED, other])).toMatchObject({
    status: 409,
    body: { values: { reason: 'own-application' } },
  });
  expect((await order(colleague, [AWARDED, other])).status).toBe(200);
  expect((await order(owner, [other, AWARDED])).status).toBe(200);
});
