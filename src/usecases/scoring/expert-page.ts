import { formOf, trackOf } from '../../domain/application/answers/progress.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { windowState } from '../../domain/campaign/calendar.ts';
import { printedIn } from '../../domain/campaign/journey-parts.ts';
import type { ExpertStanding } from '../../domain/experts/expert-standing.ts';
import type { ListedExpert } from '../../domain/experts/experts.ts';
import { inFormOrder } from '../../domain/form/base/answers.ts';
import { accessRefusal, windowRefusal } from '../../domain/scores/decide-sheet.ts';
import { weightedScore } from '../../domain/scores/rank.ts';
import type { ScoreRefusal } from '../../domain/scores/score-refusal.ts';
import { type Scoring, scoringKey, scoringRules } from '../../domain/scores/scoring.ts';
import { isHandedIn, type Sheet, sheetView } from '../../domain/scores/sheet.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CaseJson, CaseRowJson, CaseStateName, ScoringJson } from '../../wire/phone/scoring.ts';
import { loadPictures } from '../base/load-pictures.ts';
import type { FileSize, NamedFile } from '../base/show-picture.ts';
import { readKeptFile } from '../papers/read-application-file.ts';
import { readPerson } from '../read-person.ts';
import { type LoadedSheet, loadSheet, readingRefusal } from './change-sheet.ts';
import { concealing } from './concealed.ts';
import { findAtStage, loadExperts, loadScoring, type ScoringPlace, scoringPlace } from './load-scoring.ts';
import { answersShown, filesShown, showCase, titleForExpert } from './show-case.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'turns' | 'clock' | 'wording'>;

/** An expert of a campaign whose stage somebody scores at. */
export interface ExpertPlace extends ScoringPlace {
  expert: ListedExpert;
}

/** As whom a person scores in a campaign. @returns null for nobody */
export async function expertPlace(ports: Needs, person: PersonId, campaign: string): Promise<ExpertPlace | null> {
  const place = scoringPlace(ports, campaign);
  const { experts = [] } = await readPerson(ports, person);
  const id = experts.find((known) => known.campaign === campaign)?.expert;
  if (!place || id === undefined) return null;
  const { data } = await loadExperts(ports, campaign);
  const expert = data.experts.find((known) => known.id === id);
  return expert && !expert.left ? { ...place, expert } : null;
}

/** What an expert has to score, in the order of the numbers. */
export async function describeCases(ports: Needs, place: ExpertPlace): Promise<ScoringJson> {
  const { campaign, stage, expert } = place;
  const { scoring } = await loadScoring(ports, place);
  const { name, unit, avoids } = expert;
  return {
    ...{ campaign: campaign.title, stage: stage.title, note: stage.note, isBlind: stage.isBlind, scale: stage.scale },
    closesOn: stage.window.to,
    closed: windowRefusal({ stage, scoring, now: ports.clock.now() })?.reason ?? null,
    expert: { name, unit, avoids },
    rows: await listCases(ports, place, scoring),
  };
}

/** What is assigned to an expert and is at the stage. */
export async function listCases(
  ports: Pick<Ports, 'views' | 'journal' | 'campaigns' | 'wording'>,
  place: ExpertPlace,
  scoring: Scoring,
): Promise<CaseRowJson[]> {
  const { campaign, stage, expert } = place;
  const query = { index: 'expert', equals: `${scoringKey(campaign.id, stage.id)}/${expert.id}`, limit: 1000 };
  const sheets = await ports.views.list<Sheet>(sheetView, query);
  const own = scoring.assignments.filter((one) => one.expert === expert.id);
  const applications = await Promise.all(own.map(({ application }) => findAtStage(ports, place, application)));
  const rows = applications.flatMap((application) => {
    const sheet = sheets.find(({ data }) => data.application === application?.id)?.data;
    if (!application) return [];
    const title = titleForExpert(place, application, ports.wording.names.hidden);
    return [{ title, ...rowOf(place, scoring, application, sheet) }];
  });
  return rows.sort((a, b) => a.application.localeCompare(b.application, 'en'));
}

function rowOf({ campaign, stage }: ExpertPlace, scoring: Scoring, application: Application, sheet?: Sheet) {
  return {
    application: application.id,
    track: trackOf(campaign, application).title,
    state: sheet ? stateOf(sheet, scoring) : 'new',
    score: sheet ? weightedScore(sheet, scoringRules(stage, scoring), application.track) : null,
  };
}

export function stateOf(sheet: Sheet, scoring: Scoring): CaseStateName {
  if (isHandedIn(sheet, scoring)) return 'done';
  if (sheet.reopened !== null || sheet.submittedAt !== null) return 'again';
  if (sheet.savedAt !== null) return 'draft';
  return sheet.begunAt === null ? 'new' : 'begun';
}

/** One application for the expert it is assigned to. */
export async function describeCase(
  ports: Needs,
  place: ExpertPlace,
  id: string,
  mark: string,
): Promise<CaseJson | { refused: ScoreRefusal }> {
  const loaded = await loadSheet(ports, place, { application: id, expert: place.expert.id }, ports.clock.now());
  const { sheet, context, application } = loaded;
  const refusal = accessRefusal(sheet, context);
  if (refusal) return { refused: refusal.reason };
  if (!application) return { refused: 'not-at-stage' };
  const shown = showCase(place, application, mark);
  const { scores, forPanel, forApplicant } = sheet;
  return {
    ...{ application: id, title: shown.title, track: shown.track },
    ...{ organisation: shown.organisation, body: shown.body },
    state: stateOf(sheet, context.scoring),
    material: sheet.begunAt === null ? null : shown,
    criteria: scoringRules(place.stage, context.scoring).criteria[application.track] ?? [],
    scale: place.stage.scale,
    written: { scores, forPanel, forApplicant },
    ...{ seen: context.seq, revision: context.scoring.revision },
    reopened: sheet.reopened && concealing(place, application, mark)(sheet.reopened),
    closed: windowRefusal(context)?.reason ?? null,
  };
}

/** A file that the expert's page shows of an application, called by number and without what a camera wrote beside it. @returns null for every other one */
export async function readCaseFile(
  ports: Needs & Pick<Ports, 'files' | 'pictures'>,
  place: ExpertPlace,
  { application: id, file, size }: { application: string; file: string; size: FileSize },
): Promise<NamedFile | null> {
  const loaded = await loadReadable(ports, place, id);
  if (!loaded) return null;
  const references = filesShown(place, loaded);
  const read = await readKeptFile(ports, references, file, size);
  if (!read) return null;
  const number = references.findIndex(({ sha256 }) => sha256 === file) + 1;
  const ending = endings[read.contentType] ?? 'bin';
  return { ...read, bytes: ports.pictures.withoutMetadata(read.bytes), name: `${id}-${number}.${ending}` };
}

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };

/** The article as an expert reads it, made anew. @returns null when there is none, or the expert may not read it */
export async function printCaseArticle(
  ports: Needs & Pick<Ports, 'files' | 'renderer'>,
  place: ExpertPlace,
  id: string,
  mark: string,
): Promise<NamedFile | null> {
  const application = await loadReadable(ports, place, id);
  if (!application) return null;
  const track = trackOf(place.campaign, application);
  const article = printedIn(track)?.article;
  if (article === undefined) return null;
  const form = formOf(track);
  const answers = inFormOrder(form.fields, answersShown(place, application, mark));
  const pictures = await loadPictures(ports, answers);
  const { bytes } = await ports.renderer.print({
    ...{ layout: article, form, answers, pictures, application: id, version: 1, check: '' },
    printedAt: application.changedAt,
  });
  return { bytes, contentType: 'application/pdf', name: `${id}.pdf` };
}

async function loadReadable(ports: Needs, place: ExpertPlace, id: string): Promise<Application | null> {
  const of = { application: id, expert: place.expert.id };
  const loaded: LoadedSheet = await loadSheet(ports, place, of, ports.clock.now());
  return readingRefusal(loaded) === null ? loaded.application : null;
}

/** Whether experts score now, for what is told in the chat. */
export function isScoring({ stage }: ScoringPlace, scoring: Scoring, now: Date): boolean {
  return scoring.closedAt === null && windowState(stage.window, now) === 'open';
}

/** How far an expert is, for what is told in the chat. */
export function standingOf({ campaign, stage }: ScoringPlace, rows: readonly CaseRowJson[]): ExpertStanding {
  const left = rows.filter(({ state }) => state !== 'done').length;
  const { id, title } = campaign;
  return { stage: stage.title, campaign: title, id, closesOn: stage.window.to, left, total: rows.length };
}
