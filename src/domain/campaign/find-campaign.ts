import type { CampaignDefinition } from './schema.ts';

/** The campaign of an id. @returns null without an id, and for a campaign whose folder is gone: records outlive folders */
export function findCampaign(
  campaigns: readonly CampaignDefinition[],
  id: string | null | undefined,
): CampaignDefinition | null {
  return campaigns.find((campaign) => campaign.id === id) ?? null;
}
