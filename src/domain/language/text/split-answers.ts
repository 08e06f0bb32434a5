/** A piece of a text up to its next bracket, and the bracket. */
const UP_TO_BRACKET = /[^()（）]*[()（）]?/gu;
const CLOSED = /[)）]$/u;
const SEPARATOR = /[,，;；\n。]+|(?<=\d\s*[个名人位])、/u;
/** What parts answers inside brackets too: 3人、 */
const SEPARATOR_INSIDE = /(?<=\d\s*[个名人位])、/u;

/** The answers of one sentence: parted by commas, semicolons, full stops and lines, but not inside brackets. */
export function splitAnswers(text: string): string[] {
  const parts = [''];
  for (const [piece] of text.matchAll(UP_TO_BRACKET)) {
    const [first = '', ...more] = piece.split(CLOSED.test(piece) ? SEPARATOR_INSIDE : SEPARATOR);
    parts.push((parts.pop() ?? '') + first, ...more);
  }
  return parts;
}
