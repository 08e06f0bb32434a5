import { contactShapes } from '../../../language/contacts/contact-shapes.ts';
import { extensionFirst } from '../../../language/contacts/telephone.ts';
import { explainsUse } from '../../../language/talk/beside.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import { GAP_END, withoutFullStop } from '../../../language/text/separators.ts';
import type { FormField } from '../../schema.ts';
import { asksFor } from '../../traits-of.ts';
import { acceptedValue, isTelling, plainValue } from '../base/accepts.ts';
import { anyColumnFor, columnFor } from '../base/column-for.ts';
import type { Claim, MessageContext, Reading } from '../base/reading.ts';
import { spokenParts } from '../parts/spoken-parts.ts';

/** What a message that does not answer the column asked says for another one: named, or told by the shape of a number or an address. */
export function ofOther(context: MessageContext, focus: FormField, typed: string): Reading | null {
  const isOwn = contactShapes(typed).some((shape) => columnFor(context, shape, []) === focus);
  return isOwn ? null : (namedInstead(context, focus, typed) ?? shapedInstead(context, focus, typed));
}

/** Other columns that a sentence names, each with a plain answer behind; what else it says is left over. */
function namedInstead(context: MessageContext, focus: FormField, typed: string): Reading | null {
  const isWordy = asksFor(focus, 'words');
  const claims: Claim[] = [];
  const unused: string[] = [];
  const parts = spokenParts(context.form, withoutFullStop(typed.trim()), focus);
  for (const part of parts) {
    // 单位上海申汀公司 where a number is asked; numbers are read by what they count.
    const isAlone = parts.length === 1 && !isWordy;
    const one = part.candidates.find(
      ({ field, isNamed }) =>
        (isNamed === 'plainly' || isAlone) && isTelling(field) && (isWordy || !asksFor(field, 'amount')),
    );
    const value = one && one.field !== focus && one.text !== '' ? plainValue(context, one.field, one.text) : null;
    if (one && value !== null) claims.push({ field: one.field, text: one.text, value, isNamed: true });
    else if (part.candidates.some(({ field }) => field === focus)) return null;
    else unused.push(part.text);
  }
  if (claims.length === 0) return null;
  const isPlain = !isWordy && unused.length === 0;
  return { claims, refused: [], unused, weakness: 1, ...(isPlain ? {} : { doubt: 'beside' as const }) };
}

/** 13800000456 发短信就行 where an address is asked: the column that such a number is for, held for a yes. */
function shapedInstead(context: MessageContext, focus: FormField, typed: string): Reading | null {
  const [shape, ...more] = contactShapes(typed);
  // 32 19 3 5 24 are several numbers.
  if (!shape || more.length > 0 || (asksFor(focus, 'amount') && shape.text.includes(' '))) return null;
  const field = columnFor(context, shape, []) ?? anyColumnFor(context, shape);
  if (!field) return null;
  const extension = extensionFirst(typed.slice(shape.to));
  const value = acceptedValue(context, field, shape.text + extension);
  if (value === null) return null;
  const rest = [typed.slice(0, shape.from), typed.slice(shape.to + extension.length)].map((words) =>
    withoutEnds(words, GAP_END),
  );
  const unused = rest.filter((words) => words !== '' && !explainsUse(words));
  const claims = [{ field, text: shape.text, value, isNamed: false }];
  return { claims, refused: [], unused, weakness: 1, doubt: 'beside' };
}
