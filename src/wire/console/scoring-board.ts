import { z } from 'zod';
import type { ScoreRefusal } from '../../domain/scores/score-refusal.ts';
import type { Meeting } from '../../domain/scores/scoring.ts';
import { id } from '../base/id.ts';
import { requestId } from '../base/request-id.ts';
import type { CaseStateName, CriterionJson } from '../phone/scoring.ts';
import type { UnderwayJson } from './late.ts';

/** `stage` is the campaign's first stage of the kind when it is left out. */
export const stageQuery = z.object({ campaign: id, stage: id.optional() });

/** `GET scoring`: the scoring of a stage. Null for a campaign without one. */
export interface BoardJson {
  stage: { id: string; title: string; from: string; to: string; scale: number; expertsEach: number; isBlind: boolean };
  note: string;
  state: 'before' | 'open' | 'after';
  closedAt: string | null;
  criteria: Readonly<Record<string, readonly CriterionJson[]>>;
  /** What a replacement of the criteria names. */
  revision: number;
  tracks: readonly { id: string; name: string }[];
  experts: readonly BoardExpertJson[];
  cases: readonly BoardCaseJson[];
  declared: readonly { application: string; expert: string; reason: string; at: string }[];
  /** How many sheets hold scores. */
  scored: number;
  /** What is not here yet. */
  underway: UnderwayJson;
}

export interface BoardExpertJson {
  id: string;
  name: string;
  unit: string;
  position: string;
  tracks: readonly string[];
  avoids: readonly string[];
  /** Accounts bound to the expert. */
  people: readonly string[];
  left: { at: string; reason: string } | null;
  assigned: number;
  done: number;
}

export interface BoardCaseJson {
  application: string;
  title: string;
  track: string;
  sheets: readonly { expert: string; state: CaseStateName; score: number | null }[];
  missing: number;
  /** It stands further on: nothing is changed here any more. */
  isPassedOn: boolean;
  /** Who asks has a part in it: who scores it, and how, is left out. */
  isOwn: boolean;
  /** Who may not score it, and why. */
  blocked: readonly { expert: string; reason: ScoreRefusal }[];
}

/** `GET scoring/plan`. */
export interface PlanJson {
  plan: string;
  assignments: readonly { application: string; expert: string }[];
  short: readonly { application: string; missing: number }[];
  /** Own applications of who asks: a colleague assigns them. */
  left: readonly string[];
  blocked: readonly { application: string; expert: string; reason: ScoreRefusal }[];
  loads: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const place = { campaign: id, stage: id, requestId };

/** `POST scoring/plan`. */
export const planBody = z.object({ ...place, plan: z.string().regex(/^[\da-f]{64}$/u) });

/** `POST scoring/move`. */
export const assignmentMoveBody = z.object({
  ...place,
  application: id,
  from: id.nullable(),
  to: id.nullable(),
  reason: z.string().max(200),
});

/** `POST scoring/criteria`. */
export const criteriaBody = z.object({
  ...place,
  revision: z.number().int().min(0),
  criteria: z.record(
    z.string().max(40),
    z
      .array(
        z.object({
          id: z.string().regex(/^[a-z0-9-]{1,32}$/u),
          title: z.string().trim().min(1).max(40),
          source: z.string().trim().max(80),
          weight: z.number().int().min(1).max(100),
          anchors: z
            .array(z.object({ score: z.number().int().min(0).max(100), text: z.string().trim().min(1).max(80) }))
            .min(2)
            .max(10),
        }),
      )
      .min(1)
      .max(20),
  ),
  reason: z.string().trim().max(200),
  scores: z.enum(['recounted', 'again']).nullable(),
});
export type CriteriaBody = z.input<typeof criteriaBody>;

/** `POST scoring/reminder`: which expert is reminded; the answer says for each account why not. */
export const reminderBody = z.object({ campaign: id, stage: id, expert: id });
export interface ReminderJson {
  told: readonly { person: string; refused: string | null }[];
}

/** `POST scoring/again`. */
export const againBody = z.object({ ...place, application: id, expert: id, reason: z.string().max(200) });

/** `POST scoring/closing`: `reopen` is the reason for opening it again; null closes it. */
export const closingBody = z.object({ ...place, reopen: z.string().max(200).nullable() });

/** `GET scoring/meeting`. */
export interface MeetingJson {
  stage: { id: string; title: string };
  closedAt: string | null;
  experts: readonly { id: string; name: string; hasLeft: boolean }[];
  /** What the own applications of who asks are called; nothing else is said of them. */
  own: readonly string[];
  /** Best first, by track. */
  ranking: readonly {
    application: string;
    title: string;
    track: string;
    trackTitle: string;
    place: number | null;
    mean: number | null;
    experts: number;
    isTied: boolean;
  }[];
  spreads: readonly {
    application: string;
    marks: readonly { expert: string; score: number; isOutlier: boolean }[];
    mean: number;
    range: number;
    isWide: boolean;
  }[];
  severities: readonly { expert: string; applications: number; offset: number | null }[];
  /** What experts wrote: for the panel, for the applicant. */
  comments: readonly { application: string; expert: string; forPanel: string; forApplicant: string }[];
  meetings: readonly Meeting[];
}

/** `POST scoring/meeting`. */
export const meetingBody = z.object({
  ...place,
  day: z.iso.date(),
  present: z.array(id).max(100),
  others: z.string().trim().max(300),
  notes: z.string().trim().max(4000),
  agreed: z.array(z.object({ application: id, text: z.string().trim().max(500), again: z.array(id).max(20) })).max(500),
});

/** `POST experts/import?campaign=…`: a dry run; with `plan` and `requestId` what that dry run showed is imported. */
export type ExpertsImportJson =
  | {
      kind: 'preview';
      plan: string;
      rows: readonly {
        row: number;
        name: string;
        unit: string;
        mobile: string;
        does: 'new' | 'update' | 'same' | 'nothing';
        problems: readonly {
          code: string;
          column?: string;
          value?: string;
          max?: number;
          row?: number;
          tracks?: readonly string[];
        }[];
      }[];
    }
  | { kind: 'imported'; experts: number }
  | { kind: 'refused'; reason: string };

/** `POST experts/:expert/invitations`. */
export const expertInvitationBody = z.object({ campaign: id });
/** `POST experts/:expert/leaving`: null comes back. */
export const leavingBody = z.object({ campaign: id, requestId, reason: z.string().max(200).nullable() });
/** `POST experts/:expert/unbinding`. */
export const expertUnbindingBody = z.object({ campaign: id, requestId });
