import { z } from 'zod';
import type { AuditGroup } from '../../domain/audit/audit-exports.ts';
import { requestId } from '../base/request-id.ts';

const auditGroups = [
  ...(['filling', 'papers', 'decisions', 'staff', 'people'] as const),
  ...(['broadcasts', 'handover', 'data', 'system'] as const),
] satisfies AuditGroup[];

const wanted = z.string().trim().min(1).max(80).nullable().default(null);
const day = z.iso.date().nullable().default(null);

const auditFilter = z.object({
  campaign: z.string().min(1).max(80),
  from: day,
  to: day,
  who: wanted,
  application: wanted,
  body: wanted,
  group: z.enum(auditGroups).nullable().default(null),
});

/** A place in time as a page hands it back: whoever goes on from there sees what is older. */
const place = z.object({ at: z.string().max(40), stream: z.string().max(400), seq: z.number().int() });

/** `GET audit?…`. `after`: `next` of the page before. */
export const auditQuery = auditFilter.extend({
  after: z
    .string()
    .max(600)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'no place' });
        return z.NEVER;
      }
    })
    .pipe(place)
    .nullable()
    .default(null),
});

export interface AuditJson {
  lines: readonly {
    at: string;
    by: string;
    /** Null where nobody said it. */
    name: string | null;
    /** What was done, in words. */
    text: string;
    group: (typeof auditGroups)[number];
    application: string | null;
    /** What it is about, in words; empty for nothing in particular. */
    about: string;
    place: string;
  }[];
  /** Where to go on; null when there is no more. */
  next: string | null;
  /** ISO 8601: how far back was looked; what is older may fit as well. Null when everything was. */
  back: string | null;
  /** Something of an application of the reader's own was left to colleagues. */
  hasLeftOut: boolean;
}

/** `POST audit/export` answers a file. */
export const auditExportBody = auditFilter.extend({ requestId });
