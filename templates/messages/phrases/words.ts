import type { Json } from '../../../src/domain/base/json.ts';
import type { MessageKey } from '../../../src/domain/base/message-values.ts';
import { onOneLine } from '../../../src/domain/language/text/ends.ts';
import type { Templates } from '../../../src/ports/wording.ts';

/** The templates of one topic: a key of it without words does not compile. */
export type Words<Key extends MessageKey> = Pick<Templates, Key>;
/** All keys that begin with a topic's name and a dot. */
export type MessagesOf<Name extends string> = Extract<MessageKey, `${Name}.${string}`>;

/** 12月17日 for 2021-12-17, also with a time behind it. */
export function day(date: string): string {
  const written = /^\d{4}-(\d{2})-(\d{2})/u.exec(date);
  return written ? `${Number(written[1])}月${Number(written[2])}日` : date;
}

/** The same with its year: 2022年1月15日. */
export function dayAndYear(date: string): string {
  return `${date.slice(0, 4)}年${day(date)}`;
}

/** The same, with its year where that is not the year of the day it is read beside. */
export function dayBeside(date: string, beside: string): string {
  return beside === '' || date.slice(0, 4) === beside.slice(0, 4) ? day(date) : dayAndYear(date);
}

/** As much of a day's root, of 43 characters, as a person compares: nobody finds another journal with the same beginning. The proof has all of it. */
export function beginningOfRoot(root: string): string {
  return root.slice(0, 12);
}

/** A name in quotes; quotes of its own become single ones: “云苔路站‘一米窗’班组”. */
export function quoted(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** How characters are counted: said wherever a number of them is shown. The rule itself is `countCharacters`. */
export const COUNTED = '（标点算，空格不算）';

/** A window as people read it; both days are included and that is said. Either day may be missing.
 *  @param today days of another year are written with it; never where it is left out */
export function period(from: string, to: string, today = ''): string {
  if (from !== '' && to !== '') return `${dayBeside(from, today)}至${dayBeside(to, today && from)}（首尾两天都算）`;
  if (to !== '') return `${dayBeside(to, today)}前（当天也算）`;
  return from === '' ? '时间另行通知' : `${dayBeside(from, today)}起（当天也算）`;
}

/** A window written `from~to`. */
export function periodOf(window: string): string {
  const [from = '', to = ''] = window.split('~');
  return period(from, to);
}

/** One a line, numbered from 1 as they may be picked. */
export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1} ${item}`).join('\n');
}

/** The first of many: A、B、C 等 15 项. */
export function some(items: readonly string[], most = 12): string {
  return items.length <= most ? items.join('、') : `${items.slice(0, most).join('、')} 等 ${items.length} 项`;
}

/** At most `max` characters on one line; what does not fit ends with …. Never for a clause or a reason. Counted in UTF-16 units, as the
 *  channel counts. */
export function clip(text: string, max: number): string {
  const line = onOneLine(text, '；').trim();
  if (line.length <= max) return line;
  let kept = '';
  for (const character of line) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Lines that are there, one under the other. */
export function lines(...parts: (string | null | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
}

/** A value of a refusal as text; '' for none. */
export function written(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Never the same words twice in a row: the reason, then the reason with a way round, then the offer of a person. */
export function ladder(why: string, misses = 0): string {
  if (misses === 0) return why;
  if (misses === 1) return `${why}\n一时填不了，回“跳过”，最后再补。`;
  return misses % 2 === 0 ? `${why}\n想找人问问，回“人工”。` : `${why}\n先放一放就回“跳过”，要人帮忙就回“人工”。`;
}

/** The same where nothing can be put off. */
export function reminded(why: string, misses = 0): string {
  if (misses === 0) return why;
  return misses % 2 === 1 ? `再看一下：${why}` : `${why}\n要人帮忙，回“人工”。`;
}

/** One of several ways to say it, the next one each time. */
export function turned(turn: number, ways: readonly string[]): string {
  return ways[turn % ways.length] ?? '';
}

/** Another order of rows or pictures: 3 1 2. */
export function orderExample(count: number): string {
  const numbers = Array.from({ length: Math.min(count, 4) }, (_, index) => index + 1);
  return [...numbers.slice(-1), ...numbers.slice(0, -1)].join(' ');
}

/** A rough time people can wait by. */
export function aboutSeconds(seconds: number): string {
  if (seconds <= 12) return '十来秒';
  if (seconds <= 40) return '半分钟';
  return seconds <= 80 ? '一分钟' : `${Math.ceil(seconds / 60)} 分钟`;
}
