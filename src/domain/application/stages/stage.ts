import { windowState } from '../../campaign/calendar.ts';
import { entryOf, LEGACY, type StagePoint, stageNamed } from '../../campaign/chain.ts';
import type { CampaignDefinition } from '../../campaign/schema.ts';
import type { Stage } from '../../campaign/stages.ts';
import type { Application } from '../record/application.ts';
import type { StageVisit } from '../record/stage-events.ts';
import type { WindowNow } from './window.ts';

/** The stage where an application is, or to which it comes back once it is corrected.
 *  @returns null while it is not handed in, and when it is over */
export function stageOf(campaign: CampaignDefinition, { stage }: Pick<Application, 'stage'>): Stage | null {
  return stageNamed(campaign, stage?.id);
}

/** The stage that people are told with the status: where it is, or where it went out. @returns null for what is not handed in, and at the end */
export function stageShown(campaign: CampaignDefinition, application: Application): Stage | null {
  const last = application.visits?.at(-1);
  const left = last?.decision === 'out' && application.stage === null ? last.stage.id : null;
  return stageOf(campaign, application) ?? stageNamed(campaign, left);
}

/** Where an application goes when it is handed in: to the chain's beginning, or back to the later stage that sent it back.
 *  @returns null for a chain without stages */
export function stageOnSubmission(campaign: CampaignDefinition, application: Application): StagePoint | null {
  const back = application.status === 'returned' ? stageOf(campaign, application) : null;
  const isLater = back !== null && back !== campaign.stages[0];
  if (!isLater || !application.stage) return entryOf(campaign, application.body);
  const { body } = application.stage;
  return { id: back.id, kind: back.kind, ...(body ? { body } : {}) };
}

/** Whether an application is at a stage and waits for its decision; one that was sent back does not. */
export function isWaitingAt(campaign: CampaignDefinition, application: Application, stage: string): boolean {
  return application.status !== 'returned' && stageOf(campaign, application)?.id === stage;
}

/** Whether it is submitted and still at the first stage. */
export function isAtFirstStage(campaign: CampaignDefinition, application: Application): boolean {
  if (application.status === 'returned' || !application.stage) return false;
  return stageOf(campaign, application)?.id === stageNamed(campaign, entryOf(campaign, application.body)?.id)?.id;
}

/** The recommending body that decides now, or decided last: the one chosen until there are several levels. */
export function bodyAt({ stage, body }: Pick<Application, 'stage' | 'body'>): string | null {
  return stage?.body ?? body;
}

/** The recommending bodies whose contacts are notified of a submission: the one that decides now; past that stage, those that endorsed it. */
export function bodiesToTell(application: Application): string[] {
  if (application.stage && application.stage.kind !== 'recommend') return endorsersOf(application);
  const body = bodyAt(application);
  return body === null ? [] : [body];
}

/** Every recommending body that the application is or was before. */
export function bodiesOn({ body, stage, visits = [] }: Pick<Application, 'body' | 'stage' | 'visits'>): string[] {
  const all = [body, stage?.body, ...visits.map(({ stage: visited }) => visited.body)];
  return [...new Set(all.filter((one) => one !== null && one !== undefined))];
}

/** The recommending bodies that endorsed it, also when it was rejected later; none once one of them declined, and after an erasure. */
export function endorsersOf({ status, visits = [] }: Pick<Application, 'status' | 'visits'>): string[] {
  if (status === 'not-recommended' || status === 'erased') return [];
  return [...new Set(visits.flatMap(({ decision, stage }) => (decision === 'on' && stage.body ? [stage.body] : [])))];
}

/** The last decision at a stage. */
export function lastVisit(application: Application, campaign: CampaignDefinition, stage: string): StageVisit | null {
  const visits = application.visits ?? [];
  return visits.findLast((visit) => stageNamed(campaign, visit.stage.id)?.id === stage) ?? null;
}

/** The last decision of a recommending body. */
export function lastOfBody({ visits = [] }: Pick<Application, 'visits'>, body: string | null): StageVisit | null {
  return visits.findLast(({ stage }) => stage.kind === 'recommend' && stage.body === body) ?? null;
}

/** The values of the index `stage` under which the applications at a stage are found: entries of earlier programs name theirs otherwise. */
export function stageKeys(campaign: CampaignDefinition, stage: string): string[] {
  return [stage, ...LEGACY.filter((old) => stageNamed(campaign, old)?.id === stage)].map(
    (id) => `${campaign.id}/${id}`,
  );
}

/** Where a moment stands to a stage's window, longer by what staff gave the application. Both days are included, Shanghai time. */
export function stageWindowNow(stage: Stage, application: Pick<Application, 'extension'> | null, now: Date): WindowNow {
  const until = application?.extension?.until ?? '';
  const { from, to } = stage.window;
  const end = stage.kind === 'recommend' && until > to ? until : to;
  return { state: windowState({ ...(from ? { from } : {}), to: end }, now), from: from ?? '', to: end };
}
