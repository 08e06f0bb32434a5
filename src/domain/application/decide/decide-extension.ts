import { type Decision, decided, refused, tell } from '../../base/decision.ts';
import type { PersonId } from '../../base/person.ts';
import type { CampaignDefinition } from '../../campaign/schema.ts';
import { titleOf } from '../answers/title-of.ts';
import type { Application } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';
import { campaignFor, type Extension } from '../record/extension.ts';
import { heldUntil } from '../stages/held.ts';
import { isOwn } from '../together/is-own.ts';

/** Staff give an application that is not decided on more time: a day after the one that holds now. The notice has no rule; the association may. */
export function decideExtension(
  application: Application,
  { until, reason }: Extension,
  { campaign, ...maker }: { campaign: CampaignDefinition; by: PersonId; now: Date; undoSeconds?: number | undefined },
): Decision<ApplicationEvent> {
  const { id, status, applicant } = application;
  if (isOwn(application, maker.by)) return refused('own-application');
  if (status !== 'draft' && status !== 'returned' && status !== 'awaiting-recommendation')
    return refused('already-decided', { status });
  const { to } = campaignFor(campaign, application).calendar.submission;
  if (until <= to) return refused('not-later', { to });
  const title = titleOf(campaign, application);
  const how = heldUntil(maker);
  return decided(
    [{ kind: 'extended', until, reason, ...how }],
    how.held ? [] : [tell(applicant, 'application.extended', { application: id, title, until, reason })],
  );
}
