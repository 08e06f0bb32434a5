const EIGHT_HOURS = 8 * 3_600_000;

/** A moment in Shanghai (UTC+8, no summer time), whatever the browser's zone. */
export function shanghai(moment: Date): { date: string; time: string; weekday: number; input: string; isoDay: string } {
  const there = new Date(moment.getTime() + EIGHT_HOURS).toISOString();
  const weekday = new Date(moment.getTime() + EIGHT_HOURS).getUTCDay();
  return {
    date: there.slice(0, 10),
    time: there.slice(11, 16),
    weekday,
    input: there.slice(0, 16),
    isoDay: there.slice(0, 10),
  };
}
