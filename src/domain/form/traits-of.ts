import type { AnswerContent, FieldTraits } from './base/traits.ts';
import { fieldKinds } from './kinds/registry.ts';
import type { FieldKind } from './schema.ts';

/** What is known of a field's kind, whatever its own limits are. */
export function traitsOf({ kind }: { kind: FieldKind }): FieldTraits {
  return fieldKinds[kind].traits;
}

/** Whether a column is asked, and its answers are made of one of these. */
export function asksFor(field: { kind: FieldKind } | null, ...contents: readonly AnswerContent[]): boolean {
  return field !== null && contents.includes(traitsOf(field).content);
}
