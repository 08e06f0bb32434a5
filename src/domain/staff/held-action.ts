import { z } from 'zod';

/** What a member of staff did that nobody has been told yet. The message that takes it back keeps it as a claim. */
export const heldActionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('certificate'),
    application: z.string(),
    version: z.number(),
    what: z.enum(['made', 'revoked']),
  }),
  z.object({ kind: z.literal('publication'), publication: z.string() }),
  z.object({ kind: z.literal('answer'), objection: z.string() }),
  z.object({ kind: z.literal('move'), campaign: z.string(), move: z.number() }),
]);
export type HeldAction = z.infer<typeof heldActionSchema>;
