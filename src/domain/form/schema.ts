import { z } from 'zod';
import { parseDefinition } from '../base/definition-error.ts';
import { looks } from '../language/looks.ts';
import { common, fieldId } from './base/common-field.ts';

const option = z.strictObject({
  /** As printed; an option inside another is joined by a slash, for example `服务类/窗口服务`. */
  label: z.string().min(1),
  /** Other words people use for it. */
  aliases: z.array(z.string()).default([]),
});

/** One line of text. Characters are counted by `countCharacters`. */
export const textField = z.strictObject({
  ...common,
  kind: z.literal('text'),
  maxCharacters: z.number().int().default(100),
  /** What its answers are names of: one that does not read like it is asked about before it is stored. */
  looks: z.enum(looks).optional(),
});
/** A person's name: rare characters and · are kept as written. */
export const nameField = z.strictObject({ ...common, kind: z.literal('name') });
/** A whole number with its unit. */
export const countField = z.strictObject({
  ...common,
  kind: z.literal('count'),
  unit: z.string(),
  min: z.number().int(),
  max: z.number().int(),
});
/** A number with at most one decimal. */
export const decimalField = z.strictObject({
  ...common,
  kind: z.literal('decimal'),
  unit: z.string(),
  min: z.number(),
  max: z.number(),
});
/** One of the options; the value is its label. With `open`, other words are taken as they are. */
export const choiceField = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  options: z.array(option).min(2),
  /** Further ones that are understood by their name and written in full, but not listed in the question. */
  more: z.array(option).optional(),
  open: z.boolean().default(false),
});
/** At least one of the options; the value is a list of labels in the form's order. */
export const choicesField = z.strictObject({ ...common, kind: z.literal('choices'), options: z.array(option).min(2) });
/** `YYYY-MM-DD`. */
export const dateField = z.strictObject({ ...common, kind: z.literal('date') });
/** A mainland mobile number, 11 digits. */
export const mobileField = z.strictObject({ ...common, kind: z.literal('mobile') });
/** A mobile number or a landline with area code, `021-55501266`. `areaCode` is taken for a landline given without one. */
export const phoneField = z.strictObject({ ...common, kind: z.literal('phone'), areaCode: z.string().optional() });
export const emailField = z.strictObject({ ...common, kind: z.literal('email') });
/** Six digits. */
export const postcodeField = z.strictObject({ ...common, kind: z.literal('postcode') });
/** Several lines, in one message, at most `maxCharacters`. */
export const paragraphField = z.strictObject({
  ...common,
  kind: z.literal('paragraph'),
  maxCharacters: z.number().int(),
});
/** A long text collected over several messages; both limits are included. */
export const longTextField = z.strictObject({
  ...common,
  kind: z.literal('long-text'),
  minCharacters: z.number().int(),
  maxCharacters: z.number().int(),
});
/** Awards, one a line: year, title, who granted it. The value is the text, or 无. */
export const awardsField = z.strictObject({
  ...common,
  kind: z.literal('awards'),
  maxLines: z.number().int().default(30),
});
/** Pictures sent in chat or through a page, each with a caption. */
export const picturesField = z.strictObject({
  ...common,
  kind: z.literal('pictures'),
  minFiles: z.number().int(),
  maxFiles: z.number().int(),
  maxMegabytes: z.number(),
  /** The classifier shown after the number of pictures. */
  unit: z.string().default(''),
});
/** A promise that has to be given: the value is `true`, said back as `given`. */
export const promiseField = z.strictObject({
  ...common,
  kind: z.literal('promise'),
  /** What whoever confirms the answers says by that: stands on the card that asks for it. */
  statement: z.string().min(1).max(60).optional(),
  given: z.string().default('\u2713'),
});

export const fieldSchema = z.discriminatedUnion('kind', [
  textField,
  nameField,
  countField,
  decimalField,
  choiceField,
  choicesField,
  dateField,
  mobileField,
  phoneField,
  emailField,
  postcodeField,
  paragraphField,
  longTextField,
  awardsField,
  picturesField,
  promiseField,
]);

/** Rules over several fields (design: 其中(女) ≤ 人数 …). A broken `at-most` is refused; a `sum` that does not agree is pointed out. */
export const checkSchema = z.discriminatedUnion('kind', [
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
  id: z.string(),
  title: z.string(),
  /** The annex it comes from. */
  source: z.string(),
  /** In asking order: the order of the annex. */
  fields: z.array(fieldSchema).min(1),
  checks: z.array(checkSchema).default([]),
  /** Words that the print puts over several columns: 人员构成. */
  headings: z.array(z.string()).optional(),
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
