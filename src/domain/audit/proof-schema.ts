import { z } from 'zod';

const sealSchema = z.object({ salt: z.string().nullable(), digest: z.string(), link: z.string() });

/** What an applicant takes along: everything that happened to the application, and the path from there to the root of a day, which is published. Checked
 *  without us and without a network. It holds the applicant's own data. */
export const proofSchema = z.object({
  kind: z.literal('shenbao-proof'),
  version: z.literal(1),
  application: z.string(),
  /** `YYYY-MM-DD`, Shanghai. */
  day: z.iso.date(),
  root: z.string(),
  /** Each entry's very text, in order. */
  entries: z.array(z.object({ text: z.string(), seal: sealSchema })).min(1),
  path: z.array(z.object({ side: z.enum(['left', 'right']), hash: z.string() })).max(64),
});

export type Proof = z.infer<typeof proofSchema>;
