import { levelsOf } from '../campaign/chain.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

/** The kinds of recommending bodies that decide, level by level. Bodies are above one another where there are two. */
export type BodyLevels = readonly (readonly string[])[];

/** A body of a list; `id` is null while it is new. */
interface Listed {
  id: string | null;
  name: string;
  kind?: string | undefined;
  above?: string | undefined;
}

export type AboveProblem =
  | { code: 'missing'; column: 'above' }
  /** Not one of those that decide at the next level. */
  | { code: 'not-above'; value: string; bodies: readonly string[] };

const MOST_NAMED = 8;

export function bodyLevels(campaign: Pick<CampaignDefinition, 'stages' | 'bodies'>): BodyLevels {
  return levelsOf(campaign).map(({ bodyKinds = [] }) => bodyKinds);
}

/** @returns -1 for a kind that decides nowhere */
export function levelOf(levels: BodyLevels, kind: string | undefined): number {
  return levels.findIndex((kinds) => kind !== undefined && kinds.includes(kind));
}

/** The body of the next level, which gets what this one passes on: as written (a name or an id), else as it was. A new body is named by its name until it has an id.
 *  @param written of the list; empty keeps what is known */
export function readAbove(
  levels: BodyLevels,
  body: Pick<Listed, 'kind' | 'above'>,
  { written, listed }: { written: string | undefined; listed: readonly Listed[] },
): { above: string | null } | { problem: AboveProblem } {
  const level = levelOf(levels, body.kind);
  const there = listed.filter(({ kind }) => level >= 0 && levelOf(levels, kind) === level + 1);
  if (written !== undefined) {
    const meant = there.find(({ id, name }) => name === written || id === written);
    if (meant) return { above: meant.id ?? meant.name };
    return {
      problem: { code: 'not-above', value: written, bodies: there.slice(0, MOST_NAMED).map(({ name }) => name) },
    };
  }
  if (body.above !== undefined) return { above: body.above };
  return there.length > 1 ? { problem: { code: 'missing', column: 'above' } } : { above: null };
}
