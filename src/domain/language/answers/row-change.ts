import { TAKING } from '../corrections/correction-words.ts';
import { readChineseNumeral } from '../numbers/number-words.ts';
import { isLongerThan } from '../text/length.ts';

/** More is no remark about one row. */
const MAX_CHARACTERS = 60;
const COUNTED = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const WHAT = '(?:行|个人|个|位|人|名|号|条|项|户)';
const NUMBERED = new RegExp(`^(?:第${COUNTED}${WHAT}?|${COUNTED}${WHAT}|${COUNTED}号|${COUNTED}(?=的))`, 'u');
/** 不对 改成…: behind the cell that is to be changed. */
const FAULTY = /^\s*(?:[写填打说弄搞]错了?|不对|有误|有问题|错了)[\s,，。.;；、]*/u;
const LAST = new RegExp(`^最后(?:那|一)?(?:${WHAT})?`, 'u');
/** 后面两个, 前3条: so many at one end. */
const AT_END = new RegExp(`^(最后|后面|末尾|后|最前|前面|开头|前)的?这?那?${COUNTED}${WHAT}`, 'u');
/** 第4、5条, 第2个和第3个 */
const SEVERAL = new RegExp(`^第?${COUNTED}${WHAT}?(?:(?:[、,，和跟及与]|还有)+第?${COUNTED}${WHAT}?){1,8}`, 'u');
const EACH = new RegExp(COUNTED, 'gu');
const GONE_BEFORE = /^(?:删掉|删除|删了|删|去掉|拿掉|不要|移除|撤掉)/u;
const GONE_BEHIND = /(?:删掉|删除|删了|删|去掉|拿掉|不要|移除|撤掉|不算|不在|退出|离职|调走)[了吧掉]*[。.!！]*$/u;
const BECOMES = /^\s*(?:应该是|应该为|应为|改成|改为|换成|更正为|写成|是|为|[:：=＝])\s*[:：]?\s*/u;
const POLITE = /^(?:请|帮我|麻烦|帮忙)+/u;

/** What is to become of one row of a table: it goes, or something else stands in it; `column` is the word for the cell, null for the whole row. */
export type RowChange =
  | { kind: 'remove'; rows: number[] }
  | { kind: 'change'; row: number; column: string | null; said: string };

/** @param names what the rows are called, in their order @param columns every word for a column
 *  @returns null when the words change no row; a row from 1, which may be none of them */
export function rowChangeIn(typed: string, names: readonly string[], columns: readonly string[]): RowChange | null {
  const text = typed.normalize('NFKC').trim().replace(POLITE, '').replace(TAKING, '');
  if (isLongerThan(text, MAX_CHARACTERS) || text.includes('\n')) return null;
  const removed = rowsRemoved(text, names);
  if (removed !== null) return { kind: 'remove', rows: removed };
  const found = rowNamed(text, names);
  if (!found) return null;
  const rest = found.rest.replace(/^\s*的?\s*/u, '');
  const column = longest(columns.filter((name) => rest.startsWith(name)));
  const behind = column === null ? rest : rest.slice(column.length);
  const said = behind.replace(FAULTY, '').replace(BECOMES, '').trim();
  const isSaid = said !== '' && (column !== null || said !== behind.trim());
  return isSaid ? { kind: 'change', row: found.row, column, said } : null;
}

/** 删掉第2行, 把张三去掉, 第三个不要了, 删掉后面两个, 第4、5条删掉. */
function rowsRemoved(text: string, names: readonly string[]): number[] | null {
  const isBefore = GONE_BEFORE.test(text);
  if (!isBefore && !GONE_BEHIND.test(text)) return null;
  const about = isBefore ? text.replace(GONE_BEFORE, '').replace(/^了?\s*/u, '') : text.replace(GONE_BEHIND, '');
  const found = severalNamed(about.trim(), names.length) ?? oneNamed(about.trim(), names);
  return found && /^[\s的了这那行个人位吧,，。.!！]*$/u.test(found.rest) ? found.rows : null;
}

function oneNamed(text: string, names: readonly string[]): { rows: number[]; rest: string } | null {
  const found = rowNamed(text, names);
  return found && { rows: [found.row], rest: found.rest };
}

/** Rows at one end, or more than one number. */
function severalNamed(text: string, count: number): { rows: number[]; rest: string } | null {
  const [ends, end = '', many = ''] = AT_END.exec(text) ?? [];
  if (ends !== undefined) {
    const length = Math.min(numberIn(many), count);
    const first = /^(?:最前|前|开头)/u.test(end) ? 1 : count - length + 1;
    return { rows: Array.from({ length }, (_, at) => first + at), rest: text.slice(ends.length) };
  }
  const [several] = SEVERAL.exec(text) ?? [];
  if (several === undefined) return null;
  const rows = [...several.matchAll(EACH)].map(([one]) => numberIn(one));
  return { rows: [...new Set(rows)], rest: text.slice(several.length) };
}

/** The row that a text begins with: by its name, its number, or as the last. */
function rowNamed(text: string, names: readonly string[]): { row: number; rest: string } | null {
  const name = longest(names.filter((known) => known !== '' && text.startsWith(known)));
  if (name !== null) return { row: names.indexOf(name) + 1, rest: text.slice(name.length) };
  const last = LAST.exec(text);
  if (last) return { row: names.length, rest: text.slice(last[0].length) };
  const found = NUMBERED.exec(text);
  const written = found?.slice(1).find((one) => one !== undefined);
  if (!found || written === undefined) return null;
  return { row: numberIn(written), rest: text.slice(found[0].length) };
}

function numberIn(written: string): number {
  return /^\d+$/u.test(written) ? Number(written) : (readChineseNumeral(written) ?? 0);
}

function longest(words: readonly string[]): string | null {
  return words.reduce<string | null>(
    (known, word) => (known === null || word.length > known.length ? word : known),
    null,
  );
}
