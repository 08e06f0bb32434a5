import { dayBefore, shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { publishStageOf } from '../../domain/publication/decide-publication.ts';
import type { Publication } from '../../domain/publication/publication.ts';
import { publicationView } from '../../domain/publication/publication-events.ts';
import type { Ports } from '../../ports/ports.ts';
import { listUnder } from '../list-under.ts';

/** The last day for objections to results that are published at a moment; absent where none are heard. */
export function objectUntil(campaign: CampaignDefinition, now: Date): { objectUntil?: string } {
  const days = publishStageOf(campaign)?.objectionDays ?? 0;
  return days > 0 ? { objectUntil: dayBefore(shanghaiDay(now), -days) } : {};
}

/** The last day for objections to what is published. @returns null where none are heard, and before anything is published */
export async function findObjectUntil(
  { views }: Pick<Ports, 'views'>,
  campaign: CampaignDefinition,
): Promise<string | null> {
  const rows = await listUnder<Publication>(views, publicationView, { index: 'campaign', equals: campaign.id });
  const days = rows.flatMap(({ data }) => objectUntil(campaign, new Date(data.at)).objectUntil ?? []);
  return days.sort().at(-1) ?? null;
}
