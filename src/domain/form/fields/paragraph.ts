import type { Reply } from '../../base/message.ts';
import { accept, type Parsed } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import type { FieldOf } from '../schema.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

/** Several lines in one message. Lines are trimmed and empty ones left out; the rest is kept as typed. */
export function parseParagraph(field: FieldOf<'paragraph'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply);
  if ('kind' in answer) return answer;
  const text = trimmedLines(answer.text);
  return tooLong(text, field.maxCharacters) ?? accept(text);
}

export function printParagraph(_field: FieldOf<'paragraph'>, text: string): string {
  return text;
}

/** One paragraph a line, without blank lines or indents: the layout sets its own. */
export function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
