import type { FormField } from '../schema.ts';

/** A pure function of a column and a text that has the text looked at last in memory, for each column: one message is looked at by several
 *  interpreters. What it returns is never changed by anybody. @param of may also look at today's day, `YYYY-MM-DD` */
export function rememberedByColumn<Result>(
  of: (field: FormField, text: string, today: string) => Result,
): (field: FormField, text: string, today: string) => Result {
  const last = new WeakMap<FormField, { text: string; today: string; result: Result }>();
  return (field, text, today) => {
    const known = last.get(field);
    if (known && known.text === text && known.today === today) return known.result;
    const result = of(field, text, today);
    last.set(field, { text, today, result });
    return result;
  };
}
