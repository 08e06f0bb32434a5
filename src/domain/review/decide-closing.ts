import { titleOf } from '../application/answers/title-of.ts';
import type { Application } from '../application/record/application.ts';
import type { ApplicationEvent } from '../application/record/events.ts';
import type { StageDecided } from '../application/record/stage-events.ts';
import { heldUntil } from '../application/stages/held.ts';
import { isWaitingAt, lastVisit, stageOf } from '../application/stages/stage.ts';
import { isOwn } from '../application/together/is-own.ts';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import type { StageOf } from '../campaign/stages.ts';
import { hasCharacters } from '../form/base/answers.ts';
import type { StageContext } from './decide-stage.ts';

/** Characters of a reason. */
const REASON = { min: 4, max: 500 };

/** What is decided already: the applications of a frozen list, or where there is no panel those that were published; null while nothing is. */
export type DecidedAlready = ReadonlySet<string> | null;

/** Whether an application came too late for what is decided: it is in the chain and waits, or is being put right, and nobody will come to it. */
export function isLate(campaign: CampaignDefinition, application: Application, settled: DecidedAlready): boolean {
  if (settled === null || settled.has(application.id)) return false;
  const { status } = application;
  if (status !== 'awaiting-recommendation' && status !== 'returned' && status !== 'recommended') return false;
  const here = stageOf(campaign, application);
  return here !== null && here.kind !== 'publish';
}

/** Staff end what came too late, with a reason that its applicant is told: nobody waits for ever. It can be taken back like any decision of theirs. */
export function decideClosing(
  application: Application,
  reason: string,
  { settled, ...context }: StageContext & { settled: DecidedAlready },
): Decision<ApplicationEvent> {
  const { campaign, by } = context;
  if (application.campaign !== campaign.id) return refused('not-yours');
  if (isOwn(application, by)) return refused('own-application');
  if (!application.stage || !isLate(campaign, application, settled)) return refused('not-late');
  const why = reason.trim();
  if (!hasCharacters(why, REASON)) return refused('reason-length', REASON);
  const event: StageDecided = {
    ...{ kind: 'stageDecided', stage: application.stage, decision: 'out', reason: why, isClosed: true },
    ...heldUntil(context),
  };
  return decided([event], event.held ? [] : tellClosing(application, event, campaign));
}

export function tellClosing(
  application: Application,
  { reason = '' }: Pick<StageDecided, 'reason'>,
  campaign: CampaignDefinition,
): Effect[] {
  const panel = campaign.stages.find(({ kind }) => kind === 'panel');
  const about = { application: application.id, title: titleOf(campaign, application), contact: campaign.contact };
  return [tell(application.applicant, 'result.closed', { ...about, stage: panel?.title ?? '', reason })];
}

/** The panel's list was opened again: what it passed on and was not announced comes back to it; any other application stays where it is. */
export function decideReopening(
  application: Application,
  stage: StageOf<'panel'>,
  reason: string,
  campaign: CampaignDefinition,
): Decision<ApplicationEvent> {
  const isThrough = lastVisit(application, campaign, stage.id)?.decision === 'on';
  const isUntold = application.status === 'recommended' && !isWaitingAt(campaign, application, stage.id);
  if (!isThrough || !isUntold) return decided([]);
  return decided([{ kind: 'stageReopened', stage: { id: stage.id, kind: stage.kind }, reason }]);
}
