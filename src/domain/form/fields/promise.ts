import type { Reply } from '../../base/message.ts';
import { tickedWords } from '../../language/boxes.ts';
import { halfWidth } from '../../language/half-width.ts';
import { saysNo, saysYes } from '../../language/yes-no.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import type { FieldOf } from '../schema.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

/** A promise is given by a plain yes; anything else leaves it open, a no with the value `saidNo`. */
export function parsePromise(field: FieldOf<'promise'>, reply: Reply, _context?: ReadingContext): Parsed<boolean> {
  const answer = typedAnswer(field, reply);
  if ('kind' in answer) return answer.reason === 'emoji-unexpected' ? refuse('promise-expected') : answer;
  const typed = halfWidth(tickedWords(answer.text) ?? '');
  if (saysNo(typed)) return refuse('promise-expected', { saidNo: true });
  return saysYes(typed) || typed === halfWidth(field.given)
    ? accept(true)
    : refuse('promise-expected', { saidNo: false });
}

export function printPromise(field: FieldOf<'promise'>, _value: boolean): string {
  return field.given;
}
