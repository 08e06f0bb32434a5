import { z } from 'zod';
import type { JournalEntry } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';
import { type Audience, audienceSchema } from './audience.ts';

/** Audiences that staff keep for a campaign by a name, folded from the stream `audiences/<campaign>`. */
export interface SavedAudiences {
  audiences: readonly { name: string; audience: Audience }[];
}

const savedAudienceEventSchema = z.discriminatedUnion('kind', [
  /** A second one of a name takes the place of the first. */
  z.object({ kind: z.literal('audienceSaved'), name: z.string().min(1).max(20), audience: audienceSchema }),
  z.object({ kind: z.literal('audienceForgotten'), name: z.string() }),
]);
export type SavedAudienceEvent = z.infer<typeof savedAudienceEventSchema>;

const savedAudienceEvents = nounEvents(savedAudienceEventSchema, {
  audienceSaved: [],
  audienceForgotten: [],
});

/** Kept of one campaign; the oldest goes. */
const MOST = 50;

export const noAudiencesYet: SavedAudiences = { audiences: [] };

function evolveSavedAudiences(known: SavedAudiences | null, { events }: Pick<JournalEntry, 'events'>): SavedAudiences {
  return events.reduce<SavedAudiences>((saved, event) => {
    const read = savedAudienceEvents.read(event);
    if (!read) return saved;
    const others = saved.audiences.filter(({ name }) => name !== read.name);
    const { kind: _, ...kept } = read;
    return { audiences: 'audience' in kept ? [...others, kept].slice(-MOST) : others };
  }, known ?? noAudiencesYet);
}

/** Saved audiences by campaign. */
export const savedAudiencesView = {
  name: 'audiences',
  indexes: {},
  events: savedAudienceEvents,
  empty: () => noAudiencesYet,
  fold: evolveSavedAudiences,
} as const satisfies View<SavedAudiences>;
