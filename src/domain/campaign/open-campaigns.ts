import { windowState } from './calendar.ts';
import { findCampaign } from './find-campaign.ts';
import type { CampaignDefinition } from './schema.ts';

/** What of the campaigns somebody can begin now, and what can be said where it is none. */
export interface CampaignChoice {
  /** Pre-registration is open: what closes first comes first. */
  open: readonly CampaignDefinition[];
  /** Still to come: what opens first comes first. */
  coming: readonly CampaignDefinition[];
  /** Over: what closed last comes first. */
  over: readonly CampaignDefinition[];
}

/** Which campaigns are open to a person now.
 *  @param named the campaign that a link, a code or the person's own choice names: while it is open nothing else is offered */
export function campaignChoice(
  campaigns: readonly CampaignDefinition[],
  now: Date,
  named: string | null = null,
): CampaignChoice {
  const inState = (state: 'before' | 'open' | 'after') =>
    campaigns.filter(({ calendar }) => windowState(calendar.preRegistration, now) === state);
  const open = sorted(inState('open'), ({ calendar }) => calendar.preRegistration.to);
  const chosen = findCampaign(open, named);
  return {
    open: chosen ? [chosen] : open,
    coming: sorted(inState('before'), ({ calendar }) => calendar.preRegistration.from ?? ''),
    over: sorted(inState('after'), ({ calendar }) => calendar.preRegistration.to).reverse(),
  };
}

/** The campaign that is spoken of where none is settled: the first that is open, else the next, else the last. @returns null without campaigns */
export function nearestCampaign({ open, coming, over }: CampaignChoice): CampaignDefinition | null {
  return open[0] ?? coming[0] ?? over[0] ?? null;
}

/** Sorted by a day as text; equals stay in their order. */
function sorted(
  campaigns: readonly CampaignDefinition[],
  dayOf: (campaign: CampaignDefinition) => string,
): CampaignDefinition[] {
  return [...campaigns].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
