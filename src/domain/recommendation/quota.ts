import type { Application } from '../application/application.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

export interface Quota {
  track: string;
  name: string;
  limit: number;
  used: number;
}

const ENDORSED: readonly Application['status'][] = ['recommended', 'awarded', 'not-awarded'];

/** How many of each track a recommending body may recommend, and how many it has; none where the campaign sets none.
 *  @param applications the body's, whatever their status */
export function quotaOf({ quota, tracks }: CampaignDefinition, applications: readonly Application[]): Quota[] {
  return Object.entries(quota).map(([track, limit]) => ({
    track,
    name: tracks[track]?.name ?? track,
    limit,
    used: applications.filter((one) => one.track === track && ENDORSED.includes(one.status)).length,
  }));
}

/** The quota that one more of a track would go over. @returns null for none */
export function quotaFull(campaign: CampaignDefinition, track: string, endorsed: readonly Application[]): Quota | null {
  return quotaOf(campaign, endorsed).find((one) => one.track === track && one.used >= one.limit) ?? null;
}
