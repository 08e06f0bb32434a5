import { expect } from 'vitest';
import { campaignProblems } from '../../../src/catalog/problems/campaign-problems.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import type { Stage, StageKind, StageOf } from '../../../src/domain/campaign/stages.ts';

export type Spoilt = Pick<CampaignDefinition, 'stages' | 'bodies' | 'tracks' | 'calendar'>;

/** The first stage of a kind. */
export function stage<K extends StageKind>({ stages }: Spoilt, kind: K): StageOf<K> {
  const found = stages.find((one) => one.kind === kind);
  if (!found) throw new Error(`no stage of the kind ${kind}`);
  return found as StageOf<K>; // found by its kind
}

export function without(campaign: Spoilt, kind: StageKind): void {
  campaign.stages = campaign.stages.filter((one) => one.kind !== kind);
}

export function firstCriterion(campaign: Spoilt) {
  return Object.values(stage(campaign, 'score').criteria)[0]?.[0] ?? {};
}

export const copyOf = (one: Stage, more: Partial<Stage>): Stage => ({ ...one, ...more }) as Stage; // of the same kind

/** A mistake in the stages of a campaign: where it is told, and in which words. */
export type Mistake = [
  what: string,
  campaign: CampaignDefinition,
  spoil: (spoilt: Spoilt) => void,
  place: string,
  words: RegExp,
];

export function expectFound(
  campaign: CampaignDefinition,
  spoil: Mistake[2],
  { place, words }: { place: string; words: RegExp },
): void {
  const spoilt = structuredClone(campaign);
  spoil(spoilt);
  const found = campaignProblems(spoilt);
  expect(found.map((one) => `${one.place}: ${one.words}`)).toContainEqual(expect.stringMatching(words));
  expect(found.find((one) => words.test(one.words))?.place).toBe(place);
}
