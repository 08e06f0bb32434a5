import { fieldOf, trackOf } from '../application/answers/progress.ts';
import { titleOf } from '../application/answers/title-of.ts';
import { isSealUnseen } from '../application/papers/is-seal-unseen.ts';
import type { Application } from '../application/record/application.ts';
import type { StageDecided } from '../application/record/stage-events.ts';
import { reviewCard, shownForReview } from '../application/stages/shown-for-review.ts';
import { windowNow } from '../application/stages/window.ts';
import { isOwn } from '../application/together/is-own.ts';
import { tell } from '../base/decision.ts';
import type { Effect } from '../base/journal-entry.ts';
import type { PersonId } from '../base/person.ts';
import { bodyName } from '../campaign/body-name.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

/** The messages about a recommending body's decision, and to whom: the applicant, and whoever decides at the next level.
 *  @param above who acts for the body of the next level */
export function tellRecommendation(
  application: Application,
  { decision, stage, next, reason = '', fields = [], until }: Omit<StageDecided, 'held'>,
  { campaign, above = [], now }: { campaign: CampaignDefinition; above?: readonly PersonId[]; now: Date },
): Effect[] {
  const { applicant } = application;
  const about = aboutApplication(application, campaign, stage.body ?? application.body ?? '');
  if (decision === 'out')
    return [tell(applicant, 'application.not-recommended', { ...about, reason, contact: campaign.contact })];
  if (decision === 'back') {
    const track = trackOf(campaign, application);
    const labels = fields.map((field) => fieldOf(track, field)?.label ?? field);
    const to = until ?? windowNow(campaign, 'submission', application, now).to;
    return [tell(applicant, 'application.returned', { ...about, reason, labels, to })];
  }
  const named = bodyName(campaign, next?.body);
  return [
    tell(applicant, 'application.recommended', { ...about, ...(named ? { next: named } : {}) }),
    ...(next?.body ? askToReview(application, campaign, next.body, above) : []),
  ];
}

/** A recommending body has it before it now. Nobody is asked about an application of their own. */
export function askToReview(
  application: Application,
  campaign: CampaignDefinition,
  body: string,
  contacts: readonly PersonId[],
): Effect[] {
  const { version } = shownForReview(application);
  const asked = {
    ...aboutApplication(application, campaign, body),
    card: reviewCard(application.id, version, application.submittedAt ?? application.changedAt),
    track: trackOf(campaign, application).title,
    version,
    ...(isSealUnseen(application) ? { isUnstamped: true as const } : {}),
  };
  return contacts
    .filter((contact) => !isOwn(application, contact))
    .map((contact) => tell(contact, 'recommendation.asked', asked));
}

function aboutApplication(application: Application, campaign: CampaignDefinition, body: string) {
  return {
    application: application.id,
    title: titleOf(campaign, application),
    body: bodyName(campaign, body) ?? '',
  };
}
