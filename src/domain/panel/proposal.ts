import { markOf } from '../base/mark-of.ts';
import type { Ranked } from '../scores/rank.ts';
import type { Panel } from './panel.ts';

export interface ProposedLine extends Ranked {
  /** What the scores say under the cut. */
  proposed: 'awarded' | 'not-awarded';
  /** What is there: the proposal, or what was decided by hand. */
  outcome: 'awarded' | 'not-awarded';
  /** Its tie crosses the cut, or what its recommending body may have: only a decision by hand says who is in. */
  isTieAtCut: boolean;
  /** Better ones of its recommending body take all that the body may have. */
  isOverBody: boolean;
  /** Why it was decided by hand; null where the proposal stands. */
  reason: string | null;
}

/** How many of each track a recommending body may have among the selected, and whose each application is. */
export interface BodyLimits {
  each: Readonly<Record<string, number>>;
  bodyOf: ReadonlyMap<string, string>;
}

export const noLimits: BodyLimits = { each: {}, bodyOf: new Map() };

/** The list as it is: by score down to each track's cut, ties that cross it left to people, then what was decided by hand. A track without a cut
 *  proposes nobody. Where a body has all that it may have, the next best of others comes up.
 *  @param ranked as `rank` gives them: by track, the best first */
export function proposalOf(
  ranked: readonly Ranked[],
  { cuts, moves }: Pick<Panel, 'cuts' | 'moves'>,
  limits: BodyLimits = noLimits,
): ProposedLine[] {
  const tracks = [...new Set(ranked.map(({ track }) => track))];
  const found = new Map(tracks.flatMap((track) => [...byScore(ranked, { track, cut: cuts[track] ?? 0 }, limits)]));
  return ranked.map((line) => {
    const standing = found.get(line.application) ?? 'out';
    const proposed = standing === 'in' ? 'awarded' : 'not-awarded';
    const move = moves[line.application];
    return {
      ...{ ...line, proposed, outcome: move?.to ?? proposed, reason: move?.reason ?? null },
      ...{ isTieAtCut: standing === 'tie', isOverBody: standing === 'over' },
    };
  });
}

type Standing = 'in' | 'out' | 'tie' | 'over';

/** Place by place, those that share one together. */
function byScore(
  ranked: readonly Ranked[],
  { track, cut }: { track: string; cut: number },
  { each, bodyOf }: BodyLimits,
): Map<string, Standing> {
  const limit = each[track] ?? Number.POSITIVE_INFINITY;
  const there = ranked.filter((line) => line.track === track && line.place !== null);
  const [found, ofBody] = [new Map<string, Standing>(), new Map<string, number>()];
  let left = cut;
  for (const place of new Set(there.map((line) => line.place))) {
    const group = there.filter((line) => line.place === place);
    const bodies = [...new Set(group.map(({ application }) => bodyOf.get(application) ?? application))];
    const rooms = bodies.map((body) => ({
      body,
      lines: group.filter(({ application }) => (bodyOf.get(application) ?? application) === body),
      room: limit - (ofBody.get(body) ?? 0),
    }));
    const size = rooms.reduce((sum, { lines, room }) => sum + Math.max(0, Math.min(lines.length, room)), 0);
    for (const { body, lines, room } of rooms) {
      const standing = room <= 0 ? 'over' : left <= 0 ? 'out' : size > left || lines.length > room ? 'tie' : 'in';
      for (const { application } of lines) found.set(application, standing);
      if (room > 0 && left > 0) ofBody.set(body, (ofBody.get(body) ?? 0) + Math.min(lines.length, room));
    }
    left = Math.max(0, left - size);
  }
  return found;
}

/** How many of each track are selected. */
export function selectedByTrack(lines: readonly Pick<ProposedLine, 'track' | 'outcome'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { track, outcome } of lines) counts[track] = (counts[track] ?? 0) + (outcome === 'awarded' ? 1 : 0);
  return counts;
}

/** What another cut would change: who would come in, who would fall out. Nothing is kept. */
export function whatIf(
  ranked: readonly Ranked[],
  panel: Pick<Panel, 'cuts' | 'moves'>,
  cut: { track: string; count: number },
  limits: BodyLimits = noLimits,
): { enter: string[]; leave: string[]; tied: string[] } {
  const before = new Map(proposalOf(ranked, panel, limits).map(({ application, outcome }) => [application, outcome]));
  const cuts = { ...panel.cuts, [cut.track]: cut.count };
  const after = proposalOf(ranked, { ...panel, cuts }, limits).filter(({ track }) => track === cut.track);
  const changed = after.filter(({ application, outcome }) => before.get(application) !== outcome);
  const named = (outcome: ProposedLine['outcome']) =>
    changed.filter((line) => line.outcome === outcome).map(({ application }) => application);
  const tied = after.filter(({ isTieAtCut }) => isTieAtCut).map(({ application }) => application);
  return { enter: named('awarded'), leave: named('not-awarded'), tied };
}

/** The body that has more of a track among the selected than it may have. @returns null for none */
export function overBody(
  lines: readonly Pick<ProposedLine, 'application' | 'track' | 'outcome'>[],
  { each, bodyOf }: BodyLimits,
): { body: string; limit: number } | null {
  const counts = new Map<string, number>();
  for (const { application, track, outcome } of lines) {
    const [body, limit] = [bodyOf.get(application), each[track]];
    if (outcome !== 'awarded' || body === undefined || limit === undefined) continue;
    const key = `${track}/${body}`;
    const count = (counts.get(key) ?? 0) + 1;
    if (count > limit) return { body, limit };
    counts.set(key, count);
  }
  return null;
}

/** A mark of the list as it was shown: a list that changed since is not frozen. */
export function markOfList(lines: readonly ProposedLine[]): string {
  return markOf(
    lines.map(({ application, outcome, place, reason }) => [application, outcome, place, reason].join('\t')),
  );
}
