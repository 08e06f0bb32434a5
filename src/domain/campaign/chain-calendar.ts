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

/** The chain once its calendar was moved: the two windows above are those of their stages.
 *  @param own windows of other stages, by id */
export function chainInCalendar(
  stages: readonly Stage[],
  calendar: { recommendation: Window; review: Window },
  own: Readonly<Record<string, Window>> = {},
): Stage[] {
  const [level, review] = [levelAt(stages), reviewAt(stages)];
  return stages.map((stage, at) => {
    if (at === level) return { ...stage, window: calendar.recommendation };
    return { ...stage, window: at === review ? calendar.review : (own[stage.id] ?? stage.window) };
  });
}

/** The windows of the calendar that a chain has: nobody recommends in some, and nothing is reviewed in others. */
export function windowsOfChain(
  stages: readonly Stage[],
): ('preRegistration' | 'submission' | 'recommendation' | 'review')[] {
  return [
    ...(['preRegistration', 'submission'] as const),
    ...(levelAt(stages) >= 0 ? (['recommendation'] as const) : []),
    ...(reviewAt(stages) >= 0 ? (['review'] as const) : []),
  ];
}

/** The stage whose window the calendar calls `review`. */
export function reviewStageOf(stages: readonly Stage[]): Stage | null {
  return stages[reviewAt(stages)] ?? null;
}

/** The stages whose windows are none of the calendar's: they are moved by themselves. */
export function stagesBeside(stages: readonly Stage[]): Stage[] {
  const tied = [levelAt(stages), reviewAt(stages)];
  return stages.filter((_, at) => !tied.includes(at));
}

function levelAt(stages: readonly Stage[]): number {
  return stages.findLastIndex(({ kind }) => kind === 'recommend');
}

function reviewAt(stages: readonly Stage[]): number {
  const scored = stages.findLastIndex(({ kind }) => kind === 'score');
  return scored >= 0 ? scored : stages.findLastIndex(({ kind }) => kind !== 'publish' && kind !== 'recommend');
}
