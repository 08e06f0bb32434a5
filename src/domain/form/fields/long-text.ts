import type { Reply } from '../../base/message.ts';
import { accept, type Parsed } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import type { FieldOf } from '../schema.ts';
import { trimmedLines } from './paragraph.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

/** A draft may be longer than its limit, so that it can be cut; not without end. */
export const MAX_DRAFT_CHARACTERS = 20_000;

/** A piece of a long text, or the whole: pieces are joined by a line break by whoever collects them, and the joined text may be
 *  read again. Too long is refused; too short is no refusal but a state of completeness. */
export function parseLongText(field: FieldOf<'long-text'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply);
  if ('kind' in answer) return answer;
  const text = trimmedLines(answer.text);
  return tooLong(text, field.maxCharacters) ?? accept(text);
}

export function printLongText(_field: FieldOf<'long-text'>, text: string): string {
  return text;
}
