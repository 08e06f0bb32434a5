import { windowState } from '../campaign/calendar.ts';
import type { StageOf } from '../campaign/stages.ts';
import { type Case, conflictOf, type Judge } from '../experts/conflicts.ts';
import type { ListedExpert } from '../experts/experts.ts';
import { refuseScore, type ScoreDecision } from './score-refusal.ts';
import { isAssigned, type Scoring, scoringRules } from './scoring.ts';
import { isHandedIn, type Sheet, type SheetEvent } from './sheet.ts';

/** What an expert has written. */
export interface Written {
  scores: Readonly<Record<string, number>>;
  forPanel: string;
  forApplicant: string;
  /** The revision of the criteria that the page showed. */
  revision: number;
}

export type SheetCommand =
  | { kind: 'begin' }
  | { kind: 'save'; written: Written; seen: number }
  | { kind: 'hand-in'; written: Written; seen: number }
  | { kind: 'reopen'; reason: string };

export interface SheetContext {
  stage: StageOf<'score'>;
  scoring: Scoring;
  expert: ListedExpert | null;
  judge: Judge;
  /** The application while it is at the stage; null otherwise. */
  one: Case | null;
  /** How often the sheet was written; what a page has seen is compared with it. */
  seq: number;
  now: Date;
  /** Whether who asks has a part in the application. */
  isOwn: boolean;
}

const MAX_COMMENT = 1000;

/** What an expert, or staff with `reopen`, does to a sheet, or why not. */
export function decideSheet(sheet: Sheet, command: SheetCommand, context: SheetContext): ScoreDecision<SheetEvent> {
  const { application } = sheet;
  if (command.kind === 'reopen') return reopen(sheet, command.reason, context);
  const closed = accessRefusal(sheet, context) ?? windowRefusal(context);
  if (closed) return closed;
  if (command.kind === 'begin')
    return { kind: 'decided', events: sheet.begunAt ? [] : [{ kind: 'readingBegun', application }] };
  if (sheet.begunAt === null) return refuseScore('not-begun');
  const { seen, written } = command;
  if (seen !== context.seq || written.revision !== context.scoring.revision) return refuseScore('changed-since');
  if (isHandedIn(sheet, context.scoring)) return refuseScore('already-handed-in');
  const wrong = writtenRefusal(written, context, command.kind === 'hand-in');
  if (wrong) return wrong;
  const kind = command.kind === 'save' ? 'scoreSaved' : 'scoreSubmitted';
  const { scores, forPanel, forApplicant, revision } = written;
  return { kind: 'decided', events: [{ kind, application, scores: { ...scores }, forPanel, forApplicant, revision }] };
}

/** Whether the expert may see and score the application at all. @returns null when nothing is in the way */
export function accessRefusal(
  { application, expert: id }: Pick<Sheet, 'application' | 'expert'>,
  { expert, judge, one, scoring }: Omit<SheetContext, 'stage' | 'seq' | 'now' | 'isOwn'>,
) {
  if (!expert) return refuseScore('not-expert');
  if (expert.left) return refuseScore('expert-left');
  const declared = scoring.declared.filter((known) => known.application === application).map((known) => known.expert);
  const conflict = one && conflictOf(judge, one, declared);
  if (conflict) return refuseScore(conflict);
  if (!isAssigned(scoring, { application, expert: id })) return refuseScore('not-assigned');
  return one ? null : refuseScore('not-at-stage');
}

/** Whether scores may change now. @returns null when they may */
export function windowRefusal({ stage, scoring, now }: Pick<SheetContext, 'stage' | 'scoring' | 'now'>) {
  if (scoring.closedAt !== null) return refuseScore('scoring-closed');
  const state = windowState(stage.window, now);
  return state === 'open' ? null : refuseScore(state === 'before' ? 'window-before' : 'window-over');
}

function writtenRefusal(written: Written, { stage, scoring, one }: SheetContext, isWhole: boolean) {
  const rules = scoringRules(stage, scoring);
  const criteria = rules.criteria[one?.track ?? ''] ?? [];
  for (const [criterion, score] of Object.entries(written.scores)) {
    if (!criteria.some(({ id }) => id === criterion)) return refuseScore('unknown-criterion', criterion);
    if (!Number.isInteger(score) || score < 0 || score > rules.scale) return refuseScore('out-of-scale', criterion);
  }
  const missing = criteria.find(({ id }) => written.scores[id] === undefined);
  if (isWhole && missing) return refuseScore('scores-missing', missing.id);
  const isTooLong = [written.forPanel, written.forApplicant].some((text) => [...text].length > MAX_COMMENT);
  return isTooLong ? refuseScore('too-long') : null;
}

function reopen(sheet: Sheet, reason: string, { scoring, isOwn }: SheetContext): ScoreDecision<SheetEvent> {
  if (isOwn) return refuseScore('own-application', sheet.application);
  if (scoring.closedAt !== null) return refuseScore('scoring-closed');
  if (reason.trim() === '') return refuseScore('reason-missing');
  if (!isHandedIn(sheet, scoring)) return refuseScore('not-handed-in');
  return { kind: 'decided', events: [{ kind: 'scoreReopened', application: sheet.application, reason }] };
}
