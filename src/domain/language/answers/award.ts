import { readDigits } from '../numbers/number-words.ts';
import { withoutEnd, withoutEnds } from '../text/ends.ts';
import { isLongerThan } from '../text/length.ts';
import { remembered } from '../text/remembered.ts';
import { SEMICOLON } from '../text/separators.ts';
import { AWARD_END, AWARDS_LABELLED, GRANTOR_LEAD } from './award-words.ts';

/** One award of 何时受过何种奖励. */
export interface Award {
  year: number;
  /** The first of several years: 2018–2019年. */
  from?: number;
  title: string;
  /** Empty when the line did not say who granted it. */
  grantedBy: string;
}

const NUMBERING = /^\s*(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]|[-•·*]|[一二三四五六七八九十]{1,3}、)\s*/u;
const LEAD = /^(?:还有|另外|其次|然后|以及|再有|最后|第[一二三四五六七八九十]+个是?|一个是|[:：,，\s])+/u;
const YEAR =
  /^(?:(\d{4}) ?年?度? ?(?:[-\u2010-\u2015~～]+|至|到) ?)?(\d{4}|\d{2}(?= ?年)|[零〇一二三四五六七八九]{4}) ?(?:年度?|[-/.]\d{1,2}(?![\d])|(?=[\s,，:：]))(?: ?\d{1,2} ?月(?:份)?(?: ?\d{1,2} ?[日号])?)? ?(?:的|获得过?|荣获过?|获过?|得过|得了|拿过|拿了|被评为|评为)?[\s,，:：]*/u;
const RELATIVE_YEARS: readonly [RegExp, number][] = [
  [/^今年\s*(?:的|获得|荣获|获)?[\s,，:：]*/u, 0],
  [/^去年\s*(?:的|获得|荣获|获)?[\s,，:：]*/u, -1],
  [/^前年\s*(?:的|获得|荣获|获)?[\s,，:：]*/u, -2],
];
const GRANTED = /(?:颁发|颁给|授予|评选|颁|发|给)?的?$/u;
/** 上海市文明办 颁发 */
const GRANTED_LAST = / ?(?:颁发|颁给|授予|颁)的?$/u;
/** 区巾帼文明岗静安区妇联发的: who granted it, right behind the award. */
const GRANTED_GLUED =
  /^(.{1,40}?(?:奖[章状牌杯]?|称号|荣誉|标兵|能手|之星|红旗手|工匠|劳模|模范|先锋号|文明[号岗]))(\p{Script=Han}{3,20}?)(?:颁发|颁|发|授予|评|给)的$/u;
const PARTING = /[\s,，、.。;；:：]/u;

/** Reads “2018年 优秀班组（组委会）”, “2018年 优秀班组 组委会发的”, “还有今年的 先进集体”. @returns null when there is no year or no title */
export function readAward(line: string, today: string): Award | null {
  if (today !== last.today) last = { today, read: remembered((one) => read(one, today), LINES) };
  return last.read(line);
}

/** A line is read when it is looked for, when it is taken, and once more as it is printed. */
const LINES = 12;
let last = { today: '', read: (_line: string): Award | null => null };

function read(line: string, today: string): Award | null {
  const text = line.replace(/\s+/gu, ' ').trim().replace(NUMBERING, '').replace(LEAD, '');
  const dated = datedText(text, Number(today.slice(0, 4)));
  if (!dated) return null;
  const { title, grantedBy } = parts(dated.rest);
  if (title === '') return null;
  return { year: dated.year, ...(dated.from === undefined ? {} : { from: dated.from }), title, grantedBy };
}

/** Making one is a hundred times dearer than using it. */
const YEAR_IN_WORDS = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', timeZone: 'UTC' });

/** 2018年 优秀班组（组委会）, 2018–2019年 …; the word for the year is the language's own. */
export function printAward({ year, from, title, grantedBy }: Award): string {
  const written = yearInWords(year);
  return `${from === undefined ? '' : `${from}\u2013`}${written} ${title}${grantedBy === '' ? '' : `\uff08${grantedBy}\uff09`}`;
}

const written = new Map<number, string>();

function yearInWords(year: number): string {
  const known = written.get(year) ?? YEAR_IN_WORDS.format(new Date(Date.UTC(year, 0, 1)));
  written.set(year, known);
  return known;
}

function datedText(text: string, thisYear: number): { year: number; from?: number; rest: string } | null {
  const relative = RELATIVE_YEARS.find(([word]) => word.test(text));
  if (relative) return { year: thisYear + relative[1], rest: text.replace(relative[0], '') };
  const written = YEAR.exec(text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')));
  const year = fullYear(Number(readDigits(written?.[2] ?? '') ?? 0), thisYear);
  if (!written || year < 1949 || year > thisYear) return null;
  const rest = text.slice(written[0].length);
  if (!written[1]) return { year, rest };
  const from = Number(written[1]);
  return from < 1949 || from >= year ? null : { year, from, rest };
}

/** 18 is 2018, 98 is 1998. */
function fullYear(written: number, thisYear: number): number {
  if (written === 0 || written >= 100) return written;
  return written > thisYear % 100 ? 1900 + written : 2000 + written;
}

/** What stands in the last brackets granted it, else the last of several parts. */
function parts(rest: string): { title: string; grantedBy: string } {
  const text = withoutEnd(rest, /[。;；,，\s]/u);
  const opening = openingOfLastBrackets(text);
  if (opening > 0)
    return {
      title: clean(text.slice(0, opening)),
      grantedBy: clean(text.slice(opening + 1, -1))
        .replace(GRANTED_LAST, '')
        .replace(GRANTOR_LEAD, ''),
    };
  const pieces = text.split(/[\s,，;；|/]+|——|--/u).filter((piece) => /[^-\u2010-\u2015~]/u.test(piece));
  const [, glued, granted] = pieces.length < 2 ? (GRANTED_GLUED.exec(text) ?? []) : [];
  if (glued && granted) return { title: clean(glued), grantedBy: clean(granted) };
  if (pieces.length < 2) return { title: clean(text), grantedBy: '' };
  const grantedBy = clean(
    withoutEnd(pieces.at(-1) ?? '', PARTING)
      .replace(GRANTED, '')
      .replace(GRANTOR_LEAD, ''),
  );
  return { title: clean(pieces.slice(0, -1).join(' ')), grantedBy };
}

/** Where the brackets that close the text open; brackets inside are skipped. @returns -1 when the text ends without */
function openingOfLastBrackets(text: string): number {
  if (!CLOSING.includes(text.charAt(text.length - 1))) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (CLOSING.includes(character)) depth += 1;
    if (OPENING.includes(character)) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const OPENING = '(（';
const CLOSING = ')）';

function clean(text: string): string {
  return withoutEnds(text, /[\s,，、;；:：]/u).replace(/\s+/gu, ' ');
}

/** “安全，为了您”: a title that is quoted holds any sign. */
const QUOTED = /[“"「『《‘'][^“”"「」『』《》‘’']{1,30}[”"」』》’']/gu;
const DOUBTED =
  /^(?:和|与|及|跟|、)?(?:19|20)\d{2} ?年|[,，。;；?？!！]|记不|不清|好像|可能|大概|不知道|忘了|忘记|还没|没拿|没评|没获|没发|不是|错了|写错|正在|等等|之类|证书|找不|丢了|差不多|左右|(?:吧|吗|呢|了|啊)$/u;

/** Whether the title and who granted it are nothing but names: no pause, and no word that doubts them. */
export function isPlainAward({ title, grantedBy }: Award): boolean {
  return [title, grantedBy].every((part) => !DOUBTED.test(part.replace(QUOTED, '')));
}

const SAME = /^(?:同上|同前|也是)$/u;

/** 2019 同上 behind 2018 微笑大使 机场集团: the same award in another year. @returns the award as it is where it has a title of its own */
export function sameAsBefore(award: Award | null, before: Award | undefined): Award | null {
  if (!award || !before || !SAME.test(award.title)) return award;
  return { ...award, title: before.title, grantedBy: award.grantedBy || before.grantedBy };
}

/** 2次, 我们单位自己发, 忘了 are nobody who grants an award. */
export function isGrantor(name: string): boolean {
  return /\p{L}{2}/u.test(name) && !/\d次|自己|我们|咱们|不知道|忘记?了/u.test(name);
}

/** A new year begins a new award: 2018年优秀班组，2020年五星级班组. */
function partedByYears(line: string): string[] {
  return line
    .split(/[,，、;；\s](?=(?:还有|另外|以及|再有|和)?(?:(?:19|20)\d{2}|\d{2}) ?年)|[/／](?=(?:19|20)\d{2}(?:年| ))/u)
    .filter((piece) => piece.trim() !== '');
}

/** Whether two lines tell one award: the same years and title, whatever signs are in it. */
export function isSameAward(one: Award, other: Award): boolean {
  return one.year === other.year && one.from === other.from && bare(one.title) === bare(other.title);
}

/** The same in all: who granted it too, as far as both tell. */
export function isTwice(one: Award, other: Award): boolean {
  const [first, second] = [bare(one.grantedBy), bare(other.grantedBy)];
  return isSameAward(one, other) && (first.includes(second) || second.includes(first));
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Awards told in one line, parted by semicolons or by their years. */
export function awardsInLine(line: string, today: string): string[] {
  const years = partedByYears(line);
  if (years.length > 1 && years.every((piece) => readAward(piece, today) !== null)) return years;
  const pieces = line.split(SEMICOLON).filter((piece) => piece.trim() !== '');
  return pieces.length > 1 && pieces.every((piece) => readAward(piece, today) !== null) ? pieces : [line];
}

/** Longer is no award. */
const LINE_CHARACTERS = 60;

/** 奖励：2017年…；2020年…: a text that tells nothing but awards, also without the label where each is called as awards are. @returns it without the label; null for any
 *  other text */
export function awardsAlone(typed: string, today: string): string | null {
  const text = typed.trim().replace(AWARDS_LABELLED, '');
  const isLabelled = text !== typed.trim();
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => awardsInLine(line, today));
  const isPlain = (line: string) => {
    const award = isLongerThan(line, LINE_CHARACTERS) || line.includes('。') ? null : readAward(line, today);
    return award !== null && (isLabelled || AWARD_END.test(award.title));
  };
  return lines.length > 0 && lines.every(isPlain) ? lines.join('\n') : null;
}
