import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditJson } from '../../../../src/wire/console/audit.ts';
import type { ObjectionsJson } from '../../../../src/wire/console/objections.ts';
import type { PanelJson } from '../../../../src/wire/console/panel.ts';
import type { CommentsJson } from '../../../../src/wire/console/publications.ts';
import type { BoardJson, MeetingJson } from '../../../../src/wire/console/scoring-board.ts';
import type { ConsoleAsker } from '../../../support/pages/console-asker.ts';
import { AWARDED, OWNER, type OwnSeason, openOwnSeason, SCORED } from '../../../support/seasons/own-season.ts';
import { addCandidate, CAMPAIGN, requestId, STAGE } from '../../../support/seasons/scoring-season.ts';

const place = { campaign: CAMPAIGN, stage: STAGE };
const why = { reason: '登记有误，改一下' };
const about = (text: string) => `objections/${season.objections.get(text)}`;

let season: OwnSeason;
let owner: ConsoleAsker;
let colleague: ConsoleAsker;
beforeAll(async () => {
  season = await openOwnSeason();
  ({ owner, colleague } = season);
});
afterAll(() => season.close());

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

it('the record of who did what leaves out who scores an own application and who objects to an own result', async () => {
  const query = `audit?campaign=${CAMPAIGN}`;
  const read = async (asker: ConsoleAsker) => (await asker.get(query)).body as AuditJson;
  const concealed = ({ text, application }: AuditJson['lines'][number]) =>
    (application === SCORED || application === AWARDED) && /专家|评分|异议/u.test(text);
  const [own, others] = [await read(owner), await read(colleague)];
  expect([own.lines.filter(concealed).length, own.hasLeftOut]).toEqual([0, true]);
  expect([others.lines.some(concealed), others.hasLeftOut]).toEqual([true, false]);
  // What concerns others, and what is done with an own application besides, is there.
  expect(own.lines.some(({ application }) => application === AWARDED)).toBe(true);
  const save = { campaign: CAMPAIGN, requestId: requestId() };
  const headers = { origin: season.address, 'content-type': 'application/json', cookie: owner.cookie };
  const url = `${season.address}/console/api/audit/export`;
  const saved = await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(save) })).text();
  expect(saved).toContain('定下名单');
  expect(saved.match(/改派专家|提出异议/gu)).toEqual(['提出异议']);
});

describe('what the scores say of an own application is left to a colleague', () => {
  const [PANEL, BESIDE] = ['SBDDDD22', 'SBEEEE22'];
  const comment = '事迹写得太简单';
  const written = { scores: {}, forPanel: '', forApplicant: comment, revision: 1 };

  beforeAll(async () => {
    await addCandidate(season.ports, { id: PANEL, name: '五楼班组', organisation: '丁公司', person: OWNER });
    await addCandidate(season.ports, { id: BESIDE, name: '六楼班组', organisation: '戊公司' });
    for (const application of [PANEL, BESIDE])
      await season.happened(`sheet/${CAMPAIGN}/${STAGE}/${application}/expert-a`, [
        { kind: 'scoreSubmitted', application, ...written },
      ]);
    const scores = { track: 'team', place: 1, mean: 88, experts: 3, isTied: false, reason: null };
    const lines = [PANEL, BESIDE].map((application) => ({ ...scores, application, outcome: 'awarded' }));
    await season.happened(`panel/${CAMPAIGN}/panel`, [{ kind: 'listFrozen', lines }]);
  });

  it('in the list of the panel', async () => {
    const shown = async (asker: ConsoleAsker) => {
      const { lines } = (await asker.get(`panel?campaign=${CAMPAIGN}`)).body as PanelJson;
      return lines.map(({ place, mean, experts }) => [place, mean, experts]);
    };
    expect(await shown(colleague)).toEqual([
      [1, 88, 3],
      [1, 88, 3],
    ]);
    expect(await shown(owner)).toEqual([
      [null, null, 0],
      [1, 88, 3],
    ]);
  });

  it('and in what the experts wrote for the applicants', async () => {
    const shown = async (asker: ConsoleAsker) =>
      (await asker.get(`results/comments?campaign=${CAMPAIGN}`)).body as CommentsJson;
    expect(await shown(owner)).toEqual({ [BESIDE]: comment });
    expect(await shown(colleague)).toEqual({ [PANEL]: comment, [BESIDE]: comment });
  });
});
