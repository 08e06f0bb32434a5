import { describe, expect, it } from 'vitest';
import type { StageOf } from '../../../src/domain/campaign/stages.ts';
import type { Case, Judge } from '../../../src/domain/experts/conflicts.ts';
import { decideScoring, type ScoringCommand, type ScoringContext } from '../../../src/domain/scores/decide-scoring.ts';
import type { ScoreRefusal } from '../../../src/domain/scores/score-refusal.ts';
import { evolveScoring, noScoringYet, type Scoring } from '../../../src/domain/scores/scoring.ts';

const anchors = [
  { score: 2, text: 'weak' },
  { score: 10, text: 'strong' },
];
const criterion = (id: string, weight: number) => ({ id, title: id, source: 'here', weight, anchors });
const criteria = { team: [criterion('a', 60), criterion('b', 40)] };
const stage: StageOf<'score'> = {
  ...{ kind: 'score', id: 'papers', title: '资料评审', source: 'here', window: { to: '2022-01-15' } },
  ...{ criteria, scale: 10, expertsEach: 3, isBlind: false, note: '', hasMeeting: true },
};
const judge = (id: string, unit = '某大学'): Judge => ({
  ...{ id, unit, avoids: [], mobile: '', tracks: [], people: [], bodies: [] },
});
const one = (application: string): Case => ({
  ...{ application, track: 'team', units: ['申光电梯公司'], body: null, bodyUnits: [], people: [], mobiles: [] },
});
const context: ScoringContext = {
  ...{ cases: [one('A'), one('B')], judges: [judge('e1'), judge('e2'), judge('e3', '申光电梯公司')], stage },
  ...{ scored: 0, own: new Set<string>(), handedIn: [{ application: 'A', expert: 'e1' }], isListFrozen: false },
  ...{ experts: ['e1', 'e2', 'e3', 'gone'], now: new Date('2022-01-10T02:00:00Z') },
};
const scoring: Scoring = { ...noScoringYet('c/papers'), assignments: [{ application: 'A', expert: 'e1' }] };
const meet = { kind: 'meet' as const, day: '2022-01-10', present: ['e1'], others: '', notes: '', agreed: [] };

function evolved(known: Scoring, command: ScoringCommand, more: Partial<ScoringContext> = {}): Scoring {
  const decision = decideScoring(known, command, { ...context, ...more });
  if (decision.kind === 'refused') throw new Error(decision.reason);
  return evolveScoring(known, { stream: 'scoring/c/papers', at: '2022-01-10T02:00:00.000Z', events: decision.events });
}

describe('refuses', () => {
  const move = (more: object) => ({
    kind: 'move' as const,
    application: 'A',
    from: 'e1',
    to: 'e2',
    reason: '忙',
    ...more,
  });
  const replace = (more: object) => ({
    kind: 'replace-criteria' as const,
    criteria,
    revision: 0,
    reason: '原文',
    scores: null,
    ...more,
  });
  const cases: [string, ScoreRefusal, ScoringCommand, Partial<ScoringContext>][] = [
    ['an empty plan', 'nothing-to-assign', { kind: 'assign', assignments: [] }, {}],
    [
      'an assignment that stands',
      'already-assigned',
      { kind: 'assign', assignments: [{ application: 'A', expert: 'e1' }] },
      {},
    ],
    [
      'one twice in a plan',
      'already-assigned',
      { kind: 'assign', assignments: ['B', 'B'].map((application) => ({ application, expert: 'e1' })) },
      {},
    ],
    ['a conflict in a plan', 'same-unit', { kind: 'assign', assignments: [{ application: 'A', expert: 'e3' }] }, {}],
    ['a conflict by hand', 'same-unit', move({ to: 'e3' }), {}],
    ['a change without a reason', 'reason-missing', move({ reason: '  ' }), {}],
    ['a change of nothing', 'nothing-to-assign', move({ from: null, to: null }), {}],
    ['criteria without a reason', 'reason-missing', replace({ reason: ' ' }), {}],
    [
      'an interest of an expert who never had it',
      'not-assigned',
      { kind: 'declare', application: 'B', expert: 'e1', reason: '同一单位' },
      {},
    ],
    ['taking away what a colleague moved meanwhile', 'moved-since', move({ from: 'e2' }), {}],
    ['criteria that a colleague replaced meanwhile', 'changed-since', replace({ revision: 1 }), {}],
    [
      'sending back what was not handed in',
      'not-handed-in',
      { ...meet, agreed: [{ application: 'B', text: '', again: ['e1'] }] },
      {},
    ],
    [
      'sending back what an expert never had',
      'not-handed-in',
      { ...meet, agreed: [{ application: 'A', text: '', again: ['e2'] }] },
      {},
    ],
    ['an unknown expert', 'unknown-expert', move({ to: 'gone' }), {}],
    ['weights that do not make 100', 'criteria-broken', replace({ criteria: { team: [criterion('a', 60)] } }), {}],
    ['a track without criteria', 'criteria-broken', replace({ criteria: {} }), {}],
    ['criteria over scores without a word about them', 'say-what-happens', replace({}), { scored: 2 }],
    [
      'a recount by other criteria',
      'criteria-differ',
      replace({ criteria: { team: [criterion('a', 60), criterion('z', 40)] }, scores: 'recounted' }),
      { scored: 2 },
    ],
    ['a meeting of nobody', 'nobody-present', { ...meet, present: [] }, {}],
    ['a meeting tomorrow', 'future-day', { ...meet, day: '2022-01-11' }, {}],
    ['a stranger at the meeting', 'unknown-expert', { ...meet, present: ['x'] }, {}],
    [
      'an agreement about nothing here',
      'not-at-stage',
      { ...meet, agreed: [{ application: 'C', text: '', again: [] }] },
      {},
    ],
    ['who scores an own application, by hand', 'own-application', move({}), { own: new Set(['A']) }],
    [
      'who scores an own application, by a plan',
      'own-application',
      { kind: 'assign', assignments: [{ application: 'B', expert: 'e1' }] },
      { own: new Set(['B']) },
    ],
    [
      'what the meeting agreed on about an own application',
      'own-application',
      { ...meet, agreed: [{ application: 'A', text: '同意', again: [] }] },
      { own: new Set(['A']) },
    ],
    ['opening what is open', 'scoring-open', { kind: 'reopen', reason: 'x' }, {}],
  ];
  it.each(cases)('%s: %s', (_, reason, command, more) => {
    expect(decideScoring(scoring, command, { ...context, ...more })).toMatchObject({ kind: 'refused', reason });
  });

  it('everything but opening again once the scoring is closed', () => {
    const closed = evolved(scoring, { kind: 'close' });
    expect(decideScoring(closed, move({}), context)).toMatchObject({ reason: 'scoring-closed' });
    expect(decideScoring(closed, meet, context)).toMatchObject({ reason: 'scoring-closed' });
    expect(decideScoring(closed, { kind: 'reopen', reason: ' ' }, context)).toMatchObject({ reason: 'reason-missing' });
    expect(evolved(closed, { kind: 'reopen', reason: '补评' }).closedAt).toBeNull();
    const frozen = { ...context, isListFrozen: true };
    expect(decideScoring(closed, { kind: 'reopen', reason: '补评' }, frozen)).toMatchObject({ reason: 'list-frozen' });
  });
});

it('assigns, moves and takes away', () => {
  const assigned = evolved(scoring, { kind: 'assign', assignments: [{ application: 'B', expert: 'e1' }] });
  const moved = evolved(assigned, { kind: 'move', application: 'A', from: 'e1', to: 'e2', reason: '忙' });
  expect(moved.assignments).toEqual([
    { application: 'B', expert: 'e1' },
    { application: 'A', expert: 'e2' },
  ]);
  const declared = evolved(moved, { kind: 'declare', application: 'A', expert: 'e2', reason: '师生' });
  expect(declared.assignments).toEqual([{ application: 'B', expert: 'e1' }]);
  expect(declared.declared).toMatchObject([{ application: 'A', expert: 'e2', reason: '师生' }]);
  expect(
    decideScoring(declared, { kind: 'declare', application: 'A', expert: 'e2', reason: '师生' }, context),
  ).toMatchObject({
    reason: 'declared',
  });
  expect(
    decideScoring(declared, { kind: 'assign', assignments: [{ application: 'A', expert: 'e2' }] }, context),
  ).toMatchObject({ reason: 'declared' });
});

it('says in the record what becomes of scores when criteria are replaced', () => {
  const other = { team: [criterion('a', 50), criterion('b', 50)] };
  const before = evolved(scoring, {
    kind: 'replace-criteria',
    criteria: other,
    revision: 0,
    reason: '原文',
    scores: 'again',
  });
  expect(before).toMatchObject({ criteria: other, revision: 1, countsFrom: 0 });
  const counted = {
    kind: 'replace-criteria' as const,
    criteria: other,
    revision: 0,
    reason: '权重',
    scores: 'recounted' as const,
  };
  expect(evolved(scoring, counted, { scored: 2 })).toMatchObject({ revision: 1, countsFrom: 0 });
  const again = { ...counted, scores: 'again' as const };
  expect(evolved(scoring, again, { scored: 2 })).toMatchObject({ revision: 1, countsFrom: 1 });
});

it('records who met and what was agreed on', () => {
  const agreed = [{ application: 'A', text: '维持', again: ['e1'] }];
  const met = evolved(scoring, { ...meet, others: '秘书处', notes: '逐项议过', agreed });
  expect(decideScoring(met, { ...meet, others: '秘书处', notes: '逐项议过', agreed }, context)).toMatchObject({
    reason: 'recorded-already',
  });
  expect(met.meetings).toMatchObject([{ day: '2022-01-10', present: ['e1'], others: '秘书处', agreed }]);
});
