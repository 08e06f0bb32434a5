import type { JourneyStep } from '../../domain/campaign/schema.ts';
import type { UploadJson } from '../../wire/phone/phone.ts';

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

export type UploadState =
  | { kind: 'ready'; upload: UploadJson; step: Extract<JourneyStep, { step: 'upload' }> }
  | { kind: 'refused'; reason: UploadRefusal };

/** Files of a paper of the applicant's own, as many as its decider takes. */
export const MAX_UPLOAD_FILES = 20;
