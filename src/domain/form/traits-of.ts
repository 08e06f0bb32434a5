import type { FieldTraits } from './base/traits.ts';
import { fieldKinds } from './kinds/registry.ts';
import type { FieldKind } from './schema.ts';

/** What is known of a field's kind, whatever its own limits are. */
export function traitsOf({ kind }: { kind: FieldKind }): FieldTraits {
  return fieldKinds[kind].traits;
}
