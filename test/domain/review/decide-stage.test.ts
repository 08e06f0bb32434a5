import { describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import { evolve } from '../../../src/domain/application/evolve.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { lastVisit, stageKeys, stageOf } from '../../../src/domain/application/stages/stage.ts';
import { decideStage, type StageDecision } from '../../../src/domain/review/decide-stage.ts';
import { applicationIn, HELPER, OWNER } from '../../support/seasons/ready-application.ts';

const STAFF = 'wecom:yulin';
const on: StageDecision = { kind: 'on' };
const back: StageDecision = { kind: 'back', reason: '缺证书', fields: ['postcode'], until: '2021-12-30' };
const out: StageDecision = { kind: 'out', reason: '近三年有重大投诉' };

type Status = Application['status'];
type Row = [
  sentence: string,
  decision: StageDecision,
  status: Status,
  stage: string,
  day: string,
  by: string,
  expected: string,
];

const rows: Row[] = [
  ['lets on', on, 'recommended', 'formal-check', '2021-12-27', STAFF, 'document-review'],
  ['sends back', back, 'recommended', 'formal-check', '2021-12-27', STAFF, 'formal-check'],
  ['puts out', out, 'recommended', 'formal-check', '2021-12-31', STAFF, 'rejected'],
  ['decides nothing after its window', on, 'recommended', 'formal-check', '2022-01-01', STAFF, 'stage-over'],
  ['is not the next one', on, 'recommended', 'document-review', '2021-12-27', STAFF, 'not-at-stage'],
  ['is one of the chain', on, 'recommended', 'nothing', '2021-12-27', STAFF, 'not-at-stage'],
  ['is not reached by a draft', on, 'draft', 'formal-check', '2021-12-27', STAFF, 'not-at-stage'],
  ['waits for what was sent back', on, 'returned', 'recommendation', '2021-12-10', STAFF, 'not-at-stage'],
  ['does not decide twice', on, 'rejected', 'formal-check', '2021-12-27', STAFF, 'not-at-stage'],
  ['is over with the result', on, 'awarded', 'publication', '2021-12-27', STAFF, 'not-at-stage'],
  ['is not decided by the owner', on, 'recommended', 'formal-check', '2021-12-27', OWNER, 'own-application'],
  ['is not decided by a helper', out, 'recommended', 'formal-check', '2021-12-27', HELPER, 'own-application'],
];

function leftBy(application: Application, stage: string, decision: StageDecision, day: string, by = STAFF) {
  const now = new Date(`${day}T12:00:00+08:00`);
  const decided = decideStage(application, stage, decision, { campaign, now, by });
  if (decided.kind === 'refused') return decided.reason;
  return decided.events.reduce((known, event) => evolve(known, event, now.toISOString()), application);
}

describe('a stage', () => {
  it.each(rows)('%s', (_sentence, decision, status, stage, day, by, expected) => {
    const left = leftBy(applicationIn(status), stage, decision, day, by);
    expect(typeof left === 'string' ? left : (stageOf(campaign, left)?.id ?? left.status)).toBe(expected);
  });

  it('decides nothing of another campaign', () => {
    const context = { campaign: { ...campaign, id: 'star-2022' }, now: new Date('2021-12-27T04:00:00Z'), by: STAFF };
    expect(decideStage(applicationIn('recommended'), 'formal-check', on, context)).toMatchObject({
      reason: 'not-yours',
    });
  });

  it('lets nothing on to a level where no body would have it', () => {
    const [first, ...later] = campaign.stages;
    if (first?.kind !== 'recommend') throw new Error('no level');
    const own = campaign.bodies.find(({ id }) => id === applicationIn('draft').body)?.kind ?? '';
    const levels = [
      { ...first, bodyKinds: [own] },
      { ...first, id: 'second', title: '复审', bodyKinds: ['nobody'] },
    ];
    const context = { campaign: { ...campaign, stages: [...levels, ...later] }, by: STAFF };
    const now = new Date('2021-12-10T04:00:00Z');
    expect(decideStage(applicationIn('awaiting-recommendation'), first.id, on, { ...context, now })).toMatchObject({
      reason: 'no-body-above',
    });
  });

  it('decides nothing before its window, where it has a first day', () => {
    const stages = campaign.stages.map((stage) =>
      stage.id === 'formal-check' ? { ...stage, window: { from: '2021-12-27', to: '2021-12-31' } } : stage,
    );
    const decidedOn = (day: string) =>
      decideStage(applicationIn('recommended'), 'formal-check', on, {
        ...{ campaign: { ...campaign, stages }, now: new Date(`${day}T12:00:00+08:00`), by: STAFF },
      });
    expect(decidedOn('2021-12-26')).toMatchObject({ kind: 'refused', reason: 'stage-not-open' });
    expect(decidedOn('2021-12-27').kind).toBe('decided');
  });

  it('reopens what it names, until the day it gives', () => {
    const left = leftBy(applicationIn('recommended'), 'formal-check', back, '2021-12-27');
    expect(left).toMatchObject({
      status: 'returned',
      reopened: ['postcode'],
      returned: { reason: '缺证书', until: '2021-12-30' },
    });
  });

  it('takes what it sent back again where it was, and finds it among those that wait', () => {
    const left = leftBy(applicationIn('recommended'), 'formal-check', back, '2021-12-27');
    if (typeof left === 'string') throw new Error(left);
    expect(applicationView.indexes.stage(left)).toBe('star-2021/formal-check/returned');
    const point = left.stage ?? undefined;
    const again = evolve(left, { kind: 'submitted', version: 2, ...(point ? { stage: point } : {}) }, left.changedAt);
    expect(stageOf(campaign, again)?.id).toBe('formal-check');
    expect(applicationView.indexes.stage(again)).toBe('star-2021/formal-check');
    expect(lastVisit(again, campaign, 'formal-check')).toMatchObject({ decision: 'back', version: 1 });
  });

  it('finds what earlier programs let on', () => {
    expect(stageKeys(campaign, 'formal-check')).toContain(applicationView.indexes.stage(applicationIn('recommended')));
  });
});
