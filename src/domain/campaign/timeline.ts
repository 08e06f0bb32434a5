import { dayBefore, daysBetween, shanghaiDay, windowState } from './calendar.ts';
import type { CalendarWindow, CampaignDefinition } from './schema.ts';

/** A step of a campaign's season. Places are shares of the whole: 0 is its first day, 1 the end of its last. */
export interface TimelineStep {
  /** Of the stage; null for the two steps that come before every chain. */
  title: string | null;
  /** Names those two. */
  id: string;
  isResult: boolean;
  /** As the calendar says it: null for a step that has only a last day. */
  from: string | null;
  to: string;
  state: 'before' | 'open' | 'after';
  /** Whole days to its last day; 0 on that day. */
  daysLeft: number;
  starts: number;
  ends: number;
}

/** A season to be drawn: what comes when, and where it is today. */
export interface Timeline {
  today: string;
  /** Null before the first day and after the last. */
  now: number | null;
  /** Results were published: nothing is waited for any more. */
  isAnnounced: boolean;
  months: readonly { month: number; at: number }[];
  steps: readonly TimelineStep[];
}

/** The way of a campaign from the registration to the result. A step that names no first day begins when the one before it is over, and the result is
 *  over as soon as it is announced. */
export function timelineOf(
  { calendar, stages }: Pick<CampaignDefinition, 'calendar' | 'stages'>,
  now: Date,
  isAnnounced = false,
): Timeline {
  const today = shanghaiDay(now);
  const named = [
    { id: 'preRegistration', title: null, isResult: false, window: calendar.preRegistration },
    { id: 'submission', title: null, isResult: false, window: calendar.submission },
    ...stages.map(({ id, title, kind, window }) => ({ id, title, isResult: kind === 'publish', window })),
  ];
  const starts = startsOf(named.map(({ window }) => window));
  const [first = ''] = [...starts].sort();
  const last =
    named
      .map(({ window: { to } }) => to)
      .sort()
      .at(-1) ?? first;
  const whole = daysBetween(first, last) + 1;
  const placeOf = (day: string) => daysBetween(first, day) / whole;
  return {
    today,
    now: today < first || today > last ? null : placeOf(today) + 0.5 / whole,
    isAnnounced,
    months: monthsOf(first, last).map((day) => ({ month: Number(day.slice(5, 7)), at: placeOf(day) })),
    steps: named.map(({ window, ...step }, at) => {
      const from = starts[at] ?? first;
      const state = step.isResult && isAnnounced ? 'after' : windowState({ from, to: window.to }, now);
      return {
        ...step,
        ...{ from: window.from ?? null, to: window.to, state },
        ...{ daysLeft: daysBetween(today, window.to), starts: placeOf(from), ends: placeOf(window.to) + 1 / whole },
      };
    }),
  };
}

/** The first day of each window: its own, else the day after the window before it, at the latest its last one. */
function startsOf(windows: readonly CalendarWindow[]): string[] {
  return windows.map(({ from, to }, at) => {
    const before = windows[at - 1];
    const [day = to] = [to, from ?? (before ? dayBefore(before.to, -1) : to)].sort();
    return day;
  });
}

/** The first days of the months after the first day. */
function monthsOf(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = nextMonth(first); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
