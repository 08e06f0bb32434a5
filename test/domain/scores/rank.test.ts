import { expect, it } from 'vitest';
import type { Criterion } from '../../../src/domain/campaign/stages.ts';
import { rank, type Score, weightedScore } from '../../../src/domain/scores/rank.ts';

const anchors = [
  { score: 2, text: 'weak' },
  { score: 10, text: 'strong' },
];
const criterion = (id: string, weight: number): Criterion => ({ id, title: id, source: 'here', weight, anchors });
const rules = { criteria: { team: [criterion('a', 60), criterion('b', 40)], solo: [criterion('a', 100)] }, scale: 10 };
const of = (application: string, expert: string, a: number, b?: number): Score => ({
  application,
  expert,
  scores: b === undefined ? { a } : { a, b },
});
const TEAMS = [
  { id: 'T1', track: 'team' },
  { id: 'T2', track: 'team' },
  { id: 'T3', track: 'team' },
];

it('weighs criteria to a score of 0 to 100', () => {
  expect(weightedScore(of('T1', 'x', 10, 10), rules, 'team')).toBe(100);
  expect(weightedScore(of('T1', 'x', 0, 0), rules, 'team')).toBe(0);
  expect(weightedScore(of('T1', 'x', 5, 10), rules, 'team')).toBe(70);
  expect(weightedScore(of('T1', 'x', 5), rules, 'team')).toBeNull();
});

it('ranks by the mean of the experts, those without scores last', () => {
  const scores = [of('T1', 'x', 5, 5), of('T1', 'y', 7, 7), of('T3', 'x', 8, 8)];
  expect(rank(TEAMS, scores, rules)).toEqual([
    { application: 'T3', track: 'team', place: 1, mean: 80, experts: 1, isTied: false },
    { application: 'T1', track: 'team', place: 2, mean: 60, experts: 2, isTied: false },
    { application: 'T2', track: 'team', place: null, mean: null, experts: 0, isTied: false },
  ]);
});

it('marks a tie, which takes as many places as it has applications', () => {
  const scores = [of('T1', 'x', 6, 6), of('T2', 'x', 5, 5), of('T2', 'y', 7, 7), of('T3', 'x', 4, 4)];
  expect(rank(TEAMS, scores, rules).map(({ application, place, isTied }) => [application, place, isTied])).toEqual([
    ['T1', 1, true],
    ['T2', 1, true],
    ['T3', 3, false],
  ]);
});

it('takes means that only look alike when rounded for different ones', () => {
  const thirds = ['x', 'y', 'z'];
  const scores = [
    ...thirds.map((expert, index) => of('T1', expert, index === 0 ? 7 : 6, 6)),
    of('T2', 'x', 6, 6),
    of('T2', 'y', 7, 6),
    of('T2', 'z', 6, 6),
    ...thirds.map((expert) => of('T3', expert, 6, 6)),
  ];
  const ranked = rank(TEAMS, scores, rules);
  expect(ranked.map(({ application, mean, isTied }) => [application, mean, isTied])).toEqual([
    ['T1', 62, true],
    ['T2', 62, true],
    ['T3', 60, false],
  ]);
});

it('ranks each track for itself and leaves out scores of others and incomplete ones', () => {
  const applications = [...TEAMS.slice(0, 1), { id: 'S1', track: 'solo' }];
  const scores = [of('T1', 'x', 3), of('S1', 'x', 9), of('elsewhere', 'x', 10, 10)];
  expect(rank(applications, scores, rules)).toEqual([
    { application: 'T1', track: 'team', place: null, mean: null, experts: 0, isTied: false },
    { application: 'S1', track: 'solo', place: 1, mean: 90, experts: 1, isTied: false },
  ]);
});
