import { fileURLToPath } from 'node:url';
import { chainInCalendar } from '../../../src/domain/campaign/chain-calendar.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';

/** Holds `flows/` and `templates/documents/` of the second campaign, craft-2021, as the repository's root does of the first. */
export const fixturesRoot = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** The campaign with other windows. */
export function withWindows(
  campaign: CampaignDefinition,
  windows: Partial<CampaignDefinition['calendar']>,
): CampaignDefinition {
  const calendar = { ...campaign.calendar, ...windows };
  return { ...campaign, calendar, stages: chainInCalendar(campaign.stages, calendar) };
}
