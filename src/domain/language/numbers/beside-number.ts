import { countsAll, numbersIn, OTHERS } from './counted.ts';
import { countsYears } from './unit-words.ts';

/** 去年30 beside 今年32, 每天在岗12人 beside 总共32: another count, set against one that says which it is. */
export function contrasts(own: string, words: string): boolean {
  // 虚岁36，周岁34
  if (/周岁|实岁|足岁/u.test(own) && /^虚岁\D{0,2}\d{1,3}岁?$/u.test(words.trim())) return true;
  return countsAll(own) || /今年|现在|目前|当前/u.test(own) ? OTHERS.test(words) && numbersIn(words).length > 0 : false;
}

/** 一个女的都没有: the one is none. */
export const NOT_ONE = /一[个位名].{0,8}(?:都|也)没/u;

/** 30多岁, 三十出头: more than the number that is said. */
export function isBeyond(text: string): boolean {
  return /(?<=[\d十百])(?:多|来|几|余)|出头|好几/u.test(text.normalize('NFKC'));
}

/** 32（45）: a number with another one in brackets, and no word for it. */
export function hasOtherInBrackets(text: string): boolean {
  const found = /[(（] ?(\d[\d.]{0,9}) ?[)）]/u.exec(text);
  if (!found) return false;
  const before = text.slice(Math.max(0, found.index - MAX_DIGITS), found.index).trimEnd();
  const own = before.split(/[^\d.]/u).at(-1) ?? '';
  return own !== '' && own !== found[1];
}

const MAX_DIGITS = 16;

/** 46场活动, 班组128个: the noun right behind a number, or the only one in front of it. @returns null for none */
export function nounBeside(clause: string): string | null {
  const found =
    /^(\p{Script=Han}{2,8}?)?[:：是有\s]{0,2}\d{1,7}(?:[个场次家名位项期]|人次)?(\p{Script=Han}{2,8})?$/u.exec(
      clause.trim(),
    );
  return found?.[2] ?? found?.[1] ?? null;
}

/** 护理员18个, 24名司机, 护士一共32个: what is counted. @returns null where more is said than that and a number */
export function jobBeside(text: string): string | null {
  const said = text.trim();
  const found = /^(\p{Script=Han}{2,6}?)(?:一共|总共|共|有|是|[:：])?\s?\d{1,4}\s?[个名位人]{0,2}$/u.exec(said);
  return found?.[1] ?? /^\d{1,4}\s?[个名位人]?(\p{Script=Han}{2,6})$/u.exec(said)?.[1] ?? null;
}

/** 15个护理员: the people that are counted. @returns null for anything else */
export function peopleCounted(words: string): string | null {
  return /^[\d一二三四五六七八九十两]{1,4}\s?[个名位](\p{Script=Han}{2,6})$/u.exec(words.trim())?.[1] ?? null;
}

/** 保洁阿姨, 驾驶员: people who do some work. */
export function isWorker(job: string): boolean {
  return /(?:阿姨|师傅|大姐|小哥|护士|医生|司机|员|工|手)$/u.test(job);
}

/** 企业数, 班组总数: without the word for how many. */
export function withoutCountEnd(name: string): string {
  return name.replace(/总?数$/u, '');
}

const REST = /(?:其他|其它|其余|剩下|剩余|余下|另外)的?(?:都是|是|人|有)?(?=\s{0,2}[\d一二三四五六七八九十])/u;

/** 其他24: a number for whoever is left. */
export function namesRest(text: string): boolean {
  return REST.test(text) || /^(?:其他|其它|其余)$/u.test(text);
}

/** 24个都是一线: what whoever is left is. */
const ALL_ARE = /(?<=[\d一二三四五六七八九十]\s?[个名位人]?)(?:全都|全|都)是[^\s\d,，、;；。]{1,8}$/u;

/** … with the word for the column that is meant. */
export function restNamed(text: string, name: string): string {
  return text.replace(REST, name).replace(ALL_ARE, '');
}

/** 其中管理2: counted among others; 其中女 is how a column is called. */
export function isAmongOthers(text: string): boolean {
  return /其中(?![(（]?女)|里面|当中/u.test(text);
}

const MEN = '男';
const WOMEN = '女';
/** More than this between a number and its noun, and it counts something else. */
const CLOSE = 4;

/** 男，年龄38: between a noun and a number that is not its own. */
const OF_ANOTHER = /女|[\n\t,，、;；。]|年|岁/u;

/** How many men a text counts: 男13, 男的有13个, 十三男十九女; 男 38岁 is a person. @returns null when it counts none */
export function menIn(text: string): number | null {
  const men = text.indexOf(MEN);
  const numbers = men < 0 ? [] : numbersIn(text).filter(({ from, to }) => !countsYears(text.slice(from, to)));
  const isLast = Math.max(men, text.lastIndexOf(WOMEN)) > (numbers.at(-1)?.from ?? 0);
  const count = isLast
    ? numbers.findLast(({ to }) => to <= men && men - to < 2)
    : numbers.find(({ from }) => from > men && from - men <= CLOSE + 1 && !OF_ANOTHER.test(text.slice(men, from)));
  return count?.value ?? null;
}

const GROUPS =
  /^(?:其中|我们|一共|总共)?(?:(?:[男女](?:的|同志|生|性|职工|员工)?[有是:：]?\s?[\d一二三四五六七八九十]{1,4}\s?[个名位]?人?){1,2}|(?:[\d一二三四五六七八九十]{1,4}\s?[个名位]?[男女](?:的|同志|生|性|职工|员工)?){1,2})$/u;

/** 男的13个, 十三男十九女: words that say how many men and women there are, and nothing else. */
export function countsGroups(words: string): boolean {
  return GROUPS.test(words.trim());
}

/** … of the men alone. */
export function countsMen(words: string): boolean {
  return words.includes(MEN) && !words.includes(WOMEN) && countsGroups(words);
}
