import { readChineseNumeral, readDigits } from '../numbers/number-words.ts';
import { withoutEndings } from '../text/ends.ts';
import { halfWidth } from '../text/half-width.ts';

/** Year, month and day as they were written, whether a calendar has them or not. */
export interface DayParts {
  year: number;
  month: number;
  day: number;
  readonly [part: string]: number;
}

const DAY = 86_400_000;
const LEAD = /^(?:就|是|应该|填|写|在|嗯|那|[:：,，\s])+/u;
const TAIL = /(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|吧|呢|啊|的|哦|就行|就好|这天|当天|[。.!！~～?？,，\s])$/u;
const RELATIVE: readonly [RegExp, number][] = [
  [/^(?:今天|今日|今儿个?|当日|现在|today)$/iu, 0],
  [/^(?:昨天|昨日|昨儿个?)$/u, -1],
  [/^前天$/u, -2],
  [/^(?:明天|明日|明儿个?)$/u, 1],
  [/^后天$/u, 2],
];
const RELATIVE_YEARS: readonly [RegExp, number][] = [
  [/^(?:今年|本年)/u, 0],
  [/^去年/u, -1],
  [/^明年/u, 1],
];
const THIS_MONTH = /^(?:本月|这个月)?(\d{1,2})[日号]$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
/** 2021 12 7, 2021。12。7 */
const SPACED = /^(\d{4})[\s,，。、]{1,9}(\d{1,2})[\s,，。、]{1,9}(\d{1,2})$/u;
/** 211207 */
const SHORT = /^(2\d)(\d{2})(\d{2})$/u;
const TIME = /\s\d{1,2}:\d{2}(?::\d{2})?$/u;
const FULL = /^(\d{4}|\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/u;
const MONTH = /^(\d{4}|\d{2}(?=年))\s*[-/.年]\s*(\d{1,2})\s*月?$/u;
/** 198506 */
const MONTH_CLOSED = /^(\d{4})(\d{2})$/u;
const MONTH_TAIL = /(?:份|出生|生人?|吧|呢|啊|的|哦|[。.!！~～?？,，\s])$/u;
const MONTH_DAY = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/u;

/** Reads 2021年12月7日, 2021-12-7, 20211207, 12/7, 12.7, 十二月七日, 7号, 今天, 昨天. Without a year the one that brings it nearest to
 *  today; a day alone is in this month. @param today `YYYY-MM-DD`
 *  @returns `YYYY-MM-DD`; what was written when no calendar has it; null when it is no day */
export function readDay(text: string, today: string): string | DayParts | null {
  const typed = withoutEndings(halfWidth(text).replace(LEAD, ''), TAIL).replace(TIME, '').trimEnd();
  const offset = RELATIVE.find(([word]) => word.test(typed))?.[1];
  if (offset !== undefined) return shiftDay(today, offset);
  const written = readParts(withDigits(typed), today);
  return written && (realDay(written.year, written.month, written.day) ?? written);
}

/** 1985年6月, 1985.06, 85年6月, 去年3月; of a whole day its month. @returns `YYYY-MM`; null without a year or where no calendar has it */
export function readMonth(text: string, today: string): string | null {
  const typed = withDigits(withoutEndings(halfWidth(text).replace(LEAD, ''), MONTH_TAIL)).trim();
  const offset = RELATIVE_YEARS.find(([word]) => word.test(typed))?.[1];
  const thisYear = Number(today.slice(0, 4));
  const said = offset === undefined ? typed : typed.replace(/^../u, `${thisYear + offset}年`);
  const parts = MONTH.exec(said) ?? MONTH_CLOSED.exec(said);
  if (parts) return realDay(wholeYear(Number(parts[1]), thisYear), Number(parts[2]), 1)?.slice(0, 7) ?? null;
  const day = isWithoutYear(text, today) ? null : readDay(text, today);
  return typeof day === 'string' ? day.slice(0, 7) : null;
}

/** 85年 is 1985: nobody says so of a year to come. */
function wholeYear(year: number, thisYear: number): number {
  if (year > 99) return year;
  return year > thisYear % 100 ? 1900 + year : 2000 + year;
}

/** Whether the year of a day is not written: 3月5日, 5号. @param today `YYYY-MM-DD` */
export function isWithoutYear(text: string, today: string): boolean {
  const typed = withoutEndings(halfWidth(text).replace(LEAD, ''), TAIL).replace(TIME, '').trimEnd();
  const hasOther = [RELATIVE, RELATIVE_YEARS].some((words) => words.some(([word]) => word.test(typed)));
  const day = readDay(text, today);
  return !hasOther && day !== null && JSON.stringify(day) !== JSON.stringify(readDay(text, shiftDay(today, -730)));
}

function readParts(text: string, today: string): DayParts | null {
  const thisYear = Number(today.slice(0, 4));
  const full = COMPACT.exec(text) ?? FULL.exec(text) ?? SPACED.exec(text) ?? SHORT.exec(text);
  if (full) {
    const year = Number(full[1]);
    return { year: year < 100 ? 2000 + year : year, month: Number(full[2]), day: Number(full[3]) };
  }
  const relative = RELATIVE_YEARS.find(([word]) => word.test(text));
  const monthDay = MONTH_DAY.exec(relative ? text.replace(relative[0], '').trim() : text);
  if (monthDay) {
    const [month, day] = [Number(monthDay[1]), Number(monthDay[2])];
    return { year: relative ? thisYear + relative[1] : nearestYear(today, month, day), month, day };
  }
  const dayOnly = THIS_MONTH.exec(text);
  return dayOnly ? { year: thisYear, month: Number(today.slice(5, 7)), day: Number(dayOnly[1]) } : null;
}

/** 二〇二一年十二月七日 → 2021年12月7日. */
function withDigits(text: string): string {
  return text.replace(/[零〇一二三四五六七八九十廿卅]+/gu, (numeral) => {
    const value =
      numeral.length === 4 ? (readDigits(numeral) ?? readChineseNumeral(numeral)) : readChineseNumeral(numeral);
    return value === null ? numeral : String(value);
  });
}

function nearestYear(today: string, month: number, day: number): number {
  const now = Date.parse(`${today}T00:00:00Z`);
  const thisYear = Number(today.slice(0, 4));
  const distance = (year: number) => Math.abs(Date.UTC(year, month - 1, day) - now);
  return [thisYear, thisYear - 1, thisYear + 1].reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** @returns null for a day no calendar has, or outside 1949 to 2100 */
function realDay(year: number, month: number, day: number): string | null {
  if (year < 1949 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
