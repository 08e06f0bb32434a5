import { z } from 'zod';
import { parseDefinition } from '../base/definition-error.ts';
import { written } from '../base/written.ts';
import { fieldId } from './base/common-field.ts';
import { fieldSchemas } from './kinds/registry.ts';

const fieldSchema = z.discriminatedUnion('kind', fieldSchemas);

/** Rules over several fields: 其中(女) ≤ 人数 … A broken `at-most` is refused; a `sum` that does not agree is pointed out. */
const checkSchema = z.discriminatedUnion('kind', [
  /** The fields together are at most the limit field. */
  z.strictObject({ kind: z.literal('at-most'), fields: z.array(fieldId).min(1), limit: fieldId }),
  /** The parts together are the whole; with `mayBeLess` they are at most the whole, and only more is pointed out. */
  z.strictObject({
    kind: z.literal('sum'),
    parts: z.array(fieldId).min(2),
    whole: fieldId,
    mayBeLess: z.boolean().optional(),
  }),
]);

export const formSchema = z.strictObject({
  id: written,
  title: written,
  /** The annex it comes from: people know it by this too. */
  source: z.string(),
  /** What it is called in a sentence; without it its title. For a recommending body's papers, who asks for them by it or by an alias. */
  name: z.string().min(1).max(20).optional(),
  aliases: z.array(z.string().min(1)).default([]),
  /** In asking order: the order of the annex. */
  fields: z.array(fieldSchema).min(1),
  checks: z.array(checkSchema).default([]),
  /** Words that the print puts over several columns: 人员构成. */
  headings: z.array(z.string()).optional(),
  /** How a recommending body's paper is headed as a spreadsheet: number, organisation, name; or number, content, unit, amount. */
  sheetColumns: z.array(z.string().min(1)).min(3).max(4).optional(),
  /** Fields that are asked in one question, next to one another in asking order; they may be answered one by one all the same. */
  groups: z.array(z.strictObject({ fields: z.array(fieldId).min(2) })).default([]),
});

export type FormField = z.infer<typeof fieldSchema>;
/** A field as a campaign writes it: what has a default may be left out. */
export type FieldInput = z.input<typeof fieldSchema>;
/** A field of one kind that two forms share: its place in the form is left to each. */
export type SharedField<Kind extends FieldKind> = Omit<Extract<FieldInput, { kind: Kind }>, 'id' | 'section'>;
export type FieldKind = FormField['kind'];
export type FieldOf<Kind extends FieldKind> = Extract<FormField, { kind: Kind }>;
export type FormCheck = z.infer<typeof checkSchema>;
export type FormDefinition = z.infer<typeof formSchema>;

/** Checks a form's shape at load and fills in defaults. @throws DefinitionError naming the place */
export function defineForm(form: z.input<typeof formSchema>): FormDefinition {
  return parseDefinition(formSchema, form);
}
