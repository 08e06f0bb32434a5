import { z } from 'zod';

/** A decision that can be taken back: nobody hears of it before `until` (ISO 8601), and `by` may undo it until then. */
export const heldSchema = z.object({ by: z.string(), until: z.iso.datetime() });

export type HowHeld = z.infer<typeof heldSchema>;
