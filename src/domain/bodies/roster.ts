import { z } from 'zod';
import type { JournalEntry } from '../base/journal-entry.ts';
import { streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';
import { bodySchema, type RecommendingBody } from '../campaign/schema.ts';

const contactSchema = bodySchema.shape.contact;
export type BodyContact = z.infer<typeof contactSchema>;

const rosterBodySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string().optional(),
  above: z.string().optional(),
  /** Whom staff named for it; the first is the one its papers name. */
  contacts: z.array(contactSchema).min(1),
});
export type RosterBody = z.infer<typeof rosterBodySchema>;

/** A campaign's recommending bodies, folded from the stream `roster/<campaign>`. */
export interface Roster {
  campaign: string;
  /** In the order they came. */
  bodies: readonly RosterBody[];
}

const rosterEventSchema = z.discriminatedUnion('kind', [
  /** Bodies as they are from now on: those known already take the place of what stood, others follow. `file`: what staff dropped; null for the campaign's own list. */
  z.object({ kind: z.literal('bodiesImported'), bodies: z.array(rosterBodySchema), file: z.string().nullable() }),
]);

export const rosterEvents = nounEvents(rosterEventSchema, {
  bodiesImported: [],
});

export function noRosterYet(campaign: string): Roster {
  return { campaign, bodies: [] };
}

/** One entry of the stream further. @throws Error when an event is not what this program wrote */
export function evolveRoster(
  known: Roster | null,
  { stream, events }: Pick<JournalEntry, 'stream' | 'events'>,
): Roster {
  return events.reduce<Roster>(
    (roster, event) => {
      const read = rosterEvents.read(event);
      return read ? { campaign: roster.campaign, bodies: withBodies(roster.bodies, read.bodies) } : roster;
    },
    known ?? noRosterYet(streamKey(stream)),
  );
}

function withBodies(known: readonly RosterBody[], imported: readonly RosterBody[]): RosterBody[] {
  const newer = new Map(imported.map((body) => [body.id, body]));
  const replaced = known.map((body) => newer.get(body.id) ?? body);
  const ids = new Set(known.map(({ id }) => id));
  return [...replaced, ...imported.filter(({ id }) => !ids.has(id))];
}

/** Rosters by campaign. */
export const rosterView = {
  name: 'roster',
  indexes: {},
  events: rosterEvents,
  empty: noRosterYet,
  fold: evolveRoster,
} as const satisfies View<Roster>;

/** The bodies as a campaign lists them. */
export function bodiesOfRoster({ bodies }: Roster): RecommendingBody[] {
  return bodies.flatMap(({ contacts: [contact], ...body }) => (contact ? [{ ...body, contact }] : []));
}

/** A campaign's own list as the first import. Bodies that are already are left as they are: staff may have changed them. */
export function firstImport(roster: Roster, bodies: readonly RecommendingBody[]): RosterBody[] {
  const known = new Set(roster.bodies.map(({ id }) => id));
  return bodies.filter(({ id }) => !known.has(id)).map(({ contact, ...body }) => ({ ...body, contacts: [contact] }));
}
