import type { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { readMonth } from '../../language/dates/day.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('month', {});
type MonthField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    month: 'month-expected';
  }
}

const traits: FieldTraits = { ...line, content: 'day', isUnmistakable: false, closedShape: null };

/** A year and a month: 出生年月. The value is as it is printed, 1985年6月. */
export const monthKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parseMonth,
  print: printMonth,
});

const written = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' });

function parseMonth(field: MonthField, reply: Reply, context: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const month = readMonth(answer.text, context.today);
  return month === null ? refuse('month-expected') : accept(written.format(new Date(`${month}-01T00:00:00Z`)));
}

function printMonth(_field: MonthField, month: string): string {
  return month;
}
