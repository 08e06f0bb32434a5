import { z } from 'zod';
import { answerValueSchema } from './answer-value-schema.ts';

/** What happens when several people fill in one application; part of the application's events. */
export const togetherEvents = [
  /** A code stands until its end, for so many people; a later one takes its place. */
  z.object({ kind: z.literal('colleaguesInvited'), code: z.string(), until: z.string(), uses: z.number() }),
  z.object({ kind: z.literal('invitationRevoked') }),
  /** `name`: what the helper wants to be called. */
  z.object({ kind: z.literal('helperJoined'), person: z.string(), name: z.string() }),
  z.object({ kind: z.literal('helperRemoved'), person: z.string() }),
  /** A field was answered otherwise by somebody else since `by` was asked it: the first answer stands until one is chosen. */
  z.object({
    kind: z.literal('clashRaised'),
    number: z.number(),
    field: z.string(),
    value: answerValueSchema,
    by: z.string(),
    isEnclosed: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('clashSettled'), number: z.number(), by: z.string() }),
] as const;
