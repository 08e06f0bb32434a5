import { z } from 'zod';

/** One certificate, as staff see it. */
export interface CertificateJson {
  application: string;
  title: string;
  number: string;
  state: 'stands' | 'held' | 'revoked';
  /** Of the newest one; 0 while none was made. */
  version: number;
  at: string;
  /** Why it was revoked. */
  reason: string | null;
  missing: readonly { place: string; characters: readonly string[] }[];
}

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
