import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { readNumbers } from '../../language/numbers/numbers.ts';
import { defineFieldKind, fieldShape } from '../base/field-kind.ts';
import { numberNamed } from '../base/number-named.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('count', {
  unit: z.string(),
  min: z.number().int(),
  max: z.number().int(),
});
type CountField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    count: 'whole-number-expected';
  }
}

const traits: FieldTraits = { ...line, content: 'amount', isUnmistakable: false, closedShape: /^\d{1,3}$/u };

/** A whole number with its unit. */
export const countKind = defineFieldKind({
  schema,
  traits,
  limits: ({ min, max }) => ({ min, max }),
  parse: parseCount,
  print: printCount,
});

/** A whole number, in digits of any width or as a Chinese numeral: 三十二个人 is 32. */
function parseCount(field: CountField, reply: Reply, _context?: ReadingContext): Parsed<number> {
  const answer = typedAnswer(field, reply, traits);
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

function printCount(field: CountField, count: number): string {
  return `${count}${field.unit}`;
}
