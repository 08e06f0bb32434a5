/** 1. 1、 1） （1） 1： 第1个: a number of a list with its sign. */
const SIGNED = /^[(（]?(?:第\s*)?(\d{1,2})\s*(?:[)）、．:：]|[.](?!\d)|[个项](?:是|[:：])?|号[:：])[\s:：]*/u;
/** 4.200080: a number of a list only beside others that are plainly such; alone it is a decimal. */
const DOTTED = /^(\d{1,2})[.](?=\d)/u;
/** 1 何䶮, 1何䶮: a number that only is in front. */
const BARE = /^(\d{1,2})(?:\s+|(?=\p{Script=Han}))/u;
/** Where a signed number begins on a line that holds several. */
const SIGNED_INSIDE = /(?:^|[\s,，;；。、])(?=[(（]\d{1,2}[)）]|\d{1,2}(?:[)）、．:：]|[.](?!\d)))/u;
/** 3、5、24: figures and what parts them, nothing else. */
const FIGURES = /^[\d\s,，、;；/.．]+$/u;

/** The number a part of a list begins with, and what is behind it. */
export interface Ordinal {
  number: number;
  rest: string;
  sign: 'signed' | 'dotted' | 'bare';
}

/** @returns null for a part that begins with no number, or holds nothing else */
export function ordinalOf(part: string): Ordinal | null {
  const text = part.trim();
  for (const [sign, pattern] of [['signed', SIGNED] as const, ['dotted', DOTTED] as const, ['bare', BARE] as const]) {
    const found = pattern.exec(text);
    if (!found) continue;
    const rest = text.slice(found[0].length).trim();
    return rest === '' ? null : { number: Number(found[1]), rest, sign };
  }
  return null;
}

/** Whether a line holds figures and what parts them, nothing else: its first is no number of a list. */
export function isFigures(line: string): boolean {
  return FIGURES.test(line);
}

/** 1 何䶮 2 55501266, 1何䶮 2 55501266: these numbers, rising, with what stands behind each; none of a line that begins otherwise. */
export function numberedRow(line: string, numbers: readonly number[]): { number: number; rest: string }[] {
  const row: { number: number; rest: string }[] = [];
  for (const word of line.trim().split(/\s+/u)) {
    const last = row.at(-1);
    const [, figure = '', glued = ''] = /^(\d{1,2})(\p{Script=Han}.*)?$/u.exec(word) ?? [];
    const isNext = numbers.includes(Number(figure)) && Number(figure) > (last?.number ?? 0) && last?.rest !== '';
    if (figure !== '' && isNext) row.push({ number: Number(figure), rest: glued });
    else if (last) last.rest = `${last.rest} ${word}`.trim();
    else return [];
  }
  return row;
}

/** 1、3 2、5, 1.3 2.5, 1）3，2）5: a number of the list with its sign close in front of each figure. */
const PAIR = /^(\d{1,2})([、.．)）])(\d{1,5})$/u;

/** The numbers of a row of such pairs, all with one sign; null for anything else, also for one pair alone. */
export function figurePairs(line: string): Ordinal[] | null {
  const found = line
    .trim()
    .split(/[\s,，;；]+/u)
    .map((word) => PAIR.exec(word));
  const sign = found[0]?.[2];
  if (found.length < 2 || !found.every((pair) => pair !== null && pair[2] === sign)) return null;
  return found.map((pair) => ({ number: Number(pair?.[1]), rest: pair?.[3] ?? '', sign: 'signed' }));
}

/** ①3②5③24: circled numbers on lines of their own; a text with fewer than two of them as it is. */
export function withCircledApart(text: string): string {
  if ((text.match(CIRCLED) ?? []).length < 2) return text;
  return text.replace(CIRCLED, (sign) => `\n${sign.normalize('NFKC')}\u3001`).trim();
}

const CIRCLED = /[\u2460-\u2473]/gu;

/** 1.一米窗班组 2.32 3.19: behind a first number with its sign the next ones in their order are none of decimals. */
function dottedParts(line: string): string[] {
  if (!/^1[.](?!\d)/u.test(line)) return [line];
  const parts: string[] = [];
  let rest = line;
  for (let number = 2; ; number += 1) {
    const at = rest.search(new RegExp(`(?<=[\\s,，;；。、])${number}[.](?=\\S)`, 'u'));
    if (at < 0) return [...parts, rest];
    parts.push(rest.slice(0, at));
    rest = `${number}\u3001${rest.slice(at + String(number).length + 1)}`;
  }
}

/** The parts of “1：3，2：5” on one line; the line itself when it holds no second number with a sign. */
export function ordinalParts(line: string): string[] {
  return dottedParts(line)
    .flatMap((part) => part.split(SIGNED_INSIDE))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** 5. 31.5: a number of the list with its sign and a blank, and a figure behind. */
export const SIGNED_FIGURE = /^\d{1,2}[.、．)] +[\d.]+$/u;

const ALONE = /^(?:第\s*)?(\d{1,2})\s*[项个栏题]?$/u;

/** The number of a list that 2, 第2个 and 第2项 name; null for anything else. */
export function numberAlone(text: string): number | null {
  const found = ALONE.exec(text.normalize('NFKC').trim());
  return found ? Number(found[1]) : null;
}
