import type { StoredFileReference } from '../../base/message.ts';
import type { PersonId } from '../../base/person.ts';
import type { AnswerValue } from '../../form/base/answers.ts';
import type { TakenPaper } from '../../paper/judgement.ts';
import type { OwnPaperCommand } from './own-paper-events.ts';

type PlacePhoto = Extract<ApplicantCommand, { kind: 'add-picture' | 'add-stamped-pages' }>;

/** What an applicant can do to an application. */
export type ApplicantCommand =
  | { kind: 'start'; application: string; track: string }
  /** Only while nothing is filled in. */
  | { kind: 'change-track'; track: string }
  | { kind: 'choose-body'; body: string }
  | { kind: 'confirm-clauses'; clauses: string[] }
  | { kind: 'answer'; field: string; value: AnswerValue }
  /** Several fields of one message; all stand or none. */
  | {
      kind: 'answer-many';
      answers: { field: string; value: AnswerValue }[];
      /** Beginnings of long texts: collected further. */
      pieces?: { field: string; text: string }[];
      /** Long texts that are no answers yet: they take the place of what is being written. */
      drafts?: { field: string; text: string }[];
      source?: 'word';
    }
  /** Told before the form is open. `dropped`: what was kept of these columns cannot be valid. */
  | { kind: 'note-early'; answers: { field: string; value: AnswerValue }[]; dropped?: string[] }
  | { kind: 'keep-sum'; parts: string[]; whole: string }
  | { kind: 'add-piece'; field: string; text: string }
  | { kind: 'remove-piece'; field: string }
  | { kind: 'restart-text'; field: string }
  /** What is written of a text as a whole, finished or not, too long or not. */
  | { kind: 'edit-text'; field: string; text: string; source?: 'word' }
  | { kind: 'finish-text'; field: string }
  /** An answer to a guiding question: not part of the text. */
  | { kind: 'answer-help'; field: string; question: string; text: string }
  | { kind: 'add-picture'; field: string; file: StoredFileReference; caption?: string; completes?: boolean }
  /** Photos of one message that are certificates and pages of the stamped form; all stand or none. */
  | { kind: 'place-photos'; photos: PlacePhoto[] }
  | { kind: 'caption-picture'; field: string; index: number; caption: string }
  | { kind: 'caption-pictures'; field: string; captions: { index: number; caption: string }[] }
  /** Another picture in the place of one, with its words. */
  | { kind: 'replace-picture'; field: string; index: number; file: StoredFileReference }
  | { kind: 'remove-pictures'; field: string; indexes: number[] }
  /** All numbers from 1, in the order wanted. */
  | { kind: 'order-pictures'; field: string; order: number[] }
  | { kind: 'finish-pictures'; field: string }
  | { kind: 'confirm-answers' }
  | {
      kind: 'print';
      version: number;
      check: string;
      file: StoredFileReference;
      pageCount: number;
      article?: StoredFileReference;
    }
  /** `page` and `isPoor`: what a look at it told. */
  | { kind: 'add-stamped-page'; file: StoredFileReference; page?: number; isPoor?: boolean }
  /** Those that are not kept yet. */
  | { kind: 'add-stamped-pages'; files: StoredFileReference[] }
  | { kind: 'drop-stamped-pages' }
  | { kind: 'take-stamped-form'; files: StoredFileReference[]; paper?: TakenPaper }
  | OwnPaperCommand
  | { kind: 'submit' }
  | { kind: 'withdraw' }
  | { kind: 'begin-anew' }
  | { kind: 'restore-answers' }
  /** What the person did in an entry of the application's stream is taken back. */
  | { kind: 'take-back'; seq: number }
  /** `code`: the one that is made unless one stands. */
  | { kind: 'invite-colleagues'; code: string }
  | { kind: 'revoke-invitation' }
  | { kind: 'join'; code: string; name: string }
  | { kind: 'remove-helper'; person: PersonId }
  | { kind: 'settle-clash'; number: number; keep: 'first' | 'later' };

/** What a recommending body can do. Source: 沪质协〔2021〕29号 四. */
export type BodyCommand =
  | { kind: 'recommend' }
  | { kind: 'return-for-changes'; fields: string[]; reason: string }
  | { kind: 'decline'; reason: string };

/** What the association's staff can do. */
export type StaffCommand = {
  kind: 'publish-result';
  outcome: 'awarded' | 'not-awarded';
  publication: string;
  /** What is told beside it. */
  told?: ResultTold;
};

/** What an applicant reads beside the result. */
export interface ResultTold {
  /** For this applicant alone. */
  comment?: string | undefined;
  /** The journal's newest root. */
  root?: { day: string; root: string } | null | undefined;
  /** The last day for objections, `YYYY-MM-DD`. */
  objectUntil?: string | undefined;
}

/** A published result was wrong. */
export interface ResultCorrection extends ResultTold {
  outcome: 'awarded' | 'not-awarded';
  /** The applicant and the recommending body read it. */
  reason: string;
}

/** What the association's staff can say of a stamped form. */
export type StampedFormOverruling = { kind: 'approve' } | { kind: 'reject'; reason: string };

export type PlacedPhotos = Extract<ApplicantCommand, { kind: 'place-photos' }>['photos'];
