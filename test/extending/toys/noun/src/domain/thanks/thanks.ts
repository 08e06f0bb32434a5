import { z } from 'zod';
import { type Decision, decided, tell } from '../base/decision.ts';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { PersonId } from '../base/person.ts';
import type { View } from '../base/view.ts';

const thanksEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('thanksGiven'), to: z.string(), words: z.string() }),
]);

type ThanksEvent = z.infer<typeof thanksEventSchema>;

const thanksEvents = nounEvents(thanksEventSchema, { thanksGiven: ['words'] });

/** Thanks of one person, folded from `thanks/<id>`. */
export interface Thanks {
  id: string;
  by: string;
  to: PersonId;
  words: string;
}

export function decideThanks(to: PersonId, words: string): Decision<ThanksEvent> {
  return decided([{ kind: 'thanksGiven', to, words }], [tell(to, 'thanks.given', { words })]);
}

function foldThanks(known: Thanks | null, { stream, by, events }: JournalEntry): Thanks | null {
  return events.reduce<Thanks | null>((thanks, event) => {
    const read = thanksEvents.read(event);
    return read ? { id: streamKey(stream), by, to: read.to, words: read.words } : thanks;
  }, known);
}

export const thanksView = {
  name: 'thanks',
  indexes: { to: ({ to }: Thanks) => to },
  events: thanksEvents,
  empty: () => null,
  fold: foldThanks,
} as const satisfies View<Thanks>;
