import { readChineseNumeral } from '../numbers/number-words.ts';
import { withoutEnd } from '../text/ends.ts';

const ROW = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const COUNTED = '(?:个|份|号|位|条|家|名|项)';
/** 第2个, 2, 2号 at the beginning; 2份 is a number of them, and 021 begins a telephone number. */
const POINTED = new RegExp(`^(?:第 ?(${ROW}) ?${COUNTED}?|(\\d{1,2})号?)(?:[吧了哦啊的]{1,2})?(?=[\\s\\p{P}]|$)`, 'u');
/** 1 3, 1、2和4, 第一个和第三个都: nothing but several rows. */
const SEVERAL = new RegExp(
  `^(?:第?${ROW}${COUNTED}?[\\s,，、;；和与及跟]{1,3}){1,20}第?${ROW}${COUNTED}?[都全]?$`,
  'u',
);
/** 全部, 都, 这4份都: all of them, or a number of them. */
const ALL = new RegExp(
  `^(?:这|那|上面|剩下|其他|其余)?的?(?:全部|全都|全|都|所有|几[份个]|${ROW}[份个位])的?(?:申报|材料)?[都全]?$`,
  'u',
);
const CLOSING = /[\s\p{P}吧了哦啊的]/u;
const LOOKS = /^(?:先)?(?:看看|看一下|看下|看|查看|打开)/u;

/** The row of a list that a text begins with, from 1, and what stands behind it. @returns null for a text that begins with none */
export function rowPointedAt(text: string): { row: number; behind: string } | null {
  const written = text.normalize('NFKC').trim();
  const found = POINTED.exec(written);
  const number = found?.[1] ?? found?.[2];
  if (!found || number === undefined) return null;
  const row = /^\d/u.test(number) ? Number(number) : readChineseNumeral(number);
  return row === null ? null : { row, behind: written.slice(found[0].length) };
}

/** Whether a text is nothing but several rows of a list, or all of it. */
export function pointsAtSeveral(text: string): boolean {
  const written = withoutEnd(text.normalize('NFKC').trim(), CLOSING);
  return SEVERAL.test(written) || ALL.test(written);
}

/** 看看第2个: without the word that asks to see it. */
export function withoutLooking(text: string): string {
  return text.trim().replace(LOOKS, '').trim();
}

/** 慢慢来|那份: a name without what points behind it. */
export function withoutPointerBehind(text: string): string {
  return withoutEnd(text, /[这那份个位的吧了]/u);
}

/** What stands behind a name, without what points at it. */
export function withoutPointerAhead(text: string): string {
  return text.replace(/^(?:[这那][份个位])?(?:[的吧了](?=[\s\p{P}]|$))?[\s\p{P}]*/u, '');
}
