import type { CampaignDefinition } from './domain/campaign/schema.ts';
import type { CampaignsInUse } from './ports/campaigns-in-use.ts';

/** The campaigns of `flows/`, whose recommending bodies follow the journal: whoever holds the list sees the bodies as they are now. */
export function createCampaignsInUse(loaded: readonly CampaignDefinition[]): {
  campaigns: readonly CampaignDefinition[];
  campaignsInUse: CampaignsInUse;
} {
  const campaigns = [...loaded];
  const seen = new Map<string, number>();
  return {
    campaigns,
    campaignsInUse: {
      seenOf: (campaign) => seen.get(campaign) ?? 0,
      useBodies(campaign, seq, bodies) {
        const place = campaigns.findIndex(({ id }) => id === campaign);
        const known = campaigns[place];
        if (!known || bodies.length === 0 || seq <= (seen.get(campaign) ?? 0)) return;
        campaigns[place] = { ...known, bodies: [...bodies] };
        seen.set(campaign, seq);
      },
    },
  };
}
