import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';

const galleryOrderEvents = nounEvents(
  z.discriminatedUnion('kind', [z.object({ kind: z.literal('galleryOrdered'), applications: z.array(z.string()) })]),
  {
    galleryOrdered: [],
  },
);

/** In which order the gallery of a campaign shows its cases, folded from `gallery-order/<campaign>`; those it does not name follow. */
export interface GalleryOrder {
  campaign: string;
  applications: readonly string[];
}

function noOrderYet(campaign: string): GalleryOrder {
  return { campaign, applications: [] };
}

/** Whether an order puts one of somebody's own cases before a case that stood before it.
 *  @param before every case in the order that is shown @param after the same cases in the order that is asked for */
export function putsForward(before: readonly string[], after: readonly string[], own: ReadonlySet<string>): boolean {
  return after.some((one, index) => {
    const passed = after.slice(index + 1).filter((other) => !own.has(other));
    return own.has(one) && passed.some((other) => before.indexOf(other) < before.indexOf(one));
  });
}

export const galleryOrderView = {
  name: 'gallery-order',
  indexes: {},
  events: galleryOrderEvents,
  empty: noOrderYet,
  fold: (known: GalleryOrder | null, { stream, events }: JournalEntry): GalleryOrder =>
    events.reduce<GalleryOrder>(
      (order, event) => {
        const read = galleryOrderEvents.read(event);
        return read ? { campaign: order.campaign, applications: read.applications } : order;
      },
      known ?? noOrderYet(streamKey(stream)),
    ),
} as const satisfies View<GalleryOrder>;
