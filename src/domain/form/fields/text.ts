import type { Reply } from '../../message.ts';
import type { FieldOf } from '../schema.ts';
import { accept, type Parsed } from './parsed.ts';
import { answerText, type ReadingContext } from './reading.ts';
import { tooLong } from './too-long.ts';

/** One line, kept as typed; line breaks become a space. */
export function parseText(field: FieldOf<'text'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = answerText(field, reply);
  if ('kind' in answer) return answer;
  const text = answer.text.replace(/[^\S\n]*\n\s*/gu, ' ');
  return tooLong(text, field.maxCharacters) ?? accept(text);
}

export function printText(_field: FieldOf<'text'>, text: string): string {
  return text;
}
