import { z } from 'zod';
import { type JournalEntry, streamKey } from '../base/journal-entry.ts';
import { nounEvents } from '../base/noun-events.ts';
import type { View } from '../base/view.ts';
import { type Criterion, criterionSchema, type StageOf } from '../campaign/stages.ts';
import type { Assignment } from '../experts/plan-assignments.ts';
import type { ScoreRules } from './rank.ts';

const assignmentSchema = z.object({ application: z.string(), expert: z.string() });

const scoringEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('expertsAssigned'), assignments: z.array(assignmentSchema) }),
  /** By hand: `from` null for one more expert, `to` null for one less. */
  z.object({
    kind: z.literal('assignmentMoved'),
    application: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string(),
  }),
  /** An expert said that an interest is in the way; the assignment is over. */
  z.object({ kind: z.literal('conflictDeclared'), application: z.string(), expert: z.string(), reason: z.string() }),
  /** `scores`: what becomes of those handed in: `recounted` by the new weights, or `again`, experts hand in again. */
  z.object({
    kind: z.literal('criteriaReplaced'),
    criteria: z.record(z.string(), z.array(criterionSchema)),
    scores: z.enum(['none', 'recounted', 'again']),
    reason: z.string(),
  }),
  /** The experts met. `present`: ids of experts; `others`: who else was there. */
  z.object({
    kind: z.literal('meetingHeld'),
    day: z.iso.date(),
    present: z.array(z.string()),
    others: z.string(),
    notes: z.string(),
  }),
  /** What the meeting agrees on about one application; `again`: who looks at it once more. */
  z.object({ kind: z.literal('agreedOn'), application: z.string(), text: z.string(), again: z.array(z.string()) }),
  /** No score changes from here on. */
  z.object({ kind: z.literal('scoringClosed') }),
  z.object({ kind: z.literal('scoringReopened'), reason: z.string() }),
]);

export type ScoringEvent = z.infer<typeof scoringEventSchema>;

const scoringEvents = nounEvents(scoringEventSchema, {
  expertsAssigned: [],
  assignmentMoved: ['reason'],
  conflictDeclared: ['reason'],
  criteriaReplaced: [],
  meetingHeld: [],
  agreedOn: ['text'],
  scoringClosed: [],
  scoringReopened: [],
});

export interface Meeting {
  at: string;
  day: string;
  present: readonly string[];
  others: string;
  notes: string;
  agreed: readonly { application: string; text: string; again: readonly string[] }[];
}

/** The scoring of one stage, folded from `scoring/<campaign>/<stage>`. */
export interface Scoring {
  /** `<campaign>/<stage>`. */
  key: string;
  /** Each once. */
  assignments: readonly Assignment[];
  declared: readonly (Assignment & { reason: string; at: string })[];
  /** By track, in place of the campaign's; null while nothing was replaced. */
  criteria: Readonly<Record<string, readonly Criterion[]>> | null;
  /** How often criteria were replaced. A sheet names the revision it was given by. */
  revision: number;
  /** Sheets of an earlier revision are handed in again. */
  countsFrom: number;
  meetings: readonly Meeting[];
  closedAt: string | null;
}

export function scoringKey(campaign: string, stage: string): string {
  return `${campaign}/${stage}`;
}

export function noScoringYet(key: string): Scoring {
  const none = { assignments: [], declared: [], criteria: null, revision: 0, countsFrom: 0, meetings: [] };
  return { key, ...none, closedAt: null };
}

/** One entry of the stream further. @throws Error when an event is not what this program wrote */
export function evolveScoring(
  known: Scoring | null,
  { stream, at, events }: Pick<JournalEntry, 'stream' | 'at' | 'events'>,
): Scoring {
  return events.reduce<Scoring>(
    (scoring, event) => {
      const read = scoringEvents.read(event);
      return read ? evolveByEvent(scoring, read, at) : scoring;
    },
    known ?? noScoringYet(streamKey(stream)),
  );
}

function evolveByEvent(scoring: Scoring, event: ScoringEvent, at: string): Scoring {
  switch (event.kind) {
    case 'expertsAssigned':
      return { ...scoring, assignments: event.assignments.reduce(withAssignment, scoring.assignments) };
    case 'assignmentMoved': {
      const { application, from, to } = event;
      const left = from === null ? scoring.assignments : without(scoring.assignments, { application, expert: from });
      return { ...scoring, assignments: to === null ? left : withAssignment(left, { application, expert: to }) };
    }
    case 'conflictDeclared': {
      const { application, expert, reason } = event;
      const declared = [...scoring.declared, { application, expert, reason, at }];
      return { ...scoring, assignments: without(scoring.assignments, event), declared };
    }
    case 'criteriaReplaced': {
      const revision = scoring.revision + 1;
      const countsFrom = event.scores === 'again' ? revision : scoring.countsFrom;
      return { ...scoring, criteria: event.criteria, revision, countsFrom };
    }
    case 'meetingHeld': {
      const { day, present, others, notes } = event;
      return { ...scoring, meetings: [...scoring.meetings, { at, day, present, others, notes, agreed: [] }] };
    }
    case 'agreedOn':
      return {
        ...scoring,
        meetings: scoring.meetings.map((meeting, index, all) => agreed(meeting, event, index === all.length - 1)),
      };
    case 'scoringClosed':
      return { ...scoring, closedAt: at };
    case 'scoringReopened':
      return { ...scoring, closedAt: null };
  }
}

function agreed(
  meeting: Meeting,
  { application, text, again }: Extract<ScoringEvent, { kind: 'agreedOn' }>,
  isLast: boolean,
): Meeting {
  return isLast ? { ...meeting, agreed: [...meeting.agreed, { application, text, again }] } : meeting;
}

export function isAssigned(
  { assignments }: Pick<Scoring, 'assignments'>,
  { application, expert }: Assignment,
): boolean {
  return assignments.some((known) => known.application === application && known.expert === expert);
}

function withAssignment(known: readonly Assignment[], { application, expert }: Assignment): readonly Assignment[] {
  const one = { application, expert };
  return isAssigned({ assignments: known }, one) ? known : [...known, one];
}

function without(known: readonly Assignment[], { application, expert }: Assignment): Assignment[] {
  return known.filter((one) => one.application !== application || one.expert !== expert);
}

/** The criteria in force and the scale: the campaign's until staff replace them. */
export function scoringRules(stage: StageOf<'score'>, { criteria }: Pick<Scoring, 'criteria'>): ScoreRules {
  return { criteria: criteria ?? stage.criteria, scale: stage.scale };
}

/** Scorings by `<campaign>/<stage>`. */
export const scoringView = {
  name: 'scoring',
  indexes: {},
  events: scoringEvents,
  empty: noScoringYet,
  fold: evolveScoring,
} as const satisfies View<Scoring>;
