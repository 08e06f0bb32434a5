import type { Application } from '../application/record/application.ts';
import type { StageDecided } from '../application/record/stage-events.ts';
import { heldUntil } from '../application/stages/held.ts';
import { isWaitingAt, stageOf, stageWindowNow } from '../application/stages/stage.ts';
import { isOwn } from '../application/together/is-own.ts';
import { type Decision, decided, refused } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import { pointAfter, stageNamed } from '../campaign/chain.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

export type Finding = NonNullable<StageDecided['findings']>[number];

/** What is decided of an application at a stage. `findings`: of each item of a checklist. */
export type StageDecision = { findings?: Finding[] } & StageChoice;

type StageChoice =
  /** `outcome`: what the panel selected, or what is published. */
  | { kind: 'on'; outcome?: 'awarded' | 'not-awarded'; publication?: string; reason?: string }
  /** `until`: the last day of putting it right; without it the submission's. */
  | { kind: 'back'; reason: string; fields: string[]; items?: string[]; asksStamp?: boolean; until?: string }
  | { kind: 'out'; reason: string };

export interface StageContext {
  campaign: CampaignDefinition;
  now: Date;
  by: PersonId;
  /** How long a decision can be taken back before anybody is told; absent for not at all. */
  undoSeconds?: number | undefined;
}

/** One decision at a stage, and where it leads. What each kind of stage asks besides, and what it tells whom, is for its own decider:
 *  there are no effects here. Who may decide is asked before. */
export function decideStage(
  application: Application,
  stage: string,
  decision: StageDecision,
  context: StageContext,
): Decision<StageDecided> {
  const { campaign, now, by } = context;
  if (application.campaign !== campaign.id) return refused('not-yours');
  if (isOwn(application, by)) return refused('own-application');
  const meant = stageNamed(campaign, stage);
  const here = stageOf(campaign, application);
  const point = application.stage;
  if (!meant || !point || !isWaitingAt(campaign, application, meant.id))
    return refused('not-at-stage', { stage: meant?.title ?? '', at: here?.title ?? '', status: application.status });
  const { state, from, to } = stageWindowNow(meant, application, now);
  // A recommending body may decide as soon as something is there. The window of experts is theirs: staff pass on what they scored after it, too.
  const isOver = state === 'after' && meant.kind !== 'score';
  if (isOver || (state === 'before' && meant.kind !== 'recommend'))
    return refused(state === 'before' ? 'stage-not-open' : 'stage-over', {
      ...{ stage: meant.title, from, to, contact: campaign.contact },
    });
  const at = { id: meant.id, kind: meant.kind, ...(point.body ? { body: point.body } : {}) };
  const { kind, ...said } = decision;
  const told = { ...said, ...heldUntil(context) };
  if (kind !== 'on') return decided<StageDecided>([{ kind: 'stageDecided', stage: at, decision: kind, ...told }]);
  const next = pointAfter(campaign, at);
  if (next === 'no-body') return refused('no-body-above', { contact: campaign.contact });
  return decided<StageDecided>([{ kind: 'stageDecided', stage: at, decision: kind, next, ...told }]);
}
