import type { Application } from '../application/record/application.ts';
import { endorsersOf } from '../application/stages/stage.ts';
import { decidesAt, levelsOf } from '../campaign/chain.ts';
import type { CampaignDefinition } from '../campaign/schema.ts';

export interface Quota {
  track: string;
  name: string;
  limit: number;
  used: number;
}

/** How many of each track a recommending body may recommend at its level, and how many it has; none where the level sets none.
 *  @param applications the body's, whatever their status */
export function quotaOf(campaign: CampaignDefinition, body: string, applications: readonly Application[]): Quota[] {
  const level = levelsOf(campaign).find((stage) => decidesAt(campaign, stage, body));
  return Object.entries(level?.quota ?? {}).map(([track, limit]) => ({
    track,
    name: campaign.tracks[track]?.name ?? track,
    limit,
    used: applications.filter((one) => one.track === track && endorsersOf(one).includes(body)).length,
  }));
}

/** The quota that one more of a track would go over. @returns null for none */
export function quotaFull(
  campaign: CampaignDefinition,
  track: string,
  body: string,
  endorsed: readonly Application[],
): Quota | null {
  return quotaOf(campaign, body, endorsed).find((one) => one.track === track && one.used >= one.limit) ?? null;
}
