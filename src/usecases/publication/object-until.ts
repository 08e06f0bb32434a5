import { dayBefore, shanghaiDay } from '../../domain/campaign/calendar.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { publishStageOf } from '../../domain/publication/decide-publication.ts';
import type { Ports } from '../../ports/ports.ts';
import { listAnnounced } from './list-announced.ts';

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
  const announced = await listAnnounced({ views }, campaign);
  const days = announced.flatMap(({ at }) => objectUntil(campaign, new Date(at)).objectUntil ?? []);
  return days.sort().at(-1) ?? null;
}
