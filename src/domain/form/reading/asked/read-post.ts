import { postPartsIn } from '../../../language/names/post-parts.ts';
import { isShortOf } from '../../../language/names/short-of.ts';
import type { FormField } from '../../schema.ts';
import { plainValue } from '../base/accepts.ts';
import type { Claim, Interpreter, MessageContext } from '../base/reading.ts';

/** 申汀集团质量管理部主管 where unit, department and post are columns of their own: each part in its column, held for a yes. */
export const readPost: Interpreter = (context, text) => {
  const { focus } = context;
  if (!focus || !(focus.kind === 'name' || (focus.kind === 'text' && OF_POST.has(focus.looks ?? '')))) return null;
  const parts = columnsOf(context, focus) && postPartsIn(text);
  if (!parts) return null;
  const claims: Claim[] = [];
  const unused: string[] = [];
  for (const [look, part] of Object.entries(parts)) {
    const field = columnFor(context, focus, look);
    const value = field ? plainValue(context, field, part) : null;
    const known = field ? context.answers[field.id] : undefined;
    if (!field || value === null) return null;
    // The unit may be told shorter than it is in the form.
    if (known === value || (typeof known === 'string' && isShortOf(part, known))) continue;
    claims.push({ field, text: part, value, isNamed: false });
  }
  return claims.length === 0 ? null : { claims, refused: [], unused, weakness: 0, doubt: 'beside' };
};

const OF_POST: ReadonlySet<string> = new Set(['organisation', 'department', 'position']);

/** Whether the part of the form has columns for both, a department and a post. */
function columnsOf(context: MessageContext, focus: FormField): boolean {
  return columnFor(context, focus, 'department') !== null && columnFor(context, focus, 'position') !== null;
}

function columnFor({ form }: MessageContext, { section }: FormField, look: string): FormField | null {
  const own = form.fields.filter((field) => field.section === section);
  return (
    own.find((field) => (look === 'name' ? field.kind === 'name' : field.kind === 'text' && field.looks === look)) ??
    null
  );
}
