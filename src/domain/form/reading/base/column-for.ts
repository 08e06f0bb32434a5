import type { Shape } from '../../../language/contacts/contact-shapes.ts';
import type { FormField } from '../../schema.ts';
import type { Claim, MessageContext } from './reading.ts';

/** The column of its kind that is open nearest to the one asked. */
export function columnFor(
  { form, focus, answers }: MessageContext,
  { kind }: Pick<Shape, 'kind'>,
  taken: readonly Claim[],
): FormField | null {
  const kinds = kind === 'mobile' ? ['mobile', 'phone'] : [kind];
  const free = form.fields.filter(
    (field) => kinds.includes(field.kind) && !taken.some((claim) => claim.field === field),
  );
  const near = free.filter(({ section }) => section === focus?.section);
  return near.find((field) => field === focus) ?? near.find(({ id }) => answers[id] === undefined) ?? near[0] ?? null;
}
