import type { JourneyStep } from '../../domain/campaign/schema.ts';
import type { ShownFile } from './application-summary.ts';

/** Why nothing can be handed in by this link now. */
export type UploadRefusal =
  | 'not-found'
  | 'already-used'
  | 'already-taken'
  | 'already-submitted'
  | 'not-printed'
  | 'changed-since'
  | 'submission-closed'
  | 'recommendation-closed'
  | 'elsewhere';

export interface UploadDescription {
  application: string;
  title: string;
  /** A paper of the applicant's own that is not the printed form; null for the form. */
  paper: { title: string | null; step: string } | null;
  version: number;
  pageCount: number;
  printed: ShownFile;
  /** The last day of the window, included. */
  closesOn: string;
  accept: readonly string[];
  maxFiles: number;
  maxMegabytes: number;
}

export type UploadState =
  | { kind: 'ready'; upload: UploadDescription; step: Extract<JourneyStep, { step: 'upload' }> }
  | { kind: 'refused'; reason: UploadRefusal };

/** As many photos as one stamped form may have (domain/application/decide.ts). */
export const MAX_UPLOAD_FILES = 20;
