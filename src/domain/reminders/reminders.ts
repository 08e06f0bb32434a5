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
}

export const remindersEventSchema = z.discriminatedUnion('kind', [
  /** One message; it may speak of several matters. */
  z.object({ kind: z.literal('reminded'), keys: z.array(z.string()), day: z.iso.date() }),
]);

export type RemindersEvent = z.infer<typeof remindersEventSchema>;

export const remindersEvents = nounEvents(remindersEventSchema);

export function noRemindersYet(person: PersonId): Reminders {
  return { person, told: [], lastDay: null };
}

/** One entry of the stream further; bookmarks there are about people. @throws z.ZodError when an event is not what this program wrote */
export function evolveReminders(
  known: Reminders | null,
  { stream, events }: Pick<JournalEntry, 'stream' | 'events'>,
): Reminders {
  const read = events.flatMap((event) => remindersEvents.read(event) ?? []);
  const reminders = known ?? noRemindersYet(streamKey(stream));
  return {
    ...reminders,
    told: [...reminders.told, ...read.flatMap(({ keys }) => keys)],
    lastDay: read.at(-1)?.day ?? reminders.lastDay,
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
