import { BESIDES, WRONG } from '../../../language/corrections/correction-words.ts';
import { STOPS } from '../../../language/text/separators.ts';
import { isLong } from '../base/accepts.ts';
import type { Interpreter, MessageContext, Reading } from '../base/reading.ts';
import { leadingNames } from '../parts/spoken-parts.ts';
import { readChange, readSpoken } from '../several/read-spoken.ts';
import { readCorrection } from './read-correction.ts';

const MAX_CHARACTERS = 200;
const MAX_PARTS = 6;

/** 电话错了 改成021-55501277 还有邮编改成200070: each column is named, and at least one of them put right. What changes without 改成 is asked about, the rest stands.
 *  @returns null where a part is no correction and no answer of its column */
export const readCorrections: Interpreter = (context, text) => {
  const { focus } = context;
  if (text.length > MAX_CHARACTERS || text.includes('\n') || !WRONG.test(text)) return null;
  const parts = partsOf(context, text);
  if (parts.length < 2 || parts.length > MAX_PARTS) return null;
  const read = parts.map((part) => partOf(context, part));
  if (!read.every((one) => one !== null)) return null;
  const claims = read.flatMap((one) => one.claims);
  // In a text another column has to be put right by every part.
  if (focus && isLong(focus) && !claims.every(({ field }) => field !== focus)) return null;
  const doubtful = read.flatMap((one) => (one.doubt ? one.claims : []));
  return {
    claims,
    refused: read.flatMap(({ refused }) => refused),
    unused: [],
    weakness: 0,
    isTakenBack: true,
    isApart: true,
    ...(doubtful.length > 0 ? { doubt: 'change', doubtful } : {}),
  };
};

/** The message, cut before each name of a column that stands behind a pause. */
function partsOf({ form, focus }: MessageContext, text: string): string[] {
  const parts: string[] = [];
  for (const word of text.split(STOPS)) {
    const bare = word.replace(BESIDES, '');
    if (bare === '') continue;
    const isNamed = leadingNames(form, bare, focus).some(({ name }) => name.length > 1);
    const before = parts.pop();
    if (before === undefined) parts.push(bare);
    else if (isNamed) parts.push(before, bare);
    else parts.push(`${before} ${word}`);
  }
  return parts;
}

/** One column that is put right or answered, and nothing else said. */
function partOf(context: MessageContext, part: string): Reading | null {
  for (const interpret of [readCorrection, readChange, readSpoken]) {
    const read = interpret(context, part);
    if (read && read.claims.length + read.refused.length === 1 && read.unused.length === 0 && !read.which) return read;
  }
  return null;
}
