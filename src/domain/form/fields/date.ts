import type { Reply } from '../../base/message.ts';
import { readDay } from '../../language/day.ts';
import { accept, type Parsed, refuse } from '../base/parsed.ts';
import type { FieldOf } from '../schema.ts';
import { type ReadingContext, typedAnswer } from './typed-answer.ts';

/** A day, as `readDay` reads it. The value is `YYYY-MM-DD`. */
export function parseDate(field: FieldOf<'date'>, reply: Reply, context: ReadingContext): Parsed<string> {
  const answer = typedAnswer(field, reply, 'value');
  if ('kind' in answer) return answer;
  const day = readDay(answer.text, context.today);
  if (day === null) return refuse('date-expected');
  return typeof day === 'string' ? accept(day) : refuse('no-such-date', day);
}

/** 2021年12月7日; the words are the language's own. */
export function printDate(_field: FieldOf<'date'>, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
