import { z } from 'zod';
import { requestId } from '../base/request-id.ts';
import type { FileJson, KeptSumJson, OwnPaperJson, SectionJson, StampedFormJson } from '../base/shown.ts';
import type { SummaryJson } from '../base/summary.ts';
import type { UndoableJson } from '../base/undo.ts';

/** `GET upload`: what is handed in on the page. */
export interface UploadJson {
  application: string;
  title: string;
  /** A paper of the applicant's own; null for a printed one that is stamped. `step` is the upload that takes it. */
  paper: { title: string | null; step: string } | null;
  version: number;
  pageCount: number;
  printed: FileJson;
  /** The last day of the window, included. */
  closesOn: string;
  accept: readonly string[];
  maxFiles: number;
  maxMegabytes: number;
}

/** `POST upload`: how many files were taken. */
export interface UploadedJson {
  count: number;
}

/** `POST upload/look`: what a look at one photo told, the problems by their codes; null when nobody can say anything. */
export interface PhotoJson {
  seen: {
    page: number | null;
    problems: readonly string[];
    /** Whether it may be kept until a better one comes. */
    isKept: boolean;
  } | null;
}

/** `GET upload/outcome`. */
export interface HandedInJson {
  state: 'reading' | 'taken' | 'unstamped' | 'to-confirm' | 'refused';
}

export const bodyDecisions = ['recommend', 'return', 'decline'] as const;
export type DecisionName = (typeof bodyDecisions)[number];

/** `GET review`: what a recommending contact sees of an application. */
export interface ReviewJson {
  application: SummaryJson;
  campaign: string;
  sections: readonly SectionJson[];
  printed: { file: FileJson; article: FileJson | null; version: number; pageCount: number } | null;
  stamped: StampedFormJson | null;
  papers: readonly OwnPaperJson[];
  keptSums: readonly KeptSumJson[];
  /** The columns that can be sent back. */
  fields: readonly { id: string; label: string; section: string }[];
  /** The last decision of the body, with who took it. */
  decided: { decision: DecisionName; by: string; isMine: boolean; at: string; reason: string } | null;
  /** Whether a decision can be taken now; else why not. */
  open: { isOpen: true; closesOn: string; canReturn: boolean } | { isOpen: false; reason: string };
  /** What is shown here: a decision names it. */
  shown: { version: number; submitted: number };
  /** What the reader can still take back. */
  undoable: UndoableJson | null;
  /** Labels of the columns that say something else than when it was sent back; empty when it never was. */
  changed?: readonly string[];
}

/** `POST review`. */
export const decisionBody = z
  .object({
    decision: z.enum(bodyDecisions),
    fields: z.array(z.string().max(60)).max(200).default([]),
    reason: z.string().trim().max(500).default(''),
    shown: z.object({ version: z.number().int(), submitted: z.number().int() }).optional(),
    requestId,
  })
  .refine(({ decision, reason }) => decision === 'recommend' || reason !== '');
export type DecisionBody = z.input<typeof decisionBody>;

export interface DecisionTakenJson {
  isAccepted: true;
}

/** `GET review/outcome`: what became of a decision that was sent. */
export type DecisionOutcomeJson = { kind: 'pending' } | { kind: 'done' } | { kind: 'refused'; reason: string };
