import { onShanghaiClock } from '../campaign/calendar.ts';

/** Minutes of the day in Shanghai. Nobody is reminded before 08:30 or from 20:30 on. */
const EARLIEST = 8 * 60 + 30;
const LATEST = 20 * 60 + 30;
/** Reminders of one day begin at 09:01 and are spread over two hours and a half. */
const FIRST = 9 * 60 + 1;
const SPREAD = 150;

function minuteOfDay(now: Date): number {
  const clock = onShanghaiClock(now);
  return clock.getUTCHours() * 60 + clock.getUTCMinutes();
}

/** Whether a reminder may leave now: by day, and not at the full or half hour, when everybody's other programs send theirs. */
export function mayRemindAt(now: Date): boolean {
  const minute = minuteOfDay(now);
  return minute >= EARLIEST && minute < LATEST && minute % 30 !== 0;
}

/** Whether it is the full or half hour, when everybody's other programs send theirs. */
export function isFullHour(now: Date): boolean {
  return minuteOfDay(now) % 30 === 0;
}

/** The minute of a day from which on a person is reminded: the same each time it is asked for, other people at other minutes. */
export function slotOf(person: string, day: string): number {
  const minute = FIRST + (hash(`${day} ${person}`) % SPREAD);
  return minute % 30 === 0 ? minute + 1 : minute;
}

/** Whether the person's minute of the day has come. */
export function isSlotReached(person: string, day: string, now: Date): boolean {
  return minuteOfDay(now) >= slotOf(person, day);
}

/** FNV-1a, 32 bit: it only spreads. */
function hash(text: string): number {
  let known = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    known = Math.imul(known ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return known;
}
