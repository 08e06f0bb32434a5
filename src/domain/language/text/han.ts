/** Whether a text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

const HAN = /\p{Script=Han}/u;

/** 党 员 → 党员 */
export function joinedHan(text: string): string {
  return text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** A line that breaks inside a word or a number, as one. */
export function joinedLines(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}\d])[ \t]*\n[ \t]*(?=[\p{Script=Han}\d])/gu, '');
}

/** Whether a text is made of small letters, digits and usual characters only: what folding leaves as it is. */
export function isFoldedAlready(text: string): boolean {
  return /^[a-z0-9\u4e00-\u9fff]*$/.test(text);
}

/** Whether a text is made like the label of a column in a group: 上级推荐单位·手机. */
export function isDottedLabel(text: string): boolean {
  return /^\p{Script=Han}{3,12}\s?[.\u00b7\u2022\u30fb\uff0e]\s?\p{Script=Han}{2,6}$/u.test(text.trim());
}

/** Whether a cell of a table is made like a label: 岗位名称/人员配置. */
export function isLabelWord(text: string): boolean {
  return /^[\p{Script=Han}()/、]{2,14}$/u.test(text);
}

/** What an e-mail address may be made of, between the words of a sentence. */
export const ADDRESS_WORD = /[^\s\p{Script=Han}，；、：“”‘’（）《》【】<>()[\]"',;:]+/gu;
/** The Chinese full stop where an address has its dot, and what ends the sentence around one. */
export const ADDRESS_DOT = / ?[.。] ?(?=[a-z])/giu;
export const ADDRESS_END = /[.。!?]/u;
