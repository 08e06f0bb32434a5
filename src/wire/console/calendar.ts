import { z } from 'zod';
import type { WindowName } from '../../domain/campaign/schema.ts';
import type { Timeline } from '../../domain/campaign/timeline.ts';
import { requestId } from '../base/request-id.ts';

const day = z.iso.date();
const window = z.object({ from: day.optional(), to: day });

export interface WindowJson {
  from?: string | undefined;
  to: string;
}

/** `GET calendar?campaign=…`. */
export interface CalendarJson {
  calendar: Readonly<Record<WindowName, WindowJson>>;
  /** Those that the chain has. */
  windows: readonly WindowName[];
  /** Title of the stage whose window `review` is, where no experts are asked. */
  review: string | null;
  /** Stages of the review beside those windows. */
  stages: readonly { id: string; title: string; window: WindowJson }[];
  /** The same to be drawn. */
  timeline: Timeline;
  /** Every change, the oldest first. */
  moves: readonly {
    number: number;
    windows: readonly { window: WindowName; now: WindowJson; before: WindowJson }[];
    stages: readonly { title: string; now: WindowJson; before: WindowJson }[];
    reason: string;
    by: string;
    at: string;
    isTold: boolean;
    isUndone: boolean;
    /** For how long it can be taken back; null when that is over. */
    seconds: number | null;
  }[];
}

const order = z.object({
  campaign: z.string().min(1).max(80),
  windows: z.object({
    preRegistration: window.optional(),
    submission: window.optional(),
    recommendation: window.optional(),
    review: window.optional(),
  }),
  /** By the stages' ids. */
  stages: z.record(z.string().max(40), window).default({}),
  /** Changes that stood when the page was opened. */
  seen: z.number().int().min(0),
  reason: z.string().trim().min(1).max(200),
});

/** `POST calendar/preview`. */
export const moveOrderBody = order;
/** `POST calendar`. */
export const calendarMoveBody = order.extend({ requestId });
export type MoveOrderBody = z.input<typeof moveOrderBody>;
export type CalendarMoveBody = z.input<typeof calendarMoveBody>;

/** `templates/pages/console-calendar.ts` has words for each kind. `stage` and the other one by their titles; the other one is null for the submission. */
type MoveRefusalJson = { kind: string; window?: WindowName; other?: string | null; stage?: string } & {
  [Key in 'from' | 'to' | 'day' | 'otherTo' | 'otherFrom']?: string;
};

/** What a change of the calendar would do. */
export interface PlannedMoveJson {
  applicants: number;
  contacts: number;
  experts: number;
  /** Applications with a later day of their own: nothing changes for them. */
  keepOwn: number;
  /** What the first ones concerned are called. */
  titles: readonly string[];
  reminders: readonly { window: WindowName; before: readonly string[]; now: readonly string[] }[];
  /** What an applicant, else a contact, will read; null when nobody is told. */
  text: string | null;
}

export type MovePreviewJson =
  | ({ kind: 'preview' } & PlannedMoveJson)
  | { kind: 'refused'; reasons: readonly MoveRefusalJson[] };

/** `POST calendar/undo`: the last change, before it is announced. */
export const moveUndoBody = z.object({
  campaign: z.string().min(1).max(80),
  move: z.number().int().positive(),
  requestId,
});
export type MoveUndoBody = z.input<typeof moveUndoBody>;
/** Null when it is taken back. */
export interface MoveUndoneJson {
  reason: 'no-move' | 'undone' | 'told' | 'moved-on' | null;
}

export type MovedJson = { kind: 'moved' } | { kind: 'refused'; reasons: readonly MoveRefusalJson[] };
