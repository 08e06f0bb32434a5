import { daysBetween, shanghaiDay } from '../campaign/calendar.ts';
import {
  type CalendarProblem,
  chainOrderProblems,
  orderProblems,
  type StageOrderProblem,
} from '../campaign/calendar-order.ts';
import { chainInCalendar, stagesBeside } from '../campaign/chain-calendar.ts';
import type { CalendarWindow, CampaignDefinition, WindowName } from '../campaign/schema.ts';
import { calendarWith, type MovedCalendar, type MovedStage, type MovedWindow, windowNames } from './moved-calendar.ts';

/** Why a calendar stays as it is. `past`: a day that is over already; `has-opened`: people have begun, the first day stays; `too-far`: more than a year away,
 *  probably a slip of the pen. */
export type MoveRefusal =
  | CalendarProblem
  | StageOrderProblem
  | { kind: 'nothing-changed' }
  | { kind: 'changed-since' }
  | { kind: 'past'; window: WindowName; day: string }
  | { kind: 'has-opened'; window: WindowName; from: string }
  | { kind: 'too-far'; window: WindowName; day: string }
  /** The same of a stage, by its title. */
  | { kind: 'stage-past' | 'stage-too-far'; stage: string; day: string }
  | { kind: 'stage-has-opened'; stage: string; from: string };

export interface MoveOrder {
  windows: Readonly<Partial<Record<WindowName, CalendarWindow>>>;
  /** Stages beside those windows, by id. */
  stages?: Readonly<Record<string, CalendarWindow>> | undefined;
  /** How many changes there were when it was looked at. */
  seen: number;
}

/** What of a calendar an order changes, or everything that is wrong with it. Only days that change are looked at: a window that is over may stay over. */
export function decideMove(
  campaign: Pick<CampaignDefinition, 'calendar' | 'stages'>,
  known: MovedCalendar,
  { windows, stages = {}, seen }: MoveOrder,
  now: Date,
): { moved: MovedWindow[]; stages: MovedStage[] } | { refused: MoveRefusal[] } {
  if (known.moves.length !== seen) return { refused: [{ kind: 'changed-since' }] };
  const before = calendarWith(campaign.calendar, known.windows);
  const moved = windowNames.flatMap((window): MovedWindow[] => {
    const wanted = windows[window];
    const stood = before[window];
    if (!wanted || isSame(wanted, stood)) return [];
    return [{ window, now: wanted, before: stood }];
  });
  const beside = stagesBeside(chainInCalendar(campaign.stages, before, known.stages));
  const movedStages = beside.flatMap(({ id, title, window: stood }): MovedStage[] => {
    const wanted = stages[id];
    return wanted && !isSame(wanted, stood) ? [{ stage: id, title, now: wanted, before: stood }] : [];
  });
  if (moved.length + movedStages.length === 0) return { refused: [{ kind: 'nothing-changed' }] };
  const today = shanghaiDay(now);
  const after = calendarWith(before, Object.fromEntries(moved.map(({ window, now }) => [window, now])));
  const own = { ...known.stages, ...Object.fromEntries(movedStages.map(({ stage, now }) => [stage, now])) };
  const calendarProblems = orderProblems(after);
  const refused = [
    ...moved.flatMap((one) => dayProblems(one, today)),
    ...movedStages.flatMap((one) => stageDayProblems(one, today)),
    ...calendarProblems,
    // The windows of the calendar are stages too: what is said of them is not said twice.
    ...(calendarProblems.length > 0
      ? []
      : chainOrderProblems(chainInCalendar(campaign.stages, after, own), after.submission)),
  ];
  return refused.length > 0 ? { refused } : { moved, stages: movedStages };
}

function isSame(one: CalendarWindow, other: CalendarWindow): boolean {
  return one.from === other.from && one.to === other.to;
}

function stageDayProblems({ now, before, title: stage }: MovedStage, today: string): MoveRefusal[] {
  return dayProblems({ window: 'review', now, before }, today).flatMap((problem): MoveRefusal[] => {
    if (problem.kind === 'has-opened') return [{ kind: 'stage-has-opened', stage, from: problem.from }];
    if (problem.kind === 'past') return [{ kind: 'stage-past', stage, day: problem.day }];
    return problem.kind === 'too-far' ? [{ kind: 'stage-too-far', stage, day: problem.day }] : [];
  });
}

const MOST_DAYS_AHEAD = 366;

function dayProblems({ window, now, before }: MovedWindow, today: string): MoveRefusal[] {
  const changed = [now.to !== before.to ? now.to : null, now.from !== before.from ? (now.from ?? null) : null];
  const days = changed.flatMap((day) => day ?? []);
  const hasOpened = now.from !== before.from && (before.from === undefined || before.from <= today);
  if (hasOpened) return [{ kind: 'has-opened', window, from: before.from ?? '' }];
  return days.flatMap((day): MoveRefusal[] => {
    if (day < today) return [{ kind: 'past', window, day }];
    return daysBetween(today, day) > MOST_DAYS_AHEAD ? [{ kind: 'too-far', window, day }] : [];
  });
}
