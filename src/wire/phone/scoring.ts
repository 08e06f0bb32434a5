import { z } from 'zod';
import type { Criterion } from '../../domain/campaign/stages.ts';
import type { ScoreRefusal } from '../../domain/scores/score-refusal.ts';
import { requestId } from '../base/request-id.ts';
import type { SectionJson } from '../base/shown.ts';

export type CaseStateName = 'new' | 'begun' | 'draft' | 'again' | 'done';

export interface CaseRowJson {
  application: string;
  title: string;
  track: string;
  state: CaseStateName;
  /** 0 to 100; null while a criterion has no score. */
  score: number | null;
}

/** `GET scoring`: what an expert has to score. Reasons are codes that `templates/messages/phrases/score-refusals.ts` has words for. */
export interface ScoringJson {
  campaign: string;
  stage: string;
  note: string;
  isBlind: boolean;
  scale: number;
  closesOn: string;
  /** Why nothing can be scored now; null while it can. */
  closed: ScoreRefusal | null;
  expert: { name: string; unit: string; avoids: readonly string[] };
  rows: readonly CaseRowJson[];
}

export type CriterionJson = Criterion;

/** `GET scoring/:application`. */
export interface CaseJson {
  application: string;
  title: string;
  track: string;
  /** Whom it is about, before the expert says that no interest is in the way; empty in a blind review. */
  organisation: string;
  /** … and who recommended it. */
  body: string;
  state: CaseStateName;
  /** Null until the expert has said that no interest is in the way. */
  material: { sections: readonly SectionJson[]; hasArticle: boolean } | null;
  criteria: readonly CriterionJson[];
  scale: number;
  written: { scores: Readonly<Record<string, number>>; forPanel: string; forApplicant: string };
  /** What a save names: it is refused when something else stands by then. */
  seen: number;
  revision: number;
  reopened: string | null;
  closed: ScoreRefusal | null;
}

const writtenBody = z.object({
  scores: z.record(z.string().max(40), z.number()),
  forPanel: z.string().max(5000),
  forApplicant: z.string().max(5000),
  revision: z.number().int(),
  seen: z.number().int(),
  requestId,
});

/** `POST scoring/:application`, a draft, and `POST scoring/:application/hand-in`. */
export const sheetBody = writtenBody;
export type SheetBody = z.input<typeof sheetBody>;

export interface SavedSheetJson {
  /** What the next save names. */
  seen: number;
}

/** `POST scoring/:application/begin`. */
export const beginBody = z.object({ requestId });

/** `POST scoring/:application/conflict`. */
export const conflictBody = z.object({ reason: z.string().trim().min(1).max(200), requestId });

/** `POST scoring/avoids`. */
export const avoidsBody = z.object({ avoids: z.array(z.string().trim().min(2).max(60)).max(30), requestId });
