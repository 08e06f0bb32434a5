import { z } from 'zod';

/** Something that a member of staff did and that nobody was told of yet; kept as a claim by the message that takes it back. */
export const deedHeldSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('certificate'),
    application: z.string(),
    version: z.number(),
    what: z.enum(['made', 'revoked']),
  }),
  z.object({ kind: z.literal('publication'), publication: z.string() }),
  z.object({ kind: z.literal('move'), campaign: z.string(), move: z.number() }),
]);
export type DeedHeld = z.infer<typeof deedHeldSchema>;
