import { hasPart } from '../../campaign/chain-parts.ts';
import type { CampaignDefinition } from '../../campaign/schema.ts';
import { type ApplicationStatus, applicationStatuses } from '../record/application.ts';

/** The statuses that an application of a campaign can have, in the order of its way: where nobody recommends, nothing waits for that, and only what
 *  somebody checks or decides on can go out there. */
export function statusesOf(campaign: CampaignDefinition): ApplicationStatus[] {
  return applicationStatuses.filter((status) => {
    switch (status) {
      case 'awaiting-recommendation':
      case 'not-recommended':
        return hasPart(campaign, 'bodies');
      case 'rejected':
        return hasPart(campaign, 'checks') || hasPart(campaign, 'panel');
      default:
        return true;
    }
  });
}
