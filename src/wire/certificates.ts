import { z } from 'zod';

/** `GET certificates`. */
export type CertificatesJson = readonly {
  application: string;
  title: string;
  number: string;
  state: 'stands' | 'held' | 'revoked';
  version: number;
  at: string;
  reason: string | null;
  missing: readonly { place: string; characters: readonly string[] }[];
}[];

/** `POST certificates/<application>/making`. */
export const makingBody = z.object({ isForced: z.boolean() });
export type MakingBody = z.input<typeof makingBody>;

/** `POST certificates/<application>/revocation`. */
export const revocationBody = z.object({ version: z.number().int().positive(), reason: z.string().max(1000) });
export type RevocationBody = z.input<typeof revocationBody>;
