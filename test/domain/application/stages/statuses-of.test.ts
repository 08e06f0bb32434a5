import { expect, it } from 'vitest';
import campaign from '../../../../flows/star-2021/campaign.ts';
import { statusesOf } from '../../../../src/domain/application/stages/statuses-of.ts';
import type { StageKind } from '../../../../src/domain/campaign/stages.ts';

const without = (...kinds: StageKind[]) => ({
  ...campaign,
  stages: campaign.stages.filter(({ kind }) => !kinds.includes(kind)),
});

it.each([
  ['of the whole chain all', without(), ['awaiting-recommendation', 'not-recommended', 'rejected']],
  ['without bodies nothing of theirs', without('recommend'), ['rejected']],
  ['a panel puts out without a checklist, too', without('recommend', 'check'), ['rejected']],
  ['and a checklist without a panel', without('recommend', 'score', 'panel'), ['rejected']],
  ['without either nobody does', without('recommend', 'check', 'score', 'panel'), []],
])('%s', (_sentence, chain, expected) => {
  const known = statusesOf(chain);
  const depending = ['awaiting-recommendation', 'not-recommended', 'rejected'] as const;
  expect(depending.filter((status) => known.includes(status))).toEqual(expected);
  expect(known).toEqual(expect.arrayContaining(['draft', 'returned', 'recommended', 'awarded', 'not-awarded']));
});
