import type { FormField } from '../../schema.ts';

/** So many texts of a column are in memory: a message and its first parts. */
const MOST = 6;

interface Looked<Result> {
  text: string;
  today: string;
  result: Result;
}

/** A pure function of a column and a text that has the texts looked at last in memory, for each column: one message, and its parts, are looked at by several
 *  interpreters. What it returns is never changed by anybody. @param of may also look at today's day, `YYYY-MM-DD` */
export function rememberedByColumn<Result>(
  of: (field: FormField, text: string, today: string) => Result,
): (field: FormField, text: string, today: string) => Result {
  const columns = new WeakMap<FormField, { looked: Looked<Result>[]; next: number }>();
  return (field, text, today) => {
    const known = columns.get(field) ?? { looked: [], next: 0 };
    for (const one of known.looked) if (one.text === text && one.today === today) return one.result;
    const result = of(field, text, today);
    known.looked[known.next] = { text, today, result };
    known.next = (known.next + 1) % MOST;
    columns.set(field, known);
    return result;
  };
}
