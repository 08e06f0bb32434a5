const EIGHT_HOURS = 8 * 3_600_000;

interface ShanghaiTime {
  date: string;
  time: string;
  seconds: string;
  /** 0 = Sunday. */
  weekday: number;
  /** As a `datetime-local` field takes it. */
  input: string;
}

/** A moment in Shanghai (UTC+8, no summer time), whatever the browser's zone. */
export function shanghai(moment: Date): ShanghaiTime {
  const there = new Date(moment.getTime() + EIGHT_HOURS).toISOString();
  const weekday = new Date(moment.getTime() + EIGHT_HOURS).getUTCDay();
  const [date, seconds] = [there.slice(0, 10), there.slice(11, 19)];
  return { date, time: seconds.slice(0, 5), seconds, weekday, input: there.slice(0, 16) };
}
