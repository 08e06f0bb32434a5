import { z } from 'zod';
import type { Reply } from '../../base/message.ts';
import { readDay } from '../../language/dates/day.ts';
import { defineFieldKind, fieldShape, UNLIMITED } from '../base/field-kind.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import { type FieldTraits, line } from '../base/traits.ts';
import { type ReadingContext, typedAnswer } from '../base/typed-answer.ts';

const schema = fieldShape('date', {
  /** The date field whose day comes first: the end of a range names its beginning. */
  notBefore: z.string().optional(),
});
type DateField = z.infer<typeof schema>;

declare module '../base/parsed.ts' {
  interface OwnReasons {
    date: 'date-expected' | 'no-such-date';
  }
}

const traits: FieldTraits = { ...line, content: 'day', isUnmistakable: false, closedShape: null };

/** `YYYY-MM-DD`. */
export const dateKind = defineFieldKind({
  schema,
  traits,
  limits: () => UNLIMITED,
  parse: parseDate,
  print: printDate,
});

/** A day, as `readDay` reads it. The value is `YYYY-MM-DD`. */
function parseDate(field: DateField, reply: Reply, context: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, traits);
  if ('kind' in answer) return answer;
  const day = readDay(answer.text, context.today);
  if (day === null) return refuse('date-expected');
  return typeof day === 'string' ? accept(day) : refuse('no-such-date', day);
}

/** 2021年12月7日; the words are the language's own. */
function printDate(_field: DateField, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
