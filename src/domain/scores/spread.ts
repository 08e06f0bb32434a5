import { rounded, type Score, type ScoreRules, weightedScore } from './rank.ts';

/** One expert's weighted score of an application, 0 to 100. */
export interface Marked {
  application: string;
  track: string;
  expert: string;
  score: number;
}

export interface Spread {
  application: string;
  marks: readonly { expert: string; score: number; isOutlier: boolean }[];
  mean: number;
  /** Highest less lowest. */
  range: number;
  /** The experts are far apart: somebody should talk about it. */
  isWide: boolean;
}

export interface Severity {
  expert: string;
  /** How many applications it rests on: those that somebody else scored too. */
  applications: number;
  /** Mean of own score less the mean of the others' on the same application: below 0 is severe, above mild. Null without any. */
  offset: number | null;
}

/** Points between highest and lowest from which on an application is talked about, and between a score and the mean of the others for an outlier:
 *  our choice, the notice has no rule. */
const WIDE_POINTS = 20;

/** What counts, as weighted scores. */
export function marksOf(
  applications: readonly { id: string; track: string }[],
  scores: readonly Score[],
  rules: ScoreRules,
): Marked[] {
  return applications.flatMap(({ id, track }) =>
    scores.flatMap((one) => {
      const score = one.application === id ? weightedScore(one, rules, track) : null;
      return score === null ? [] : [{ application: id, track, expert: one.expert, score }];
    }),
  );
}

/** How far apart the experts are, the widest first. */
export function spreadsOf(marks: readonly Marked[]): Spread[] {
  const applications = [...new Set(marks.map(({ application }) => application))];
  return applications
    .map((application) =>
      spreadOf(
        application,
        marks.filter((mark) => mark.application === application),
      ),
    )
    .sort((a, b) => b.range - a.range || a.application.localeCompare(b.application, 'en'));
}

function spreadOf(application: string, marks: readonly Marked[]): Spread {
  const scores = marks.map(({ score }) => score);
  const range = rounded(Math.max(...scores) - Math.min(...scores));
  return {
    application,
    marks: marks.map(({ expert, score }) => ({ expert, score, isOutlier: isOutlier(expert, marks) })),
    mean: rounded(meanOf(scores)),
    range,
    isWide: range >= WIDE_POINTS,
  };
}

/** Far from the others, who agree among themselves: of two experts who differ neither is the odd one out. */
function isOutlier(expert: string, marks: readonly Marked[]): boolean {
  const own = marks.find((mark) => mark.expert === expert);
  const others = marks.filter((mark) => mark.expert !== expert).map(({ score }) => score);
  if (!own || others.length < 2) return false;
  const doAgree = Math.max(...others) - Math.min(...others) < WIDE_POINTS;
  return doAgree && Math.abs(own.score - meanOf(others)) >= WIDE_POINTS;
}

/** How severe each expert is, the most severe first. */
export function severitiesOf(experts: readonly string[], marks: readonly Marked[]): Severity[] {
  return experts
    .map((expert) => {
      const offsets = marks.flatMap((mark) => (mark.expert === expert ? offsetOf(mark, marks) : []));
      const offset = offsets.length === 0 ? null : rounded(meanOf(offsets));
      return { expert, applications: offsets.length, offset };
    })
    .sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0) || a.expert.localeCompare(b.expert, 'en'));
}

function offsetOf({ application, expert, score }: Marked, marks: readonly Marked[]): number[] {
  const others = marks.filter((mark) => mark.application === application && mark.expert !== expert);
  return others.length === 0 ? [] : [score - meanOf(others.map((mark) => mark.score))];
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
