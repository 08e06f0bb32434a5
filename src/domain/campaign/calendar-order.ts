import type { CampaignDefinition, WindowName } from './schema.ts';
import type { Stage } from './stages.ts';

/** What has to end no later than what. */
const ORDER: readonly (readonly [WindowName, WindowName])[] = [
  ['preRegistration', 'submission'],
  ['submission', 'recommendation'],
  ['recommendation', 'review'],
];

/** Windows in an order that nobody can keep. Days are `YYYY-MM-DD`. */
export type CalendarProblem =
  | { kind: 'backward'; window: WindowName; from: string; to: string }
  | { kind: 'ends-before'; window: WindowName; to: string; other: WindowName; otherTo: string }
  | { kind: 'opens-before'; window: WindowName; from: string; other: WindowName; otherFrom: string };

/** A stage that ends before the one in front of it, or begins after its own end. Stages by their titles. */
export type StageOrderProblem =
  | { kind: 'stage-backward'; stage: string; from: string; to: string }
  /** `other`: null for the submission. */
  | { kind: 'stage-ends-before'; stage: string; to: string; other: string | null; otherTo: string };

/** Everything that is wrong with the order of a chain's days: nobody could decide any more by the time that something comes. */
export function chainOrderProblems(stages: readonly Stage[], submission: Stage['window']): StageOrderProblem[] {
  return stages.flatMap(({ title: stage, window: { from, to } }, at): StageOrderProblem[] => {
    const before = stages[at - 1];
    const [other, otherTo] = before ? [before.title, before.window.to] : [null, submission.to];
    return [
      ...(from !== undefined && from > to ? [{ kind: 'stage-backward' as const, stage, from, to }] : []),
      ...(to < otherTo ? [{ kind: 'stage-ends-before' as const, stage, to, other, otherTo }] : []),
    ];
  });
}

/** Everything that is wrong with the order of a calendar's days; ISO days compare as text. Days that do not exist are found by the schema. */
export function orderProblems(calendar: CampaignDefinition['calendar']): CalendarProblem[] {
  const names: readonly WindowName[] = ['preRegistration', 'submission', 'recommendation', 'review'];
  const backward = names.flatMap((window): CalendarProblem[] => {
    const { from, to } = calendar[window];
    return from !== undefined && from > to ? [{ kind: 'backward', window, from, to }] : [];
  });
  const ends = ORDER.flatMap(([other, window]): CalendarProblem[] => {
    const [{ to }, { to: otherTo }] = [calendar[window], calendar[other]];
    return otherTo > to ? [{ kind: 'ends-before', window, to, other, otherTo }] : [];
  });
  const { from } = calendar.submission;
  const otherFrom = calendar.preRegistration.from;
  const early: CalendarProblem[] =
    from !== undefined && otherFrom !== undefined && from < otherFrom
      ? [{ kind: 'opens-before', window: 'submission', from, other: 'preRegistration', otherFrom }]
      : [];
  return [...backward, ...ends, ...early];
}
