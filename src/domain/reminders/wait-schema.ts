import { z } from 'zod';
import { owedPaperSchema } from '../recommendation/owed-papers.ts';
import { paperKinds } from '../recommendation/papers.ts';
import type { ReminderWait } from './reminder-values.ts';

const count = z.number().int();
const labels = z.array(z.string());

/** What is waited for, read back from the journal. */
export const waitSchema: z.ZodType<ReminderWait> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('registration'), lacks: z.enum(['body', 'conditions']) }),
  z.object({ kind: z.literal('returned'), labels, minutes: count }),
  z.object({ kind: z.literal('columns'), count, labels, minutes: count }),
  z.object({ kind: z.literal('confirm') }),
  z.object({ kind: z.literal('print') }),
  z.object({ kind: z.literal('stamp'), application: z.string(), latest: z.string(), leadDays: count }),
  z.object({ kind: z.literal('paper'), application: z.string() }),
  z.object({ kind: z.literal('submit') }),
  z.object({
    kind: z.literal('body'),
    body: z.string(),
    waiting: count,
    papers: z.array(z.enum(paperKinds)),
    owed: z.array(owedPaperSchema).optional(),
  }),
]);
