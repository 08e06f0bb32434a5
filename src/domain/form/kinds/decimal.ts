import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { readNumbers } from '../../language/numbers/numbers.ts';
import { defineFieldKind, fieldShape } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('decimal', {
  unit: z.string(),
  min: z.number(),
  max: z.number(),
  /** Digits behind the point that are kept; money takes 2. */
  decimals: z.number().int().min(1).max(4).default(1),
});
type DecimalField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    decimal: 'number-expected';
  }
}

const traits: FieldTraits = { ...line, content: 'amount', isUnmistakable: false, closedShape: /^\d{1,3}(?:\.\d)?$/u };

/** A number with decimals. */
export const decimalKind = defineFieldKind({
  schema,
  traits,
  limits: ({ min, max }) => ({ min, max }),
  parse: parseDecimal,
  print: printDecimal,
});

/** More decimals than the column keeps are rounded: 31岁半 is 31.5, 31.46 is 31.5 with one. */
function parseDecimal(field: DecimalField, reply: Reply, _context?: ReadingContext): Parsed<number> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const [read, ...more] = readNumbers(answer.text, field.unit);
  if (read === undefined) return refuse('number-expected');
  if (more.length > 0) return refuse('one-number-expected', { numbers: [read, ...more].slice(0, 5) });
  const value = Number(read.toFixed(field.decimals));
  return value < field.min || value > field.max
    ? refuse('out-of-range', { min: field.min, max: field.max, unit: field.unit })
    : accept(value);
}

function printDecimal(field: DecimalField, value: number): string {
  return `${value}${field.unit}`;
}
