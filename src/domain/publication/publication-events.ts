import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';
import type { Publication } from './publication.ts';

const shortcoming = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-due'), from: z.string() }),
  z.object({ kind: z.literal('late'), to: z.string() }),
  z.object({ kind: z.literal('not-frozen') }),
  z.object({ kind: z.literal('unreviewed'), applications: z.array(z.string()) }),
  z.object({ kind: z.literal('incomplete'), applications: z.array(z.string()) }),
]);

const result = z.object({
  application: z.string(),
  outcome: z.enum(['awarded', 'not-awarded']),
  comment: z.string().optional(),
});

/** Everything that can happen to a publication; read back from the journal with this schema. */
const publicationEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('publicationOrdered'),
    campaign: z.string(),
    reason: z.string().nullable(),
    shortcomings: z.array(shortcoming),
    root: z.object({ day: z.iso.date(), root: z.string() }).nullable(),
    results: z.array(result),
    /** ISO 8601: nobody is told before. */
    until: z.string().optional(),
  }),
  /** The time to take it back is over, or it was taken back: of the two one stands. */
  z.object({ kind: z.literal('publicationSettled') }),
  z.object({ kind: z.literal('publicationUndone') }),
  /** The contacts of a recommending body were told what became of its applications. */
  z.object({ kind: z.literal('bodyToldResults'), body: z.string() }),
  /** Everybody was told. */
  z.object({
    kind: z.literal('publicationEnded'),
    refused: z.array(z.object({ application: z.string(), reason: z.string() })),
  }),
  /** Those whom a message did not reach are told once more. */
  z.object({ kind: z.literal('resultsToldAgain'), applications: z.array(z.string()) }),
]);

export type PublicationEvent = z.infer<typeof publicationEventSchema>;

const publicationEvents = nounEvents(publicationEventSchema, {
  publicationOrdered: [],
  publicationSettled: [],
  publicationUndone: [],
  bodyToldResults: [],
  publicationEnded: [],
  resultsToldAgain: [],
});

function evolve(
  known: Publication | null,
  event: PublicationEvent,
  { stream, seq, by, at }: Pick<JournalEntry, 'stream' | 'seq' | 'by' | 'at'>,
): Publication | null {
  if (event.kind === 'publicationOrdered') {
    const { kind: _, until, ...ordered } = event;
    const held = until === undefined ? {} : { heldUntil: until };
    return { id: streamKey(stream), by, at, ...ordered, ...held, refused: [], bodies: [], isOver: false };
  }
  if (!known) return null;
  const { heldUntil: _, ...settled } = known;
  switch (event.kind) {
    case 'publicationSettled':
      return settled;
    case 'publicationUndone':
      return { ...settled, isUndone: true, isOver: true };
    case 'bodyToldResults':
      return { ...known, bodies: [...known.bodies, event.body] };
    case 'publicationEnded':
      return { ...known, refused: event.refused, isOver: true };
    case 'resultsToldAgain':
      return { ...known, chases: [...(known.chases ?? []), { seq, applications: event.applications }] };
  }
}

/** Publications for reading. */
export const publicationView = {
  name: 'publication',
  indexes: {
    campaign: ({ campaign }: Publication) => campaign,
    /** Those that are under way. */
    running: ({ isOver }: Publication) => (isOver ? null : '1'),
  },
  events: publicationEvents,
  empty: () => null,
  fold: (known: Publication | null, entry: JournalEntry): Publication | null =>
    entry.events.reduce<Publication | null>((publication, event) => {
      const read = publicationEvents.read(event);
      return read ? evolve(publication, read, entry) : publication;
    }, known),
} as const satisfies View<Publication>;
