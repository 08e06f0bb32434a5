import { z } from 'zod';
import { answerValueSchema } from '../application/record/answer-value-schema.ts';
import type { JournalEntry } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import { storedFileSchema } from '../base/stored-file.ts';
import type { View } from '../base/view.ts';
import { takenPaperSchema } from '../paper/judgement.ts';
import { withPage } from '../paper/stamped-page.ts';
import { type BodyPaper, type BodyPapers, noPapersYet, paperKinds, paperNumber } from './papers.ts';

const paper = z.enum(paperKinds);

/** Everything that can happen to a recommending body's papers; read back from the journal with this schema. */
const papersEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tableOrdered'), applications: z.array(z.string()) }),
  z.object({ kind: z.literal('enterpriseNamed'), application: z.string(), name: z.string() }),
  z.object({ kind: z.literal('statisticAnswered'), field: z.string(), value: answerValueSchema }),
  /** A contact read the paper and said that it is right: it is printed with these lines. */
  z.object({
    kind: z.literal('paperConfirmed'),
    paper,
    version: z.number(),
    by: z.string(),
    lines: z.array(z.string()),
  }),
  /** It was not printed: some characters are missing from every font. A row is that of the table, from 1. */
  z.object({
    kind: z.literal('paperHeld'),
    paper,
    mark: z.string(),
    places: z.array(z.object({ label: z.string(), characters: z.array(z.string()), row: z.number().int().optional() })),
  }),
  z.object({ kind: z.literal('paperBoxed'), paper, by: z.string() }),
  z.object({
    kind: z.literal('paperPrinted'),
    paper,
    version: z.number(),
    check: z.string(),
    file: storedFileSchema,
    spreadsheet: storedFileSchema.nullable(),
    pageCount: z.number(),
  }),
  z.object({
    kind: z.literal('paperPageAdded'),
    paper,
    file: storedFileSchema,
    /** What was seen on it; absent when nobody looked. */
    page: z.number().int().optional(),
    isPoor: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('paperPageRemoved'), paper }),
  z.object({
    kind: z.literal('stampedPaperTaken'),
    paper,
    version: z.number(),
    files: z.array(storedFileSchema),
    /** What reading it found; absent when nobody could read it. */
    found: takenPaperSchema.optional(),
  }),
  /** A contact said that the wrong picture came. */
  z.object({ kind: z.literal('stampedPaperTakenBack'), paper }),
  /** Another paper, or none of ours: what came so far is put away. */
  z.object({ kind: z.literal('paperPagesDropped'), paper }),
  /** Annex 6 states another number than annex 5 lists, and a contact says why. */
  z.object({
    kind: z.literal('differenceExplained'),
    field: z.string(),
    stated: z.number(),
    listed: z.number(),
    reason: z.string(),
    by: z.string(),
  }),
]);

export type PapersEvent = z.infer<typeof papersEventSchema>;

export const papersEvents = nounEvents(papersEventSchema, {
  tableOrdered: [],
  enterpriseNamed: ['name'],
  statisticAnswered: [],
  paperConfirmed: [],
  paperHeld: [],
  paperBoxed: [],
  paperPrinted: [],
  paperPageAdded: ['file'],
  paperPageRemoved: [],
  stampedPaperTaken: [],
  stampedPaperTakenBack: [],
  paperPagesDropped: [],
  differenceExplained: [],
});

/** One entry of a body's stream further; others there (bookmarks) are about people. @throws Error when an event is not what this program wrote */
export function evolvePapers(
  papers: BodyPapers | null,
  { stream, events, at }: Pick<JournalEntry, 'stream' | 'events' | 'at'>,
): BodyPapers {
  const [, campaign = '', body = ''] = stream.split('/');
  return events.reduce<BodyPapers>((known, event) => {
    const read = papersEvents.read(event);
    return read ? evolvePapersBy(known, read, at) : known;
  }, papers ?? noPapersYet(campaign, body));
}

/** Papers of recommending bodies for reading, by `<campaign>/<body>`. */
export const bodyView = {
  name: 'body',
  indexes: {
    campaign: ({ campaign }: BodyPapers) => campaign,
    /** The numbers their papers carry. */
    number: (papers: BodyPapers) => paperKinds.map((paper) => paperNumber(papers, paper)),
  },
  events: papersEvents,
  empty: () => null,
  fold: evolvePapers,
} as const satisfies View<BodyPapers>;

export function evolvePapersBy(papers: BodyPapers, event: PapersEvent, at: string): BodyPapers {
  switch (event.kind) {
    case 'tableOrdered':
      return { ...papers, order: event.applications };
    case 'enterpriseNamed':
      return { ...papers, names: { ...papers.names, [event.application]: event.name } };
    case 'statisticAnswered':
      return { ...papers, answers: { ...papers.answers, [event.field]: event.value } };
    case 'differenceExplained': {
      const { field, stated, listed, reason, by } = event;
      return { ...papers, explained: { ...papers.explained, [field]: { stated, listed, reason, by, at } } };
    }
    default:
      return { ...papers, [event.paper]: evolvePaper(papers[event.paper], event, at) };
  }
}

type PaperEvent = Extract<PapersEvent, { paper: unknown }>;

function evolvePaper(known: BodyPaper, event: PaperEvent, at: string): BodyPaper {
  switch (event.kind) {
    case 'paperConfirmed': {
      const { version, by, lines } = event;
      return { ...known, confirmed: { version, by, lines, at, held: null, isBoxed: false } };
    }
    case 'paperHeld': {
      const { mark, places } = event;
      return { ...known, confirmed: known.confirmed && { ...known.confirmed, held: { mark, places } } };
    }
    case 'paperBoxed': {
      const { by } = event;
      return { ...known, confirmed: known.confirmed && { ...known.confirmed, by, held: null, isBoxed: true } };
    }
    case 'paperPrinted': {
      const { version, check, file, spreadsheet, pageCount } = event;
      const lines = known.confirmed?.lines ?? [];
      // Pages of an earlier version do not go with this one.
      return {
        ...known,
        confirmed: null,
        pages: [],
        printed: { version, check, file, spreadsheet, pageCount, lines, at },
      };
    }
    case 'paperPageAdded':
      return { ...known, pages: withPage(known.pages, event) };
    case 'paperPageRemoved':
      return { ...known, pages: known.pages.slice(0, -1) };
    case 'stampedPaperTaken':
      return {
        ...known,
        pages: [],
        stamped: { version: event.version, files: event.files, at, ...(event.found ? { found: event.found } : {}) },
      };
    case 'stampedPaperTakenBack':
      return { ...known, stamped: null };
    case 'paperPagesDropped':
      return { ...known, pages: [] };
  }
}
