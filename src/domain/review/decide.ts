import type { Application } from '../application/application.ts';
import type { StaffCommand } from '../application/commands.ts';
import type { ApplicationEvent } from '../application/events.ts';
import { isOwn } from '../application/own.ts';
import { trackOf } from '../application/progress.ts';
import { titleOf } from '../application/title-of.ts';
import { type Decision, decided, refused, tell } from '../base/decision.ts';
import type { PersonId } from '../base/person.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

/** The association publishes the outcome of a recommended application. Source: 沪质协〔2021〕29号 五.3. */
export function decideResult(
  application: Application,
  command: StaffCommand,
  { campaign, by }: { campaign: CampaignDefinition; by: PersonId },
): Decision<ApplicationEvent> {
  if (isOwn(application, by)) return refused('own-application');
  if (application.status !== 'recommended') return refused('not-recommended', { status: application.status });
  const { outcome, publication } = command;
  const track = trackOf(campaign, application);
  const values = {
    application: application.id,
    title: titleOf(campaign, application),
    track: track.title,
    campaign: campaign.title,
    contact: campaign.contact,
  };
  return decided(
    [{ kind: 'resultPublished', outcome, publication }],
    [tell(application.applicant, outcome === 'awarded' ? 'result.awarded' : 'result.not-awarded', values)],
  );
}
