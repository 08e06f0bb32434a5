import { z } from 'zod';
import { nounEvents } from '../base/noun-events.ts';
import { bookmarkSchema } from './bookmark.ts';

const bodyShape = { campaign: z.string(), body: z.string() };
const personEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bookmarkMoved'), person: z.string(), bookmark: bookmarkSchema }),
  z.object({ kind: z.literal('messageMissed'), key: z.string() }),
  z.object({ kind: z.literal('missedTold') }),
  /** Has heard of a change of a campaign's calendar: the message is in the same entry. */
  z.object({ kind: z.literal('calendarTold'), campaign: z.string(), move: z.number().int().positive() }),
  /** `until`: as a deputy, to that day. */
  z.object({ kind: z.literal('boundToBody'), ...bodyShape, until: z.iso.date().optional() }),
  /** Staff took the account back: the person left, or another one takes over. `name`: what the person was called then. */
  z.object({ kind: z.literal('unboundFromBody'), ...bodyShape, name: z.string().optional() }),
  z.object({ kind: z.literal('boundAsExpert'), campaign: z.string(), expert: z.string() }),
  z.object({ kind: z.literal('unboundFromExpert'), campaign: z.string(), expert: z.string() }),
  /** Links and sessions of the person from before are over. */
  z.object({ kind: z.literal('accessEnded') }),
  /** An account in another app stands for the person as well; it is the one used last. */
  z.object({ kind: z.literal('accountLinked'), account: z.string() }),
  z.object({ kind: z.literal('accountUsed'), account: z.string() }),
  z.object({ kind: z.literal('accountUnlinked'), account: z.string() }),
  z.object({ kind: z.literal('remindersPaused'), until: z.union([z.iso.date(), z.literal('never')]) }),
  z.object({ kind: z.literal('remindersResumed') }),
]);

export type PersonEvent = z.infer<typeof personEventSchema>;

export const personEvents = nounEvents(personEventSchema, {
  bookmarkMoved: ['bookmark'],
  messageMissed: [],
  missedTold: [],
  calendarTold: [],
  boundToBody: [],
  unboundFromBody: ['name'],
  boundAsExpert: [],
  unboundFromExpert: [],
  accessEnded: [],
  accountLinked: [],
  accountUsed: [],
  accountUnlinked: [],
  remindersPaused: [],
  remindersResumed: [],
});
