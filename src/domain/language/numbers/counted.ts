import { remembered } from '../text/remembered.ts';
import { readChineseNumeral } from './number-words.ts';
import { countsPeople, countsYears } from './unit-words.ts';

/** A number as it stands in a text. */
export interface WrittenNumber {
  value: number;
  from: number;
  /** Behind its classifier and unit. */
  to: number;
}

/** Words around a number that say nothing about which number it is. */
const FILLERS =
  '数了一下 数了下 算了一下 算了下 查了一下 查了下 平均下来 下来 现有 算下来 数下来 算出来 数出来 开展了 举办了 组织了 发动了 申报了 报了 办了 做了 开了 弄了 我们班组 咱们班组 我们班 咱们班 我们组 咱们组 文化 班组里面 班组里 班里面 本人 加一起的话 合起来的话 都算的话 全算的话 一起的话 全算上 都算上 合起来 加一起 全算 都算 一共 总共 共计 合计 共有 总计 全部 全班 全是 都是 参加 现在 目前 今年 当前 我们 咱们 班里 班组 这边 这里 平均 实际 在册 在岗 职工 员工 同事 兄弟 姐妹 师傅 同志 同胞 老师 周岁 年龄 人数 应该 没错 总数 跟 和 其中 其他 剩下 剩余 另外 就是 只有 大家 加起来 包括我 连我 谢谢 人才对 才对 一起 一道 报 和 共 就 都 我 只 是 有 为 填 写 算 嗯 呃 额 哦 那 的 吧 呢 啊 呀 哈 了 嘛 人 个 名 位 口 岁 周 整 俩 搞 懂 女的 她 他 们'
    .split(' ')
    .sort((a, b) => b.length - a.length);
const ABOUT =
  /大概|大约|差不多|左右|上下|来个|来人|来岁|多(?:个|人|岁|名|$)|好几|几(?:个|人|岁|名|十|$)|出头|将近|接近|近(?=[\d一二三四五六七八九十])|快(?=[\d一二三四五六七八九十到])|不到|未满|不满|不足|超过|多于|少于|以上|以下|以内|之内|至少|最少|最多|起码|不超过|[到至~～](?=[\d一二三四五六七八九十])|\d ?[-－—] ?\d|一半|大半|小半|百分之|%|％|\d\s*\+|应该|可能/u;
/** Of another group, or another time, than the column's. */
export const OTHERS =
  /男|群众|积极分子|预备|外包|实习|编制|每|轮|去年|前年|以前|之前|原来|原先|明年|后年|曾经|过去|最|工龄|党龄|虚岁|属|退|临时|劳务|派遣|兼职|\d\s*年|年\s*的|分钟|小时|天|次|号|楼/u;
/** Of other people, or held against another number. */
const OF_OTHERS =
  /他们|她们|它们|人家|别[人家的]|隔壁|兄弟[班单站部]|同事的|其他[班单部站]|对[门面方]|同行|前任|老班长|[<>≥≤＜＞±‰]|[填写报][了过的]|\d ?[-－—](?! ?\d)/u;
const DENIED = /不|没|非(?!公)|别|除|减|差|未|缺|加上/u;

const NUMBER =
  /\d{1,9}(?:\.\d{1,6})?|[零〇一二两三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾佰]{1,10}(?:点[零〇一二三四五六七八九])?|俩|仨/gu;
const TAIL = /^\s*(?:号(?=人)|[个名位口]|周岁|岁半|岁|人)*/u;

/** What one clause says with its numbers. `plain`: nothing but numbers and filler. */
export type Clause =
  | { kind: 'plain'; value: number }
  | { kind: 'about' | 'others' | 'denied' | 'several'; values: number[] }
  | { kind: 'words' };

/** Numbers of a text, from left to right; a numeral inside a word (统一, 一线) is none. */
export function numbersIn(text: string): readonly WrittenNumber[] {
  return HAS_NUMBER.test(text) ? numbersOf(text) : NO_NUMBERS;
}

const NO_NUMBERS: readonly WrittenNumber[] = [];
/** The first character of any number. */
const HAS_NUMBER = /[\d零〇一二两三四五六七八九十百千廿卅拾佰俩仨]/u;

const numbersOf = remembered((text): readonly WrittenNumber[] =>
  [...text.matchAll(NUMBER)].flatMap((match) => {
    const value = acceptedValue(match[0]);
    if (value === null) return [];
    const end = match.index + match[0].length;
    const rest = TAIL.exec(text.slice(end))?.[0] ?? '';
    const isHalf = /岁半/u.test(rest) || /^半/u.test(text.slice(end + rest.length));
    if (/^\p{Script=Han}/u.test(match[0]) && rest.trim() === '' && isInsideWord(text, match.index, end)) return [];
    return [
      {
        value: isHalf ? value + 0.5 : value,
        from: match.index,
        to: end + rest.length + (isHalf && !/岁半/u.test(rest) ? 1 : 0),
      },
    ];
  }),
);

function acceptedValue(written: string): number | null {
  if (/^\d/u.test(written)) return Number(written);
  if (written === '俩' || written === '仨') return written === '俩' ? 2 : 3;
  const [whole = '', tenths] = written.split('点');
  const units = readChineseNumeral(whole);
  const part = tenths === undefined ? 0 : readChineseNumeral(tenths);
  return units === null || part === null ? null : units + part / 10;
}

/** 一 in 统一, 一线, 一共: a bare numeral counts when it stands alone or at an end. */
function isInsideWord(text: string, from: number, to: number): boolean {
  if (/^一共/u.test(text.slice(from))) return true;
  return to - from < 2 && !(isFree(text.slice(0, from)) && isFree(text.slice(to)));
}

/** Nothing but fillers and blanks. */
function isFree(side: string): boolean {
  for (let at = 0; at < side.length; at += 1) if (MAY_BE_FREE[side.charCodeAt(at)] !== 1) return false;
  return withoutFillers(side).trim() === '';
}

/** Reads a clause for a number, after the words that name its column were taken off. */
export function readClause(clause: string, names: readonly string[] = [], unit = ''): Clause {
  const text = clause.normalize('NFKC').trim();
  if (/(?:^|[^\d])[-\u2212]\s*\d/u.test(text)) return { kind: 'denied', values: [] };
  const found = numbersIn(text);
  const values = found.map(({ value }) => value);
  if (values.length === 0) return { kind: 'words' };
  if (ABOUT.test(text)) return { kind: 'about', values };
  const left = leftOf(text, found, names);
  // 竞赛七次 where times are counted.
  const rest = unit === '次' ? left.replace(/[次场]/gu, '') : left;
  if (
    OTHERS.test(rest) ||
    OF_OTHERS.test(names.some((name) => name.includes('申报')) ? text.replace('报了', '') : text) ||
    (unit !== '岁' && /^[我你他她]\s*\d/u.test(text)) ||
    isOfOtherUnit(text, found, unit) ||
    isOfAverage(text, names)
  )
    return { kind: 'others', values };
  if (DENIED.test(rest)) return { kind: 'denied', values };
  if (values.length > 1) return { kind: 'several', values };
  // 46家企业: what is left is a word of the column's own name.
  const isOwn =
    (rest === '家' && names.some((name) => name.includes('企业'))) ||
    (rest.length > 1 && names.some((name) => name.includes(rest.replace(/^[家场期项批]|家$/u, ''))));
  return rest === '' || isOwn ? { kind: 'plain', value: values[0] ?? 0 } : { kind: 'others', values };
}

/** 32岁 where people are counted, 370人 where times are. */
function isOfOtherUnit(text: string, found: readonly WrittenNumber[], unit: string): boolean {
  if (unit === '') return false;
  const tails = found.map(({ from, to }) => text.slice(from, to)).join(' ');
  if (unit === '岁' && /总共|一共|共计|合计|全班|总人/u.test(text)) return true;
  return (countsYears(tails) && unit !== '岁') || (countsPeople(tails) && unit !== '人');
}

/** 1,963 and 31点5 as figures, where the text holds no other number. */
export function inFigures(text: string): string {
  const pointed = text.replace(/(?<=\d) ?[点點] ?(?=\d)/u, '.');
  return ONE_THOUSAND.test(pointed) ? pointed.replace(/(?<=\d)[,，](?=\d)/u, '') : pointed;
}

const ONE_THOUSAND = /^\D*\d[,，]\d{3}\D*$/u;

/** 46,128: one number, or two. */
export function isOneOrTwo(text: string): boolean {
  return /^\D*\d{2,3}[,，]\d{3}\D*$/u.test(text);
}

/** 多写了, 报错了, 不止: beside a number it says that another one is taken back. */
export function isFaulted(words: string): boolean {
  return /错|^(?:去年|前年|上年|以前|原来|之前|计划|预计)(?:的|时)?$|[多少漏反重][了写填打报算数加]|[写填打报算数选][多少漏反大小高低重成]|不止|不是|改/u.test(
    words,
  );
}

/** 女的平均29 where no average is asked. */
function isOfAverage(text: string, names: readonly string[]): boolean {
  return statesAverage(text) && !names.some((name) => name.includes('平均'));
}

/** How old they are, not how many. */
export function statesAverage(words: string): boolean {
  return /平均|人均/u.test(words);
}

/** 等等37, 精确点31.5 behind a number: another one, but for a remark in brackets and what is counted within. */
export function takesBack(text: string, words: string): boolean {
  const isRemark = text.includes(`(${words}`) || text.includes(`\uff08${words}`);
  return /\d/u.test(words) && !isRemark && !/^(?:含|其中|包括|包含|里面|另|有|加)/u.test(words);
}

function leftOf(text: string, found: readonly WrittenNumber[], names: readonly string[]): string {
  let rest = text;
  for (const { from, to } of [...found].reverse()) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  for (const name of names) if (name !== '') rest = rest.replaceAll(name, ' ');
  return withoutFillers(rest).replace(/[\s\p{P}\p{S}]/gu, '');
}

function withoutFillers(text: string): string {
  if (!HAS_WORD.test(text)) return text;
  let rest = text;
  // Taking words off brings no new character: what begins with one that is not there is not looked for.
  for (const { filler, first } of LED_FILLERS) if (text.includes(first)) rest = rest.replaceAll(filler, '');
  return rest;
}

const LED_FILLERS = FILLERS.map((filler) => ({ filler, first: filler.charAt(0) }));

/** By UTF-16 unit: what stands in a filler, or is a blank. */
const MAY_BE_FREE = new Uint8Array(0x10000);
for (let unit = 0; unit < MAY_BE_FREE.length; unit += 1)
  if (/\s/u.test(String.fromCharCode(unit))) MAY_BE_FREE[unit] = 1;
for (const filler of FILLERS) for (let at = 0; at < filler.length; at += 1) MAY_BE_FREE[filler.charCodeAt(at)] = 1;

/** Fillers are words in Han. */
const HAS_WORD = /\p{Script=Han}/u;

/** Whether a text tells about how many instead of how many. */
export function isAbout(text: string): boolean {
  return ABOUT.test(text.normalize('NFKC'));
}

/** 一共32人, 今年四十七, 就是开车的: what announces the next thing that is said. */
export const ANNOUNCED = /一共|总共|共计|总计|共有|今年(?=[\d一二三四五六七八九十])|就是/gu;

/** 总共32, 全班32个: says the number of all of them. */
export function countsAll(clause: string): boolean {
  return /总共|一共|共计|合计|共有|总计|全部|全班|总数|总人数|加起来|^共/u.test(clause);
}

/** 其中 names whatever follows it, never a column. */
export function isAmong(word: string): boolean {
  return word === AMONG;
}

export const AMONG = '\u5176\u4e2d';

/** 没有…, 无…: what is left of a clause around the word for what is counted. */
export function isNoneOf(rest: string): boolean {
  return /^(?:我们|班里|目前)?(?:一[个位名])?(?:的)?(?:同志|同胞)?(?:都|也)?(?:没有?|无|暂无)(?:人|的|了)?[呢啊哦呀]?$/u.test(
    rest.trim(),
  );
}

/** Men and those in no party are counted in no column: a word that explains its number and stores nothing. */
export const OTHER_GROUPS: readonly string[] = ['男', '群众'];

/** 32人, 18岁: nothing but a number with its unit. */
export function isCountAlone(text: string): boolean {
  return /^\d+ ?(?:个|名|位|口)?(?:人|岁|元|万|%)?$/u.test(text);
}

/** Words beside an option that may turn it round: denied, before, not yet. */
export function isLimited(rest: string): boolean {
  return /不|没|非|除|以前|曾经|原来|过去|去年|旧|申请|正在|快|应该|可能|好像|也许|大概|估计|[改换变转]/u.test(rest);
}

/** Between a column's name and its value: 邮编是…, 联系人：…. */
export const LINK = /[\s:：是为]/u;

/** 女29 → 女 29, 200072何䶮 → 200072 何䶮. */
export function parted(token: string): string[] {
  const coded = /^(\d{6}|\d{8}|\d{11})(\p{Script=Han}{2,})$/u.exec(token);
  if (coded?.[1] && coded[2]) return [coded[1], coded[2]];
  return /^\p{Script=Han}\d{1,3}岁?$/u.test(token) ? [token.slice(0, 1), token.slice(1)] : [token];
}

/** A figure, a numeral, or a word for none: without one a text counts nothing. */
export const HAS_COUNT = /[\p{N}零〇一二两三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾佰俩仨无没]/u;

/** 窗口或现场: one of them, and not said which. */
export function isEither(text: string): boolean {
  return /或|要么|还是/u.test(text);
}

/** The word for the women of a team. */
export function isWomen(name: string): boolean {
  return name === '女';
}
