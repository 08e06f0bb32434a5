import type { FormField } from '../schema.ts';
import { acceptedValue } from './accepts.ts';
import type { Claim, MessageContext } from './reading.ts';

/** Shapes that no words can stand in: whatever is told in them is the value of the column asked. A figure of four digits may be a year. */
const SHAPES: Partial<Record<FormField['kind'], RegExp>> = {
  count: /^\d{1,3}$/u,
  decimal: /^\d{1,3}(?:\.\d)?$/u,
  mobile: /^1\d{10}$/u,
  phone: /^(?:1\d{10}|0\d{2,3}-\d{7,8})$/u,
  postcode: /^\d{6}$/u,
  email: /^[a-z\d][\w-]{1,40}@[a-z\d]{2,20}\.(?:com|cn|net|org)$/u,
};

/** The short way for what most messages are: nothing but a value in the closed shape of the column asked, or one of its options by its label. No interpreter
 *  can take it for anything else; `understandWords` comes to the same for every such message, and a test holds them side by side.
 *  @returns null for everything else */
export function plainClaim(context: MessageContext, text: string): Claim | null {
  const { focus } = context;
  if (!focus || !isShapedFor(focus, text)) return null;
  const value = acceptedValue(context, focus, text);
  // Numbers are read as those of a list are: by what is counted, not by the name of the column.
  const isNamed = focus.kind !== 'count' && focus.kind !== 'decimal';
  return value === null ? null : { field: focus, text, value, isNamed };
}

function isShapedFor(field: FormField, text: string): boolean {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options.some(({ label }) => label === text);
  return SHAPES[field.kind]?.test(text) ?? false;
}
