import { z } from 'zod';
import type { JournalEvent } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';

/** The record of erasures, in streams of their own, `personal/<request>`: what was erased, never what it said. */
export const erasureEvents = nounEvents(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('personErased'),
      /** Why, in the words of whoever ordered it. */
      reason: z.string(),
      applications: z.array(z.string()),
      /** Entries that lost their personal data: `<stream>/<seq>`. */
      places: z.array(z.string()),
      /** Files that only these entries named. */
      files: z.number().int(),
    }),
  ]),
  {
    personErased: [],
  },
);

/** The places, `<stream>/<seq>`, that these events say were emptied; none for events of other kinds. */
export function placesErased(events: readonly JournalEvent[]): string[] {
  return events.flatMap((event) => erasureEvents.read(event)?.places ?? []);
}
