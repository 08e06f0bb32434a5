import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreRefusals } from '../../../../templates/messages/phrases/score-refusals.ts';
import {
  askAs,
  HELPER,
  meeting,
  move,
  openAssignedSeason,
  place,
  QIAN,
  SCORES,
  standing,
  written,
  ZHENG,
} from '../../../support/seasons/assigned-season.ts';
import { requestId, type ScoringSeason } from '../../../support/seasons/scoring-season.ts';

let season: ScoringSeason;
beforeAll(async () => {
  season = await openAssignedSeason();
});
afterAll(() => season.close());

type Row = readonly [string, string, string, () => object | undefined, string];
const reading = () => undefined;
const rows: readonly Row[] = [
  ['a score above the scale', ZHENG, 'scoring/SBAAAAA2', () => written({ scores: { service: 11 } }), 'out-of-scale'],
  [
    'a score below it',
    ZHENG,
    'scoring/SBAAAAA2/hand-in',
    () => written({ scores: { ...SCORES, service: -1 } }),
    'out-of-scale',
  ],
  ['half a point', ZHENG, 'scoring/SBAAAAA2', () => written({ scores: { service: 7.5 } }), 'out-of-scale'],
  ['a criterion that is none', ZHENG, 'scoring/SBAAAAA2', () => written({ scores: { charm: 5 } }), 'unknown-criterion'],
  [
    'a sheet with a gap',
    ZHENG,
    'scoring/SBAAAAA2/hand-in',
    () => written({ scores: { service: 8 } }),
    'scores-missing',
  ],
  [
    'a comment as long as a novel',
    ZHENG,
    'scoring/SBAAAAA2',
    () => written({ forPanel: '长'.repeat(1001) }),
    'too-long',
  ],
  ['scores by criteria replaced since', ZHENG, 'scoring/SBAAAAA2', () => written({ revision: 3 }), 'changed-since'],
  ['scores of a page that is behind', ZHENG, 'scoring/SBAAAAA2', () => written({ seen: 0 }), 'changed-since'],
  ['scores before the word about interests', ZHENG, 'scoring/SBBBBBB2', () => written({ seen: 0 }), 'not-begun'],
  ['reading a case of the own unit', QIAN, 'scoring/SBBBBBB2', reading, 'same-unit'],
  ['scoring a case of the own unit', QIAN, 'scoring/SBBBBBB2/hand-in', () => written({ seen: 0 }), 'same-unit'],
  ['reading an own application', HELPER, 'scoring/SBCCCCC2', reading, 'own-application'],
  [
    'beginning an own application',
    HELPER,
    'scoring/SBCCCCC2/begin',
    () => ({ requestId: requestId() }),
    'own-application',
  ],
  ['a case of somebody else', QIAN, 'scoring/SBCCCCC2', reading, 'not-assigned'],
  ['the article of somebody else’s case', 'wecom:stranger', 'scoring/SBAAAAA2/article', reading, 'not-expert'],
  [
    'an interest in somebody else’s case',
    QIAN,
    'scoring/SBCCCCC2/conflict',
    () => ({ reason: '师生', requestId: requestId() }),
    'not-assigned',
  ],
  [
    'an expert kept apart, by hand',
    'staff',
    'scoring/move',
    () => move({ application: 'SBBBBBB2', to: 'expert-b' }),
    'same-unit',
  ],
  ['an expert of the other track', 'staff', 'scoring/move', () => move({ to: 'expert-e' }), 'other-track'],
  ['an expert twice', 'staff', 'scoring/move', () => move({ to: 'expert-a' }), 'already-assigned'],
  ['an expert that is none', 'staff', 'scoring/move', () => move({ to: 'expert-z' }), 'unknown-expert'],
  ['a case that is none', 'staff', 'scoring/move', () => move({ application: 'SBZZZZZ2' }), 'not-at-stage'],
  ['a change without a reason', 'staff', 'scoring/move', () => move({ reason: ' ' }), 'reason-missing'],
  ['what a colleague moved already', 'staff', 'scoring/move', () => move({ from: 'expert-c' }), 'moved-since'],
  [
    'a sheet that is not handed in',
    'staff',
    'scoring/again',
    () => ({ ...place, application: 'SBAAAAA2', expert: 'expert-a', reason: '核对', requestId: requestId() }),
    'not-handed-in',
  ],
  [
    'a plan of yesterday',
    'staff',
    'scoring/plan',
    () => ({ ...place, plan: 'a'.repeat(64), requestId: requestId() }),
    'changed-since',
  ],
  ['a meeting of nobody', 'staff', 'scoring/meeting', () => meeting({ present: [] }), 'nobody-present'],
  ['a meeting of tomorrow', 'staff', 'scoring/meeting', () => meeting({ day: '2022-01-05' }), 'future-day'],
  ['a stranger at the meeting', 'staff', 'scoring/meeting', () => meeting({ present: ['expert-z'] }), 'unknown-expert'],
  [
    'criteria of a page that is behind',
    'staff',
    'scoring/criteria',
    () => ({ ...place, criteria: {}, revision: 7, reason: '原文', scores: null, requestId: requestId() }),
    'changed-since',
  ],
  [
    'criteria that are none',
    'staff',
    'scoring/criteria',
    () => ({ ...place, criteria: {}, revision: 0, reason: '原文', scores: null, requestId: requestId() }),
    'criteria-broken',
  ],
  [
    'opening what is open',
    'staff',
    'scoring/closing',
    () => ({ ...place, reopen: '补评', requestId: requestId() }),
    'scoring-open',
  ],
];

describe('is refused in words, and nothing changes', () => {
  it.each(rows)('%s', async (_, who, path, value, reason) => {
    const before = await standing(season);
    const { status, read } = await askAs(season, who, path, value());
    expect([status < 500 && status >= 400, read?.values?.reason]).toEqual([true, reason]);
    expect(scoreRefusals[reason as keyof typeof scoreRefusals]).toMatch(/\p{Script=Han}{4}/u); // a reason of the table above
    expect(await standing(season)).toBe(before);
  });
});
