import { z } from 'zod';
import { writingSchema } from './writing.ts';

/** Model cases by column, and what an application is judged by: what a campaign gives to read before and while filling in. */
export const guidanceSchema = z.strictObject({
  /** The document that it is judged by. */
  title: z.string().min(1),
  /** The word that shows it: 评价指南; and others people use. */
  word: z.string().min(1).max(10),
  aliases: z.array(z.string().min(1)).default([]),
  /** Where the whole can be read. */
  where: z.string().min(1),
  /** What the guide says, part by part; without `track` for every track. */
  points: z
    .array(
      z.strictObject({
        track: z.string().optional(),
        title: z.string().min(1).max(40),
        lines: z.array(z.string().min(1).max(120)).min(1).max(12),
      }),
    )
    .default([]),
  /** At most one case a column of a track. One message holds about 650 characters. */
  examples: z
    .array(
      z.strictObject({
        track: z.string(),
        field: z.string(),
        title: z.string().min(1).max(60),
        text: z.string().min(1).max(600),
      }),
    )
    .default([]),
  /** At most one help a column of a track. */
  writing: z.array(writingSchema).default([]),
});

export type GuidanceInput = z.input<typeof guidanceSchema>;
