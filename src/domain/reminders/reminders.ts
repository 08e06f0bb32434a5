import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { PersonId } from '../base/person.ts';
import type { View } from '../base/view.ts';

/** What one person was reminded of, folded from the stream `reminders/<person>`. */
export interface Reminders {
  person: PersonId;
  /** Keys of what the person was told, the oldest first: nothing is told twice. */
  told: readonly string[];
  /** The day in Shanghai of the last reminder, `YYYY-MM-DD`; null before the first. */
  lastDay: string | null;
  /** The last time that the own recommending body asked us to remind the person; absent for never. */
  nudged?: { day: string; by: PersonId; application: string };
}

const remindersEventSchema = z.discriminatedUnion('kind', [
  /** One message; it may speak of several matters. */
  z.object({ kind: z.literal('reminded'), keys: z.array(z.string()), day: z.iso.date() }),
  /** A contact of the applicant's recommending body had the person reminded. */
  z.object({ kind: z.literal('nudged'), application: z.string(), by: z.string(), day: z.iso.date() }),
]);

export type RemindersEvent = z.infer<typeof remindersEventSchema>;

const remindersEvents = nounEvents(remindersEventSchema, {
  reminded: [],
  nudged: [],
});

export function noRemindersYet(person: PersonId): Reminders {
  return { person, told: [], lastDay: null };
}

/** One entry of the stream further; bookmarks there are about people. @throws Error when an event is not what this program wrote */
export function evolveReminders(
  known: Reminders | null,
  { stream, events }: Pick<JournalEntry, 'stream' | 'events'>,
): Reminders {
  const read = events.flatMap((event) => remindersEvents.read(event) ?? []);
  const reminders = known ?? noRemindersYet(streamKey(stream));
  const nudge = read.findLast((event) => event.kind === 'nudged');
  return {
    ...reminders,
    told: [...reminders.told, ...read.flatMap((event) => (event.kind === 'reminded' ? event.keys : []))],
    lastDay: read.at(-1)?.day ?? reminders.lastDay,
    ...(nudge ? { nudged: { day: nudge.day, by: nudge.by, application: nudge.application } } : {}),
  };
}

/** Reminders by person. */
export const remindersView = {
  name: 'reminders',
  indexes: {},
  events: remindersEvents,
  empty: noRemindersYet,
  fold: evolveReminders,
} as const satisfies View<Reminders>;
