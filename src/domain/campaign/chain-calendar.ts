import type { Stage } from './stages.ts';

type Window = Stage['window'];

/** The calendar's windows that follow from the chain: `recommendation` is that of the bodies' last level (the submission's without bodies), `review`
 *  that of the last scoring, else of the last stage before the publication. */
export function calendarOfChain(
  stages: readonly Stage[],
  submission: Window,
): { recommendation: Window; review: Window } {
  const recommendation = stages[levelAt(stages)]?.window ?? { to: submission.to };
  return { recommendation, review: stages[reviewAt(stages)]?.window ?? { to: recommendation.to } };
}

/** The chain once its calendar was moved: the two windows above are those of their stages. */
export function chainInCalendar(
  stages: readonly Stage[],
  calendar: { recommendation: Window; review: Window },
): Stage[] {
  const [level, review] = [levelAt(stages), reviewAt(stages)];
  return stages.map((stage, at) => {
    if (at === level) return { ...stage, window: calendar.recommendation };
    return at === review ? { ...stage, window: calendar.review } : stage;
  });
}

function levelAt(stages: readonly Stage[]): number {
  return stages.findLastIndex(({ kind }) => kind === 'recommend');
}

function reviewAt(stages: readonly Stage[]): number {
  const scored = stages.findLastIndex(({ kind }) => kind === 'score');
  return scored >= 0 ? scored : stages.findLastIndex(({ kind }) => kind !== 'publish' && kind !== 'recommend');
}
