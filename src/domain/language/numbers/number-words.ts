/** Chinese digits by value; plain, formal and the older ones of accounts. */
const DIGITS = [
  /[0零〇]/u,
  /[1一壹幺]/u,
  /[2二两兩贰貳]/u,
  /[3三叁參]/u,
  /[4四肆]/u,
  /[5五伍]/u,
  /[6六陆陸]/u,
  /[7七柒]/u,
  /[8八捌]/u,
  /[9九玖]/u,
];
const TENS = [/[十拾]/u, /[廿]/u, /[卅]/u];
const SCALES: readonly [RegExp, number][] = [
  [/[百佰]/u, 100],
  [/[千仟]/u, 1000],
];
const TEN_THOUSAND = /[万萬]/u;
const NUMERAL = /^[零〇一二三四五六七八九十百千万两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬]+$/u;
const DIGIT = /^[零〇一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖幺两兩]$/u;

/** A Chinese numeral as a number: 三十二 32, 两百零五 205, 一百二 120, 廿三 23, 一千零二十 1020. @returns null when it is none */
export function readChineseNumeral(text: string): number | null {
  if (text === '' || text.length > 12 || !NUMERAL.test(text)) return null;
  const parts = text.split(TEN_THOUSAND);
  if (parts.length > 2) return null;
  const [high = '', low] = parts;
  if (low === undefined) return readBelowTenThousand(high);
  const tenThousands = readBelowTenThousand(high);
  if (tenThousands === null) return null;
  if (low === '') return tenThousands * 10_000;
  const rest = readBelowTenThousand(low);
  if (rest === null) return null;
  return tenThousands * 10_000 + (DIGIT.test(low) ? rest * 1000 : rest);
}

/** Digits read one after the other: 二〇二一 2021. @returns null when one of them is no digit */
export function readDigits(text: string): string | null {
  const digits = [...text].map((character) => DIGITS.findIndex((digit) => digit.test(character)));
  return digits.length > 0 && !digits.includes(-1) ? digits.join('') : null;
}

function readBelowTenThousand(text: string): number | null {
  let total = 0;
  let lastScale = 10_000;
  let digit: number | null = null;
  let afterZero = false;
  for (const character of text) {
    const value = DIGITS.findIndex((pattern) => pattern.test(character));
    if (value >= 0) {
      if (digit !== null && digit !== 0) return null;
      afterZero = value === 0;
      digit = value === 0 && digit === 0 ? null : value;
      if (digit === null) return null;
      continue;
    }
    const step = scaleOf(character, digit, total);
    if (!step || step.scale >= lastScale) return null;
    total += step.amount;
    lastScale = step.scale;
    digit = null;
    afterZero = false;
  }
  return digit === null ? total : total + lastDigit(text, digit, lastScale, afterZero);
}

/** 十 alone is ten, 二十 twenty, 廿 twenty; 百 and 千 need a digit in front. */
function scaleOf(character: string, digit: number | null, total: number): { amount: number; scale: number } | null {
  const tens = TENS.findIndex((pattern) => pattern.test(character));
  if (tens === 0) {
    if (digit === 0 && total === 0) return null;
    return { amount: (digit || 1) * 10, scale: 10 };
  }
  if (tens > 0) return digit ? null : { amount: (tens + 1) * 10, scale: 10 };
  const scale = SCALES.find(([pattern]) => pattern.test(character))?.[1];
  return scale && digit ? { amount: digit * scale, scale } : null;
}

/** 一百二 is 120, 一百零二 is 102, 三十二 is 32. */
function lastDigit(text: string, digit: number, lastScale: number, afterZero: boolean): number {
  const isElliptic = lastScale >= 100 && lastScale < 10_000 && !afterZero && !/[零〇]/u.test(text.at(-2) ?? '');
  return isElliptic ? digit * (lastScale / 10) : digit;
}

/** 三, 4, 三4: digits and nothing else. */
export function isNumeral(text: string): boolean {
  return /^[\d一二三四五六七八九十两]+$/u.test(text.normalize('NFKC').trim());
}
