import { isAbout } from './counted.ts';
import { readChineseNumeral } from './number-words.ts';

/** One figure of several in a message, with what it counts. */
export interface NamedFigure {
  value: number;
  /** The words beside it that say what it counts; '' for none. */
  noun: string;
  /** Its classifier: 家, 人; '' for none. */
  classifier: string;
  /** 大概, 左右: no exact number. */
  isAbout: boolean;
}

const FIGURE = /\d{1,9}|[零〇一二两三四五六七八九十百千]{1,8}(?= ?(?:家|个|人|名|位|次|场|项|支|$))/gu;
const CLASSIFIER = /^ ?多? ?([家个人名位次场回项支])/u;
/** 20个人 counts people, and says of them no more than that. */
const PERSON = '个人';
const PERSONS = /^ ?多? ?个人/u;
const REMARK = /[(（]([^()（）]{1,40})[)）]/gu;
const PARTED = /[,，、;；。\n]+/u;
/** What says nothing about what is counted. */
const FILLER =
  /^[就才]|大概|大约|差不多|左右|上下|将近|接近|估计|可能|应该|大致|一共|总共|共计|合计|共有|我们|咱们|开展|举办|组织|另外|还有|其中|是|有|为|共|约|近|了|的|都|吧|[\s:：=~～]/gu;
/** 约46家: beside what `isAbout` knows. */
const ABOUT = /约/u;
/** 个人没有 beside others: nought of them; 有没有 asks. */
const NONE = /(?<=[^\s\d,，、;；。有])(?:都|也|是|就)?(?:没有|没得|暂无|无)(?:的|了)?(?=$|[\s,，、;；。])/gu;
/** A message longer than this is no list of figures. */
const MOST_CHARACTERS = 200;

interface FiguresNamed {
  figures: NamedFigure[];
  remarks: string[];
}

/** 46家（含分公司），班组12个，个人大概30: every figure with its noun, in order, and the bracketed remarks beside them; 个人没有 is a nought. Where no sign parts
 *  them, 一个企业 班组3个, a noun may be in front of its figure or behind it: each way to read it, the likeliest first.
 *  @param least figures there are at least
 *  @returns none unless every part of the text has exactly one figure, there are enough, and one has a noun */
export function readNamedFigures(text: string, least = 2): FiguresNamed[] {
  if (text.length > MOST_CHARACTERS) return [];
  const typed = text.normalize('NFKC').trim();
  const remarks = [...typed.matchAll(REMARK)].map(([, remark = '']) => remark.trim()).filter((remark) => remark !== '');
  const bare = typed.replace(REMARK, ' ').replace(NONE, '0');
  const parts = bare.split(PARTED).filter((part) => part.trim() !== '');
  const ways = parts.length === 1 ? [bare.trim().split(/\s+/u), behindNouns(bare), beforeNouns(bare)] : [parts];
  return ways.flatMap((way) => {
    const figures = way.map(readPart);
    const known = figures.filter((figure) => figure !== null);
    const isList = known.length >= least && known.length === figures.length && known.some(({ noun }) => noun !== '');
    return isList ? [{ figures: known, remarks }] : [];
  });
}

/** 应该是13, 大概20人: one figure that says nothing of what it is. @returns null for everything else */
export function readBareFigure(text: string): NamedFigure | null {
  const read = text.length > MOST_CHARACTERS ? null : readPart(text.normalize('NFKC').trim());
  return read && (read.noun === '' || read.noun === PERSON) ? read : null;
}

/** 个人没有: one column is nought, by its noun. */
export function saysNoneOfOne(text: string): boolean {
  return !/\d/u.test(text) && text.normalize('NFKC').trim().search(NONE) > 0;
}

/** 个人 30 班组 12: each noun with the figure behind it. */
function behindNouns(text: string): string[] {
  const ends = [...text.matchAll(FIGURE)].map((match) => {
    const end = match.index + match[0].length;
    return end + (CLASSIFIER.exec(text.slice(end))?.[0].length ?? 0);
  });
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, at === ends.length - 1 ? text.length : end));
}

/** 46家企业12个班组30名个人: each noun with the figure in front of it. */
function beforeNouns(text: string): string[] {
  const starts = [...text.matchAll(FIGURE)].map(({ index }) => index);
  return starts.map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1] ?? text.length));
}

function readPart(part: string): NamedFigure | null {
  const [found, more] = [...part.matchAll(FIGURE)];
  if (!found || more) return null;
  const value = /^\d/u.test(found[0]) ? Number(found[0]) : readChineseNumeral(found[0]);
  if (value === null) return null;
  const before = part.slice(0, found.index);
  const behind = part.slice(found.index + found[0].length);
  const [people = ''] = PERSONS.exec(behind) ?? [];
  const [measured = '', classifier = ''] = people ? [people, '人'] : (CLASSIFIER.exec(behind) ?? []);
  const noun = `${before}${people && PERSON}${behind.slice(measured.length)}`
    .replace(FILLER, '')
    .replace(/[\p{P}]/gu, '');
  return { value, noun, classifier, isAbout: isAbout(part) || ABOUT.test(part) };
}

const PEOPLE = /^[人名位]$/u;
const TIMES = /^[次场回]$/u;

const COUNTED = /^(\d{1,9}) ?([家个名位场回项支])$/u;

/** 37场 where 次 are counted, 46家 where 个 are: the number alone. */
export function withoutClassifier(text: string, unit: string): string {
  const [, figure, classifier = ''] = COUNTED.exec(text.normalize('NFKC').trim()) ?? [];
  if (figure === undefined) return text;
  if (PEOPLE.test(classifier)) return PEOPLE.test(unit) ? figure : text;
  if (TIMES.test(classifier)) return TIMES.test(unit) ? figure : text;
  return PEOPLE.test(unit) || TIMES.test(unit) ? text : figure;
}

/** Whether what is counted so can be what a column counts by its unit: 人 is no 个班组. */
export function fitsUnit(classifier: string, unit: string): boolean {
  if (PEOPLE.test(classifier)) return PEOPLE.test(unit);
  return TIMES.test(classifier) ? TIMES.test(unit) : true;
}
