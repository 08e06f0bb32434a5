import type { CalendarWindow } from './schema.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Shanghai is UTC+8 all year. */
const SHANGHAI = 8 * HOUR;

/** The calendar day in Shanghai (UTC+8, no summer time), `YYYY-MM-DD`. */
export function shanghaiDay(now: Date): string {
  const number = Math.floor((now.getTime() + SHANGHAI) / DAY);
  if (number !== lastDay.number) lastDay = { number, text: onShanghaiClock(now).toISOString().slice(0, 10) };
  return lastDay.text;
}

/** The day asked for last: a turn asks dozens of times. */
let lastDay = { number: Number.NaN, text: '' };

/** A moment whose UTC fields read as clocks in Shanghai do. */
export function onShanghaiClock(now: Date): Date {
  return new Date(now.getTime() + SHANGHAI);
}

/** Both days are included: a window to 12-17 closes at 24:00 that day, Shanghai time. Without `from` it is open from the start.
 *  Source: 沪质协〔2021〕29号 二.2. The notice gives days, not hours: this is our reading. */
export function isOpen(window: CalendarWindow, now: Date): boolean {
  return windowState(window, now) === 'open';
}

/** Where a moment stands to a window; ISO days compare as text. */
export function windowState({ from, to }: CalendarWindow, now: Date): 'before' | 'open' | 'after' {
  const today = shanghaiDay(now);
  if (from !== undefined && today < from) return 'before';
  return today > to ? 'after' : 'open';
}

/** Whole days to the window's last day: 0 on that day, negative after it. */
export function daysLeft({ to }: CalendarWindow, now: Date): number {
  return daysBetween(shanghaiDay(now), to);
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayStart(to) - dayStart(from)) / DAY);
}

/** The day that many days before another, `YYYY-MM-DD`. */
export function dayBefore(day: string, days: number): string {
  return new Date(dayStart(day) - days * DAY).toISOString().slice(0, 10);
}

/** Milliseconds of 0:00 UTC of a day. */
function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
