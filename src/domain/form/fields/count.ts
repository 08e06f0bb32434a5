import type { Reply } from '../../base/message.ts';
import { readNumbers } from '../../language/numbers.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import type { FieldOf } from '../schema.ts';
import { numberNamed } from './number-named.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

/** A whole number, in digits of any width or as a Chinese numeral: 三十二个人 is 32. */
export function parseCount(field: FieldOf<'count'>, reply: Reply, _context?: ReadingContext): Parsed<number> {
  const answer = typedAnswer(field, reply, 'value');
  if ('kind' in answer) return answer;
  const read = readNumbers(answer.text, field.unit);
  const [count, ...more] = read.length === 1 ? read : (numberNamed(field, answer.text) ?? read);
  if (count === undefined) return refuse('whole-number-expected');
  if (more.length > 0) return refuse('one-number-expected', { numbers: [count, ...more].slice(0, 5) });
  if (!Number.isInteger(count)) return refuse('whole-number-expected');
  return count < field.min || count > field.max
    ? refuse('out-of-range', { min: field.min, max: field.max, unit: field.unit })
    : accept(count);
}

export function printCount(field: FieldOf<'count'>, count: number): string {
  return `${count}${field.unit}`;
}
