import { readLandline, readMobile } from './telephone.ts';

/** Where something is in a text, in characters (not code units): from, and one past the last. */
export interface ContactPlace {
  from: number;
  to: number;
}

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{3,100}(?![\w.@-])/gu;
/** Digits and what people put between them. */
const NUMBER = /\+?\d[\d \t.·*()_\u2010-\u2015\u2212-]{4,28}/gu;
const READ_OUT = /[零〇一二三四五六七八九幺]{10,14}/gu;
const ACCOUNT =
  /(?<=(?:微信号?|qq号?|手机号?|电话|热线|座机|传真|致电|拨打)[:是为”")(（） ]{0,3})[a-z\d][\w-]{5,23}/giu;
const DOOR = /\p{Script=Han}{2,6}[路街弄道巷村][0-9]{1,5}[弄号](?:[0-9]{1,5}[号栋幢])?(?:[0-9]{1,5}[室楼])?/gu;
const LEAD = /^\p{Script=Han}{0,5}(?:地址|住址|位于|住在|坐落|[在到至于])/u;
const IDENTITY_CARD = /\d{15,18}[\dx]/giu;

/** Telephone numbers, e-mail addresses, accounts, numbers of identity cards and door numbers in running text, told by their shape however they are written. */
export function contactsInProse(text: string): ContactPlace[] {
  const plain = [...text].map(asOne).join('');
  return [
    ...placesOf(plain, EMAIL),
    ...placesOf(plain, IDENTITY_CARD),
    ...placesOf(plain, READ_OUT),
    ...[...plain.matchAll(DOOR)].map(withoutLead),
    ...placesOf(plain, ACCOUNT),
    ...[...plain.matchAll(NUMBER)].filter(([written]) => isTelephone(written)).map(placeOf),
  ];
}

/** Where a number of a house begins: 地址云苔路88号. */
function withoutLead(match: RegExpExecArray): ContactPlace {
  const lead = LEAD.exec(match[0])?.[0].length ?? 0;
  return { from: match.index + lead, to: match.index + match[0].length };
}

function placesOf(plain: string, pattern: RegExp): ContactPlace[] {
  return [...plain.matchAll(pattern)].map(placeOf);
}

function placeOf(match: RegExpExecArray): ContactPlace {
  return { from: match.index, to: match.index + match[0].trimEnd().length };
}

/** One code unit a character, so that places agree: half-width, a wide one as a sign that nothing looks for. */
function asOne(letter: string): string {
  const folded = letter.normalize('NFKC');
  if (folded.length === 1) return folded;
  return letter.length === 1 ? letter : '\ufffd';
}

const LEAST_DIGITS = 10;

function isTelephone(written: string): boolean {
  const digits = written.replace(/\D/gu, '');
  if (readMobile(digits) ?? readMobile(digits.slice(-11))) return true;
  return (
    digits.length >= LEAST_DIGITS && /^\D*(?:0|400|800|86)/u.test(written) && readLandline(written, undefined) !== null
  );
}
