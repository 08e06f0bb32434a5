import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';

const expertSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Where the expert works; applications of this unit are kept from them. */
  unit: z.string(),
  position: z.string(),
  mobile: z.string(),
  email: z.string(),
  /** Ids of tracks that the expert scores; empty for every one. */
  tracks: z.array(z.string()),
  /** Further units with an interest of theirs: former employers, customers, bodies. */
  avoids: z.array(z.string()),
});

/** Somebody who scores for a campaign. */
export type Expert = z.infer<typeof expertSchema>;

export interface ListedExpert extends Expert {
  /** Absent for one who scores; else when and why the expert dropped out. */
  left?: { at: string; reason: string };
}

/** A campaign's experts, folded from the stream `experts/<campaign>`. */
export interface Experts {
  campaign: string;
  /** In the order they came. */
  experts: readonly ListedExpert[];
}

const expertsEventSchema = z.discriminatedUnion('kind', [
  /** Experts as they are from now on; others follow those known. `file`: what staff dropped. */
  z.object({ kind: z.literal('expertsImported'), experts: z.array(expertSchema), file: z.string() }),
  /** An expert said which units to be kept from, before reading. */
  z.object({ kind: z.literal('interestsDeclared'), expert: z.string(), avoids: z.array(z.string()) }),
  /** Scores no more: what was handed in counts, what was not goes to others. */
  z.object({ kind: z.literal('expertLeft'), expert: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('expertReturned'), expert: z.string() }),
]);

export type ExpertsEvent = z.infer<typeof expertsEventSchema>;

const expertsEvents = nounEvents(expertsEventSchema, {
  expertsImported: [],
  interestsDeclared: [],
  expertLeft: ['reason'],
  expertReturned: [],
});

export function noExpertsYet(campaign: string): Experts {
  return { campaign, experts: [] };
}

/** One entry of the stream further. @throws Error when an event is not what this program wrote */
function evolveExperts(
  known: Experts | null,
  { stream, at, events }: Pick<JournalEntry, 'stream' | 'at' | 'events'>,
): Experts {
  return events.reduce<Experts>(
    (experts, event) => {
      const read = expertsEvents.read(event);
      return read ? { campaign: experts.campaign, experts: evolveList(experts.experts, read, at) } : experts;
    },
    known ?? noExpertsYet(streamKey(stream)),
  );
}

function evolveList(known: readonly ListedExpert[], event: ExpertsEvent, at: string): ListedExpert[] {
  if (event.kind === 'expertsImported') return withExperts(known, event.experts);
  return known.map((expert) => (expert.id === event.expert ? evolveOne(expert, event, at) : expert));
}

function evolveOne(expert: ListedExpert, event: Exclude<ExpertsEvent, { kind: 'expertsImported' }>, at: string) {
  const { left: _, ...present } = expert;
  switch (event.kind) {
    case 'interestsDeclared':
      return { ...expert, avoids: event.avoids };
    case 'expertLeft':
      return { ...expert, left: { at, reason: event.reason } };
    case 'expertReturned':
      return present;
  }
}

function withExperts(known: readonly ListedExpert[], imported: readonly Expert[]): ListedExpert[] {
  const newer = new Map(imported.map((expert) => [expert.id, expert]));
  const ids = new Set(known.map(({ id }) => id));
  const replaced = known.map((expert) => {
    const next = newer.get(expert.id);
    return next ? { ...next, ...(expert.left ? { left: expert.left } : {}) } : expert;
  });
  return [...replaced, ...imported.filter(({ id }) => !ids.has(id))];
}

/** Experts by campaign. */
export const expertsView = {
  name: 'experts',
  indexes: {},
  events: expertsEvents,
  empty: noExpertsYet,
  fold: evolveExperts,
} as const satisfies View<Experts>;
