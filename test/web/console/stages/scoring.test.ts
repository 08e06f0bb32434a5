import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { applicationView } from '../../../../src/domain/application/application-view.ts';
import type { Application } from '../../../../src/domain/application/record/application.ts';
import { noPlanYet } from '../../../../src/usecases/season/plan-reminders.ts';
import { sendReminders } from '../../../../src/usecases/season/send-reminders.ts';
import { place, stageQuery as query, SCORES } from '../../../support/seasons/assigned-season.ts';
import {
  addThreeCases,
  CAMPAIGN,
  openScoringSeason,
  requestId,
  type ScoringSeason,
} from '../../../support/seasons/scoring-season.ts';

const [FIRST, SECOND, THIRD] = ['wecom:zhengyi', 'wecom:qianer', 'wecom:sunsan'] as const;
const written = (seen: number, more: object = {}) => ({
  ...{ scores: SCORES, forPanel: '扎实', forApplicant: '请补数据', revision: 0, seen, requestId: requestId(), ...more },
});

let season: ScoringSeason;
beforeAll(async () => {
  season = await openScoringSeason();
  await addThreeCases(season.ports, { [FIRST]: 'expert-a', [SECOND]: 'expert-b', [THIRD]: 'expert-c' });
});
afterAll(() => season.close());

const board = async () => (await season.staffAsks(`scoring?${query}`)).read.board;
const sheetsOf = async (application: string) =>
  (await board()).cases.find((one: { application: string }) => one.application === application).sheets;

describe('assigning', () => {
  it('shows a plan that keeps interests apart, makes that very plan, and makes it once', async () => {
    const { read: plan } = await season.staffAsks(`scoring/plan?${query}`);
    expect(plan.blocked).toEqual([
      { application: 'SBBBBBB2', expert: 'expert-b', reason: 'same-unit' },
      { application: 'SBCCCCC2', expert: 'expert-c', reason: 'own-application' },
    ]);
    expect(plan.short).toEqual([]);
    expect(plan.assignments).toHaveLength(9);
    const other = await season.staffAsks('scoring/plan', { ...place, plan: 'f'.repeat(64), requestId: requestId() });
    expect(other.read).toMatchObject({ code: 'score-refused', values: { reason: 'changed-since' } });
    const make = { ...place, plan: plan.plan, requestId: requestId() };
    expect((await season.staffAsks('scoring/plan', make)).status).toBe(200);
    expect((await season.staffAsks('scoring/plan', make)).status).toBe(200);
    expect((await board()).cases.map(({ sheets }: { sheets: object[] }) => sheets.length)).toEqual([3, 3, 3]);
    await season.chat.season.settle(FIRST);
    expect(season.told(FIRST)).toContain('分给您');
  });

  it('refuses by hand what an interest forbids', async () => {
    const move = {
      ...place,
      application: 'SBBBBBB2',
      from: null,
      to: 'expert-b',
      reason: '补',
      requestId: requestId(),
    };
    const { status, read } = await season.staffAsks('scoring/move', move);
    expect([status, read.values.reason]).toEqual([403, 'same-unit']);
  });
});

describe('an expert', () => {
  it('sees only names before saying that no interest is in the way, then the material', async () => {
    const { read: list } = await season.asks(FIRST, 'scoring');
    expect(list.rows.map(({ state }: { state: string }) => state)).toEqual(list.rows.map(() => 'new'));
    const before = await season.asks(FIRST, 'scoring/SBAAAAA2');
    expect(before.read).toMatchObject({ title: '一号线班组', material: null });
    const early = await season.asks(FIRST, 'scoring/SBAAAAA2', written(0));
    expect(early.read.values.reason).toBe('not-begun');
    await season.asks(FIRST, 'scoring/SBAAAAA2/begin', { requestId: requestId() });
    const { read } = await season.asks(FIRST, 'scoring/SBAAAAA2');
    expect(JSON.stringify(read.material)).toContain('每天第一班车前');
    const [file] = Object.entries(read.fileTokens);
    const shown = await fetch(`${season.address}/h5/api/files/${file?.[0]}?f=${file?.[1]}`);
    expect(shown.status).toBe(200);
  });

  it('keeps a draft, hands in, and changes nothing any more after that', async () => {
    const draft = await season.asks(FIRST, 'scoring/SBAAAAA2', written(1, { scores: { service: 8 } }));
    expect(draft.read).toEqual({ seen: 2 });
    const stale = await season.asks(FIRST, 'scoring/SBAAAAA2', written(1));
    expect(stale.read.values.reason).toBe('changed-since');
    const gap = await season.asks(FIRST, 'scoring/SBAAAAA2/hand-in', written(2, { scores: { service: 8 } }));
    expect(gap.read.values.reason).toBe('scores-missing');
    const wild = await season.asks(
      FIRST,
      'scoring/SBAAAAA2/hand-in',
      written(2, { scores: { ...SCORES, service: 11 } }),
    );
    expect(wild.read.values.reason).toBe('out-of-scale');
    expect((await season.asks(FIRST, 'scoring/SBAAAAA2/hand-in', written(2))).status).toBe(200);
    const late = await season.asks(FIRST, 'scoring/SBAAAAA2', written(3));
    expect(late.read.values.reason).toBe('already-handed-in');
    expect(await sheetsOf('SBAAAAA2')).toContainEqual({ expert: 'expert-a', state: 'done', score: 74.5 });
  });

  it.each([
    ['a case of the own unit', SECOND, 'SBBBBBB2', 'same-unit'],
    ['an own application', THIRD, 'SBCCCCC2', 'own-application'],
    ['a case that is none', FIRST, 'SBZZZZZ2', 'not-assigned'],
    ['a case as nobody', 'wecom:stranger', 'SBAAAAA2', 'not-expert'],
  ])('is refused by direct address: %s', async (_, person, application, reason) => {
    for (const [path, value] of [
      [`scoring/${application}`, undefined],
      [`scoring/${application}/begin`, { requestId: requestId() }],
      [`scoring/${application}/hand-in`, written(0)],
    ] as const) {
      const { status, read } = await season.asks(person, path, value);
      expect([status, read.code, read.values.reason]).toEqual([403, 'score-forbidden', reason]);
    }
  });

  it('says that an interest is in the way: the case goes, staff hear of it, and the plan fills it up', async () => {
    const { read: list } = await season.asks(SECOND, 'scoring');
    const [{ application }] = list.rows;
    await season.asks(SECOND, `scoring/${application}/conflict`, { reason: '师生', requestId: requestId() });
    const again = await season.asks(SECOND, `scoring/${application}`);
    expect(again.read.values.reason).toBe('declared');
    await season.chat.season.settle('wecom:yulin');
    expect(season.told('wecom:yulin')).toContain('师生');
    const { read: plan } = await season.staffAsks(`scoring/plan?${query}`);
    expect(plan.assignments.every((one: { expert: string }) => one.expert !== 'expert-b')).toBe(true);
  });
});

describe('in the chat', () => {
  it('an expert is bound by a code, and hears by card and by words what is left', async () => {
    const { read } = await season.staffAsks('experts/expert-d/invitations', { campaign: CAMPAIGN });
    const { hear } = season.chat.season;
    const bound = JSON.stringify(await hear('wecom:lisi', { kind: 'text', text: `${read.word} ${read.code}` }));
    expect(bound).toMatch(/李四老师.*资料评审/);
    const card = JSON.stringify(await hear('wecom:lisi', { kind: 'text', text: '评审' }));
    expect(card).toMatch(/"kind":"link".*还剩/);
    const list = JSON.stringify(await hear('wecom:lisi', { kind: 'text', text: '评审名单' }));
    expect(list).toMatch(/班组/);
    const other = JSON.stringify(await hear('wecom:other', { kind: 'text', text: `${read.word} ${read.code}` }));
    expect(other).toMatch(/没有找到|不对|无效|用过/);
  });
});

describe('staff', () => {
  it('know an expert by name, in the console and when the expert asks for a person', async () => {
    const { read } = await season.staffAsks(`people?id=${FIRST}&id=${SECOND}`);
    expect(read).toEqual({ [FIRST]: { name: '郑一', body: null }, [SECOND]: { name: '钱二', body: null } });
    await season.chat.season.hear(FIRST, { kind: 'text', text: '人工' });
    await vi.waitFor(() => expect(season.told('wecom:yulin')).toContain('有人找人工：郑一'));
    await season.chat.season.hear(FIRST, { kind: 'text', text: '继续' });
  });

  it('remind an expert once a day', async () => {
    const nudge = { ...place, expert: 'expert-c' };
    expect((await season.staffAsks('scoring/reminder', nudge)).read.told).toEqual([{ person: THIRD, refused: null }]);
    const twice = await season.staffAsks('scoring/reminder', nudge);
    expect(twice.read.told).toEqual([{ person: THIRD, refused: 'nudged-today' }]);
    await season.chat.season.settle(THIRD);
    expect(season.told(THIRD)).toContain('提醒您');
  });

  it('take an expert out: what was handed in counts, the rest is for others', async () => {
    await season.staffAsks('experts/expert-a/leaving', { campaign: CAMPAIGN, reason: '出国', requestId: requestId() });
    const { read: plan } = await season.staffAsks(`scoring/plan?${query}`);
    expect(plan.assignments.some((one: { expert: string }) => one.expert === 'expert-a')).toBe(false);
    expect((await season.asks(FIRST, 'scoring')).read.values.reason).toBe('not-expert');
    const meeting = await season.staffAsks(`scoring/meeting?${query}`);
    expect(meeting.read.ranking[0]).toMatchObject({ application: 'SBAAAAA2', place: 1, mean: 74.5, experts: 1 });
    await season.staffAsks('experts/expert-a/leaving', { campaign: CAMPAIGN, reason: null, requestId: requestId() });
    expect((await season.asks(FIRST, 'scoring')).status).toBe(200);
  });

  it('record a meeting with who was there; what is looked at again goes back to its expert', async () => {
    const agreed = [{ application: 'SBAAAAA2', text: '请核对数据', again: ['expert-a'] }];
    const held = { ...place, day: '2022-01-04', present: ['expert-a', 'expert-c'], others: '秘书处', notes: '逐份议' };
    const asked = { ...held, agreed, requestId: requestId() };
    expect((await season.staffAsks('scoring/meeting', asked)).status).toBe(200);
    const { read } = await season.staffAsks(`scoring/meeting?${query}`);
    expect(read.meetings).toMatchObject([{ present: ['expert-a', 'expert-c'], others: '秘书处', agreed }]);
    const again = await season.asks(FIRST, 'scoring/SBAAAAA2');
    expect(again.read).toMatchObject({ state: 'again', reopened: '请核对数据', written: { scores: SCORES } });
    const { seen } = again.read;
    expect((await season.asks(FIRST, 'scoring/SBAAAAA2/hand-in', written(seen))).status).toBe(200);
  });

  it('replace criteria only with a word about the scores there are', async () => {
    const { criteria, revision } = await board();
    const heavier = criteria.team.map((one: { id: string; weight: number }) => ({
      ...one,
      weight: one.id === 'service' ? 25 : one.id === 'management' ? 15 : one.weight,
    }));
    const asked = { ...place, criteria: { ...criteria, team: heavier }, revision, reason: '换成原文' };
    const silent = await season.staffAsks('scoring/criteria', { ...asked, scores: null, requestId: requestId() });
    expect(silent.read.values.reason).toBe('say-what-happens');
    await season.staffAsks('scoring/criteria', { ...asked, scores: 'recounted', requestId: requestId() });
    expect(await sheetsOf('SBAAAAA2')).toContainEqual({ expert: 'expert-a', state: 'done', score: 75 });
    const stale = await season.staffAsks('scoring/criteria', { ...asked, scores: 'again', requestId: requestId() });
    expect(stale.read.values.reason).toBe('changed-since');
    const now = { ...asked, revision: revision + 1 };
    await season.staffAsks('scoring/criteria', { ...now, scores: 'again', requestId: requestId() });
    expect(await sheetsOf('SBAAAAA2')).toContainEqual({ expert: 'expert-a', state: 'again', score: 75 });
  });

  it('close the scoring: nothing changes after that, by expert or by staff', async () => {
    await season.staffAsks('scoring/closing', { ...place, reopen: null, requestId: requestId() });
    const { seen, revision } = (await season.asks(FIRST, 'scoring/SBAAAAA2')).read;
    const late = await season.asks(FIRST, 'scoring/SBAAAAA2/hand-in', written(seen, { revision }));
    expect([late.status, late.read.values.reason]).toEqual([409, 'scoring-closed']);
    const { read: plan } = await season.staffAsks(`scoring/plan?${query}`);
    const more = await season.staffAsks('scoring/plan', { ...place, plan: plan.plan, requestId: requestId() });
    expect(more.read.values.reason).toMatch(/scoring-closed|nothing-to-assign/);
    expect(JSON.stringify(await season.chat.season.hear(FIRST, { kind: 'text', text: '评审' }))).toContain('截止');
  });

  it('let on what has scores once the scoring is closed, and keep what nobody scored', async () => {
    await season.staffAsks('scoring/closing', { ...place, reopen: '补评', requestId: requestId() });
    const { seen, revision } = (await season.asks(FIRST, 'scoring/SBAAAAA2')).read;
    expect((await season.asks(FIRST, 'scoring/SBAAAAA2/hand-in', written(seen, { revision }))).status).toBe(200);
    const close = { ...place, reopen: null, requestId: requestId() };
    for (const _ of ['once', 'again']) expect((await season.staffAsks('scoring/closing', close)).status).toBe(200);
    const { cases } = await board();
    const where = cases.map((one: { application: string; isPassedOn: boolean }) => [one.application, one.isPassedOn]);
    expect(Object.fromEntries(where)).toEqual({ SBAAAAA2: true, SBBBBBB2: false, SBCCCCC2: false });
    const row = await season.ports.views.get<Application>(applicationView, 'SBAAAAA2');
    expect(row?.data.stage).toMatchObject({ kind: 'panel' });
    const { read: meeting } = await season.staffAsks(`scoring/meeting?${query}`);
    expect(meeting.ranking).toContainEqual(expect.objectContaining({ application: 'SBAAAAA2', place: 1 }));
    const late = await season.asks(FIRST, 'scoring/SBAAAAA2');
    expect([late.status, late.read.values.reason]).toEqual([403, 'not-at-stage']);
  });

  it('have experts reminded by the machinery of reminders, once', async () => {
    const { chat, ports } = season;
    await season.staffAsks('scoring/closing', { ...place, reopen: '补评', requestId: requestId() });
    chat.season.setClock('2022-01-08T12:17:00+08:00');
    const told = () => season.told('wecom:lisi').split('截止（当天也算）').length;
    const before = told();
    expect(await sendReminders(ports, noPlanYet())).toBeGreaterThan(0);
    expect(await sendReminders(ports, noPlanYet())).toBe(0);
    await chat.season.settle('wecom:lisi');
    expect(told()).toBe(before + 1);
    chat.season.setClock('2022-01-08T22:17:00+08:00');
    expect(await sendReminders(ports, noPlanYet())).toBe(0);
  });
});
