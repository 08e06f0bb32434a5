import type { Shape } from '../../../language/contacts/contact-shapes.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
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

/** 手机 behind columns of one part of the form: the telephone of that part, whatever it is called there. */
export function callsIn(
  form: FormDefinition,
  field: FormField,
  section: string | undefined,
  isFree: (field: FormField) => boolean,
): FormField {
  if (!takesCalls(field) || field.section === section) return field;
  return form.fields.find((one) => takesCalls(one) && one.section === section && isFree(one)) ?? field;
}

/** Whether a column takes a telephone. */
export function takesCalls({ kind }: FormField): boolean {
  return kind === 'phone' || kind === 'mobile';
}
