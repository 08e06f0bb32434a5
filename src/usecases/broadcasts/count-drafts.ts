import { everybody } from '../../domain/broadcast/audience.ts';
import type { Broadcast } from '../../domain/broadcast/broadcast.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import type { Ports } from '../../ports/ports.ts';
import { isMeant, scanAudience } from './scan-audience.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'campaigns' | 'staffNames'>;

/** Drafts that are counted; older ones show none. */
const MOST = 20;

/** By draft, how many people it would go to now. Looks through everybody with a part in the campaign, once: takes as long as there are applications. */
export async function countDrafts(
  ports: Needs,
  campaign: CampaignDefinition,
  drafts: readonly Broadcast[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const people = new Map(drafts.slice(0, MOST).map((draft) => [draft, new Set<string>()]));
  if (people.size === 0) return new Map();
  for await (const candidate of scanAudience(ports, campaign, everybody, now))
    for (const [draft, found] of people) if (isMeant(draft, candidate, now)) found.add(candidate.person);
  return new Map([...people].map(([{ id }, found]) => [id, found.size]));
}
