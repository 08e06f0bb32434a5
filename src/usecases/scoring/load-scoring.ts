import { isKnown } from '../../domain/application/answers/progress.ts';
import { organisationOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isWaitingAt } from '../../domain/application/stages/stage.ts';
import { partakersOf } from '../../domain/application/together/is-own.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { StageOf } from '../../domain/campaign/stages.ts';
import type { Case, Judge } from '../../domain/experts/conflicts.ts';
import { type Experts, expertsView, type ListedExpert, noExpertsYet } from '../../domain/experts/experts.ts';
import { accountsOf, bodyIn, type Person, personView } from '../../domain/people/person.ts';
import { noScoringYet, type Scoring, scoringKey, scoringView } from '../../domain/scores/scoring.ts';
import type { Ports } from '../../ports/ports.ts';
import { refreshRow } from '../follow-entry.ts';
import { listAtStage, listPassedOn } from './at-stage.ts';
import { mobilesIn, unitsIn } from './named-in-form.ts';

export type ScoringNeeds = Pick<Ports, 'views' | 'journal' | 'campaigns'>;

/** A stage at which experts score. */
export interface ScoringPlace {
  campaign: CampaignDefinition;
  stage: StageOf<'score'>;
}

/** The stage named, or the campaign's first one of the kind. @returns null when there is none */
export function scoringPlace(
  { campaigns }: Pick<Ports, 'campaigns'>,
  id: string | undefined,
  stage?: string,
): ScoringPlace | null {
  const campaign = findCampaign(campaigns, id);
  const found = campaign?.stages.find((one) => one.kind === 'score' && (stage === undefined || one.id === stage));
  return campaign && found?.kind === 'score' ? { campaign, stage: found } : null;
}

export interface StandingScoring {
  scoring: Scoring;
  seq: number;
}

export async function loadScoring(ports: ScoringNeeds, { campaign, stage }: ScoringPlace): Promise<StandingScoring> {
  const key = scoringKey(campaign.id, stage.id);
  const row = await refreshRow<Scoring>(ports, scoringView, key);
  return { scoring: row?.data ?? noScoringYet(key), seq: row?.seq ?? 0 };
}

export async function loadExperts(ports: ScoringNeeds, campaign: string): Promise<{ data: Experts; seq: number }> {
  const row = await refreshRow<Experts>(ports, expertsView, campaign);
  return { data: row?.data ?? noExpertsYet(campaign), seq: row?.seq ?? 0 };
}

/** People bound to an expert. */
export async function peopleBoundTo(
  { views }: Pick<Ports, 'views'>,
  campaign: string,
  expert: string,
): Promise<Person[]> {
  const query = { index: 'expert', equals: `${campaign}/${expert}`, limit: 20 };
  return (await views.list<Person>(personView, query)).map(({ data }) => data);
}

/** An expert as far as interests go. */
export async function judgeOf(ports: ScoringNeeds, campaign: string, expert: ListedExpert): Promise<Judge> {
  const people = await peopleBoundTo(ports, campaign, expert.id);
  const { id, unit, avoids, mobile, tracks } = expert;
  return {
    ...{ id, unit, avoids, mobile, tracks },
    people: people.flatMap((person) => accountsOf(person, person.id)),
    bodies: people.flatMap((person) => bodyIn(person, campaign) ?? []),
  };
}

/** An application as far as it says who is behind it. */
export async function caseOf(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
  application: Application,
): Promise<Case> {
  const partakers = partakersOf(application);
  const rows = await Promise.all(partakers.map((person) => views.get<Person>(personView, person)));
  const people: PersonId[] = partakers.flatMap((person, index) => accountsOf(rows[index]?.data ?? null, person));
  const body = campaign.bodies.find(({ id }) => id === application.body);
  return {
    ...{ application: application.id, track: application.track, body: application.body, people },
    units: [organisationOf(campaign, application), ...unitsIn(campaign, application)],
    bodyUnits: body ? [body.name, body.contact.unit] : [],
    mobiles: mobilesIn(campaign, application),
  };
}

/** Everything about a stage, for staff. */
export interface LoadedStage extends ScoringPlace, StandingScoring {
  experts: readonly ListedExpert[];
  applications: readonly Application[];
  cases: readonly Case[];
  /** Of those who have not dropped out. */
  judges: readonly Judge[];
}

/** The same with the applications that the closed scoring passed on, for looking back. */
export async function loadScored(ports: ScoringNeeds, place: ScoringPlace): Promise<LoadedStage> {
  const loaded = await loadStage(ports, place);
  const { campaign, stage, scoring } = loaded;
  const assigned = scoring.assignments.map(({ application }) => application);
  const passedOn = await listPassedOn(ports, campaign, stage.id, assigned);
  const cases = await Promise.all(passedOn.map((application) => caseOf(ports, campaign, application)));
  return { ...loaded, applications: [...loaded.applications, ...passedOn], cases: [...loaded.cases, ...cases] };
}

export async function loadStage(ports: ScoringNeeds, place: ScoringPlace): Promise<LoadedStage> {
  const { campaign, stage } = place;
  const [standing, { data }, applications] = await Promise.all([
    loadScoring(ports, place),
    loadExperts(ports, campaign.id),
    listAtStage(ports, campaign, stage.id),
  ]);
  const present = data.experts.filter(({ left }) => !left);
  const [cases, judges] = await Promise.all([
    Promise.all(applications.map((application) => caseOf(ports, campaign, application))),
    Promise.all(present.map((expert) => judgeOf(ports, campaign.id, expert))),
  ]);
  return { ...place, ...standing, experts: data.experts, applications, cases, judges };
}

/** One application while it is at the stage. @returns null otherwise */
export async function findAtStage(
  ports: ScoringNeeds,
  { campaign, stage }: ScoringPlace,
  id: string,
): Promise<Application | null> {
  const row = await refreshRow<Application>(ports, applicationView, id);
  const isThere = row && row.data.campaign === campaign.id && isKnown([campaign], row.data);
  return isThere && isWaitingAt(campaign, row.data, stage.id) ? row.data : null;
}
