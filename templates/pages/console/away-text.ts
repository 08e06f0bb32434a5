const dayText = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** When a colleague is not there: 12月3日到12月5日不在. */
export function awayText({ from, until }: { from: string; until: string | null }): string {
  if (until === null) return `${dayText(from)}起不在`;
  return until === from ? `${dayText(from)}不在` : `${dayText(from)}到${dayText(until)}不在`;
}
