import type { RefusalReason, RefusalValues } from '../../src/domain/form/base/parsed.ts';
import type { FormField } from '../../src/domain/form/schema.ts';
import { refusalWords, wordsOfKind } from './registry.ts';

/** What is said when an answer is not valid: what was not understood, what to do, an example. */
export function refusalText(reason: RefusalReason, values: RefusalValues, field: FormField): string {
  return (reason === 'too-long' ? valueWanted(field) : null) ?? refusalWords[reason].chat(values, field);
}

/** What is wanted where a long text came for a value. @returns null where words are wanted, fewer of them */
function valueWanted(field: FormField): string | null {
  const { wanted } = wordsOfKind(field.kind);
  return wanted ? `这段字太长，没有记。${refusalWords[wanted].chat({ digits: 0 }, field)}` : null;
}
