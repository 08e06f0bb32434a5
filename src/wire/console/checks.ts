import { z } from 'zod';
import type { ShownForReview } from '../../domain/application/stages/shown-for-review.ts';
import type { Evidence } from '../../domain/campaign/stages.ts';
import { id } from '../base/id.ts';
import { requestId } from '../base/request-id.ts';
import type { SummaryJson } from '../base/summary.ts';
import type { UndoableJson } from '../base/undo.ts';

/** `GET checks?campaign=…`: the checklists of the campaign, with what waits at each. */
export interface CheckStageJson {
  id: string;
  title: string;
  source: string;
  window: { state: 'before' | 'open' | 'after'; from: string; to: string };
  /** The last day that is proposed for putting something right. */
  repairUntil: string;
  items: readonly { id: string; title: string; hint: string }[];
  /** The columns that may be sent back, by track. */
  fields: Readonly<Record<string, readonly { id: string; label: string }[]>>;
  rows: readonly CheckRowJson[];
  /** Decisions at the stage that can still be taken back. */
  undoable: readonly UndoableJson[];
  /** Sent back, and not come again yet. */
  returned: readonly { application: SummaryJson; until: string; reason: string }[];
  /** There are more than are listed. */
  hasMore: boolean;
}

export interface CheckRowJson {
  application: SummaryJson;
  /** The track's id. */
  track: string;
  shown: ShownForReview;
  /** Nobody checks an application of their own. */
  isOwn: boolean;
  /** It was sent back here before and came again. */
  isAgain: boolean;
  /** By the items' ids. */
  evidence: Readonly<
    Record<string, readonly { kind: Evidence; verdict: 'fine' | 'doubt' | 'unknown'; about: readonly string[] }[]>
  >;
  /** Nothing speaks against it. */
  isClean: boolean;
}

const finding = z.object({
  item: id,
  verdict: z.enum(['passed', 'repair', 'failed']),
  reason: z.string().trim().max(300).optional(),
});

/** `POST checks`: one, or many at once. */
export const checksBody = z.object({
  campaign: id,
  stage: id,
  requestId,
  decisions: z
    .array(
      z.object({
        application: id,
        shown: z.object({ version: z.number().int(), submitted: z.number().int() }),
        findings: z.array(finding).max(50),
        fields: z.array(id).max(200),
        until: z.iso.date().optional(),
        isPaperOnly: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(200),
});
export type ChecksBody = z.input<typeof checksBody>;

/** Each by its own; `text` says why one is not valid, `named` with it the columns that its reason names and that were not chosen. */
export type CheckedJson = readonly { application: string; text: string | null; named?: readonly string[] }[];
