import { type Decision, decided, refused, tell } from '../../base/decision.ts';
import type { Effect } from '../../base/journal-entry.ts';
import type { PersonId } from '../../base/person.ts';
import type { CampaignDefinition } from '../../campaign/schema.ts';
import { titleOf } from '../answers/title-of.ts';
import type { Application } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';
import { campaignFor, type Extension } from '../record/extension.ts';
import { heldUntil } from '../stages/held.ts';
import { isOwn } from '../together/is-own.ts';

/** More days than this are asked about: a year that was mistyped. Our choice. */
const MOST_DAYS = 92;
const DAY = 86_400_000;

/** Staff give an application that is not decided on more time: a day after the one that holds now. The notice has no rule; the association may.
 *  @param isSure a day that is far off was asked about, and is meant */
export function decideExtension(
  application: Application,
  { until, reason }: Extension,
  {
    campaign,
    isSure = false,
    ...maker
  }: { campaign: CampaignDefinition; by: PersonId; now: Date; undoSeconds?: number | undefined; isSure?: boolean },
): Decision<ApplicationEvent> {
  const { status } = application;
  if (isOwn(application, maker.by)) return refused('own-application');
  if (status !== 'draft' && status !== 'returned' && status !== 'awaiting-recommendation')
    return refused('already-decided', { status });
  const { to } = campaignFor(campaign, application).calendar.submission;
  if (until <= to) return refused('not-later', { to });
  const from = Math.max(Date.parse(to), maker.now.getTime());
  if (!isSure && Date.parse(until) - from > MOST_DAYS * DAY) return refused('far-later', { to });
  const how = heldUntil(maker);
  return decided(
    [{ kind: 'extended', until, reason, ...how }],
    how.held ? [] : tellExtension(application, { until, reason }, campaign),
  );
}

/** The applicant hears of it, while there is something to do by then. */
export function tellExtension(
  application: Application,
  { until, reason }: Extension,
  campaign: CampaignDefinition,
): Effect[] {
  const { id, status, applicant } = application;
  const isWaiting = status === 'awaiting-recommendation';
  if (!isWaiting && status !== 'draft' && status !== 'returned') return [];
  const about = { application: id, title: titleOf(campaign, application) };
  const isOtherYear = until.slice(0, 4) !== campaign.calendar.submission.to.slice(0, 4);
  return [tell(applicant, 'application.extended', { ...about, until, isOtherYear, isWaiting, reason })];
}
