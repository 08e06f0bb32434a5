import { readChineseNumeral } from '../numbers/number-words.ts';
import { singleBlanks, withoutEnd } from '../text/ends.ts';

/** 2 放第一, 把3排到最后: the row, then where to. */
const MOVE =
  /^(?:把|将)?第?(\d{1,3}|[一二两三四五六七八九十]{1,3})(?:行|个|号|份|位|条|名)?(?:(?:放|排|挪|移|调|提|换)(?:到|在|成|至)?|到)第?(.{1,4})$/u;
const PLACE = /^(\d{1,3}|[一二两三四五六七八九十]{1,3})(?:行|个|号|份|位|条|名)?$/u;
const FIRST = /^(?:最前面?|前面|最上面?|首位|前)$/u;
const LAST = /^(?:最后面?|后面|末尾|最下面?|末位)$/u;
/** 1 改成 …, 第2家的单位全称是 …: the row, what it is the name of, and the name. */
const ROW = '^第?([0-9０-９]{1,3}) ?(?:行|个|号|份|位|条|家)?的? ?';
const WHOSE = '(?:企业|单位|公司)?(?:名称|全称)?';
const BECOMES = ' ?(?:改成|改为|应该是|应为|换成|写成|叫做|叫|是|为|[:：=]) ?[:：]? ?(\\S.*)$';
/** 1 上海禾棠养老服务有限公司: a number, then words. */
const BARE_NAMED = /^第?([0-9０-９]{1,3})[\s、.．，,:：]+([^\d\s、.．，,:：].{3,})$/u;

/** The order of rows that is asked for: all `count` row numbers, from 1. Rows that are not named follow as they were.
 *  @returns null when the text asks for no order of these rows */
export function readOrder(text: string, count: number): number[] | null {
  const typed = withoutEnd(text.normalize('NFKC').trim(), /[。.!！~吧了]/u);
  const moved = readMove(typed.replace(/\s/gu, ''), count);
  if (moved) return moved;
  const named = rowsNamed(typed, count);
  const isInRange = named.every((row) => row !== null && row >= 1 && row <= count);
  const rows = named.filter((row) => row !== null);
  if (rows.length < 2 || !isInRange || new Set(rows).size < rows.length) return null;
  return [...rows, ...allRows(count).filter((row) => !rows.includes(row))];
}

/** 3 1 2, 3、1、2, 三 一 二; 312 where there are as many digits as rows. */
function rowsNamed(typed: string, count: number): (number | null)[] {
  if (count < 10 && new RegExp(`^\\d{${count}}$`, 'u').test(typed)) return [...typed].map(Number);
  return typed.split(/[\s,，、;；>→-]+/u).map(readRow);
}

function readMove(typed: string, count: number): number[] | null {
  const [, what = '', where = ''] = MOVE.exec(typed) ?? [];
  const row = readRow(what);
  const place = FIRST.test(where) ? 1 : LAST.test(where) ? count : readRow(PLACE.exec(where)?.[1] ?? '');
  if (row === null || place === null || row < 1 || row > count || place < 1 || place > count) return null;
  const others = allRows(count).filter((other) => other !== row);
  return [...others.slice(0, place - 1), row, ...others.slice(place - 1)];
}

/** A row whose enterprise is to be called otherwise. @param headings what the table has over these names
 *  @returns null when the text names none */
export function readEnterprise(
  text: string,
  count: number,
  headings: readonly string[] = [],
): { row: number; name: string } | null {
  const typed = singleBlanks(text.trim());
  const [, row = '', name = ''] = named(headings).exec(typed) ?? BARE_NAMED.exec(typed) ?? [];
  const number = readRow(row.normalize('NFKC'));
  return number !== null && number >= 1 && number <= count && name !== '' ? { row: number, name } : null;
}

const PUT_ROW = /第?(\d{1,3})(?:个|栏|条|项|号)?的?(?:改成|改为|换成|应该是|应为)[\s:：]{0,2}([^\s,，;；、]{1,60})/gu;

/** 1改成12 2改成30 3改成 45: rows by their numbers with what stands there from now on. @returns null where anything else is said too, or no row is so numbered */
export function rowsPut(text: string, count: number): { row: number; value: string }[] | null {
  const typed = text.normalize('NFKC');
  if (/[\p{L}\p{N}]/u.test(typed.replace(PUT_ROW, ''))) return null;
  const put = [...typed.matchAll(PUT_ROW)].map(([, row, value = '']) => ({ row: Number(row), value }));
  return put.length > 0 && put.every(({ row }) => row >= 1 && row <= count) ? put : null;
}

function named(headings: readonly string[]): RegExp {
  const own = headings.map((heading) => heading.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(`${ROW}(?:${[...own, WHOSE].join('|')})${BECOMES}`, 'u');
}

function readRow(text: string): number | null {
  return /^\d{1,3}$/u.test(text) ? Number(text) : readChineseNumeral(text);
}

function allRows(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
