import { calendarWith } from '../domain/calendar/moved-calendar.ts';
import { chainInCalendar } from '../domain/campaign/chain-calendar.ts';
import { findCampaign } from '../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../domain/campaign/schema.ts';
import type { CampaignsInUse } from '../ports/campaigns-in-use.ts';

/** The campaigns of `flows/`, whose recommending bodies and calendars follow the journal: whoever holds the list sees them as they are now. */
export function createCampaignsInUse(loaded: readonly CampaignDefinition[]): {
  campaigns: readonly CampaignDefinition[];
  campaignsInUse: CampaignsInUse;
} {
  const campaigns = [...loaded];
  const seen = new Map<string, number>();
  const calendarSeen = new Map<string, number>();
  const change = (id: string, changed: Partial<CampaignDefinition>) => {
    const place = campaigns.findIndex((one) => one.id === id);
    const known = campaigns[place];
    if (known) campaigns[place] = { ...known, ...changed };
  };
  return {
    campaigns,
    campaignsInUse: {
      seenOf: (campaign) => seen.get(campaign) ?? 0,
      useBodies(campaign, seq, bodies) {
        if (bodies.length === 0 || seq <= (seen.get(campaign) ?? 0)) return;
        change(campaign, { bodies: [...bodies] });
        seen.set(campaign, seq);
      },
      calendarSeenOf: (campaign) => calendarSeen.get(campaign) ?? 0,
      useWindows(campaign, seq, { windows, stages }) {
        const file = findCampaign(loaded, campaign);
        if (!file || seq <= (calendarSeen.get(campaign) ?? 0)) return;
        const calendar = calendarWith(file.calendar, windows);
        change(campaign, { calendar, stages: chainInCalendar(file.stages, calendar, stages) });
        calendarSeen.set(campaign, seq);
      },
    },
  };
}
