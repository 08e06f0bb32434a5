import type { Criterion } from '../campaign/stages.ts';

/** What an expert handed in for one application. */
export interface Score {
  application: string;
  expert: string;
  /** Criterion → 0 to the scale. */
  scores: Readonly<Record<string, number>>;
}

/** How scores are added up: each track's criteria in force, and the highest score of a criterion. */
export interface ScoreRules {
  criteria: Readonly<Record<string, readonly Criterion[]>>;
  scale: number;
}

export interface Ranked {
  application: string;
  track: string;
  /** From 1, in its track; tied ones share it and the next place is further by as many. Null while nobody scored it. */
  place: number | null;
  /** Mean of the experts' weighted scores, 0 to 100, two decimals; null while nobody scored it. */
  mean: number | null;
  /** How many experts' scores count. */
  experts: number;
  /** Exactly as good as another one of its track, before rounding. */
  isTied: boolean;
}

/** Applications by track (in the order the tracks come) and from best to last, those without scores behind, ties by number of the application. Scores of
 *  applications that are not among them, and those that lack a criterion in force, do not count. */
export function rank(
  applications: readonly { id: string; track: string }[],
  scores: readonly Score[],
  rules: ScoreRules,
): Ranked[] {
  const tracks = [...new Set(applications.map(({ track }) => track))];
  return tracks.flatMap((track) => {
    const summed = applications
      .filter((application) => application.track === track)
      .map(({ id }) => summedUp(id, scores, rules, track))
      .sort((a, b) => compare(a, b) || a.application.localeCompare(b.application, 'en'));
    return summed.map((one) => placed(one, summed, { track, scale: rules.scale }));
  });
}

/** One expert's weighted score, 0 to 100. @returns null when a criterion in force has no score */
export function weightedScore({ scores }: Pick<Score, 'scores'>, rules: ScoreRules, track: string): number | null {
  const points = pointsOf(scores, rules.criteria[track] ?? []);
  return points === null ? null : rounded(points / rules.scale);
}

/** Two decimals. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

interface Summed {
  application: string;
  /** Sum over experts of Σ score × weight: whole, so that ties are exact. */
  points: number;
  experts: number;
}

function summedUp(application: string, scores: readonly Score[], { criteria }: ScoreRules, track: string): Summed {
  const all = scores
    .filter((score) => score.application === application)
    .flatMap((score) => pointsOf(score.scores, criteria[track] ?? []) ?? []);
  return { application, points: all.reduce((sum, points) => sum + points, 0), experts: all.length };
}

function pointsOf(scores: Score['scores'], criteria: readonly Criterion[]): number | null {
  let points = 0;
  for (const { id, weight } of criteria) {
    const score = scores[id];
    if (score === undefined) return null;
    points += score * weight;
  }
  return criteria.length === 0 ? null : points;
}

/** Better first; none last. Compares fractions, not rounded numbers. */
function compare(a: Summed, b: Summed): number {
  if (a.experts === 0 || b.experts === 0) return b.experts === a.experts ? 0 : a.experts === 0 ? 1 : -1;
  return b.points * a.experts - a.points * b.experts;
}

function placed(one: Summed, all: readonly Summed[], { track, scale }: { track: string; scale: number }): Ranked {
  const { application, experts, points } = one;
  if (experts === 0) return { application, track, place: null, mean: null, experts, isTied: false };
  const place = 1 + all.filter((other) => compare(other, one) < 0).length;
  const isTied = all.some((other) => other !== one && other.experts > 0 && compare(other, one) === 0);
  return { application, track, place, mean: rounded(points / experts / scale), experts, isTied };
}
