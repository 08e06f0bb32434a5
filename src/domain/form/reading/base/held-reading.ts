import type { FormField } from '../../schema.ts';
import type { Claim, Doubt, Reading } from './reading.ts';

/** One value that is asked about before it is stored. */
export function heldReading(field: FormField, text: string, value: Claim['value'], doubt: Doubt = 'unlike'): Reading {
  return { claims: [{ field, text, value, isNamed: true }], refused: [], unused: [], weakness: 1, doubt };
}
