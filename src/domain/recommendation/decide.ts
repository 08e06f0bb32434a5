import type { Application } from '../application/application.ts';
import type { BodyCommand } from '../application/commands.ts';
import type { ApplicationEvent } from '../application/events.ts';
import { fieldOf, trackOf } from '../application/progress.ts';
import { closeReviewCards, isShownNow, type ShownForReview, shownForReview } from '../application/shown-for-review.ts';
import { titleOf } from '../application/title-of.ts';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import { bodyName } from '../campaign/body-name.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';
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
}

/** First review by the recommending body, of its own applications only. Source: 沪质协〔2021〕29号 四. */
export function decideRecommendation(
  application: Application,
  command: BodyCommand,
  context: BodyContext,
): Decision<ApplicationEvent> {
  const { body, campaign } = context;
  if (!body || application.body !== body || application.campaign !== campaign.id) return refused('not-yours');
  const open = reviewWindow(application, campaign, context);
  if (!open.isOpen) {
    const values = { status: application.status, to: open.closesOn, contact: campaign.contact };
    return refused(open.reason, values);
  }
  if (context.shown && !isShownNow(application, context.shown))
    return refused('material-changed', { version: shownForReview(application).version });
  const about = aboutApplication(application, campaign, body);
  const closing = (how: 'recommend' | 'return' | 'decline') => closeReviewCards(application, how, context);
  switch (command.kind) {
    case 'recommend': {
      const full = quotaFull(campaign, application.track, context.endorsed ?? []);
      if (full) return refused('quota-reached', { limit: full.limit, track: full.name });
      return decided(
        [{ kind: 'recommended', body }],
        [tell(application.applicant, 'application.recommended', about), ...closing('recommend')],
      );
    }
    case 'return-for-changes': {
      const { reason } = command;
      if (!open.canReturn) return refused('submission-closed', { to: open.returnsUntil, contact: campaign.contact });
      const track = trackOf(campaign, application);
      const fields = command.fields.filter((field) => fieldOf(track, field));
      const labels = fields.map((field) => fieldOf(track, field)?.label ?? field);
      return decided(
        [{ kind: 'returned', body, fields, reason }],
        [
          tell(application.applicant, 'application.returned', {
            ...about,
            reason,
            labels,
            to: open.returnsUntil,
          }),
          ...closing('return'),
        ],
      );
    }
    case 'decline': {
      const { reason } = command;
      return decided(
        [{ kind: 'notRecommended', body, reason }],
        [
          tell(application.applicant, 'application.not-recommended', { ...about, reason, contact: campaign.contact }),
          ...closing('decline'),
        ],
      );
    }
  }
}

function aboutApplication(application: Application, campaign: CampaignDefinition, body: string) {
  return {
    application: application.id,
    title: titleOf(campaign, application),
    body: bodyName(campaign, body) ?? '',
  };
}
