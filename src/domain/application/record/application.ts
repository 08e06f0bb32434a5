import type { StoredFileReference } from '../../base/message.ts';
import type { PersonId } from '../../base/person.ts';
import type { StagePoint } from '../../campaign/chain.ts';
import type { Answers, AnswerValue, Picture } from '../../form/base/answers.ts';
import type { TakenPaper } from '../../paper/judgement.ts';
import type { StampedPage } from '../../paper/stamped-page.ts';
import type { Extension } from './extension.ts';
import type { OwnPaper } from './own-paper-events.ts';
import type { Pace } from './pace.ts';
import type { StageDecided, StageVisit } from './stage-events.ts';
import type { AnswerOrigin, Together } from './together-state.ts';

/** In the order in which an application passes through them. */
export const applicationStatuses = [
  'draft',
  /** Submitted; the recommending body reads it. */
  'awaiting-recommendation',
  /** Sent back by the recommending body; the applicant changes it. */
  'returned',
  'recommended',
  'not-recommended',
  /** Out at a later stage, with its reason. */
  'rejected',
  'awarded',
  'not-awarded',
  /** The applicant's personal data was erased; it ends any other status. */
  'erased',
] as const;

export type ApplicationStatus = (typeof applicationStatuses)[number];

export interface Printing {
  /** 1, 2, 3 …: printed on every page. */
  version: number;
  check: string;
  file: StoredFileReference;
  pageCount: number;
  /** The deeds as an article (annex 2), made of the same answers. */
  article?: StoredFileReference | undefined;
  at: string;
}

/** The form as it came back with its seal. */
export interface StampedForm {
  version: number;
  files: readonly StoredFileReference[];
  at: string;
  paper?: TakenPaper | undefined;
  /** Staff looked at it and took it. */
  isApproved?: boolean;
}

/** A sum that does not agree and was kept by an explicit yes; it holds for these numbers only. */
export interface KeptSum {
  parts: readonly string[];
  whole: string;
  total: number;
  stated: number;
}

/** Sent back by a stage. */
interface Returned {
  fields: readonly string[];
  reason: string;
  at: string;
  /** Items of the stage's checklist. */
  items?: readonly string[];
  /** The last day of putting it right; without it the submission's. */
  until?: string;
}

/** A decision that was not announced yet. */
export interface Held {
  /** 1, 2, 3 … in the application. */
  number: number;
  by: PersonId;
  /** ISO 8601: it is announced then, and can be taken back before. */
  until: string;
  event:
    | Omit<StageDecided, 'held'>
    | { kind: 'stampedFormRejected'; reason: string }
    | ({ kind: 'extended' } & Extension);
  /** The former values of what it changed; null once something else has happened to the application: then it can only be announced. */
  before: BeforeDecision | null;
}

export type BeforeDecision = Pick<
  Application,
  | 'status'
  | 'stage'
  | 'visits'
  | 'decidedAt'
  | 'reason'
  | 'isConfirmed'
  | 'reopened'
  | 'returned'
  | 'stamped'
  | 'stampedBefore'
  | 'extension'
>;

/** What one entry of an applicant or helper changed, with the former values. */
export interface UndoableChange {
  /** The entry's place in the application's stream. */
  seq: number;
  by: PersonId;
  before: BeforeChange;
}

/** The former value of each column that the entry names; null where it was empty. */
export interface BeforeChange {
  answers?: Readonly<Record<string, AnswerValue | null>>;
  pieces?: Readonly<Record<string, CutList<string> | null>>;
  pictures?: Readonly<Record<string, CutList<Picture> | null>>;
  helps?: Readonly<Record<string, Readonly<Record<string, string>> | null>>;
  early?: Answers;
  reopened?: readonly string[];
  body?: string | null;
  clauses?: readonly string[];
  isConfirmed?: boolean;
  origins?: Readonly<Record<string, AnswerOrigin | null>>;
  /** Columns of which nothing is printed. */
  enclosed?: readonly string[];
  keptSums?: readonly KeptSum[];
  /** All answers were put aside: `Application.before` has them. */
  isAnew?: true;
}

/** A former list: the first `same` items of the present one, then `rest`. Short, since most changes add one item. */
export interface CutList<Item> {
  same: number;
  rest: readonly Item[];
}

/** One application for the award, folded from its stream. */
export interface Application extends Together {
  id: string;
  campaign: string;
  revision: number;
  track: string;
  applicant: PersonId;
  startedAt: string;
  /** When something last happened to it. */
  changedAt: string;
  status: ApplicationStatus;
  body: string | null;
  clauses: readonly string[];
  isPreRegistered: boolean;
  answers: Answers;
  /** Long texts and pictures being collected; they become an answer when the person says that they are complete. */
  pieces: Readonly<Record<string, readonly string[] | undefined>>;
  pictures: Readonly<Record<string, readonly Picture[] | undefined>>;
  /** Answers to the guiding questions of texts, by field and question; absent while nobody asked for help. */
  helps?: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  /** Told before the form was open, by column: stored once it is asked. Absent for nothing. */
  early?: Answers;
  /** Fields sent back that have not been answered again. */
  reopened: readonly string[];
  returned: Returned | null;
  /** Where it is in the chain, or comes back to once it is corrected; null while it is not handed in and when it is over. Read it
   *  with `stageOf`: entries of earlier programs name no stage of the campaign. */
  stage?: StagePoint | null;
  /** What was decided so far, oldest first. */
  visits?: readonly StageVisit[];
  isConfirmed: boolean;
  keptSums?: readonly KeptSum[];
  /** What 重新开始 put aside. */
  before?: Pick<Application, 'answers' | 'pieces' | 'pictures'> | null;
  printed: Printing | null;
  /** Fields changed since the last printing; a paper of that printing no longer fits. */
  changedSincePrinting: readonly string[];
  /** What the last printed form says in those; null for nothing. */
  printedValues?: Readonly<Record<string, AnswerValue | null>>;
  /** Photos of stamped pages sent in chat, until the person says that they are complete. */
  stampedPages: readonly StampedPage[];
  stamped: StampedForm | null;
  /** The one handed in before, which staff sent back for another seal; absent for none. */
  stampedBefore?: StampedForm;
  /** Papers of the applicant's own, by the names of their upload steps. */
  papers?: Readonly<Record<string, OwnPaper>>;
  /** More time, given by staff. */
  extension?: Extension;
  /** How quickly it is filled in. */
  pace?: Pace;
  /** Decisions that were not announced yet, oldest first; absent for none. */
  held?: readonly Held[];
  /** How many have been held so far. */
  holds?: number;
  /** Which of them were taken back (`Held.number`); absent for none. */
  undone?: readonly number[];
  /** What can be taken back, oldest first; absent for nothing. The stored name is older than the type's: these are not the deeds (事迹) of a form. */
  deeds?: readonly UndoableChange[];
  submittedAt: string | null;
  decidedAt: string | null;
  /** What had been published of one that was erased since; absent where nothing had. */
  publishedOutcome?: 'awarded' | 'not-awarded';
  reason: string | null;
  /** What the experts wrote for the applicant, told with the result. */
  comment?: string;
}

/** The pictures a field shows now: those being collected, else the answer's. */
export function picturesOf(application: Application, field: string): readonly Picture[] {
  const answered = application.answers[field];
  const kept = Array.isArray(answered) ? answered.filter((item): item is Picture => typeof item === 'object') : [];
  return application.pictures[field] ?? kept;
}

export function keptSumsOf({ keptSums }: Application): readonly KeptSum[] {
  return keptSums ?? [];
}
