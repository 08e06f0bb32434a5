import { withoutEnd, withoutEndings } from '../text/ends.ts';
import { halfWidth } from '../text/half-width.ts';
import { readChineseNumeral } from './number-words.ts';

/** Words around a number that say nothing: 一共32个人吧. */
const LEAD =
  /^(?:一共|总共|共计|合计|共有|总计|共|大概|大约|约|差不多|应该|就|都|全部|全班|现在|目前|今年|我们|咱们|我|班里|班组|这边|这里|平均|其中|其他|只|是|有|为|填|写|算|嗯|哦|那|的|人数|年龄|[:：=，,\s])+/u;
const TAIL = /(?:左右|应该|大概|差不多|整|吧|呢|啊|呀|哦|哈|的|了|嘛|哟|就好|就行|谢谢|[。.!！~～？?；;，,\s])$/u;
const NONE = /^(?:无|没有?|没有人|一个(?:也|都)没有?|木有|空)(?:人|的|了)?$/u;
const CLASSIFIER = /^(?:个|名|位|口|周|虚)?/u;
const DENIAL = /不|没|别|减|差/u;
const PEOPLE = /^人$/u;
const PEOPLE_COUNTED = /^[名位]/u;
/** 32个兄弟姐妹, 19名女职工. */
const PEOPLE_NAMED =
  /[个名位口](?:女|男|老|小)?(?:同志|职工|员工|职员|工人|同事|兄弟|姐妹|师傅|党员|团员|小伙子|姑娘|阿姨|生|的)+$/u;
/** A sign, a letter or a rank in front makes it another number. */
const NAMED_BY = /[-\u2212+A-Za-z第]\s*$/u;
const HALF = /^半$/u;
const POINT = /点/u;

/** Numbers that stand for themselves in what was typed: whole, or with decimals. Remarks beside them are left out:
 *  “11个 有一个刚退团” is 11. @returns none, one or several numbers */
export function readNumbers(typed: string, unit: string): number[] {
  const text = halfWidth(typed)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)(?:\s*[\u3002]\s*|\s+\.\s*|\.\s+)(?=\d)/gu, '.');
  const whole = readClause(text, unit);
  if (whole !== null) return [whole];
  const clauses = text.split(/[\s,，、;；。!！?？:：()（）]+/u).filter((clause) => clause !== '');
  const read = clauses.map((clause) => readClause(clause, unit)).filter((value) => value !== null);
  return read.length > 0 ? [...new Set(read)] : readInside(text, unit);
}

/** One clause that is nothing but a number, its unit and filler. */
function readClause(clause: string, unit: string): number | null {
  const bare = withoutEndings(clause.replace(LEAD, ''), TAIL);
  if (NONE.test(bare) || NONE.test(withoutEndings(clause, TAIL))) return 0;
  const value = readNumber(withoutUnit(bare, unit));
  if (value !== null) return value;
  return readHalf(bare, unit);
}

/** “32个人”, “31岁半” → the number alone; a half is kept for `readHalf`. */
function withoutUnit(text: string, unit: string): string {
  const counted = (PEOPLE.test(unit) ? text.replace(PEOPLE_NAMED, '') : text).replace(/(?<=.)数$/u, '');
  if (unit !== '' && counted.endsWith(unit))
    return counted
      .slice(0, -unit.length)
      .trim()
      .replace(/[个名位口周]$/u, '')
      .trim();
  return withoutEnd(counted, /[个名位口人]/u).trim();
}

/** 31岁半, 三十一岁半, 三十一半. */
function readHalf(text: string, unit: string): number | null {
  if (!HALF.test(text.slice(-1))) return null;
  const value = readNumber(withoutUnit(text.slice(0, -1).replace(/个$/u, ''), unit));
  return value === null || !Number.isInteger(value) ? null : value + 0.5;
}

function readNumber(text: string): number | null {
  if (/^\d{1,9}(?:\.\d{1,6})?$/u.test(text)) return Number(text);
  if (/^\d+$/u.test(text)) return Number.MAX_SAFE_INTEGER;
  const [whole = '', fraction, ...more] = text.split(POINT);
  if (more.length > 0) return null;
  const units = readWhole(whole);
  if (units === null || fraction === undefined) return units;
  if (HALF.test(fraction)) return units + 0.5;
  const tenths = readWhole(fraction);
  return tenths === null || tenths > 9 ? null : units + tenths / 10;
}

function readWhole(text: string): number | null {
  return /^\d{1,9}$/u.test(text) ? Number(text) : readChineseNumeral(text);
}

/** A single run of digits with its unit in a longer sentence: “我们是32人的班组”, “共32名职工”. “等我10分钟” and “不是32人” have none. */
function readInside(text: string, unit: string): number[] {
  const runs = [...text.matchAll(/(?<![\d.])(\d{1,9}(?:\.\d{1,6})?)(?![\d.])/gu)];
  const [run] = runs;
  if (runs.length !== 1 || !run?.[1] || unit === '' || DENIAL.test(text)) return [];
  const rest = text.slice(run.index + run[1].length).trimStart();
  const isCounted = rest.replace(CLASSIFIER, '').startsWith(unit) || (PEOPLE.test(unit) && PEOPLE_COUNTED.test(rest));
  return isCounted && !NAMED_BY.test(text.slice(0, run.index)) ? [Number(run[1])] : [];
}
