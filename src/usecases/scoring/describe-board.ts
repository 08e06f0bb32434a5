import { trackOf } from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { isWaitingAt } from '../../domain/application/stages/stage.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { windowState } from '../../domain/campaign/calendar.ts';
import { conflictOf } from '../../domain/experts/conflicts.ts';
import { type Ranked, rank, weightedScore } from '../../domain/scores/rank.ts';
import { scoringRules } from '../../domain/scores/scoring.ts';
import { isHandedIn, type Sheet } from '../../domain/scores/sheet.ts';
import { marksOf, severitiesOf, spreadsOf } from '../../domain/scores/spread.ts';
import type { BoardCaseJson, BoardExpertJson, BoardJson, MeetingJson } from '../../wire/console/scoring-board.ts';
import type { CaseStateName } from '../../wire/phone/scoring.ts';
import { listUnderway } from '../applications/list-underway.ts';
import type { CommitNeeds } from '../commit.ts';
import { listSheets, type PlanPreview, previewAssignment } from './change-scoring.ts';
import { stateOf } from './expert-page.ts';
import { type LoadedStage, loadScored, loadStage, peopleBoundTo, type ScoringPlace } from './load-scoring.ts';

/** The scoring as somebody at the console sees it: who scores an application of theirs, and how, stays unknown to them. */
export async function describeBoard(ports: CommitNeeds, place: ScoringPlace, by: PersonId): Promise<BoardJson> {
  const [loaded, sheets] = await Promise.all([loadScored(ports, place), listSheets(ports, place)]);
  const { stage, scoring, campaign } = loaded;
  const { id, title, window, scale, expertsEach, isBlind } = stage;
  const cases = loaded.applications.map((application) => {
    const known = caseOnBoard(loaded, sheets, application);
    return isOwn(application, by) ? { ...known, sheets: [], missing: 0, blocked: [], isOwn: true } : known;
  });
  const own = new Set(cases.flatMap((one) => (one.isOwn ? [one.application] : [])));
  const experts = await Promise.all(loaded.experts.map((expert) => expertOnBoard(ports, loaded, cases, expert)));
  return {
    stage: { id, title, from: window.from ?? '', to: window.to, scale, expertsEach, isBlind },
    ...{ note: stage.note, state: windowState(window, ports.clock.now()), closedAt: scoring.closedAt },
    ...{ criteria: scoringRules(stage, scoring).criteria, revision: scoring.revision },
    tracks: Object.keys(stage.criteria).map((track) => ({ id: track, name: campaign.tracks[track]?.title ?? track })),
    ...{ experts, cases, declared: scoring.declared.filter(({ application }) => !own.has(application)) },
    scored: sheets.filter(({ savedAt }) => savedAt !== null).length,
    underway: await listUnderway(ports, campaign, id),
  };
}

async function expertOnBoard(
  ports: CommitNeeds,
  { campaign }: LoadedStage,
  cases: readonly BoardCaseJson[],
  expert: LoadedStage['experts'][number],
): Promise<BoardExpertJson> {
  const { id, name, unit, position, tracks, avoids, left } = expert;
  const own = cases.flatMap(({ sheets }) => sheets.filter((sheet) => sheet.expert === id));
  const people = (await peopleBoundTo(ports, campaign.id, id)).map((person) => person.id);
  const done = own.filter(({ state }) => state === 'done').length;
  return { id, name, unit, position, tracks, avoids, people, left: left ?? null, assigned: own.length, done };
}

function caseOnBoard(
  { campaign, stage, scoring, experts, judges, cases }: LoadedStage,
  sheets: readonly Sheet[],
  application: LoadedStage['applications'][number],
): BoardCaseJson {
  const rules = scoringRules(stage, scoring);
  const one = cases.find((known) => known.application === application.id);
  const assigned = scoring.assignments.filter((known) => known.application === application.id);
  const rows = assigned.map(({ expert }) => {
    const sheet = sheets.find((known) => known.application === application.id && known.expert === expert);
    const state: CaseStateName = sheet ? stateOf(sheet, scoring) : 'new';
    return { expert, state, score: sheet ? weightedScore(sheet, rules, application.track) : null };
  });
  const isGone = (id: string) => experts.some((expert) => expert.id === id && expert.left);
  const counting = rows.filter(({ expert, state }) => state === 'done' || !isGone(expert)).length;
  const declared = scoring.declared.filter((known) => known.application === application.id).map(({ expert }) => expert);
  const blocked = judges.flatMap((judge) => {
    const reason = one && conflictOf(judge, one, declared);
    return reason ? [{ expert: judge.id, reason }] : [];
  });
  const isPassedOn = !isWaitingAt(campaign, application, stage.id);
  return {
    application: application.id,
    title: titleOf(campaign, application),
    track: trackOf(campaign, application).title,
    ...{
      isOwn: false,
      sheets: rows,
      missing: isPassedOn ? 0 : Math.max(0, stage.expertsEach - counting),
      isPassedOn,
      blocked,
    },
  };
}

/** What an assignment by somebody would do. */
export async function previewPlan(ports: CommitNeeds, place: ScoringPlace, by: PersonId): Promise<PlanPreview> {
  const [loaded, sheets] = await Promise.all([loadStage(ports, place), listSheets(ports, place)]);
  return previewAssignment(loaded, sheets, by);
}

/** What the experts' meeting goes through; an application of whoever asks is left to a colleague. */
export async function describeMeeting(ports: CommitNeeds, place: ScoringPlace, by: PersonId): Promise<MeetingJson> {
  const [loaded, sheets] = await Promise.all([loadScored(ports, place), listSheets(ports, place)]);
  const { stage, scoring, campaign, applications } = loaded;
  const rules = scoringRules(stage, scoring);
  const counted = countedScores(loaded, sheets);
  const marks = marksOf(applications, counted, rules);
  const titles = new Map(applications.map((one) => [one.id, titleOf(campaign, one)]));
  const own = applications.filter((one) => isOwn(one, by)).map(({ id }) => id);
  const isShown = ({ application }: { application: string }) => !own.includes(application);
  return {
    stage: { id: stage.id, title: stage.title },
    closedAt: scoring.closedAt,
    experts: loaded.experts.map(({ id, name, left }) => ({ id, name, hasLeft: left !== undefined })),
    own: own.map((id) => titles.get(id) ?? id),
    ranking: rank(applications, counted, rules)
      .filter(isShown)
      .map((one) => ({
        ...one,
        title: titles.get(one.application) ?? one.application,
        trackTitle: campaign.tracks[one.track]?.title ?? one.track,
      })),
    spreads: spreadsOf(marks).filter(isShown),
    severities: severitiesOf([...new Set(marks.map(({ expert }) => expert))], marks),
    comments: counted
      .filter(isShown)
      .flatMap(({ application, expert, forPanel, forApplicant }) =>
        forPanel === '' && forApplicant === '' ? [] : [{ application, expert, forPanel, forApplicant }],
      ),
    meetings: scoring.meetings.map((one) => ({ ...one, agreed: one.agreed.filter(isShown) })),
  };
}

/** Sheets that count: handed in, by criteria in force, for what is at the stage, by somebody no interest of whom became known since. */
function countedScores({ scoring, applications, cases, judges }: LoadedStage, sheets: readonly Sheet[]): Sheet[] {
  const ids = new Set(applications.map(({ id }) => id));
  return sheets.filter((sheet) => {
    if (!ids.has(sheet.application) || !isHandedIn(sheet, scoring)) return false;
    const { application, expert } = sheet;
    if (scoring.declared.some((known) => known.application === application && known.expert === expert)) return false;
    const one = cases.find((known) => known.application === application);
    const judge = judges.find(({ id }) => id === expert);
    return !one || !judge || conflictOf(judge, one) === null;
  });
}

/** The ranking of a stage by what counts, for what follows it. */
export async function rankStage(ports: CommitNeeds, place: ScoringPlace): Promise<Ranked[]> {
  const [loaded, sheets] = await Promise.all([loadStage(ports, place), listSheets(ports, place)]);
  return rank(loaded.applications, countedScores(loaded, sheets), scoringRules(place.stage, loaded.scoring));
}
