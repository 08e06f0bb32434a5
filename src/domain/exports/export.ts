import { z } from 'zod';
import { applicationStatuses } from '../application/record/application.ts';
import { nounEvents } from '../base/noun-events.ts';

/** `archive`: a ZIP of files with a checklist. `table`: the answers as a workbook. */
const exportKinds = ['archive', 'table'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Which applications of a campaign an export takes; null takes all. */
const exportScopeSchema = z.object({
  campaign: z.string(),
  /** A recommending body's id. */
  body: z.string().nullable(),
  status: z.enum(applicationStatuses).nullable(),
  /** Id of the stage at which it waits; earlier requests name none. */
  stage: z.string().nullable().optional(),
  track: z.string().nullable(),
  /** As in the console's list. */
  search: z.string().nullable(),
});

/** What a member of staff asked for; kept until it expires. */
export const exportRequestSchema = exportScopeSchema.extend({
  /** Unique per press of the button. */
  id: z.string(),
  kind: z.enum(exportKinds),
  by: z.string(),
  /** ISO 8601, the process clock. */
  at: z.string(),
});

/** What was made: a file in parts, each at most `PART_BYTES`, in their order. It is written last: what has a manifest is whole. */
export const exportManifestSchema = z.object({
  name: z.string(),
  contentType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  /** Of the whole file, lower-case hex. */
  sha256: z.string(),
  parts: z.array(z.object({ key: z.string(), sizeBytes: z.number().int().positive(), sha256: z.string() })),
  /** Applications in it. */
  applications: z.number().int(),
  madeAt: z.string(),
});

/** What happens in a campaign's streams of exports, `campaign/<id>/exports/<request>`: only who asked for what. */
export const exportEvents = nounEvents(
  z.discriminatedUnion('kind', [z.object({ kind: z.literal('exportRequested'), request: exportRequestSchema })]),
  {
    exportRequested: [],
  },
);

export type ExportScope = z.infer<typeof exportScopeSchema>;
export type ExportRequest = z.infer<typeof exportRequestSchema>;
export type ExportManifest = z.infer<typeof exportManifestSchema>;

/** A stored file may have 20 MiB (ports/store/file-store.ts): a large export is kept in parts. */
export const PART_BYTES = 8 * 1024 * 1024;

/** How long an export is kept: it holds personal data, and whoever needs it later makes it again. Our choice. */
const EXPORT_DAYS = 7;

export function expiresAt({ at }: Pick<ExportRequest, 'at'>): Date {
  return new Date(new Date(at).getTime() + EXPORT_DAYS * 24 * 3_600_000);
}

/** Whether only a body or the whole campaign was asked for: then the papers of the bodies go along. */
export function isWhole({ status, stage = null, track, search }: ExportScope): boolean {
  return status === null && stage === null && track === null && search === null;
}
