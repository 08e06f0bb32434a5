import type { Reply } from '../../message.ts';
import { countCharacters } from '../answers.ts';
import type { FieldOf } from '../schema.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { answerText, type ReadingContext } from './reading.ts';

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

/** @returns a refusal that says by how much and after which words the limit falls; null when it fits */
export function tooLong(text: string, maxCharacters: number) {
  const count = countCharacters(text);
  if (count <= maxCharacters) return null;
  return refuse('too-long', {
    count,
    max: maxCharacters,
    over: count - maxCharacters,
    fits: lastThatFits(text, maxCharacters),
  });
}

/** The last ten counted characters before the limit. */
function lastThatFits(text: string, maxCharacters: number): string {
  return [...text.replace(/\s/gu, '')].slice(Math.max(0, maxCharacters - 10), maxCharacters).join('');
}
