import { fieldOf, trackOf } from '../application/answers/progress.ts';
import type { Application } from '../application/record/application.ts';
import type { BodyCommand } from '../application/record/commands.ts';
import type { ApplicationEvent } from '../application/record/events.ts';
import {
  closeReviewCards,
  isShownNow,
  type ShownForReview,
  shownForReview,
} from '../application/stages/shown-for-review.ts';
import { bodiesOn, isAtFirstStage, stageOf } from '../application/stages/stage.ts';
import { type Decision, refused } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { decideStage, type StageDecision } from '../review/decide-stage.ts';
import { quotaFull } from './quota.ts';
import { reviewWindow } from './review-window.ts';
import { tellRecommendation } from './tell-recommendation.ts';

export interface BodyContext {
  campaign: CampaignDefinition;
  now: Date;
  by: PersonId;
  /** What colleagues call the person; the account without it. */
  name?: string | undefined;
  /** The body the person acts for; null when for none. */
  body: string | null;
  /** Who acts for the body: each may have a card of it. */
  contacts: readonly PersonId[];
  /** What the person had before them when deciding; absent where words were typed without a card or page. */
  shown?: ShownForReview | undefined;
  /** What the body has recommended already; counts where the campaign sets a quota. */
  endorsed?: readonly Application[];
  /** Who acts for the body of the next level, and is asked once this one has passed it on. */
  above?: readonly PersonId[];
  /** How long a decision can be taken back before anybody is told; absent for not at all. */
  undoSeconds?: number | undefined;
}

/** A review by a recommending body, of its own applications only; there may be several levels of them. Source: 沪质协〔2021〕29号 四. */
export function decideRecommendation(
  application: Application,
  command: BodyCommand,
  context: BodyContext,
): Decision<ApplicationEvent> {
  const { body, campaign } = context;
  if (!body || !bodiesOn(application).includes(body) || application.campaign !== campaign.id)
    return refused('not-yours');
  const open = reviewWindow(application, campaign, context);
  if (!open.isOpen) {
    const values = { status: application.status, to: open.closesOn, contact: campaign.contact };
    return refused(open.reason, values);
  }
  if (context.shown && !isShownNow(application, context.shown))
    return refused('material-changed', { version: shownForReview(application).version });
  switch (command.kind) {
    case 'recommend': {
      const full = quotaFull(campaign, application.track, body, context.endorsed ?? []);
      if (full) return refused('quota-reached', { limit: full.limit, track: full.name });
      return atStage(application, { kind: 'on' }, 'recommend', context);
    }
    case 'return-for-changes': {
      if (!open.canReturn) return refused('submission-closed', { to: open.returnsUntil, contact: campaign.contact });
      return sendBack(application, command, { ...context, until: open.returnsUntil });
    }
    case 'decline':
      return atStage(application, { kind: 'out', reason: command.reason }, 'decline', context);
  }
}

function sendBack(
  application: Application,
  command: Extract<BodyCommand, { kind: 'return-for-changes' }>,
  context: BodyContext & { until: string },
): Decision<ApplicationEvent> {
  const { campaign, until } = context;
  const track = trackOf(campaign, application);
  const fields = command.fields.filter((field) => fieldOf(track, field));
  // The first level's applicant has the submission's time.
  const later = isAtFirstStage(campaign, application) ? {} : { until };
  return atStage(application, { kind: 'back', fields, reason: command.reason, ...later }, 'return', context);
}

/** The cards of it are closed at once; the messages about it wait while it can be taken back. */
function atStage(
  application: Application,
  decision: StageDecision,
  how: 'recommend' | 'return' | 'decline',
  context: BodyContext,
): Decision<ApplicationEvent> {
  const decided = decideStage(application, stageOf(context.campaign, application)?.id ?? '', decision, context);
  if (decided.kind === 'refused') return decided;
  const closed = closeReviewCards(application, how, context);
  const told = decided.events.flatMap((event) => (event.held ? [] : tellRecommendation(application, event, context)));
  return { ...decided, effects: [...told, ...closed] };
}
