import type { CampaignDefinition } from './schema.ts';
import type { Stage, StageKind } from './stages.ts';

/** Where an application is in the chain. */
export type StagePoint = {
  /** Id of the stage. */
  id: string;
  kind: StageKind;
  /** The recommending body that decides there; only at a stage of the kind `recommend`. */
  body?: string | undefined;
};

/** Entries of earlier programs name no stage: what they meant follows from the chain. */
export const LEGACY_FIRST = '@first';
export const LEGACY_RECOMMENDED = '@recommended';

export const LEGACY: readonly string[] = [LEGACY_FIRST, LEGACY_RECOMMENDED];

type Chain = Pick<CampaignDefinition, 'stages' | 'bodies'>;

/** @returns null for an id that the chain does not have */
export function stageNamed({ stages }: Pick<Chain, 'stages'>, id: string | null | undefined): Stage | null {
  if (id === LEGACY_FIRST) return stages[0] ?? null;
  if (id === LEGACY_RECOMMENDED) return stages[stages.findLastIndex(isRecommend) + 1] ?? null;
  return stages.find((stage) => stage.id === id) ?? null;
}

/** The stages of recommending bodies: none, one, or two levels, in order. */
export function levelsOf({ stages }: Pick<Chain, 'stages'>): Extract<Stage, { kind: 'recommend' }>[] {
  return stages.filter(isRecommend);
}

/** Where a submitted application goes first: to the level of the body that it chose (the first one when the body is of no level's kind), or past
 *  the bodies where it chose none: its track, or the whole campaign, has nobody who recommends. @returns null for a chain without stages */
export function entryOf(campaign: Chain, body: string | null): StagePoint | null {
  if (body === null) return pointAt(campaign.stages.find((stage) => !isRecommend(stage)));
  const levels = levelsOf(campaign);
  const level = levels.find((stage) => decidesAt(campaign, stage, body)) ?? levels[0];
  return level ? { id: level.id, kind: level.kind, body } : pointAt(campaign.stages[0]);
}

/** Where an application goes that a stage passes on. @returns null at the end; 'no-body' when nobody decides at the next level for the body it comes from */
export function pointAfter(campaign: Chain, from: StagePoint): StagePoint | null | 'no-body' {
  const { stages } = campaign;
  const here = stageNamed(campaign, from.id);
  const next = here ? stages[stages.indexOf(here) + 1] : undefined;
  if (next?.kind !== 'recommend') return pointAt(next);
  const body = bodyAbove(campaign, next, from.body);
  return body === null ? 'no-body' : { id: next.id, kind: next.kind, body };
}

/** Who decides at the next level on what a body passes on. @returns null for nobody: there is no further level */
export function bodyAfter(campaign: Chain, body: string): string | null {
  const level = levelsOf(campaign).find((stage) => decidesAt(campaign, stage, body));
  const next = level && pointAfter(campaign, { id: level.id, kind: level.kind, body });
  return next && next !== 'no-body' ? (next.body ?? null) : null;
}

/** Whether a body is one of those that decide at a level. */
export function decidesAt(
  { bodies }: Pick<Chain, 'bodies'>,
  { bodyKinds }: Extract<Stage, { kind: 'recommend' }>,
  body: string | null,
): boolean {
  const known = bodies.find(({ id }) => id === body);
  // One that is listed no longer keeps what it was given.
  if (!bodyKinds || (!known && body !== null)) return body !== null;
  return known?.kind !== undefined && bodyKinds.includes(known.kind);
}

/** Who decides at a level on what a body below has passed on: the one it names, else the only one there is. */
function bodyAbove(
  { bodies }: Pick<Chain, 'bodies'>,
  level: Extract<Stage, { kind: 'recommend' }>,
  below: string | undefined,
): string | null {
  const there = bodies.filter(({ id }) => id !== below && decidesAt({ bodies }, level, id));
  const named = bodies.find(({ id }) => id === below)?.above;
  const above = there.find(({ id }) => id === named) ?? (there.length === 1 ? there[0] : undefined);
  return above?.id ?? null;
}

function pointAt(stage: Stage | undefined): StagePoint | null {
  return stage ? { id: stage.id, kind: stage.kind } : null;
}

function isRecommend(stage: Stage): stage is Extract<Stage, { kind: 'recommend' }> {
  return stage.kind === 'recommend';
}
