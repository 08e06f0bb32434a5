import { readChineseNumeral } from '../numbers/number-words.ts';
import { isLongerThan } from '../text/length.ts';

const NUMBER = '(\\d{1,2}|[一二两三四五六七八九十]{1,3}|最后一?)';
const QUOTED = '[“"「]?(.{1,40}?)[”"」]?';
/** 第2段里, 事迹材料里: in front of the words that are to be changed. */
const IN_TEXT = `(?:((?!第)[^\\s,，]{2,12}?)(?:里面|里头|里|中)的?)?(?:第?${NUMBER}段(?:里面|里|中)?的?)?`;
const PUT_WORDS = new RegExp(
  `^(?:请|帮我|麻烦)?(?:把|将)?${IN_TEXT}[\\s,，]{0,3}(?:把|将)?${QUOTED}(?:[\\s,，]{0,3}(?:[写打填]?错了|不对)[\\s,，]{0,3})?(?:应该)?(?:要?改成|改为|换成|换为|替换成|替换为|更正为)[\\s:：]{0,2}[“"「]?(.{1,40}?)[”"」]?[了吧]?[。.!！]?$`,
  'u',
);
const WRONG_WORDS = new RegExp(
  `^(?:请|帮我|麻烦)?${IN_TEXT}[\\s,，]{0,3}${QUOTED}[\\s,，]{0,3}(?:[写打]?错了|不对)[\\s,，]{0,3}(?:应该)?(?:是|为)[\\s:：]{0,2}[“"「]?(.{1,40}?)[”"」]?[。.!！]?$`,
  'u',
);

/** Words of a text that are to become others; `text` and `paragraph`: where, if that is said. */
export interface WordsChange {
  text: string | null;
  paragraph: number | 'last' | null;
  old: string;
  said: string;
  /** 改成, 换成: not only a fault is told. */
  isPlain: boolean;
}

/** 一百四十六改成一百五十六, 第2段里X改成Y, 把X换成Y, X写错了是Y. @returns null for other words */
export function wordsChangeIn(typed: string): WordsChange | null {
  const text = typed.trim();
  if (isLongerThan(text, MOST_OF_CHANGE) || text.includes('\n')) return null;
  const put = PUT_WORDS.exec(text);
  const [, place, number, old = '', said = ''] = put ?? WRONG_WORDS.exec(text) ?? [];
  if (!/..|\d/u.test(old) || said === '' || old === said) return null;
  const paragraph = number === undefined ? null : numberOf(number);
  return { text: place ?? null, paragraph, old, said, isPlain: put !== null };
}

const MOST_OF_CHANGE = 100;

/** 46 within 146, 四十六 within 一百四十六: a part of another number. */
const OF_NUMBER = /[\d一二两三四五六七八九十百千万〇零.]/u;

/** Where words stand in a text, in UTF-16 units; not within a longer number. */
export function wordsAt(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const isCut = (one: string, other: string) => OF_NUMBER.test(one) && OF_NUMBER.test(other);
    const end = at + words.length;
    if (isCut(text.charAt(at - 1), words.charAt(0)) || isCut(words.charAt(words.length - 1), text.charAt(end)))
      continue;
    found.push(at);
  }
  return found;
}

const DAY = /(?:\d{1,2}月)?\d{1,2}[日号]/gu;
const PUT_DAY = /(?:改成|改为|改到|换成|应该是|应为|是)[\s:：]{0,2}((?:\d{1,2}月)?\d{1,2}[日号])(.{0,12})$/u;

/** A text with words of it put right: by the words that stand there, or, 字错了 改成12月17日下午5点前, by the only day in it.
 *  @returns null where none or several can be meant */
export function textPutRight(text: string, typed: string): string | null {
  const change = wordsChangeIn(typed);
  const [at, more] = change ? wordsAt(text, change.old) : [];
  if (change && at !== undefined && more === undefined)
    return `${text.slice(0, at)}${change.said}${text.slice(at + change.old.length)}`;
  const [, day, tail = ''] = PUT_DAY.exec(typed.trim()) ?? [];
  const [only, another] = [...text.matchAll(DAY)];
  if (day === undefined || !only || another) return null;
  const behind = text.slice(only.index + only[0].length);
  const shared = [...tail].findIndex((_, from) => behind.startsWith(tail.slice(from)));
  return `${text.slice(0, only.index)}${day}${shared < 0 ? tail : tail.slice(0, shared)}${behind}`;
}

/** 字错了, 内容不对, 改成…: what is written is to be changed, and it is not said how. */
export function speaksOfRewording(typed: string): boolean {
  return !isLongerThan(typed, MOST_OF_CHANGE) && REWORDS.test(typed);
}

const REWORDS = /(?:字|话|内容|文字|日期|时间|写|打)(?:写|打)?(?:错|不对)|改(?:成|为|一下|下)|换成/u;

function numberOf(written: string): number | 'last' {
  if (written.startsWith('最后')) return 'last';
  return /^\d+$/u.test(written) ? Number(written) : (readChineseNumeral(written) ?? 0);
}
