import { z } from 'zod';
import { requestId } from '../base/request-id.ts';

/** One certificate, as staff see it. */
export interface CertificateJson {
  application: string;
  title: string;
  number: string;
  /** `none`: what was made was taken back. */
  state: 'stands' | 'held' | 'revoked' | 'none';
  /** Of the newest one; 0 while none was made. */
  version: number;
  at: string;
  /** Why it was revoked. */
  reason: string | null;
  missing: readonly { place: string; characters: readonly string[] }[];
  /** What was done last and can be taken back for `seconds` more; it was not announced yet. */
  pending: { what: 'made' | 'revoked'; version: number; seconds: number } | null;
}

/** `POST certificates/<application>/undo`. */
export const certificateUndoBody = z.object({ version: z.number().int().positive(), requestId });
export type CertificateUndoBody = z.input<typeof certificateUndoBody>;

/** `GET certificates`. */
export type CertificatesJson = readonly CertificateJson[];

/** `POST certificates/<application>/making`. */
export const makingBody = z.object({ isForced: z.boolean() });
export type MakingBody = z.input<typeof makingBody>;

/** `POST certificates/<application>/revocation`. */
export const certificateRevocationBody = z.object({
  version: z.number().int().positive(),
  reason: z.string().max(1000),
});
export type CertificateRevocationBody = z.input<typeof certificateRevocationBody>;
