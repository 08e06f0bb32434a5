import { shanghaiDay } from '../campaign/calendar.ts';
import type { Criterion, StageOf } from '../campaign/stages.ts';
import { type Assignment, type AssignmentInput, assignmentRefusal } from '../experts/plan-assignments.ts';
import { refuseScore, type ScoreDecision } from './score-refusal.ts';
import { isAssigned, type Scoring, type ScoringEvent, scoringRules } from './scoring.ts';

export type ScoringCommand =
  | { kind: 'assign'; assignments: readonly Assignment[] }
  | { kind: 'move'; application: string; from: string | null; to: string | null; reason: string }
  | { kind: 'declare'; application: string; expert: string; reason: string }
  | {
      kind: 'replace-criteria';
      criteria: Readonly<Record<string, readonly Criterion[]>>;
      /** How often they had been replaced when they were looked at. */
      revision: number;
      reason: string;
      /** Needed once scores exist. */
      scores: 'recounted' | 'again' | null;
    }
  | {
      kind: 'meet';
      day: string;
      present: readonly string[];
      others: string;
      notes: string;
      agreed: readonly { application: string; text: string; again: readonly string[] }[];
    }
  | { kind: 'close' }
  | { kind: 'reopen'; reason: string };

export interface ScoringContext extends Pick<AssignmentInput, 'cases' | 'judges'> {
  stage: StageOf<'score'>;
  /** How many sheets hold scores, drafts too. */
  scored: number;
  /** Sheets that are handed in, by criteria in force. */
  handedIn: readonly Assignment[];
  /** The panel decided: whatever changed now would count for nothing. */
  isListFrozen: boolean;
  /** Applications that whoever decides has a part in. */
  own: ReadonlySet<string>;
  /** Every expert that was ever named. */
  experts: readonly string[];
  now: Date;
}

/** What staff, or an expert with `declare`, does to the scoring of a stage, or why not. */
export function decideScoring(
  scoring: Scoring,
  command: ScoringCommand,
  context: ScoringContext,
): ScoreDecision<ScoringEvent> {
  if (command.kind === 'reopen') {
    if (scoring.closedAt === null) return refuseScore('scoring-open');
    if (context.isListFrozen) return refuseScore('list-frozen');
    if (command.reason.trim() === '') return refuseScore('reason-missing');
    return { kind: 'decided', events: [{ kind: 'scoringReopened', reason: command.reason }] };
  }
  if (scoring.closedAt !== null) return refuseScore('scoring-closed');
  const own = decidedOn(command).find((application) => context.own.has(application));
  if (own !== undefined) return refuseScore('own-application', own);
  switch (command.kind) {
    case 'assign':
      return assign(scoring, command.assignments, context);
    case 'move':
      return move(scoring, command, context);
    case 'declare':
      return declare(scoring, command);
    case 'replace-criteria':
      return replaceCriteria(scoring, command, context);
    case 'meet':
      return meet(scoring, command, context);
    case 'close':
      return { kind: 'decided', events: [{ kind: 'scoringClosed' }] };
  }
}

/** The applications that a command names: nobody decides who scores their own, or what becomes of it. An interest of one's own is declared freely. */
function decidedOn(command: ScoringCommand): readonly string[] {
  if (command.kind === 'move') return [command.application];
  if (command.kind === 'assign') return command.assignments.map(({ application }) => application);
  return command.kind === 'meet' ? command.agreed.map(({ application }) => application) : [];
}

function assign(
  scoring: Scoring,
  assignments: readonly Assignment[],
  { cases, judges }: ScoringContext,
): ScoreDecision<ScoringEvent> {
  if (assignments.length === 0) return refuseScore('nothing-to-assign');
  const standing = [...scoring.assignments];
  for (const one of assignments) {
    const reason = assignmentRefusal({ cases, judges, standing, declared: scoring.declared }, one);
    if (reason) return refuseScore(reason, one.application);
    standing.push(one);
  }
  const events = [{ kind: 'expertsAssigned' as const, assignments: assignments.map((one) => ({ ...one })) }];
  return { kind: 'decided', events };
}

function move(
  scoring: Scoring,
  { application, from, to, reason }: Extract<ScoringCommand, { kind: 'move' }>,
  { cases, judges }: ScoringContext,
): ScoreDecision<ScoringEvent> {
  if (reason.trim() === '') return refuseScore('reason-missing');
  if (from === null && to === null) return refuseScore('nothing-to-assign');
  if (from !== null && !isAssigned(scoring, { application, expert: from })) return refuseScore('moved-since', from);
  if (to !== null) {
    const { assignments: standing, declared } = scoring;
    const refusal = assignmentRefusal({ cases, judges, standing, declared }, { application, expert: to });
    if (refusal) return refuseScore(refusal, to);
  }
  return { kind: 'decided', events: [{ kind: 'assignmentMoved', application, from, to, reason }] };
}

function declare(
  scoring: Scoring,
  { application, expert, reason }: Extract<ScoringCommand, { kind: 'declare' }>,
): ScoreDecision<ScoringEvent> {
  const isDeclared = scoring.declared.some((known) => known.application === application && known.expert === expert);
  if (isDeclared) return refuseScore('declared');
  if (!isAssigned(scoring, { application, expert })) return refuseScore('not-assigned');
  return { kind: 'decided', events: [{ kind: 'conflictDeclared', application, expert, reason }] };
}

/** While nobody scored, criteria are replaced freely; once scores exist it has to be said what becomes of them. */
function replaceCriteria(
  scoring: Scoring,
  { criteria, revision, reason, scores }: Extract<ScoringCommand, { kind: 'replace-criteria' }>,
  { stage, scored }: ScoringContext,
): ScoreDecision<ScoringEvent> {
  if (revision !== scoring.revision) return refuseScore('changed-since');
  if (reason.trim() === '') return refuseScore('reason-missing');
  const inForce = scoringRules(stage, scoring).criteria;
  const broken = Object.keys(stage.criteria).find((track) => !isWhole(criteria[track] ?? [], stage.scale));
  if (broken !== undefined || Object.keys(criteria).length !== Object.keys(stage.criteria).length)
    return refuseScore('criteria-broken', broken);
  if (scored > 0 && scores === null) return refuseScore('say-what-happens');
  if (scored > 0 && scores === 'recounted' && !haveSameIds(inForce, criteria)) return refuseScore('criteria-differ');
  const copies = Object.fromEntries(Object.entries(criteria).map(([track, list]) => [track, [...list]]));
  const becomes = scored > 0 ? (scores ?? 'again') : 'none';
  return { kind: 'decided', events: [{ kind: 'criteriaReplaced', criteria: copies, scores: becomes, reason }] };
}

/** Weights make 100, ids are unique, anchors lie on the scale. */
function isWhole(criteria: readonly Criterion[], scale: number): boolean {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const ids = new Set(criteria.map(({ id }) => id));
  const isOnScale = criteria.every(({ anchors }) => anchors.every(({ score }) => score <= scale));
  return total === 100 && ids.size === criteria.length && isOnScale;
}

function haveSameIds(
  before: Readonly<Record<string, readonly Criterion[]>>,
  after: Readonly<Record<string, readonly Criterion[]>>,
): boolean {
  const idsOf = (criteria: readonly Criterion[] = []) => criteria.map(({ id }) => id).sort();
  return Object.keys(before).every((track) => idsOf(before[track]).join() === idsOf(after[track]).join());
}

function meet(
  scoring: Scoring,
  { day, present, others, notes, agreed }: Extract<ScoringCommand, { kind: 'meet' }>,
  { experts, cases, handedIn, now }: ScoringContext,
): ScoreDecision<ScoringEvent> {
  if (present.length === 0) return refuseScore('nobody-present');
  if (day > shanghaiDay(now)) return refuseScore('future-day');
  const stranger = [...present, ...agreed.flatMap(({ again }) => again)].find((id) => !experts.includes(id));
  if (stranger !== undefined) return refuseScore('unknown-expert', stranger);
  const elsewhere = agreed.find(({ application }) => !cases.some((one) => one.application === application));
  if (elsewhere) return refuseScore('not-at-stage', elsewhere.application);
  const isHandedIn = (application: string, expert: string) =>
    handedIn.some((known) => known.application === application && known.expert === expert);
  const open = agreed.find(({ application, again }) => again.some((expert) => !isHandedIn(application, expert)));
  if (open) return refuseScore('not-handed-in', open.application);
  const held = { day, present, others, notes, agreed };
  if (scoring.meetings.some(({ at: _, ...known }) => isSame(known, held))) return refuseScore('recorded-already');
  return {
    kind: 'decided',
    events: [
      { kind: 'meetingHeld', day, present: [...present], others, notes },
      ...agreed.map(({ application, text, again }) => ({
        kind: 'agreedOn' as const,
        application,
        text,
        again: [...again],
      })),
    ],
  };
}

/** Pressed twice, or recorded by two. */
function isSame(known: Omit<Scoring['meetings'][number], 'at'>, held: typeof known): boolean {
  const told = ({ day, present, others, notes, agreed }: typeof known) =>
    JSON.stringify([
      day,
      [...present].sort(),
      others,
      notes,
      agreed.map(({ application, text }) => [application, text]),
    ]);
  return told(known) === told(held);
}
