import { markOf } from '../base/mark.ts';
import type { Ranked } from '../scores/rank.ts';
import type { Panel } from './panel.ts';

export interface ProposedLine extends Ranked {
  /** What the scores say under the cut. */
  proposed: 'awarded' | 'not-awarded';
  /** What stands: the proposal, or what was decided by hand. */
  outcome: 'awarded' | 'not-awarded';
  /** Its tie crosses the cut: only a decision by hand says who is in. */
  isTieAtCut: boolean;
  /** Why it was decided by hand; null where the proposal stands. */
  reason: string | null;
}

/** The list as it stands: by score down to each track's cut, ties that cross it left to people, then what was decided by hand. A track without a cut
 *  proposes nobody.
 *  @param ranked as `rank` gives them: by track, the best first */
export function proposalOf(ranked: readonly Ranked[], { cuts, moves }: Pick<Panel, 'cuts' | 'moves'>): ProposedLine[] {
  return ranked.map((line) => {
    const cut = cuts[line.track] ?? 0;
    const tied = ranked.filter(
      (other) => other.track === line.track && other.place !== null && other.place === line.place,
    );
    const last = (line.place ?? Number.POSITIVE_INFINITY) + tied.length - 1;
    const isTieAtCut = line.place !== null && line.place <= cut && last > cut;
    const proposed = line.place !== null && last <= cut ? 'awarded' : 'not-awarded';
    const move = moves[line.application];
    return { ...line, proposed, outcome: move?.to ?? proposed, isTieAtCut, reason: move?.reason ?? null };
  });
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
): { enter: string[]; leave: string[]; tied: string[] } {
  const before = new Map(proposalOf(ranked, panel).map(({ application, outcome }) => [application, outcome]));
  const cuts = { ...panel.cuts, [cut.track]: cut.count };
  const after = proposalOf(ranked, { ...panel, cuts }).filter(({ track }) => track === cut.track);
  const changed = after.filter(({ application, outcome }) => before.get(application) !== outcome);
  const named = (outcome: ProposedLine['outcome']) =>
    changed.filter((line) => line.outcome === outcome).map(({ application }) => application);
  const tied = after.filter(({ isTieAtCut }) => isTieAtCut).map(({ application }) => application);
  return { enter: named('awarded'), leave: named('not-awarded'), tied };
}

/** A mark of the list as it was shown: a list that changed since is not frozen. */
export function markOfList(lines: readonly ProposedLine[]): string {
  return markOf(
    lines.map(({ application, outcome, place, reason }) => [application, outcome, place, reason].join('\t')),
  );
}
