import { z } from 'zod';
import { nounEvents } from '../base/noun-events.ts';

/** What the record is looked through for; null for everything. */
const auditFilterSchema = z.object({
  campaign: z.string(),
  /** First and last day, `YYYY-MM-DD` in Shanghai; both included. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Part of a name or an account. */
  who: z.string().nullable(),
  /** An application's number, or part of its name. */
  application: z.string().nullable(),
  /** A recommending body's id. */
  body: z.string().nullable(),
  /** One of `auditGroups`. */
  group: z.string().nullable(),
});

export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** Kinds of things that happen, as they are looked for. */
const auditGroups = [
  'filling',
  'papers',
  'decisions',
  'staff',
  'people',
  'broadcasts',
  'handover',
  'data',
  'system',
] as const;
export type AuditGroup = (typeof auditGroups)[number];

/** Who saved the record, in a stream of its own: `audit/export-<request>`. */
export const auditExportEvents = nounEvents(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('auditExported'), filter: auditFilterSchema, lines: z.number().int() }),
  ]),
  {
    auditExported: [],
  },
);
