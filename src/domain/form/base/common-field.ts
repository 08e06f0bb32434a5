import { z } from 'zod';
import { isOwnKey, written } from '../../base/written.ts';

/** Id of a field: a word in lower camel case. */
export const fieldId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/u)
  .refine(isOwnKey, 'inherited');

/** What every field has. */
export const common = {
  id: fieldId,
  /** The official column label, exactly as the annex prints it without blanks; a group and its column are joined by a dot,
   *  for example `上级推荐单位.手机`. Unique in its form. */
  label: z.string().min(1),
  /** Other words people use for the column, for 修改 <栏目> and labelled answers. */
  aliases: z.array(written).default([]),
  /** The part of the form, shown with the progress. */
  section: z.string().min(1),
  /** One short sentence under the question. */
  hint: z.string().optional(),
  /** What the word stands for, in one sentence, for whoever asks. */
  meaning: z.string().optional(),
  /** A few words behind the label where it is asked in a list with others. */
  brief: z.string().min(1).max(16).optional(),
  /** Shown on the first miss and on 帮助. */
  example: z.string().optional(),
  /** An optional field may be left empty with 无. */
  optional: z.boolean().default(false),
  /** What is in the form when an optional field is left empty; a field may be optional only with it. */
  none: z.string().optional(),
  /** An answer offered for a plain yes: from the chosen recommending body, from an earlier answer, today's date, or a promise given. */
  suggest: z
    .discriminatedUnion('from', [
      z.strictObject({
        from: z.literal('body'),
        path: z.enum(['name', 'unit', 'contact', 'department', 'position', 'mobile', 'email', 'address', 'postcode']),
      }),
      /** How many of a track the recommending body has endorsed; in forms of the body only. */
      z.strictObject({ from: z.literal('recommended'), track: z.string() }),
      z.strictObject({ from: z.literal('answer'), field: fieldId }),
      z.strictObject({ from: z.literal('today') }),
      z.strictObject({ from: z.literal('given') }),
    ])
    .optional(),
  /** Not asked: what `suggest` knows is shown in the summary and taken with the applicant's confirmation; 修改 changes it. */
  prefill: z.boolean().optional(),
  /** Enclosed with the form and not part of its text: may be put off until the submission, also after the printing. */
  late: z.boolean().optional(),
  /** Says how somebody is reached, or whom to ask: experts who score do not see it. Left out: as the kind says. */
  contact: z.boolean().optional(),
};

const commonSchema = z.object(common);

/** A field, whatever its kind. */
export type CommonField = z.infer<typeof commonSchema>;
