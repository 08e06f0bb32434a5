/** What ends, begins and parts a text, read in time that grows with its length only: `[…]+$` looks at every place of a long text again and again. */

/** The longest ending that `withoutEndings` looks for. */
const LONGEST_ENDING = 64;

/** The text without the characters at its end that are like `one`. @param one a pattern for a single character */
export function withoutEnd(text: string, one: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const start = end - (isLow(text.charCodeAt(end - 1)) && end > 1 && isPair(text, end - 2) ? 2 : 1);
    if (!one.test(start === end - 1 ? text.charAt(start) : text.slice(start, end))) break;
    end = start;
  }
  return end === text.length ? text : text.slice(0, end);
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** … and without those at its beginning. */
export function withoutEnds(text: string, one: RegExp): string {
  const ended = withoutEnd(text, one);
  let start = 0;
  while (start < ended.length) {
    const next = start + (isPair(ended, start) ? 2 : 1);
    if (!one.test(ended.slice(start, next))) break;
    start = next;
  }
  return ended.slice(start);
}

/** The text without the endings that `ending` finds, one after the other. @param ending a pattern with `$`, of at most 64 characters */
export function withoutEndings(text: string, ending: RegExp): string {
  let rest = text;
  for (;;) {
    const found = ending.exec(rest.slice(-LONGEST_ENDING))?.[0] ?? '';
    if (found === '') return rest;
    rest = rest.slice(0, -found.length);
  }
}

/** The text on one line: every break, with the blanks around it, becomes `by`. */
export function onOneLine(text: string, by: string): string {
  return text.replace(/\s+/gu, (blanks) => (blanks.includes('\n') ? by : blanks));
}

/** Blanks between words as one; line breaks stay. */
export function singleBlanks(text: string): string {
  return text.replace(/[^\S\n]+/gu, ' ');
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
