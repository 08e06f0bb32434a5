import { z } from 'zod';
import { fieldId } from '../form/base/common-field.ts';

/** Help to write one long text of a track: what is asked, one after the other, and what the annex wants to find in it. */
export const writingSchema = z.strictObject({
  track: z.string(),
  field: fieldId,
  /** Each answer becomes a part of the draft under its heading. */
  questions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][A-Za-z0-9]*$/u),
        heading: z.string().min(1).max(20),
        ask: z.string().min(1).max(60),
      }),
    )
    .min(1)
    .max(9),
  /** Clauses of the eligibility that the application should show. */
  clauses: z
    .array(
      z.strictObject({
        /** A clause of the journey's `eligibility`. */
        clause: z.string(),
        /** What it wants, in a few words. */
        about: z.string().min(1).max(40),
        /** The text shows it with any of these. */
        words: z.array(z.string().min(1).max(12)).min(1),
        /** A column that shows it too: left empty by 无 it contradicts the clause. */
        column: fieldId.optional(),
      }),
    )
    .default([]),
});

export type Writing = z.infer<typeof writingSchema>;
