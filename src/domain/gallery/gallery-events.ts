import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import { storedFileSchema } from '../base/stored-file.ts';
import type { View } from '../base/view.ts';
import { type GalleryCase, isOnPage, noCaseYet } from './gallery-case.ts';

const campaign = z.string();

/** Everything that can happen to one case of the gallery; read back from the journal with this schema. */
const galleryEventSchema = z.discriminatedUnion('kind', [
  /** The applicant was asked, once. */
  z.object({ kind: z.literal('galleryAsked'), campaign }),
  /** `columns`: what the applicant was told would be shown. */
  z.object({ kind: z.literal('galleryConsented'), campaign, columns: z.array(z.string()) }),
  z.object({ kind: z.literal('galleryDeclined'), campaign }),
  z.object({ kind: z.literal('galleryWithdrawn'), campaign }),
  z.object({
    kind: z.literal('galleryPicturesChosen'),
    campaign,
    pictures: z.array(z.object({ id: z.string(), caption: z.string() })),
  }),
  /** Everything that is to be blanked from now on. */
  z.object({ kind: z.literal('galleryBlanked'), campaign, words: z.array(z.string()) }),
  z.object({ kind: z.literal('caseChosen'), campaign }),
  z.object({ kind: z.literal('caseHidden'), campaign, reason: z.string() }),
  /** The article was made as PDF of what is shown now. */
  z.object({ kind: z.literal('articlePrinted'), campaign, mark: z.string(), file: storedFileSchema }),
]);

export type GalleryEvent = z.infer<typeof galleryEventSchema>;

const galleryEvents = nounEvents(galleryEventSchema, {
  galleryAsked: [],
  galleryConsented: [],
  galleryDeclined: [],
  galleryWithdrawn: [],
  galleryPicturesChosen: ['pictures'],
  galleryBlanked: ['words'],
  caseChosen: [],
  caseHidden: ['reason'],
  articlePrinted: ['file'],
});

export function evolveGallery(known: GalleryCase, event: GalleryEvent, at: string): GalleryCase {
  const now = { ...known, campaign: event.campaign };
  switch (event.kind) {
    case 'galleryAsked':
      return { ...now, askedAt: at };
    case 'galleryConsented':
      return { ...now, consent: { answer: 'given', at, columns: event.columns } };
    case 'galleryDeclined':
      return { ...now, consent: { answer: 'declined', at, columns: [] }, isChosen: false };
    case 'galleryWithdrawn':
      // Off the page at once; who agrees again is chosen again.
      return { ...now, consent: { answer: 'withdrawn', at, columns: [] }, isChosen: false };
    case 'galleryPicturesChosen':
      return { ...now, pictures: event.pictures };
    case 'galleryBlanked':
      return { ...now, blanked: event.words };
    case 'caseChosen':
      return { ...now, isChosen: true, hidden: null };
    case 'caseHidden':
      return { ...now, isChosen: false, hidden: { reason: event.reason, at } };
    case 'articlePrinted':
      return { ...now, printed: { mark: event.mark, file: event.file } };
  }
}

/** Cases for reading, by the application they are of. */
export const galleryView = {
  name: 'gallery',
  indexes: {
    campaign: ({ campaign: of }: GalleryCase) => (of === '' ? null : of),
    /** The campaign, for those on the public page. */
    shown: (one: GalleryCase) => (isOnPage(one) ? one.campaign : null),
  },
  events: galleryEvents,
  empty: noCaseYet,
  fold: (known: GalleryCase | null, { stream, at, events }: JournalEntry): GalleryCase =>
    events.reduce<GalleryCase>(
      (one, event) => {
        const read = galleryEvents.read(event);
        return read ? evolveGallery(one, read, at) : one;
      },
      known ?? noCaseYet(streamKey(stream)),
    ),
} as const satisfies View<GalleryCase>;
