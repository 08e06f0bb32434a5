import type { Application } from '../../domain/application/record/application.ts';
import { windowState } from '../../domain/campaign/calendar.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { campaignChoice, nearestCampaign } from '../../domain/campaign/open-campaigns.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { bodiesOf, type Person } from '../../domain/people/person.ts';

/** What a conversation is about. */
export interface CampaignMeant {
  campaign: CampaignDefinition;
  /** Whether it is the only one that can be meant; else the nearest stands for all, and what depends on it is asked. */
  isSettled: boolean;
}

/** The campaign of the application, of the person's own choice while it is open, or the only one there is for the person: a contact's
 *  is the body's, one of a season that goes on before one that is over. @returns null when no campaign is loaded */
export function campaignMeant(
  campaigns: readonly CampaignDefinition[],
  person: Person,
  application: Pick<Application, 'campaign'> | null,
  now: Date,
): CampaignMeant | null {
  const own = findCampaign(campaigns, application?.campaign);
  if (own) return { campaign: own, isSettled: true };
  const named = person.bookmark?.campaign ?? null;
  const served = bodiesOf(person).flatMap(({ campaign: id }) => findCampaign(campaigns, id) ?? []);
  const going = served.filter(({ calendar }) => windowState(calendar.recommendation, now) !== 'after');
  const desks = going.length > 0 ? going : served;
  const atDesk = findCampaign(desks, named) ?? desks[0];
  if (atDesk) return { campaign: atDesk, isSettled: desks.length === 1 };
  const choice = campaignChoice(campaigns, now, named);
  const campaign = nearestCampaign(choice);
  return campaign && { campaign, isSettled: choice.open.length === 1 || campaigns.length === 1 };
}
