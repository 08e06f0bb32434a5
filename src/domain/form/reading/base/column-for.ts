import type { Shape } from '../../../language/contacts/contact-shapes.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import type { Claim, MessageContext } from './reading.ts';

/** The column of its kind that is open nearest to the one asked. */
export function columnFor(
  { form, focus, answers }: MessageContext,
  shape: Pick<Shape, 'kind'>,
  taken: readonly Claim[],
): FormField | null {
  const near = columnsOfShape(form, shape).filter(
    (field) => field.section === focus?.section && !taken.some((claim) => claim.field === field),
  );
  return near.find((field) => field === focus) ?? near.find(({ id }) => answers[id] === undefined) ?? near[0] ?? null;
}

/** … or the first one of the form, an open one before others. */
export function anyColumnFor({ form, answers }: MessageContext, shape: Pick<Shape, 'kind'>): FormField | null {
  const all = columnsOfShape(form, shape);
  return all.find(({ id }) => answers[id] === undefined) ?? all[0] ?? null;
}

/** The columns that take such a number or address; a telephone may be a mobile one. */
function columnsOfShape({ fields }: FormDefinition, { kind }: Pick<Shape, 'kind'>): readonly FormField[] {
  return fields.filter((field) => field.kind === kind || (kind === 'mobile' && field.kind === 'phone'));
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
