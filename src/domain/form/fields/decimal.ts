import type { Reply } from '../../base/message.ts';
import { readNumbers } from '../../language/numbers.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import type { FieldOf } from '../schema.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

/** A number with at most one decimal; more decimals are rounded: 31岁半 is 31.5, 31.46 is 31.5. */
export function parseDecimal(field: FieldOf<'decimal'>, reply: Reply, _context?: ReadingContext): Parsed<number> {
  const answer = typedAnswer(field, reply, 'value');
  if ('kind' in answer) return answer;
  const [read, ...more] = readNumbers(answer.text, field.unit);
  if (read === undefined) return refuse('number-expected');
  if (more.length > 0) return refuse('one-number-expected', { numbers: [read, ...more].slice(0, 5) });
  const value = Math.round(read * 10) / 10;
  return value < field.min || value > field.max
    ? refuse('out-of-range', { min: field.min, max: field.max, unit: field.unit })
    : accept(value);
}

export function printDecimal(field: FieldOf<'decimal'>, value: number): string {
  return `${value}${field.unit}`;
}
