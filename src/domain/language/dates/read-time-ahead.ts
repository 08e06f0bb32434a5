import { halfWidth } from '../text/half-width.ts';
import { readDay } from './day.ts';

const SPOKEN = /^(.{0,12}?)(上午|早上|中午|下午|晚上)?\s?(\d{1,2})\s?[:点]\s?(\d{1,2}|半)?\s?分?\s?(?:再?发)?$/u;
const AFTERNOON: ReadonlySet<string | undefined> = new Set(['下午', '晚上']);

/** Reads when something is to happen: 9:10, 明天9点10分, 12月5日下午3点半. Without a day it is today, or tomorrow when that is over. Shanghai time.
 *  @param today `YYYY-MM-DD` in Shanghai @returns ISO 8601 with its offset; null when it is no time */
export function readTimeAhead(text: string, today: string, now: Date): string | null {
  const [, dayText = '', part, hours, rest] = SPOKEN.exec(halfWidth(text)) ?? [];
  if (hours === undefined) return null;
  const minute = rest === '半' ? 30 : Number(rest ?? 0);
  const hour = Number(hours) + (AFTERNOON.has(part) && Number(hours) < 12 ? 12 : 0);
  if (hour > 23 || minute > 59) return null;
  const named = dayText.trim();
  const day = named === '' ? today : readDay(named, today);
  if (typeof day !== 'string') return null;
  const at = timeOn(day, hour, minute);
  if (named !== '' || Date.parse(at) > now.getTime()) return at;
  return timeOn(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10), hour, minute);
}

function timeOn(day: string, hour: number, minute: number): string {
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`;
}
