import { describe, expect, it } from 'vitest';
import {
  type Case,
  type ConflictReason,
  conflictOf,
  isSameUnit,
  type Judge,
} from '../../../src/domain/experts/conflicts.ts';
import {
  type AssignmentInput,
  assignmentRefusal,
  planAssignments,
} from '../../../src/domain/experts/plan-assignments.ts';

const judge = (id: string, more: Partial<Judge> = {}): Judge => ({
  id,
  unit: `${id}大学`,
  avoids: [],
  mobile: '',
  tracks: [],
  people: [`wecom:${id}`],
  bodies: [],
  ...more,
});
const one = (application: string, more: Partial<Case> = {}): Case => ({
  application,
  track: 'team',
  units: [`${application}公司`],
  body: 'b1',
  bodyUnits: ['某区质协'],
  people: [`wecom:applicant-${application}`],
  mobiles: [],
  ...more,
});
const input = (more: Partial<AssignmentInput>): AssignmentInput => ({
  cases: [],
  judges: [],
  standing: [],
  declared: [],
  expertsEach: 3,
  left: new Set(),
  ...more,
});

describe('an interest keeps an expert from an application', () => {
  const cases: [string, Partial<Judge>, Partial<Case>, ConflictReason | null][] = [
    ['nothing known', {}, {}, null],
    ['who fills it in', {}, { people: ['wecom:x', 'wecom:e1'] }, 'own-application'],
    ['who is named with the mobile', { mobile: '13800000001' }, { mobiles: ['13800000001'] }, 'own-application'],
    ['an expert without a mobile', { mobile: '' }, { mobiles: [''] }, null],
    ['the same unit', { unit: '上海申光 电梯有限公司' }, { units: ['上海申光电梯有限公司'] }, 'same-unit'],
    ['a department of it', { unit: '上海申光电梯有限公司维保部' }, { units: ['上海申光电梯有限公司'] }, 'same-unit'],
    ['a contact of its body', { bodies: ['b1'] }, {}, 'same-body'],
    ['a contact of another body', { bodies: ['b2'] }, {}, null],
    ['who works at its body', { unit: '某区质协' }, {}, 'same-body'],
    ['a unit that the expert named', { avoids: ['E公司集团'] }, { units: ['E公司集团'] }, 'avoided-unit'],
  ];
  it.each(cases)('%s', (_, expert, application, reason) => {
    expect(conflictOf(judge('e1', expert), one('A', application))).toBe(reason);
  });
  it('what the expert said', () => {
    expect(conflictOf(judge('e1'), one('A'), ['e2', 'e1'])).toBe('declared');
  });
});

it('takes short names for one unit only when they are equal', () => {
  expect(isSameUnit('申光', '上海申光电梯')).toBe(false);
  expect(isSameUnit('申光', ' 申光。')).toBe(true);
  expect(isSameUnit('', '')).toBe(false);
});

describe('a plan', () => {
  const judges = ['e1', 'e2', 'e3', 'e4', 'e5'].map((id) => judge(id));
  const cases = Array.from({ length: 10 }, (_, index) => one(`A${index}`, { track: index < 6 ? 'team' : 'solo' }));

  it('gives every application as many different experts as wanted, evenly', () => {
    const { assignments, short, loads } = planAssignments(input({ cases, judges }));
    expect(short).toEqual([]);
    expect(new Set(assignments.map(({ application, expert }) => `${application}/${expert}`)).size).toBe(30);
    const totals = Object.values(loads).map(({ team = 0, solo = 0 }) => team + solo);
    expect(totals).toEqual([6, 6, 6, 6, 6]);
    const teams = Object.values(loads).map(({ team = 0 }) => team);
    expect(Math.max(...teams) - Math.min(...teams)).toBeLessThanOrEqual(1);
  });

  it('is the same whatever order people and applications come in', () => {
    const forwards = planAssignments(input({ cases, judges }));
    const backwards = planAssignments(input({ cases: [...cases].reverse(), judges: [...judges].reverse() }));
    expect(new Set(backwards.assignments.map((a) => JSON.stringify(a)))).toEqual(
      new Set(forwards.assignments.map((a) => JSON.stringify(a))),
    );
  });

  it('keeps what stands and fills up the rest', () => {
    const standing = [
      { application: 'A0', expert: 'e5' },
      { application: 'A0', expert: 'e4' },
    ];
    const { assignments } = planAssignments(input({ cases: cases.slice(0, 1), judges, standing }));
    expect(assignments).toEqual([{ application: 'A0', expert: 'e1' }]);
  });

  it('leaves out conflicts and says where experts are missing', () => {
    const own = one('A0', { units: ['e1大学'] });
    const { assignments, short, blocked } = planAssignments(input({ cases: [own], judges: judges.slice(0, 3) }));
    expect(assignments.map(({ expert }) => expert)).toEqual(['e2', 'e3']);
    expect(short).toEqual([{ application: 'A0', missing: 1 }]);
    expect(blocked).toEqual([{ application: 'A0', expert: 'e1', reason: 'same-unit' }]);
  });

  it('serves first the application that few may score', () => {
    const rare = one('Z', { bodyUnits: ['e1大学', 'e2大学', 'e3大学', 'e4大学'] });
    const { assignments } = planAssignments(input({ cases: [...cases, rare], judges, expertsEach: 1 }));
    expect(assignments.filter(({ application }) => application === 'Z')).toEqual([{ application: 'Z', expert: 'e5' }]);
  });

  it('gives an expert the own tracks only', () => {
    const solo = judge('e0', { tracks: ['solo'] });
    const { assignments } = planAssignments(input({ cases, judges: [solo, ...judges], expertsEach: 2 }));
    const its = assignments.filter(({ expert }) => expert === 'e0').map(({ application }) => application);
    expect(its.every((id) => cases.find(({ application }) => application === id)?.track === 'solo')).toBe(true);
  });
});

it('refuses by hand what a plan would not do', () => {
  const known = {
    cases: [one('A', { units: ['A有限公司'] }), one('B', { track: 'solo' })],
    judges: [judge('e1', { tracks: ['team'] }), judge('e2', { unit: 'A有限公司' })],
    standing: [{ application: 'B', expert: 'e2' }],
    declared: [],
  };
  expect(assignmentRefusal(known, { application: 'A', expert: 'e1' })).toBeNull();
  expect(assignmentRefusal(known, { application: 'B', expert: 'e1' })).toBe('other-track');
  expect(assignmentRefusal(known, { application: 'A', expert: 'e2' })).toBe('same-unit');
  expect(assignmentRefusal(known, { application: 'B', expert: 'e2' })).toBe('already-assigned');
  expect(assignmentRefusal(known, { application: 'C', expert: 'e1' })).toBe('not-at-stage');
  expect(assignmentRefusal(known, { application: 'A', expert: 'e9' })).toBe('unknown-expert');
});
