import { z } from 'zod';
import type { OwedPaper } from '../../domain/recommendation/owed-papers.ts';
import { requestId } from '../base/request-id.ts';
import type { SummaryJson } from '../base/summary.ts';
import type { UndoableJson } from '../base/undo.ts';
import { bodyDecisions, type ReviewJson } from './phone.ts';

export interface WorklistRowJson {
  application: SummaryJson;
  /** It was sent back before and came again. */
  isAgain: boolean;
  open: { isOpen: true; closesOn: string; canReturn: boolean } | { isOpen: false; reason: string };
  shown: { version: number; submitted: number };
}

export interface UnfinishedJson {
  application: SummaryJson;
  /** As filled in; empty where it is not. */
  phone: string;
  done: number;
  total: number;
  /** What is waited for; null when nothing of the applicant's. */
  waits: string | null;
  /** Who reminded the applicant today; null for nobody. */
  nudgedBy: string | null;
  isMineNudged: boolean;
}

/** How one of the papers stands that the body has not handed in. */
type OwedPaperJson = Omit<OwedPaper, 'paper'> & { name: string };

/** The applications of the contact's own body. */
export interface WorklistOfBodyJson {
  campaign: string;
  body: string;
  closesOn: string;
  /** What the body has still to do, and the days left for it, below nought once it is over: a reminder for whoever comes by the web alone. */
  due: { waiting: number; papers: readonly string[]; owed: readonly OwedPaperJson[]; left: number };
  /** Those handed in, in the body's order; those without a place in it follow by when they came. */
  rows: readonly WorklistRowJson[];
  /** What the reader can still take back. */
  undoable: readonly UndoableJson[];
  unfinished: readonly UnfinishedJson[];
  /** How many of each track the body may recommend, and has; none where the campaign sets no quota. */
  quota: readonly { track: string; name: string; limit: number; used: number }[];
}

/** `GET worklist`. */
export interface WorklistJson extends WorklistOfBodyJson {
  /** Whoever reads it came by user name and password, and can log out. */
  isWebAccount: boolean;
}

/** `GET worklist/:application`: all of one, and what changed since it was sent back. */
export type WorklistDetailJson = ReviewJson & { changed: readonly string[] };

const application = z.string().min(1).max(40);

/** `POST worklist/order`. */
export const orderBody = z.object({ applications: z.array(application).max(1000), requestId });
export type OrderBody = z.input<typeof orderBody>;

/** `POST worklist/decisions`: one decision about several. */
export const manyDecisionsBody = z
  .object({
    decision: z.enum(bodyDecisions),
    reason: z.string().trim().max(500).default(''),
    about: z
      .array(z.object({ application, shown: z.object({ version: z.number().int(), submitted: z.number().int() }) }))
      .min(1)
      .max(100),
    requestId,
  })
  .refine(({ decision, reason }) => decision === 'recommend' || reason !== '');
export type ManyDecisionsBody = z.input<typeof manyDecisionsBody>;

/** What became of each: refused at once, or to be asked for by `worklist/outcome`. */
export interface ManyDecisionsJson {
  outcomes: readonly { application: string; outcome: string }[];
}

/** `POST worklist/nudge`. */
export const nudgeBody = z.object({ application });
export type NudgeBody = z.input<typeof nudgeBody>;
/** `by`: who was faster today; null where that is no matter of anybody. */
export type NudgeJson = { kind: 'done' } | { kind: 'refused'; reason: string; by: string | null };
