import { z } from 'zod';
import { requestId } from '../base/request-id.ts';

/** `GET applications/:id/erasure`: what erasing the applicant's data would take. `POST` of it does so. */
export interface ErasureJson {
  applications: readonly string[];
  /** Entries that lose personal data. */
  entries: number;
  /** Messages that were sent or wait to be. */
  messages: number;
  /** Files that nothing else names. */
  files: number;
  /** Originals with a seal that name the person among others: they stay. */
  staying: number;
}

/** `POST applications/:id/erasure`. */
export const erasureBody = z.object({ reason: z.string().trim().min(2).max(200), requestId });
export type ErasureBody = z.input<typeof erasureBody>;
