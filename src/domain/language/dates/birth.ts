import { readChineseNumeral } from '../numbers/number-words.ts';

/** Ages of people who work, and somewhat beyond. */
const YOUNGEST = 14;
const OLDEST = 90;
const MAX_LENGTH = 24;
const MAY_TELL = /[年生]|\d{4}[-./]/u;
/** Counted by the moon: the day is another one. */
const LUNAR = /农历|阴历|虚岁/u;
const LEAD = /^(?:我|本人|他|她)?(?:是|的)?(?:出生日期|出生年月|出生|生日|生于|出生于)?[是为:：]?/u;
const TAIL = /(?:出生|生人|生|的|人|啊|呀|哦|吧)$/u;
const DATE =
  /^(\d{4}|\d{2}(?=年)|[零〇一二三四五六七八九]{2,4}(?=年?$|年))(?:[年./-]?)(?:(\d{1,2})(?:月|[./-]|$))?(?:份)?(?:(\d{1,2})[日号]?)?$/u;

/** How old somebody is who tells when they were born: one age, or two where the day decides. @param today `YYYY-MM-DD`. @returns null for any other text */
export function agesAtBirth(typed: string, today: string): readonly number[] | null {
  if (typed.length > MAX_LENGTH || !MAY_TELL.test(typed) || LUNAR.test(typed)) return null;
  let text = typed.normalize('NFKC').replace(/\s/gu, '').replace(LEAD, '');
  for (let rest = text.replace(TAIL, ''); rest !== text; rest = text.replace(TAIL, '')) text = rest;
  const [, written = '', month, day] = DATE.exec(text) ?? [];
  const year = yearOf(written, today);
  if (year === null || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return null;
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number);
  const most = thisYear - year;
  const ages = isOpen(month, day, thisMonth)
    ? [most - 1, most]
    : [isBefore([thisMonth, thisDay], [Number(month), Number(day ?? 1)]) ? most - 1 : most];
  return ages.every((age) => age >= YOUNGEST && age <= OLDEST) ? ages : null;
}

/** Whether the birthday of this year may be over or not. */
function isOpen(month: string | undefined, day: string | undefined, thisMonth: number): boolean {
  return month === undefined || (day === undefined && Number(month) === thisMonth);
}

function isBefore([month, day]: readonly [number, number], [otherMonth, otherDay]: readonly [number, number]): boolean {
  return month < otherMonth || (month === otherMonth && day < otherDay);
}

/** 1990, 90, 八五: the year. */
function yearOf(written: string, today: string): number | null {
  if (written === '') return null;
  const digits = /^\d/u.test(written)
    ? written
    : [...written].map((character) => String(readChineseNumeral(character) ?? 0)).join('');
  if (digits.length !== 2 && digits.length !== 4) return null;
  if (digits.length === 4) return Number(digits);
  const short = Number(digits);
  return short > Number(today.slice(2, 4)) ? 1900 + short : 2000 + short;
}
