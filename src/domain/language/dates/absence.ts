import { readChineseNumeral } from '../numbers/number-words.ts';
import { withoutEnd } from '../text/ends.ts';
import { halfWidth } from '../text/half-width.ts';
import { readDay } from './day.ts';

/** Days on which somebody is not there, both included; `until` null where nothing says when it ends. */
export type DaysAway = { from: string; until: string | null };

const MOST_CHARACTERS = 30;
const AWAY = /请个?[年病事婚产]?假|休[年病事婚产]?假|不在(?:单位|办公室)?|不来上班|不上班|出差|去开会|外出/u;
const SELF = /^(?:我|本人)/u;
/** 12月3日到5日我请假: the days are before the person. */
const SELF_BEHIND = /[，,]?(?:我|本人)$/u;
const BEFORE_AWAY = /(?:要|得|会|都|有事|因事|需要|可能)$/u;
const STARTS = /(?:起|开始|以后)$/u;
const ENDS = /[\s\p{P}了啊哦哈呢吧]/u;
const LENGTH = /^(?:共|一共)?([一二两三四五六七八九十]{1,3}|\d{1,2})个?(天|周|星期)$/u;
const HALF = /^半天$/u;
const PART_OF_DAY = /(?:上午|下午|早上|晚上|中午|全天|一天|整天)$/u;
const WEEKDAY = /^(这|本|下)?(?:周|星期|礼拜)([一二三四五六日天])$/u;
/** 下周一二, 下周一、二, 周一和周二. */
const WEEKDAYS = /^(这|本|下)?(?:周|星期|礼拜)([一二三四五六日天])[、和,，]?(?:周|星期|礼拜)?([一二三四五六日天])$/u;
const WEEKDAY_BARE = /^[一二三四五六日天]$/u;
const WEEK = /^(这|本|下)(?:周|星期|礼拜)$/u;
const DAY = 86_400_000;

/** 下周一三五不在, 12月3日、6日请假: days that are not one after the other, each a period of its own. As `readAbsence` for everything else.
 *  @returns nothing for a text that says anything else */
export function readAbsences(text: string, today: string): DaysAway[] {
  const whole = readAbsence(text, today);
  if (whole) return [whole];
  const before = beforeAway(text);
  if (!before) return [];
  const found: DaysAway[] = [];
  for (const written of severalDays(before)) {
    const one = readOne(written, found.at(-1)?.from ?? today) ?? readOne(written, today);
    if (!one || one.until === null || one.from <= (found.at(-1)?.from ?? '')) return [];
    found.push(one);
  }
  return found.length > 1 && found.length <= MOST_PERIODS ? found : [];
}

const MOST_PERIODS = 5;
const OF_WEEK = /^(这|本|下)?(?:周|星期|礼拜)([一二三四五六日天、和,，周]{2,9})$/u;

/** The days that are named one by one. */
function severalDays(before: string): string[] {
  const [, which = '', names] = OF_WEEK.exec(before) ?? [];
  if (names === undefined) return before.split(/[、和,，]/u);
  // What follows is counted from the first one.
  return [...names]
    .filter((name) => WEEKDAY_BARE.test(name))
    .map((name, index) => `${index === 0 ? which : ''}周${name}`);
}

/** What is before the word, where nothing is behind it. */
function beforeAway(text: string): string | null {
  if (text.length > MOST_CHARACTERS) return null;
  const said = withoutEnd(halfWidth(text).replace(/\s/gu, ''), ENDS);
  const away = AWAY.exec(said);
  return away && away.index + away[0].length === said.length ? daysBefore(said, away.index) : null;
}

function daysBefore(said: string, end: number): string {
  return said.slice(0, end).replace(SELF, '').replace(BEFORE_AWAY, '').replace(SELF_BEHIND, '').replace(STARTS, '');
}

/** 我请假, 明天不在, 12月3日到5日不在, 下周一请假, 明天起请假三天. @param today `YYYY-MM-DD`
 *  @returns null for a text that says anything else, or days that no calendar has */
export function readAbsence(text: string, today: string): DaysAway | null {
  if (text.length > MOST_CHARACTERS) return null;
  const said = withoutEnd(halfWidth(text).replace(/\s/gu, ''), ENDS);
  const away = AWAY.exec(said);
  if (!away) return null;
  const before = daysBefore(said, away.index);
  const behind = said.slice(away.index + away[0].length).replace(/^[,，。、]/u, '');
  const days = before === '' ? null : readDays(before, today);
  if (before !== '' && !days) return null;
  if (behind === '') return days ?? (isBare(said) ? { from: today, until: null } : null);
  return withEnd(days, behind, today);
}

/** 我请假, 请假: said of oneself, and nothing but that. */
function isBare(said: string): boolean {
  return SELF.test(said) || /^[请休]/u.test(said);
}

function withEnd(days: DaysAway | null, behind: string, today: string): DaysAway | null {
  const from = days?.from ?? today;
  const [, count = '', unit] = LENGTH.exec(behind) ?? [];
  if (HALF.test(behind)) return { from, until: from };
  if (count !== '') {
    const number = /^\d/u.test(count) ? Number(count) : (readChineseNumeral(count.replace('两', '二')) ?? 0);
    const whole = unit === '天' ? number : number * 7;
    return whole > 0 ? { from, until: shift(from, whole - 1) } : null;
  }
  const ended = readDays(behind.replace(/^[到至]/u, ''), today);
  if (!ended) return null;
  // 请假明天: the days are behind the word.
  if (!days && !/^[到至]/u.test(behind)) return ended;
  return ended.until !== null && ended.until >= from ? { from, until: ended.until } : null;
}

function readDays(written: string, today: string): DaysAway | null {
  const [first = '', last, more] = written.split(/[到至~～—-]/u);
  if (more !== undefined) return null;
  const from = readOne(first, today);
  if (!from || last === undefined) return from;
  // 下周一到三.
  if (WEEKDAY.test(first) && WEEKDAY_BARE.test(last)) return withEnd(from, `到周${last}`, from.from);
  // 后天 is counted from today, the 5日 of 12月3日到5日 is in that month.
  const near = readOne(last, today);
  const until = near && near.from >= from.from ? near : readOne(last, from.from);
  return until && until.until !== null && until.until >= from.from ? { from: from.from, until: until.until } : null;
}

/** One day, or one week of five. @param base what a day without a month is near to */
function readOne(written: string, base: string): DaysAway | null {
  if (/^(?:这几天|最近)$/u.test(written)) return { from: base, until: null };
  if (/^(?:今明两天|这两天|今天和?明天|今明)$/u.test(written)) return { from: base, until: shift(base, 1) };
  if (/^(?:明后两天|明后天|明天和?后天)$/u.test(written)) return { from: shift(base, 1), until: shift(base, 2) };
  const week = WEEK.exec(written);
  if (week) {
    const monday = mondayOf(base, week[1] === '下' ? 1 : 0);
    return { from: monday < base ? base : monday, until: shift(monday, 4) };
  }
  const bare = written.replace(PART_OF_DAY, '');
  const both = WEEKDAYS.exec(bare);
  if (both) {
    const start = dayOfWeek([both[1], both[2]], base);
    // 周一三 names days that are not one after the other.
    return dayOfWeek([undefined, both[3]], start) === shift(start, 1) ? { from: start, until: shift(start, 1) } : null;
  }
  const weekday = WEEKDAY.exec(bare);
  const day = weekday ? dayOfWeek([weekday[1], weekday[2]], base) : readDay(bare, base);
  return typeof day === 'string' ? { from: day, until: day } : null;
}

function dayOfWeek([which, name = '']: readonly (string | undefined)[], base: string): string {
  const offset = '一二三四五六日'.indexOf(name === '天' ? '日' : name);
  const day = shift(mondayOf(base, which === '下' ? 1 : 0), offset);
  return which === undefined && day < base ? shift(day, 7) : day;
}

function mondayOf(day: string, weeks: number): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shift(day, weeks * 7 - weekday);
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** What is asked of days away that are noted. */
export type AskedOfAbsences = { kind: 'who' } | { kind: 'cancel'; which: 'only' | 'all' | { day: string } };

const WHO =
  /^(?:今天|明天|这几天|这周|现在)?(?:都|还)?有?(?:谁|哪些人|哪几位|哪些同事|哪位同事)(?:今天|明天|这几天|这周|现在)?(?:都|还)?(?:在)?(?:请[年病事]?假|休假|不在|出差|不上班)了?$/u;
const CALLED_OFF = /^(?:我|本人)?(?:取消|撤销|撤回)(.{0,12})请假(?:登记)?了?$/u;
const NOT_AWAY = /^(?:我|本人)?(.{0,12}?)(?:我)?不(?:用|要)?请假了$/u;
const ALL = /^(?:全部|所有|我?全部)的?$/u;

/** 谁请假了, 取消请假, 取消12月3日请假, 取消全部请假, 不请假了. @param today `YYYY-MM-DD` @returns null for everything else */
export function readAskedOfAbsences(text: string, today: string): AskedOfAbsences | null {
  if (text.length > MOST_CHARACTERS) return null;
  const said = withoutEnd(halfWidth(text).replace(/[\s“”"]/gu, ''), /[\p{P}啊哦哈呢吧呀]/u);
  if (WHO.test(said)) return { kind: 'who' };
  const named = (CALLED_OFF.exec(said) ?? NOT_AWAY.exec(said))?.[1];
  if (named === undefined) return null;
  if (named === '' || /^(?:我?的)$/u.test(named)) return { kind: 'cancel', which: 'only' };
  if (ALL.test(named)) return { kind: 'cancel', which: 'all' };
  const day = readDays(named.replace(/的$/u, ''), today);
  return day ? { kind: 'cancel', which: { day: day.from } } : null;
}
