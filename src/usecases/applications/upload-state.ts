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

/** `name`: the paper that is awaited, as its journey calls it. */
export type UploadState =
  | { kind: 'ready'; upload: UploadJson; name: string }
  | { kind: 'refused'; reason: UploadRefusal };

/** Files of a paper of the applicant's own, as many as its decider takes. */
export const MAX_UPLOAD_FILES = 20;
