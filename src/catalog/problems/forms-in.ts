import type { Track } from '../../domain/campaign/schema.ts';
import type { FormDefinition } from '../../domain/form/schema.ts';

/** A journey that lacks its form has none. */
export function formsIn({ journey }: Track): FormDefinition[] {
  return journey.flatMap((step) => (step.step === 'form' ? [step.form] : []));
}
