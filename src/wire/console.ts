import { z } from 'zod';
import type { ApplicationStatus } from '../domain/application/application.ts';
import type { StageKind } from '../domain/campaign/stages.ts';
import type { StaffRole } from '../domain/staff/staff-list.ts';
import { requestId } from './request-id.ts';
import type { FileJson, KeptSumJson, OwnPaperJson, SectionJson, StampedFormJson } from './shown.ts';
import type { UndoableJson } from './undo.ts';

export type StatusName = ApplicationStatus;

export const id = z.string().min(1).max(80);
const statuses = [
  ...(['draft', 'awaiting-recommendation', 'returned', 'recommended', 'not-recommended', 'rejected'] as const),
  ...(['awarded', 'not-awarded', 'erased'] as const),
] satisfies ApplicationStatus[];

/** `POST session`, when it is open. `state` tells it from an opening that still asks. */
export interface SignedInJson {
  person: string;
}

/** `GET me`. */
export interface MeJson {
  person: string;
  /** An auditor reads and changes nothing. */
  role: StaffRole;
  /** As the configuration names them; null for nobody it names. */
  name: string | null;
  now: string;
  campaigns: readonly {
    id: string;
    title: string;
    /** Its review has ended. */
    isOver: boolean;
    bodies: readonly { id: string; name: string }[];
    tracks: readonly { id: string; name: string }[];
    /** The kinds of its stages: what a chain does not have, is not offered. */
    kinds: readonly StageKind[];
    /** What the papers of a recommending body are called; empty where the campaign gives no name; none where bodies hand in no paper. */
    papers: readonly { id: 'recommendation' | 'statistics'; name: string }[];
  }[];
}

export const campaignQuery = z.object({ campaign: id });

/** `GET overview`: applications in each status, and at each stage of the review. */
export interface OverviewJson {
  stages: readonly { id: string; title: string; kind: StageKind; waiting: number; returned: number }[];
  counts: Readonly<Record<ApplicationStatus, number>>;
}

/** `GET applications`. */
export const listingQuery = z.object({
  campaign: id,
  status: z.enum(statuses).optional(),
  /** Only what waits at this stage. */
  stage: id.optional(),
  body: id.optional(),
  track: id.optional(),
  search: z.string().max(60).optional(),
  after: id.optional(),
});

/** What a list shows of an application. */
export interface SummaryJson {
  id: string;
  title: string;
  organisation: string;
  track: string;
  body: string;
  status: ApplicationStatus;
  /** Title of the stage where it stands, or went out; null before and after the review. */
  stage: string | null;
  startedAt: string;
  changedAt: string;
  submittedAt: string | null;
}

/** A line of the list; days are whole ones, of Shanghai. */
export interface ListedJson extends SummaryJson {
  /** Empty while nobody has said it. */
  applicantName: string;
  /** As filled in; empty where it is not. */
  telephone: string;
  answered: number;
  columns: number;
  /** Null when nobody is waited for. */
  stuckDays: number | null;
  /** To the last day of what is waited for, negative after it; null when nobody is waited for. */
  daysLeft: number | null;
}

export interface ListingJson {
  rows: readonly ListedJson[];
  /** Where to go on; null when there is no more. */
  next: string | null;
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
  papers: readonly OwnPaperJson[];
  returned: { reason: string; labels: readonly string[]; at: string } | null;
  reason: string | null;
  keptSums: readonly KeptSumJson[];
  extension: { until: string; reason: string } | null;
  /** What staff can still take back. */
  undoable: UndoableJson | null;
  closesOn: string;
  history: readonly {
    at: string;
    by: string;
    kind: string;
    labels: readonly string[];
    reason: string;
    version: number | null;
    count: number | null;
    outcome: string | null;
    until: string | null;
    stage: { title: string; kind: StageKind; decision: 'on' | 'back' | 'out' } | null;
  }[];
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
});
export type ExtensionBody = z.input<typeof extensionBody>;

/** One of a body's two papers. */
export interface BodyPaperJson {
  standing: 'none' | 'made' | 'stamped' | 'outdated';
  version: number;
  printed: readonly FileJson[];
  stamped: {
    version: number;
    files: readonly FileJson[];
    joined: FileJson | null;
    at: string;
    seal: 'present' | 'cannot_confirm' | 'absent' | null;
  } | null;
  /** Numbers that annex 5 counts otherwise, with the reason given. */
  differences: readonly { label: string; stated: number; listed: number; reason: string | null }[];
}

/** `GET bodies`. */
export interface BodyJson {
  id: string;
  name: string;
  kind: string;
  /** Name of the one that its recommendations go to; empty for none. */
  above: string;
  contacts: readonly string[];
  waiting: number;
  /** Whom to phone: no chat leads to the body. */
  toPhone: readonly { name: string; mobile: string }[];
  papers: Readonly<Record<'recommendation' | 'statistics', BodyPaperJson>>;
}

/** `POST bodies/:body/invitations`; `until` invites a deputy, to that day. */
export const invitationBody = z.object({ campaign: id, until: z.iso.date().optional() });
export type InvitationBody = z.input<typeof invitationBody>;
/** `word` is typed before the code. */
export interface InvitationJson {
  code: string;
  word: string;
}

/** `POST bodies/:body/contacts/:person/unbinding`. */
export const unbindingBody = z.object({ campaign: id, requestId });
export type UnbindingBody = z.input<typeof unbindingBody>;
/** `POST people/:person/access-end`. */
export const accessEndBody = z.object({ requestId });
export type AccessEndBody = z.input<typeof accessEndBody>;

/** `GET handovers`: somebody who asked for a person. */
export interface HandoverJson {
  number: string;
  asker: string;
  name: string;
  application: string | null;
  title: string | null;
  question: string;
  askedAt: string;
  /** Who has taken it; null while nobody has. */
  handler: string | null;
}

/** `GET messages`: what may not have reached somebody, and what was set aside. */
export interface MessagesJson {
  waiting: number;
  unknown: number;
  failed: number;
  /** What platforms allow this month, and what is used of it. */
  quota: readonly { platform: string; kind: 'calls' | 'deliveries'; used: number; limit: number; isNear: boolean }[];
  parked: readonly {
    id: string;
    person: string;
    kind: string;
    text: string;
    at: string;
    why: 'failed' | 'blocked' | 'interrupted';
  }[];
  messages: readonly {
    key: string;
    person: string;
    state: 'unknown' | 'failed';
    text: string;
    at: string;
    detail: string;
    checkedBy: string | null;
  }[];
}

const messageId = z.string().min(1).max(300);
/** `POST messages/parked`. */
export const unparkingBody = z.object({ id: messageId, action: z.enum(['put-back', 'drop']) });
export type UnparkingBody = z.input<typeof unparkingBody>;
/** `POST messages/checked`. */
export const checkedBody = z.object({ key: messageId });
export type CheckedBody = z.input<typeof checkedBody>;

const wanted = z.string().min(1).max(80).nullable().default(null);
/** `POST exports`: which applications; what is left out takes all. */
export const exportBody = z.object({
  requestId,
  kind: z.enum(['table', 'archive']),
  campaign: id,
  body: wanted,
  status: z.enum(statuses).nullable().default(null),
  stage: wanted,
  track: wanted,
  search: wanted,
});
export type ExportBody = z.input<typeof exportBody>;

export interface ExportAskedJson {
  id: string;
}

/** `GET exports`. */
export interface ExportJson {
  id: string;
  kind: 'table' | 'archive';
  body: string | null;
  track: string | null;
  status: ApplicationStatus | null;
  /** Title of the stage that it was narrowed to. */
  stage: string | null;
  search: string | null;
  by: string;
  at: string;
  expiresAt: string;
  /** Null while it is being made. */
  made: { name: string; sizeBytes: number; applications: number; at: string } | null;
  progress: { done: number; total: number } | null;
}
