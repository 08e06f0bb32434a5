import type { FormField } from '../../src/domain/form/schema.ts';
import { shownLabel } from '../messages/phrases/labels.ts';

/** A value of a refusal as text; '' for none. */
export function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Several values of a refusal. */
export function listed(values: unknown, joint = '、'): string {
  return itemsOf(values).join(joint);
}

export function itemsOf(values: unknown): string[] {
  return Array.isArray(values) ? values.map(said) : [];
}

/** “邮编” */
export function named(field: FormField): string {
  return `“${shownLabel(field.label)}”`;
}

/** The end of a sentence, with the column's example where it has one. */
export function withExample({ example }: FormField): string {
  return example ? `，例如：${example}` : '。';
}

/** 您发的是10位，应该是11位。 */
export function digitsCounted(digits: unknown, wanted: number): string {
  const count = Number(digits);
  if (!count) return '还没看到号码。';
  return count === wanted ? '这个号码不太对。' : `您发的是${count}位，应该是${wanted}位。`;
}
