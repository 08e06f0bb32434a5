import type { Reply } from '../../base/message.ts';
import { NAME_ANNOUNCED, NAME_END } from '../../language/answer-words.ts';
import { onOneLine, withoutEnd } from '../../language/ends.ts';
import { accept, type Parsed } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import type { FieldOf } from '../schema.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

/** One line, kept as typed; line breaks become a space. */
export function parseText(field: FieldOf<'text'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply);
  if ('kind' in answer) return answer;
  const text = unannounced(onOneLine(answer.text, ' '));
  return tooLong(text, field.maxCharacters) ?? accept(text);
}

/** 我们班组叫一米窗, 就叫一米窗吧 → 一米窗. */
function unannounced(text: string): string {
  const name = text.replace(NAME_ANNOUNCED, '');
  return name === text ? text : withoutEnd(name, NAME_END) || name;
}

export function printText(_field: FieldOf<'text'>, text: string): string {
  return text;
}
