import type { FormField } from '../../schema.ts';
import { asksFor, traitsOf } from '../../traits-of.ts';
import { acceptedValue } from '../base/accepts.ts';
import type { Claim, MessageContext } from '../base/reading.ts';

/** The short way for what most messages are: nothing but a value in the closed shape of the column asked, or one of its options by its label. No interpreter
 *  can take it for anything else; `understandWords` comes to the same for every such message, and a test holds them side by side.
 *  @returns null for everything else */
export function plainClaim(context: MessageContext, text: string): Claim | null {
  const { focus } = context;
  if (!focus || !isShapedFor(focus, text)) return null;
  const value = acceptedValue(context, focus, text);
  // Amounts are read as those of a list are: by what is counted, not by the name of the column.
  return value === null ? null : { field: focus, text, value, isNamed: !asksFor(focus, 'amount') };
}

function isShapedFor(field: FormField, text: string): boolean {
  const { closedShape } = traitsOf(field);
  if (closedShape === 'an-option') return 'options' in field && field.options.some(({ label }) => label === text);
  return closedShape?.test(text) ?? false;
}
