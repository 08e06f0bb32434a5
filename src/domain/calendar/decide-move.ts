import { daysBetween, shanghaiDay } from '../campaign/calendar.ts';
import { type CalendarProblem, orderProblems } from '../campaign/calendar-order.ts';
import type { CalendarWindow, CampaignDefinition, WindowName } from '../campaign/schema.ts';
import { calendarWith, type MovedCalendar, type MovedWindow, windowNames } from './moved-calendar.ts';

/** Why a calendar stays as it is. `past`: a day that is over already; `has-opened`: people have begun, the first day stays; `too-far`: more than a year away,
 *  probably a slip of the pen. */
export type MoveRefusal =
  | CalendarProblem
  | { kind: 'nothing-changed' }
  | { kind: 'changed-since' }
  | { kind: 'past'; window: WindowName; day: string }
  | { kind: 'has-opened'; window: WindowName; from: string }
  | { kind: 'too-far'; window: WindowName; day: string };

export interface MoveOrder {
  windows: Readonly<Partial<Record<WindowName, CalendarWindow>>>;
  /** How many changes there were when it was looked at. */
  seen: number;
}

/** What of a calendar an order changes, or everything that is wrong with it. Only days that change are looked at: a window that is over may stay over. */
export function decideMove(
  campaign: Pick<CampaignDefinition, 'calendar'>,
  known: MovedCalendar,
  { windows, seen }: MoveOrder,
  now: Date,
): { moved: MovedWindow[] } | { refused: MoveRefusal[] } {
  if (known.moves.length !== seen) return { refused: [{ kind: 'changed-since' }] };
  const before = calendarWith(campaign.calendar, known.windows);
  const moved = windowNames.flatMap((window): MovedWindow[] => {
    const wanted = windows[window];
    const stood = before[window];
    if (!wanted || (wanted.from === stood.from && wanted.to === stood.to)) return [];
    return [{ window, now: wanted, before: stood }];
  });
  if (moved.length === 0) return { refused: [{ kind: 'nothing-changed' }] };
  const today = shanghaiDay(now);
  const refused = [
    ...moved.flatMap((one) => dayProblems(one, today)),
    ...orderProblems(calendarWith(before, Object.fromEntries(moved.map(({ window, now }) => [window, now])))),
  ];
  return refused.length > 0 ? { refused } : { moved };
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
