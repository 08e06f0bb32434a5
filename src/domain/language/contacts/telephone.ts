import { readDigits } from '../numbers/number-words.ts';
import { withoutEndings } from '../text/ends.ts';
import { remembered } from '../text/remembered.ts';

/** Telephone numbers as people write them; what comes back is the digits with one dash. */
const GAPS = /(?<=[\d()+])[\s\-\u2010-\u2015\u2212_.·*()]+(?=[\d()+])|[()]/gu;
const MOBILE = /^(?:\+?86|0086)?(1[3-9]\d{9})$/u;
const MOBILES = /^(?:1[3-9]\d{9}){2,}$/u;
/** Where the area code has three digits, the number has eight. */
const LANDLINE = /^(0(?:10|2\d)(?=\d{8}$)|0[3-9]\d{2})([2-9]\d{6,7})$/u;
const SERVICE = /^(400|800)(\d{3})(\d{4})$/u;
const EXTENSION = /(?:转|分机|ext\.?|x|(?<=\d{4}[\s-]?\d{3,4} ?)[*#(])[: ]{0,4}(\d{1,6})\)?$/iu;
/** A number read out: 一三八零零零零零一二九. */
/** 021，55501266: the area code and its number. */
const AREA_APART = /(?<!\d)(0\d{2,3})[,、] ?(?=[2-9]\d{6,7}(?!\d))/gu;
/** 一三八 零零零零: the blanks between the groups. */
const READ_APART = /(?<=[零〇一二三四五六七八九幺]{3})[\s,，-]{1,2}(?=[零〇一二三四五六七八九幺]{3})/gu;
/** 转八零一 */
const EXTENSION_READ_OUT =
  /(?<=\d {0,2}(?:转|分机) {0,2})[零〇一二三四五六七八九幺]{1,6}(?=$|[^零〇一二三四五六七八九幺十百])/gu;
const READ_OUT = /[零〇一二三四五六七八九幺]{6,}/gu;

/** Runs of digits that belong together: “138 0000 0129” is one, “021-5550 1266” too; an own “/” or a word parts two. */
export const digitRuns = remembered((typed): readonly string[] => {
  const text = typed.normalize('NFKC').replace(READ_APART, '').replace(AREA_APART, '$1');
  const figures = withReadOut(text).replace(GAPS, '');
  return (figures.match(/\+?\d+/gu) ?? []).flatMap((run) =>
    MOBILES.test(run) ? (run.match(/\d{11}/gu) ?? []) : [run],
  );
});

/** 电话一三九零零零零零七七七: a number that is read out, in figures. */
export function withReadOut(text: string): string {
  return [READ_OUT, EXTENSION_READ_OUT].reduce(
    (said, pattern) => said.replace(pattern, (digits) => readDigits(digits) ?? digits),
    text,
  );
}

/** @returns null when it is no mainland mobile number */
export function readMobile(run: string): string | null {
  return MOBILE.exec(run)?.[1] ?? null;
}

/** A landline with area code, `021-55501266`, also with an extension, `021-55501266-801`; 400 numbers. @returns null when it is none */
export function readLandline(typed: string, areaCode: string | undefined): string | null {
  const text = withReadOut(withoutRemarks(typed.normalize('NFKC')))
    .replace(/\s+/gu, ' ')
    .trim();
  const extension = EXTENSION.exec(text)?.[1] ?? dashedExtension(text);
  const main = extension
    ? withoutEndings(text.slice(0, text.lastIndexOf(extension)), /(?:转|分机|ext\.?|x|[-\u2010-\u2015\s:*#(])$/iu)
    : text;
  const runs = digitRuns(main);
  const [run = ''] = runs;
  if (runs.length !== 1) return null;
  const number = landlineNumber(run, areaCode);
  return number && extension ? `${number}-${extension}` : number;
}

/** 24小时, 8点: when somebody answers. */
const HOURS = /(?<!\d)\d{1,2}(?:小时|点半?(?!\d)|:\d{2}(?!\d))/gu;

/** (值班室,24小时), (8:00-17:00) behind a number: blanks instead of what is in brackets and is no area code, extension or other number. */
export function withoutRemarks(text: string): string {
  const half = text.replace(HOURS, (written) => ' '.repeat(written.length));
  if (!half.includes('(')) return half;
  return half.replace(/\([^()]{1,40}\)/gu, (written) =>
    /[\p{L}:]/u.test(written) && !/转|分机|ext|\d{6}/iu.test(written) ? ' '.repeat(written.length) : written,
  );
}

/** 转8001, 分机8001: the extension of a number that has it. */
export function isExtensionOf(words: string, number: string): boolean {
  const extension = /^(?:转|分机|ext\.?)[: ]{0,4}(\d{1,6})$/iu.exec(words.trim())?.[1];
  return extension !== undefined && number.endsWith(`-${extension}`);
}

/** 转8001 right behind a number; '' for none. */
export function extensionFirst(words: string): string {
  return /^(?:转|分机)\d{1,6}(?!\d)/u.exec(words)?.[0] ?? '';
}

/** 13800000000转8001: a mobile number has no extension, and is told all the same. @returns null for anything else */
export function mobileWithExtension(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const [first, extension, ...more] = digitRuns(text);
  return more.length === 0 && extension === EXTENSION.exec(text)?.[1] ? readMobile(first ?? '') : null;
}

/** 13800000000-8001: what is behind the dash is meant as an extension. */
const MOBILE_DASHED = /(?<!\d)(1[3-9]\d(?:[ -]?\d{4}){2}) ?[-\uff0d\u2010-\u2015] ?(?=\d{1,6}(?![\d-]))/gu;

/** … with its word, which is said back: a mobile number has no extension. */
export function withMobileExtension(typed: string): string {
  return typed.replace(MOBILE_DASHED, '$1转');
}

/** 021-55501266-801: what follows a whole number behind one more dash. */
function dashedExtension(text: string): string | undefined {
  return /0\d{2,3}[)\-\s]*\d{4}[-\s]?\d{3,4}\s*[-\u2010-\u2015]\s*(\d{1,6})\s*$/u.exec(text)?.[1];
}

function landlineNumber(run: string, areaCode: string | undefined): string | null {
  const national = run.replace(/^(?:\+86|0086)/u, '').replace(/^86(?=0?[1-9])/u, '');
  const wasInternational = national !== run;
  const written = wasInternational && !national.startsWith('0') ? `0${national}` : national;
  const landline = LANDLINE.exec(written);
  if (landline) return `${landline[1]}-${landline[2]}`;
  const service = SERVICE.exec(run);
  if (service) return service.slice(1).join('-');
  return areaCode && /^[2-9]\d{7}$/u.test(run) ? `${areaCode}-${run}` : null;
}

/** 55501266 转 801: the extension right behind its word. */
export function withClosedExtension(half: string): string {
  return half.replace(/(转|分机) +(?=\d)/gu, '$1');
}
