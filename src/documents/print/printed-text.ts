import type { AnswerValue } from '../../domain/form/base/answers.ts';
import type { FormField } from '../../domain/form/schema.ts';
import type { FormLayout } from '../layout.ts';

/** An answer as it is printed. Ticks, promises and pictures have no text of their own. */
export function printedText(
  field: FormField | undefined,
  value: AnswerValue | undefined,
  date: FormLayout['date'],
): string {
  if (field?.kind === 'date') return writtenDate(value, date);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return '';
}

function writtenDate(value: AnswerValue | undefined, { written, empty }: FormLayout['date']): string {
  const [, year, month, day] = typeof value === 'string' ? (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []) : [];
  if (year === undefined) return empty;
  return fillTemplate(written, { year, month: String(Number(month)), day: String(Number(day)) });
}

/** `{name}` → its value; an unknown name stays. */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
