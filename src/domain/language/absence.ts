import { readDay } from './day.ts';
import { withoutEnd } from './ends.ts';
import { halfWidth } from './half-width.ts';
import { readChineseNumeral } from './number-words.ts';

/** Days on which somebody is not there, both included; `until` null where nothing says when it ends. */
export interface DaysAway {
  from: string;
  until: string | null;
}

const MOST_CHARACTERS = 30;
const AWAY = /请个?[年病事婚产]?假|休[年病事婚产]?假|不在(?:单位|办公室)?|不来上班|不上班|出差|去开会|外出/u;
const SELF = /^(?:我|本人)/u;
const BEFORE_AWAY = /(?:要|得|会|都|有事|因事|需要|可能)$/u;
const STARTS = /(?:起|开始|以后)$/u;
const ENDS = /[\s\p{P}了啊哦哈呢吧]/u;
const LENGTH = /^(?:共|一共)?([一二两三四五六七八九十]{1,3}|\d{1,2})个?(天|周|星期)$/u;
const HALF = /^半天$/u;
const PART_OF_DAY = /(?:上午|下午|早上|晚上|中午|全天|一天|整天)$/u;
const WEEKDAY = /^(这|本|下)?(?:周|星期|礼拜)([一二三四五六日天])$/u;
const WEEK = /^(这|本|下)(?:周|星期|礼拜)$/u;
const DAY = 86_400_000;

/** 我请假, 明天不在, 12月3日到5日不在, 下周一请假, 明天起请假三天. @param today `YYYY-MM-DD`
 *  @returns null for a text that says anything else, or days that no calendar has */
export function readAbsence(text: string, today: string): DaysAway | null {
  if (text.length > MOST_CHARACTERS) return null;
  const said = withoutEnd(halfWidth(text).replace(/\s/gu, ''), ENDS);
  const away = AWAY.exec(said);
  if (!away) return null;
  const before = said.slice(0, away.index).replace(SELF, '').replace(BEFORE_AWAY, '').replace(STARTS, '');
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
  // 请假明天: the days stand behind the word.
  if (!days && !/^[到至]/u.test(behind)) return ended;
  return ended.until !== null && ended.until >= from ? { from, until: ended.until } : null;
}

function readDays(written: string, today: string): DaysAway | null {
  const [first = '', last, more] = written.split(/[到至~～—-]/u);
  if (more !== undefined) return null;
  const from = readOne(first, today);
  if (!from || last === undefined) return from;
  // 后天 is counted from today, the 5日 of 12月3日到5日 is in that month.
  const near = readOne(last, today);
  const until = near && near.from >= from.from ? near : readOne(last, from.from);
  return until && until.until !== null && until.until >= from.from ? { from: from.from, until: until.until } : null;
}

/** One day, or one week of five. @param base what a day without a month is near to */
function readOne(written: string, base: string): DaysAway | null {
  if (/^(?:这几天|最近)$/u.test(written)) return { from: base, until: null };
  if (/^(?:今明两天|这两天)$/u.test(written)) return { from: base, until: shift(base, 1) };
  const week = WEEK.exec(written);
  if (week) {
    const monday = mondayOf(base, week[1] === '下' ? 1 : 0);
    return { from: monday < base ? base : monday, until: shift(monday, 4) };
  }
  const bare = written.replace(PART_OF_DAY, '');
  const weekday = WEEKDAY.exec(bare);
  const day = weekday ? dayOfWeek(weekday, base) : readDay(bare, base);
  return typeof day === 'string' ? { from: day, until: day } : null;
}

function dayOfWeek([, which, name = '']: RegExpExecArray, base: string): string {
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
