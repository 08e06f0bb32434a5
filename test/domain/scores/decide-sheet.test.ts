import { describe, expect, it } from 'vitest';
import type { StageOf } from '../../../src/domain/campaign/stages.ts';
import type { Case, Judge } from '../../../src/domain/experts/conflicts.ts';
import { decideSheet, type SheetContext, type Written } from '../../../src/domain/scores/decide-sheet.ts';
import type { ScoreRefusal } from '../../../src/domain/scores/score-refusal.ts';
import { noScoringYet, type Scoring } from '../../../src/domain/scores/scoring.ts';
import { noSheetYet, type Sheet } from '../../../src/domain/scores/sheet.ts';

const anchors = [
  { score: 2, text: 'weak' },
  { score: 10, text: 'strong' },
];
const criterion = (id: string, weight: number) => ({ id, title: id, source: 'here', weight, anchors });
const stage: StageOf<'score'> = {
  ...{
    kind: 'score',
    id: 'papers',
    title: '资料评审',
    source: 'here',
    window: { from: '2021-12-27', to: '2022-01-15' },
  },
  ...{ criteria: { team: [criterion('a', 60), criterion('b', 40)] }, scale: 10, expertsEach: 3, isBlind: false },
  ...{ note: '', hasMeeting: true },
};
const judge: Judge = { id: 'e1', unit: '某大学', avoids: [], mobile: '', tracks: [], people: ['wecom:e1'], bodies: [] };
const one: Case = {
  ...{ application: 'A', track: 'team', units: ['某公司有限公司'], body: 'b1', bodyUnits: [] },
  ...{ people: ['wecom:applicant'], mobiles: [] },
};
const expert = { id: 'e1', name: '郑一', unit: '某大学', position: '', mobile: '', email: '', tracks: [], avoids: [] };
const scoring: Scoring = { ...noScoringYet('c/papers'), assignments: [{ application: 'A', expert: 'e1' }] };
const begun: Sheet = { ...noSheetYet('c/papers/A/e1'), begunAt: '2021-12-28T01:00:00.000Z' };
const context: SheetContext = {
  ...{ stage, scoring, expert, judge, one, seq: 1, now: new Date('2022-01-04T02:00:00Z') },
  isOwn: false,
};
const good: Written = { scores: { a: 8, b: 7 }, forPanel: '扎实', forApplicant: '请补数据', revision: 0 };
const handIn = { kind: 'hand-in' as const, written: good, seen: 1 };

it('takes a draft with gaps and a whole sheet', () => {
  const draft = decideSheet(begun, { kind: 'save', written: { ...good, scores: { a: 3 } }, seen: 1 }, context);
  expect(draft).toEqual({
    kind: 'decided',
    events: [{ kind: 'scoreSaved', application: 'A', ...good, scores: { a: 3 } }],
  });
  expect(decideSheet(begun, handIn, context)).toEqual({
    kind: 'decided',
    events: [{ kind: 'scoreSubmitted', application: 'A', ...good }],
  });
});

describe('refuses in words, and nothing changes', () => {
  const written = (more: Partial<Written>) => ({ ...handIn, written: { ...good, ...more } });
  const scored: Sheet = { ...begun, ...good, submittedAt: '2022-01-03T00:00:00Z' };
  const cases: [string, ScoreRefusal, Partial<SheetContext>, Parameters<typeof decideSheet>[1], Sheet][] = [
    ['a stranger', 'not-expert', { expert: null }, handIn, begun],
    [
      'an expert who dropped out',
      'expert-left',
      { expert: { ...expert, left: { at: '', reason: '' } } },
      handIn,
      begun,
    ],
    ['an own application', 'own-application', { one: { ...one, people: ['wecom:e1'] } }, handIn, begun],
    ['the own unit', 'same-unit', { judge: { ...judge, unit: '某公司有限公司' } }, handIn, begun],
    [
      'a declared interest',
      'declared',
      { scoring: { ...scoring, declared: [{ application: 'A', expert: 'e1', reason: '', at: '' }] } },
      handIn,
      begun,
    ],
    ['a case of somebody else', 'not-assigned', { scoring: { ...scoring, assignments: [] } }, handIn, begun],
    ['a case that is elsewhere', 'not-at-stage', { one: null }, handIn, begun],
    ['a day before the stage', 'window-before', { now: new Date('2021-12-26T02:00:00Z') }, handIn, begun],
    ['a day after it', 'window-over', { now: new Date('2022-01-15T16:00:00Z') }, handIn, begun],
    ['a frozen scoring', 'scoring-closed', { scoring: { ...scoring, closedAt: 'x' } }, handIn, begun],
    ['a score before reading', 'not-begun', {}, handIn, noSheetYet('c/papers/A/e1')],
    ['another window of the browser', 'changed-since', { seq: 2 }, handIn, begun],
    ['criteria replaced meanwhile', 'changed-since', { scoring: { ...scoring, revision: 1 } }, handIn, begun],
    ['a second handing in', 'already-handed-in', {}, handIn, scored],
    ['a score above the scale', 'out-of-scale', {}, written({ scores: { a: 11, b: 1 } }), begun],
    ['a score below it', 'out-of-scale', {}, written({ scores: { a: -1, b: 1 } }), begun],
    ['half a point', 'out-of-scale', {}, written({ scores: { a: 7.5, b: 1 } }), begun],
    ['an unknown criterion', 'unknown-criterion', {}, written({ scores: { a: 1, b: 1, z: 1 } }), begun],
    ['a gap', 'scores-missing', {}, written({ scores: { a: 1 } }), begun],
    ['a novel', 'too-long', {}, written({ forPanel: '长'.repeat(1001) }), begun],
    ['nothing to give back', 'not-handed-in', {}, { kind: 'reopen', reason: '核对' }, begun],
    [
      'giving back the scores of an own application',
      'own-application',
      { isOwn: true },
      { kind: 'reopen', reason: '核对' },
      scored,
    ],
    ['giving back without a reason', 'reason-missing', {}, { kind: 'reopen', reason: ' ' }, scored],
    [
      'giving back after the freeze',
      'scoring-closed',
      { scoring: { ...scoring, closedAt: 'x' } },
      { kind: 'reopen', reason: '核对' },
      scored,
    ],
  ];
  it.each(cases)('%s: %s', (_, reason, more, command, sheet) => {
    expect(decideSheet(sheet, command, { ...context, ...more })).toMatchObject({ kind: 'refused', reason });
  });
});

it('lets a sheet be handed in anew that was given back or whose criteria count no more', () => {
  const given: Sheet = { ...begun, ...good, submittedAt: '2022-01-03T00:00:00Z' };
  expect(decideSheet(given, { kind: 'reopen', reason: '会上商定' }, context).kind).toBe('decided');
  const anew = { ...context, scoring: { ...scoring, revision: 1, countsFrom: 1 } };
  const again = { ...handIn, written: { ...good, revision: 1 } };
  expect(decideSheet(given, again, anew).kind).toBe('decided');
});
