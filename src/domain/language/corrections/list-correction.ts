import { readChineseNumeral } from '../numbers/number-words.ts';

const FAULT = '(?:不对|打错了?|写错了?|填错了?|弄错了?|错了|有误)';
/** 3 18 不对 19: a figure that is corrected where it is. */
const INLINE = new RegExp(
  `(?<![\\d.])\\d{1,12}[\\s,，]?(?:${FAULT})[\\s,，、]{0,3}(?:应该)?(?:是|为)?\\s?(?=\\d)`,
  'gu',
);
/** … 名字错了 是何䶮; … 第一个写错了 是1 */
const AT_END = new RegExp(
  `[\\s,，。;；](第?[\\d一二两三四五六七八九十]{1,2}个?|[\\p{Script=Han}]{2,8}?)${FAULT}[\\s,，、]{0,3}(?:应该)?(?:是|为)?\\s?([^\\s,，]{1,40})$`,
  'u',
);

/** A list with figures that were corrected in it, without what was taken back: 3，6不对，5 → 3，5. */
export function withoutTakenBack(text: string): string {
  return text.replace(INLINE, '');
}

export interface ListCorrection {
  before: string;
  about: { number: number } | { name: string };
  said: string;
}

/** What the end of a list corrects. @returns null when it corrects nothing */
export function listCorrectionIn(text: string): ListCorrection | null {
  const found = AT_END.exec(text.trim());
  if (!found) return null;
  const [, about = '', said = ''] = found;
  const before = text.trim().slice(0, found.index);
  const written = /^第?([\d一二两三四五六七八九十]{1,2})个?$/u.exec(about)?.[1];
  if (written === undefined) return { before, about: { name: about }, said };
  const number = /^\d+$/u.test(written) ? Number(written) : readChineseNumeral(written);
  return number === null ? null : { before, about: { number }, said };
}
