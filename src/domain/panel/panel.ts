import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';

const outcome = z.enum(['awarded', 'not-awarded']);

const frozenLine = z.object({
  application: z.string(),
  track: z.string(),
  place: z.number().int().nullable(),
  mean: z.number().nullable(),
  experts: z.number().int(),
  isTied: z.boolean(),
  outcome,
  /** Why it was decided by hand. */
  reason: z.string().nullable(),
});

export type FrozenLine = z.infer<typeof frozenLine>;

/** Everything that can happen to a panel's list; read back from the journal with this schema. */
export const panelEventSchema = z.discriminatedUnion('kind', [
  /** How many of a track are selected by score. */
  z.object({ kind: z.literal('cutSet'), track: z.string(), count: z.number().int() }),
  z.object({ kind: z.literal('selectionMoved'), application: z.string(), to: outcome, reason: z.string() }),
  /** The proposal stands again for this one. */
  z.object({ kind: z.literal('moveUndone'), application: z.string() }),
  /** The decision: nothing is moved any more. */
  z.object({ kind: z.literal('listFrozen'), lines: z.array(frozenLine) }),
]);

export type PanelEvent = z.infer<typeof panelEventSchema>;

export const panelEvents = nounEvents(panelEventSchema);

/** The list of one panel stage, folded from `panel/<campaign>/<stage>`. */
export interface Panel {
  /** `<campaign>/<stage>`. */
  key: string;
  /** Track → how many by score. */
  cuts: Readonly<Record<string, number>>;
  moves: Readonly<
    Record<string, { to: 'awarded' | 'not-awarded'; reason: string; by: string; at: string } | undefined>
  >;
  frozen: { at: string; by: string; lines: readonly FrozenLine[] } | null;
}

export function panelKey(campaign: string, stage: string): string {
  return `${campaign}/${stage}`;
}

export function noPanelYet(key: string): Panel {
  return { key, cuts: {}, moves: {}, frozen: null };
}

export function evolvePanel(known: Panel, event: PanelEvent, { by, at }: Pick<JournalEntry, 'by' | 'at'>): Panel {
  switch (event.kind) {
    case 'cutSet':
      return { ...known, cuts: { ...known.cuts, [event.track]: event.count } };
    case 'selectionMoved': {
      const { application, to, reason } = event;
      return { ...known, moves: { ...known.moves, [application]: { to, reason, by, at } } };
    }
    case 'moveUndone':
      return { ...known, moves: { ...known.moves, [event.application]: undefined } };
    case 'listFrozen':
      return { ...known, frozen: { at, by, lines: event.lines } };
  }
}

/** Panels for reading. */
export const panelView = {
  name: 'panel',
  indexes: {},
  events: panelEvents,
  empty: noPanelYet,
  fold: (known: Panel | null, entry: JournalEntry): Panel =>
    entry.events.reduce<Panel>(
      (panel, event) => {
        const read = panelEvents.read(event);
        return read ? evolvePanel(panel, read, entry) : panel;
      },
      known ?? noPanelYet(streamKey(entry.stream)),
    ),
} as const satisfies View<Panel>;
