import { z } from 'zod';
import type { ApplicationStatus } from '../../domain/application/record/application.ts';
import type { ApplicantWait } from '../../domain/application/steps/applicant-wait.ts';
import type { StageKind } from '../../domain/campaign/stages.ts';
import type { Timeline } from '../../domain/campaign/timeline.ts';
import type { FoundLine } from '../../domain/messages/desk/staff-messages.ts';
import { id } from '../base/id.ts';
import { requestId } from '../base/request-id.ts';
import type { FileJson, KeptSumJson, OwnPaperJson, SectionJson, StampedFormJson } from '../base/shown.ts';
import { statusChoice } from '../base/status-choice.ts';
import type { SummaryJson } from '../base/summary.ts';
import type { UndoableJson } from '../base/undo.ts';
import type { FoundPersonJson } from './people.ts';

/** How many applications are at a stage. */
export interface StageCountJson {
  id: string;
  title: string;
  kind: StageKind;
  /** What waits there. */
  waiting: number;
  /** What was sent back from there and has not come again. */
  returned: number;
}

/** `GET overview`: applications in each status, and at each stage of the review; where the season stands. */
export interface OverviewJson {
  timeline: Timeline;
  stages: readonly StageCountJson[];
  counts: Readonly<Record<ApplicationStatus, number>>;
}

/** `GET applications`. */
export const listingQuery = z.object({
  campaign: id,
  status: statusChoice.optional(),
  /** Only what waits at this stage. */
  stage: id.optional(),
  body: id.optional(),
  track: id.optional(),
  search: z.string().max(60).optional(),
  after: id.optional(),
});

/** A line of the list; days are whole ones, of Shanghai. */
export type ListedJson = SummaryJson &
  Pick<FoundLine, 'applicantName' | 'telephone' | 'telephoneOf' | 'answered' | 'columns' | 'stuckDays' | 'daysLeft'>;

export interface ListingJson {
  rows: readonly ListedJson[];
  /** On the first page of a search: who is found by it and has no application, at most twenty. */
  people: readonly FoundPersonJson[];
  /** Where to go on; null when there is no more. */
  next: string | null;
}

/** `GET applications/to-phone`: an application whose part is still to be done, and whom to phone about it. */
interface ToPhoneJson extends ListedJson {
  /** What it waits for its applicant to do; null for nothing that is known. */
  waits: ApplicantWait['kind'] | null;
}

export interface ToPhoneListJson {
  rows: readonly ToPhoneJson[];
  /** There are more than are listed. */
  isCut: boolean;
}

/** One line of the history: what happened, by its event's name; the page has the words. */
export interface HistoryLineJson {
  at: string;
  by: string;
  kind: string;
  /** Columns it was about. */
  labels: readonly string[];
  reason: string;
  version: number | null;
  count: number | null;
  outcome: string | null;
  /** `YYYY-MM-DD` */
  until: string | null;
  /** What was decided at which stage of the chain, by its title. */
  stage: { title: string; kind: StageKind; decision: 'on' | 'back' | 'out' | 'closed' } | null;
}

/** `GET applications/:id`, and what every change of one answers. */
export interface DetailJson {
  application: ListedJson;
  applicant: string;
  /** Who fills it in besides the applicant. */
  helpers: readonly string[];
  /** Who answered a column last, and when, by the column's id. */
  origins: Readonly<Record<string, { by: string; at: string }>>;
  sections: readonly SectionJson[];
  missing: readonly string[];
  printed: {
    file: FileJson;
    article: FileJson | null;
    version: number;
    pageCount: number;
    at: string;
    isCurrent: boolean;
  } | null;
  stamped: StampedFormJson | null;
  /** The one handed in before, which staff sent back for another seal. */
  stampedBefore: StampedFormJson | null;
  papers: readonly OwnPaperJson[];
  returned: { reason: string; labels: readonly string[]; at: string } | null;
  reason: string | null;
  keptSums: readonly KeptSumJson[];
  extension: { until: string; reason: string } | null;
  /** What staff can still take back. */
  undoable: UndoableJson | null;
  /** The last day of submission for this application. */
  closesOn: string;
  history: readonly HistoryLineJson[];
}

/** `POST applications/:id/stamped-form`: staff overrule what reading found. */
export const overrulingBody = z.object({
  requestId,
  verdict: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('approve') }),
    z.object({ kind: z.literal('reject'), reason: z.string().trim().min(1).max(300) }),
  ]),
});
export type OverrulingBody = z.input<typeof overrulingBody>;

/** `POST applications/:id/extension`. */
export const extensionBody = z.object({
  requestId,
  until: z.iso.date(),
  reason: z.string().trim().min(1).max(300),
  /** A day far off was asked about (`far-later`), and is meant. */
  isSure: z.boolean().default(false),
});
export type ExtensionBody = z.input<typeof extensionBody>;
