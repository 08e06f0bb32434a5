import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import type { StoredFileReference } from '../base/message.ts';
import { nounEvents } from '../base/noun-events.ts';
import { storedFileSchema } from '../base/stored-file.ts';
import type { View } from '../base/view.ts';
import { type TakenPaper, takenPaperSchema } from '../paper/judgement.ts';

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

/** A published result was corrected to another one than the panel had decided: by whom, ISO 8601, why. */
const correction = z.object({ outcome, by: z.string(), at: z.string(), reason: z.string() });

export type LaterCorrection = z.infer<typeof correction>;

/** What a printed decision says of one application; names are looked up. */
const packLine = frozenLine
  .pick({
    application: true,
    track: true,
    place: true,
    mean: true,
    outcome: true,
    reason: true,
  })
  .extend({ corrected: correction.optional() });

const pack = z.object({
  version: z.number().int(),
  check: z.string(),
  file: storedFileSchema,
  spreadsheet: storedFileSchema,
  pageCount: z.number().int(),
  lines: z.array(packLine),
  /** Of everything it says, names too. */
  mark: z.string(),
});

export type PrintedPack = z.infer<typeof pack>;

export type FrozenLine = z.infer<typeof frozenLine>;

/** Everything that can happen to a panel's list; read back from the journal with this schema. */
const panelEventSchema = z.discriminatedUnion('kind', [
  /** How many of a track are selected by score. */
  z.object({ kind: z.literal('cutSet'), track: z.string(), count: z.number().int() }),
  z.object({ kind: z.literal('selectionMoved'), application: z.string(), to: outcome, reason: z.string() }),
  /** The proposal stands again for this one. */
  z.object({ kind: z.literal('moveUndone'), application: z.string() }),
  /** The decision: nothing is moved any more. */
  z.object({ kind: z.literal('listFrozen'), lines: z.array(frozenLine) }),
  /** Opened again for what came too late or is wrong, before it is published. */
  z.object({ kind: z.literal('listReopened'), reason: z.string() }),
  /** The decision was printed to be signed and stamped, as it was then. */
  z.object({ kind: z.literal('packPrinted'), ...pack.shape }),
  /** It came back. */
  z.object({
    kind: z.literal('packStamped'),
    version: z.number().int(),
    files: z.array(storedFileSchema),
    /** What reading it found; null where nobody read it. */
    paper: takenPaperSchema.nullable(),
  }),
]);

export type PanelEvent = z.infer<typeof panelEventSchema>;

export const panelEvents = nounEvents(panelEventSchema, {
  cutSet: [],
  selectionMoved: ['reason'],
  moveUndone: [],
  listFrozen: [],
  listReopened: [],
  packPrinted: [],
  packStamped: [],
});

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
  /** How often it was frozen. */
  freezes?: number;
  /** Why it was opened again last, and what it said. */
  reopened?: { at: string; by: string; reason: string; lines: readonly FrozenLine[] };
  /** Printed last. */
  pack: (PrintedPack & { at: string }) | null;
  /** Came back last. */
  stamped: {
    version: number;
    files: readonly StoredFileReference[];
    paper: TakenPaper | null;
    at: string;
    by: string;
  } | null;
}

export function panelKey(campaign: string, stage: string): string {
  return `${campaign}/${stage}`;
}

export function noPanelYet(key: string): Panel {
  return { key, cuts: {}, moves: {}, frozen: null, pack: null, stamped: null };
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
      return { ...known, frozen: { at, by, lines: event.lines }, freezes: (known.freezes ?? 0) + 1 };
    case 'listReopened':
      return {
        ...known,
        frozen: null,
        reopened: { at, by, reason: event.reason, lines: known.frozen?.lines ?? [] },
      };
    case 'packPrinted': {
      const { kind: _, ...printed } = event;
      return { ...known, pack: { ...printed, at } };
    }
    case 'packStamped':
      return { ...known, stamped: { version: event.version, files: event.files, paper: event.paper, at, by } };
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
