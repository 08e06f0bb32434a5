import { z } from 'zod';
import type { JournalEntry } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';
import type { CalendarWindow, CampaignDefinition, WindowName } from '../campaign/schema.ts';

export const windowNames = [
  'preRegistration',
  'submission',
  'recommendation',
  'review',
] as const satisfies WindowName[];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const windowDays = z.object({ from: day.optional(), to: day });

/** A window and the days it had before. */
const movedWindowSchema = z.object({ window: z.enum(windowNames), now: windowDays, before: windowDays });
export type MovedWindow = z.infer<typeof movedWindowSchema>;

/** A stage beside the calendar's windows and the days it had before; `stage` is its id, `title` what it was called. */
const movedStageSchema = z.object({ stage: z.string(), title: z.string(), now: windowDays, before: windowDays });
export type MovedStage = z.infer<typeof movedStageSchema>;

/** What staff changed in a campaign's calendar, folded from the stream `calendar/<campaign>`. */
export interface MovedCalendar {
  campaign: string;
  /** As they are now; a window left out is as the campaign's file has it. */
  windows: Readonly<Partial<Record<WindowName, CalendarWindow>>>;
  /** The same of stages beside those windows, by id. */
  stages: Readonly<Record<string, CalendarWindow>>;
  /** Every change, the oldest first. `number` counts from 1; `isTold`: whom it concerns has been told. */
  moves: readonly CalendarMove[];
}

export interface CalendarMove {
  number: number;
  windows: readonly MovedWindow[];
  stages: readonly MovedStage[];
  /** Told as it was written. */
  reason: string;
  by: string;
  /** ISO 8601. */
  at: string;
  isTold: boolean;
  /** ISO 8601: until then nobody is told, and it can be taken back; null when it was told at once. */
  until: string | null;
  /** Nobody takes it back any more: people are being told. */
  isSettled: boolean;
  /** It was taken back; nobody heard of it. */
  isUndone: boolean;
}

const calendarEvents = nounEvents(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('windowsMoved'),
      windows: z.array(movedWindowSchema),
      /** Earlier entries know none. */
      stages: z.array(movedStageSchema).default([]),
      reason: z.string(),
      /** ISO 8601: nobody is told before. */
      until: z.string().optional(),
    }),
    /** The time to take a change back is over, or it was taken back: of the two one stands. */
    z.object({ kind: z.literal('moveSettled'), move: z.number().int().positive() }),
    z.object({ kind: z.literal('windowsRestored'), move: z.number().int().positive() }),
    /** Everybody concerned by a change has the message in an entry of their own. */
    z.object({ kind: z.literal('moveTold'), move: z.number().int().positive(), people: z.number().int() }),
  ]),
  {
    windowsMoved: [],
    moveSettled: [],
    windowsRestored: [],
    moveTold: [],
  },
);

export function noMovesYet(campaign: string): MovedCalendar {
  return { campaign, windows: {}, stages: {}, moves: [] };
}

/** One entry of the stream further. @throws Error when an event is not what this program wrote */
export function evolveCalendar(known: MovedCalendar, { events, by, at }: JournalEntry): MovedCalendar {
  let calendar = known;
  for (const event of events) {
    const read = calendarEvents.read(event);
    if (read?.kind === 'moveTold') calendar = marked(calendar, read.move, { isTold: true });
    if (read?.kind === 'moveSettled') calendar = marked(calendar, read.move, { isSettled: true });
    if (read?.kind === 'windowsRestored') calendar = takenBack(calendar, read.move);
    if (read?.kind === 'windowsMoved')
      calendar = withMove(calendar, {
        ...{ windows: read.windows, stages: read.stages, reason: read.reason, by, at },
        until: read.until ?? null,
      });
  }
  return calendar;
}

function withMove(
  { campaign, windows, stages, moves }: MovedCalendar,
  move: Omit<CalendarMove, 'number' | 'isTold' | 'isSettled' | 'isUndone'>,
): MovedCalendar {
  const moved = Object.fromEntries(move.windows.map(({ window, now }) => [window, now]));
  return {
    campaign,
    windows: { ...windows, ...moved },
    stages: { ...stages, ...Object.fromEntries(move.stages.map(({ stage, now }) => [stage, now])) },
    moves: [...moves, { ...move, number: moves.length + 1, isTold: false, isSettled: false, isUndone: false }],
  };
}

function marked(calendar: MovedCalendar, number: number, mark: Partial<CalendarMove>): MovedCalendar {
  const moves = calendar.moves.map((move) => (move.number === number ? { ...move, ...mark } : move));
  return { ...calendar, moves };
}

/** The days before the change hold again. */
function takenBack(calendar: MovedCalendar, number: number): MovedCalendar {
  const move = calendar.moves.find((one) => one.number === number);
  if (!move) return calendar;
  const { windows, stages } = calendar;
  return marked(
    {
      ...calendar,
      windows: { ...windows, ...Object.fromEntries(move.windows.map(({ window, before }) => [window, before])) },
      stages: { ...stages, ...Object.fromEntries(move.stages.map(({ stage, before }) => [stage, before])) },
    },
    number,
    { isUndone: true },
  );
}

/** Changed calendars by campaign. */
export const calendarView = {
  name: 'calendar',
  indexes: {},
  events: calendarEvents,
  empty: noMovesYet,
  fold: (known, entry) => known && evolveCalendar(known, entry),
} as const satisfies View<MovedCalendar>;

/** The calendar with the windows that staff changed. */
export function calendarWith(
  calendar: CampaignDefinition['calendar'],
  windows: MovedCalendar['windows'],
): CampaignDefinition['calendar'] {
  return { ...calendar, ...windows };
}
