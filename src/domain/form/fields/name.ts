import type { Reply } from '../../base/message.ts';
import { bareName, isPersonName } from '../../language/person-name.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import type { FieldOf } from '../schema.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

/** A person's name. Rare characters (㛃, 䶮) are kept as typed; the dot of longer names becomes ·. */
export function parseName(field: FieldOf<'name'>, reply: Reply, _context?: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, 'value');
  if ('kind' in answer) return answer;
  const name = bareName(answer.text);
  if (name !== answer.text) return parseName(field, { kind: 'text', text: name });
  return isPersonName(name) ? accept(name) : refuse('name-expected');
}

export function printName(_field: FieldOf<'name'>, name: string): string {
  return name;
}
