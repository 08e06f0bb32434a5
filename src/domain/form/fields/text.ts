import type { Reply } from '../../base/message.ts';
import { onOneLine, withoutEnd } from '../../language/ends.ts';
import { accept, type Parsed } from '../base/parsed.ts';
import { tooLong } from '../base/too-long.ts';
import type { FieldOf } from '../schema.ts';
import { answerText, type ReadingContext } from './reading.ts';

const ANNOUNCED = /^(?:(?:我们|咱们)(?:班组|单位|公司)?就?叫做?|(?:名字|名称|全称)就?叫做?|就叫做?)[\s:：]*(?=\S)/u;

/** One line, kept as typed; line breaks become a space. */
export function parseText(field: FieldOf<'text'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = answerText(field, reply);
  if ('kind' in answer) return answer;
  const text = unannounced(onOneLine(answer.text, ' '));
  return tooLong(text, field.maxCharacters) ?? accept(text);
}

/** 我们班组叫一米窗, 就叫一米窗吧 → 一米窗. */
function unannounced(text: string): string {
  const name = text.replace(ANNOUNCED, '');
  return name === text ? text : withoutEnd(name, /[吧啊呀哦呢。]/u) || name;
}

export function printText(_field: FieldOf<'text'>, text: string): string {
  return text;
}
