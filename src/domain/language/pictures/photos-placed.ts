import { readChineseNumeral } from '../numbers/number-words.ts';
import { isLongerThan } from '../text/length.ts';
import { CERTIFICATE_NAMED } from './photo-names.ts';

/** What a photo is said to show. */
export type PhotoKind = 'page' | 'certificate';

const MAX_CHARACTERS = 60;
const PAGE_NAMED = /盖章|盖好章|申报表|报名表|表格|扫描|[表页]$/u;
const ALL = /都|全/u;
const OTHERS = /其他|其余|其它|剩下|剩的|别的|另外|后面的?都/u;
const FIRST_OR_LAST = /([前后])(\d{1,2}|[一二两三四五六七八九十]{1,3})张/u;
const LAST = /最后(?:一?张|那张|的)/u;
const RANGE = /(\d{1,2}|[一二三四五六七八九十]{1,3})张?(?:到|至|-|~)第?(\d{1,2}|[一二三四五六七八九十]{1,3})/u;
/** 第1张, 第一个, 1和2: not the page of the form in 第2页. */
const ORDINAL = /第?(\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d|页|版|份|次|等奖|一|二)(?=[张个、和跟与是,]|$)/gu;

/** What is said of each of several photos: 都是证书, 第一张是证书，其他是盖章件, 1和2是申报表. Null for one that nothing is said of. @returns null when
 *  no photo is named */
export function photosPlaced(typed: string, count: number): (PhotoKind | null)[] | null {
  const text = typed.normalize('NFKC').trim();
  if (isLongerThan(text, MAX_CHARACTERS)) return null;
  const placed: (PhotoKind | null)[] = Array.from({ length: count }, () => null);
  const clauses = text.split(/[\s,，;；。.!！]+/u).filter((clause) => clause !== '');
  for (const clause of clauses) {
    const kind = kindIn(clause);
    if (kind === null) continue;
    for (const at of photosIn(clause, placed)) placed[at] = kind;
  }
  return placed.some((kind) => kind !== null) ? placed : null;
}

function kindIn(clause: string): PhotoKind | null {
  if (CERTIFICATE_NAMED.test(clause)) return 'certificate';
  return PAGE_NAMED.test(clause) ? 'page' : null;
}

/** The photos that a clause is about, from 0. */
function photosIn(clause: string, placed: readonly (PhotoKind | null)[]): number[] {
  const every = placed.map((_, at) => at);
  if (OTHERS.test(clause)) return every.filter((at) => placed[at] === null);
  const side = FIRST_OR_LAST.exec(clause);
  if (side) {
    const number = numberOf(side[2] ?? '');
    return side[1] === '前' ? every.slice(0, number) : every.slice(-number);
  }
  if (LAST.test(clause)) return every.slice(-1);
  const range = RANGE.exec(clause);
  if (range) return every.slice(numberOf(range[1] ?? '') - 1, numberOf(range[2] ?? ''));
  const numbers = [...clause.matchAll(ORDINAL)].map(([, number = '']) => numberOf(number) - 1);
  const named = numbers.filter((at) => at >= 0 && at < every.length);
  if (named.length > 0) return named;
  return ALL.test(clause) ? every : [];
}

function numberOf(written: string): number {
  return /^\d+$/u.test(written) ? Number(written) : (readChineseNumeral(written.replace('两', '二')) ?? 0);
}
