import type { Application } from '../application/application.ts';
import type { BodyCommand } from '../application/commands.ts';
import type { ApplicationEvent } from '../application/events.ts';
import { isOwn } from '../application/own.ts';
import { fieldOf, trackOf } from '../application/progress.ts';
import {
  closeReviewCards,
  isShownNow,
  reviewCard,
  type ShownForReview,
  shownForReview,
} from '../application/shown-for-review.ts';
import { bodiesOn, isAtFirstStage, stageOf } from '../application/stage.ts';
import { titleOf } from '../application/title-of.ts';
import { type Decision, refused, tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import { bodyName } from '../campaign/body-name.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
import { decideStage, type StageDecision } from '../review/decide-stage.ts';
import { quotaFull } from './quota.ts';
import { reviewWindow } from './review-window.ts';

export interface BodyContext {
  campaign: CampaignDefinition;
  now: Date;
  by: PersonId;
  /** The body the person acts for; null when for none. */
  body: string | null;
  /** Who acts for the body: each may have a card of it. */
  contacts: readonly PersonId[];
  /** What the person had before them when deciding; absent where words were typed without a card or page. */
  shown?: ShownForReview | undefined;
  /** What the body has recommended already; counts where the campaign sets a quota. */
  endorsed?: readonly Application[];
  /** Who acts for the body of the next level, and is asked once this one has let it on. */
  above?: readonly PersonId[];
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
      return letOn(application, context, body);
    }
    case 'return-for-changes': {
      if (!open.canReturn) return refused('submission-closed', { to: open.returnsUntil, contact: campaign.contact });
      return sendBack(application, command, { ...context, body, until: open.returnsUntil });
    }
    case 'decline': {
      const { reason } = command;
      const about = { ...aboutApplication(application, campaign, body), reason, contact: campaign.contact };
      return withEffects(atStage(application, { kind: 'out', reason }, context), () => [
        tell(application.applicant, 'application.not-recommended', about),
        ...closeReviewCards(application, 'decline', context),
      ]);
    }
  }
}

function letOn(application: Application, context: BodyContext, body: string): Decision<ApplicationEvent> {
  const { campaign } = context;
  const about = aboutApplication(application, campaign, body);
  return withEffects(atStage(application, { kind: 'on' }, context), ([event]) => {
    const next = event?.kind === 'stageDecided' ? event.next : null;
    const above = bodyName(campaign, next?.body);
    return [
      tell(application.applicant, 'application.recommended', { ...about, ...(above ? { next: above } : {}) }),
      ...closeReviewCards(application, 'recommend', context),
      ...(next?.body ? askAbove(application, context, next.body) : []),
    ];
  });
}

/** The body of the next level has it before it now. Nobody is asked about an application of their own. */
function askAbove(application: Application, { campaign, above = [] }: BodyContext, body: string): Effect[] {
  const { version } = shownForReview(application);
  const asked = {
    ...aboutApplication(application, campaign, body),
    card: reviewCard(application.id, version, application.submittedAt ?? application.changedAt),
    track: trackOf(campaign, application).title,
    version,
  };
  return above
    .filter((contact) => !isOwn(application, contact))
    .map((contact) => tell(contact, 'recommendation.asked', asked));
}

function sendBack(
  application: Application,
  command: Extract<BodyCommand, { kind: 'return-for-changes' }>,
  context: BodyContext & { body: string; until: string },
): Decision<ApplicationEvent> {
  const { campaign, body, until } = context;
  const { reason } = command;
  const track = trackOf(campaign, application);
  const fields = command.fields.filter((field) => fieldOf(track, field));
  const labels = fields.map((field) => fieldOf(track, field)?.label ?? field);
  // The first level's applicant has the submission's time.
  const later = isAtFirstStage(campaign, application) ? {} : { until };
  const about = { ...aboutApplication(application, campaign, body), reason, labels, to: until };
  return withEffects(atStage(application, { kind: 'back', fields, reason, ...later }, context), () => [
    tell(application.applicant, 'application.returned', about),
    ...closeReviewCards(application, 'return', context),
  ]);
}

function atStage(application: Application, decision: StageDecision, context: BodyContext): Decision<ApplicationEvent> {
  return decideStage(application, stageOf(context.campaign, application)?.id ?? '', decision, context);
}

function withEffects(
  decision: Decision<ApplicationEvent>,
  effects: (events: readonly ApplicationEvent[]) => Effect[],
): Decision<ApplicationEvent> {
  return decision.kind === 'refused' ? decision : { ...decision, effects: effects(decision.events) };
}

function aboutApplication(application: Application, campaign: CampaignDefinition, body: string) {
  return {
    application: application.id,
    title: titleOf(campaign, application),
    body: bodyName(campaign, body) ?? '',
  };
}
