import { isOneWord } from './prose-segments.ts';
import { surnameLength } from './surnames.ts';

const TITLES = [
  '师傅',
  '老师',
  '班长',
  '组长',
  '站长',
  '队长',
  '主任',
  '经理',
  '医生',
  '护士',
  '护士长',
  '书记',
  '主管',
  '工',
  '姐',
  '哥',
  '总',
];
const BEFORE = ['小', '老', '阿', '大'];

/** What somebody is called besides the whole name: 静宜, 小邵, 邵师傅, 安安; a rare character of it alone. Nothing for what is no name of Han characters. */
export function waysToCall(name: string): string[] {
  const letters = [...name];
  const surname = surnameLength(name);
  if (surname === 0 || letters.length <= surname || letters.length > surname + 2) return [];
  if (!letters.every((letter) => /\p{Script=Han}/u.test(letter))) return [];
  const [family, given] = [letters.slice(0, surname).join(''), letters.slice(surname)];
  const last = given.at(-1) ?? '';
  return [
    ...(given.length === 2 ? [given.join('')] : []),
    ...TITLES.map((title) => family + title),
    last + last,
    ...[...BEFORE.map((before) => before + family), `小${last}`, `阿${last}`].filter(isNoWord),
    ...letters.filter(isRare),
  ];
}

/** 大海 is a word of everyday, whoever is called 海. */
function isNoWord(called: string): boolean {
  return !isOneWord(called);
}

/** Outside the block that everyday characters are in: such a one points at its bearer. */
function isRare(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x4e00 || code > 0x9fff;
}
