import type { Application } from '../application/application.ts';
import type { BodyCommand } from '../application/commands.ts';
import type { ApplicationEvent } from '../application/events.ts';
import { campaignFor } from '../application/extension.ts';
import { isOwn } from '../application/own.ts';
import { fieldOf, titleOf, trackOf } from '../application/progress.ts';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import { windowState } from '../campaign/calendar.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

export interface BodyContext {
  campaign: CampaignDefinition;
  now: Date;
  by: PersonId;
  /** The body the person acts for; null when for none. */
  body: string | null;
}

/** First review by the recommending body, of its own applications only. Source: 沪质协〔2021〕29号 四. */
export function decideRecommendation(
  application: Application,
  command: BodyCommand,
  context: BodyContext,
): Decision<ApplicationEvent> {
  const { now, body } = context;
  const campaign = campaignFor(context.campaign, application);
  if (!body || application.body !== body) return refused('not-yours');
  if (isOwn(application, context.by)) return refused('own-application');
  if (application.status !== 'awaiting-recommendation')
    return refused('already-decided', { status: application.status });
  if (windowState(campaign.calendar.recommendation, now) === 'after') {
    return refused('recommendation-closed', { to: campaign.calendar.recommendation.to, contact: campaign.contact });
  }
  const about = aboutApplication(application, campaign, body);
  switch (command.kind) {
    case 'recommend':
      return decided([{ kind: 'recommended', body }], [tell(application.applicant, 'application.recommended', about)]);
    case 'return-for-changes': {
      const { reason } = command;
      if (windowState(campaign.calendar.submission, now) === 'after') {
        return refused('submission-closed', { to: campaign.calendar.submission.to, contact: campaign.contact });
      }
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
            to: campaign.calendar.submission.to,
          }),
        ],
      );
    }
    case 'decline': {
      const { reason } = command;
      return decided(
        [{ kind: 'notRecommended', body, reason }],
        [tell(application.applicant, 'application.not-recommended', { ...about, reason, contact: campaign.contact })],
      );
    }
  }
}

function aboutApplication(application: Application, campaign: CampaignDefinition, body: string) {
  return {
    application: application.id,
    title: titleOf(trackOf(campaign, application), application),
    body: campaign.bodies.find(({ id }) => id === body)?.name ?? '',
  };
}
