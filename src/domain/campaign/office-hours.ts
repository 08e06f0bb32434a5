import { dayBefore, onShanghaiClock, shanghaiDay } from './calendar.ts';
import type { CampaignDefinition } from './schema.ts';

type Office = Pick<CampaignDefinition, 'officeHours'>;

/** Whether somebody is in the office who could answer; a campaign without hours does not say, and counts as open. */
export function isOfficeOpen({ officeHours }: Office, now: Date): boolean {
  if (!officeHours) return true;
  const time = onShanghaiClock(now).toISOString().slice(11, 16);
  return isWorked({ officeHours }, shanghaiDay(now)) && officeHours.from <= time && time < officeHours.to;
}

/** Whether a day, `YYYY-MM-DD`, is worked: by the week, except for holidays and the days that are worked for them. */
function isWorked({ officeHours }: Office, day: string): boolean {
  if (!officeHours) return true;
  if (officeHours.workdays.includes(day)) return true;
  return officeHours.days.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !officeHours.holidays.includes(day);
}

/** The first day from this one on that is worked, `YYYY-MM-DD`; the day itself where none of the next sixty is. */
export function nextWorkday(office: Office, from: string): string {
  let day = from;
  for (let days = 0; days < MOST_DAYS; days += 1) {
    if (isWorked(office, day)) return day;
    day = dayBefore(day, -1);
  }
  return from;
}

/** Longer than that nobody counts. */
const MOST_DAYS = 60;

/** Minutes that the office was open between two moments; all of them for a campaign without hours. At most those of sixty days. */
export function officeMinutes(office: Office, from: Date, to: Date): number {
  const { officeHours } = office;
  if (!officeHours) return minutesBetween(from, to);
  let minutes = 0;
  let day = shanghaiDay(from);
  const last = shanghaiDay(to);
  for (let days = 0; days < MOST_DAYS && day <= last; days += 1) {
    if (isWorked(office, day)) {
      const opens = new Date(`${day}T${officeHours.from}:00+08:00`);
      const closes = new Date(`${day}T${officeHours.to}:00+08:00`);
      minutes += minutesBetween(from > opens ? from : opens, to < closes ? to : closes);
    }
    day = dayBefore(day, -1);
  }
  return minutes;
}

function minutesBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));
}
