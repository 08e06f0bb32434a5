import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';
import type { Scoring } from './scoring.ts';

const written = {
  application: z.string(),
  scores: z.record(z.string(), z.number().int()),
  forPanel: z.string(),
  forApplicant: z.string(),
  /** Which revision of the criteria the expert had before them. */
  revision: z.number().int(),
};

const sheetEventSchema = z.discriminatedUnion('kind', [
  /** The expert said that no interest is in the way; only then the material is shown. */
  z.object({ kind: z.literal('readingBegun'), application: z.string() }),
  /** A draft. */
  z.object({ kind: z.literal('scoreSaved'), ...written }),
  z.object({ kind: z.literal('scoreSubmitted'), ...written }),
  /** Given back to the expert by staff or by what the meeting agreed on. */
  z.object({ kind: z.literal('scoreReopened'), application: z.string(), reason: z.string() }),
]);

export type SheetEvent = z.infer<typeof sheetEventSchema>;

const sheetEvents = nounEvents(sheetEventSchema, {
  readingBegun: [],
  scoreSaved: ['forPanel', 'forApplicant'],
  scoreSubmitted: ['forPanel', 'forApplicant'],
  scoreReopened: ['reason'],
});

/** What one expert writes about one application, folded from `sheet/<campaign>/<stage>/<application>/<expert>`. */
export interface Sheet {
  campaign: string;
  stage: string;
  application: string;
  expert: string;
  begunAt: string | null;
  /** As saved last, a draft or what was handed in. */
  scores: Readonly<Record<string, number>>;
  forPanel: string;
  forApplicant: string;
  revision: number;
  savedAt: string | null;
  submittedAt: string | null;
  /** Why it was given back; null for one that was not, or was handed in since. */
  reopened: string | null;
}

export function sheetKey({
  campaign,
  stage,
  application,
  expert,
}: Pick<Sheet, 'campaign' | 'stage' | 'application' | 'expert'>): string {
  return `${campaign}/${stage}/${application}/${expert}`;
}

export function noSheetYet(key: string): Sheet {
  const [campaign = '', stage = '', application = '', expert = ''] = key.split('/');
  const place = { campaign, stage, application, expert };
  const nothing = { begunAt: null, scores: {}, forPanel: '', forApplicant: '', revision: 0, savedAt: null };
  return { ...place, ...nothing, submittedAt: null, reopened: null };
}

/** One entry of the stream further. @throws Error when an event is not what this program wrote */
function evolveSheet(
  known: Sheet | null,
  { stream, at, events }: Pick<JournalEntry, 'stream' | 'at' | 'events'>,
): Sheet {
  return events.reduce<Sheet>(
    (sheet, event) => {
      const read = sheetEvents.read(event);
      return read ? evolveByEvent(sheet, read, at) : sheet;
    },
    known ?? noSheetYet(streamKey(stream)),
  );
}

function evolveByEvent(sheet: Sheet, event: SheetEvent, at: string): Sheet {
  switch (event.kind) {
    case 'readingBegun':
      return { ...sheet, begunAt: at };
    case 'scoreReopened':
      return { ...sheet, submittedAt: null, reopened: event.reason };
    case 'scoreSaved':
    case 'scoreSubmitted': {
      const { scores, forPanel, forApplicant, revision } = event;
      const saved = { ...sheet, scores, forPanel, forApplicant, revision, savedAt: at };
      return event.kind === 'scoreSaved' ? saved : { ...saved, submittedAt: at, reopened: null };
    }
  }
}

/** Whether it counts: handed in, and by criteria that still do. */
export function isHandedIn(sheet: Sheet, { countsFrom }: Pick<Scoring, 'countsFrom'>): boolean {
  return sheet.submittedAt !== null && sheet.revision >= countsFrom;
}

/** Sheets by `<campaign>/<stage>/<application>/<expert>`. */
export const sheetView = {
  name: 'sheet',
  indexes: {
    /** Everything of a stage: `star-2021/document-review`. */
    stage: ({ campaign, stage }: Sheet) => `${campaign}/${stage}`,
    /** One expert's: `star-2021/document-review/expert-k3f9`. */
    expert: ({ campaign, stage, expert }: Sheet) => `${campaign}/${stage}/${expert}`,
  },
  events: sheetEvents,
  empty: noSheetYet,
  fold: evolveSheet,
} as const satisfies View<Sheet>;
