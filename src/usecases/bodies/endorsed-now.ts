import type { Application } from '../../domain/application/record/application.ts';
import type { JournalEvent } from '../../domain/base/journal-entry.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { bodyKey } from '../../domain/recommendation/papers.ts';
import { quotaOf } from '../../domain/recommendation/quota.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Place } from '../../ports/store/turns.ts';
import { followViews } from '../follow-entry.ts';
import { listEndorsed } from './list-at-body.ts';

type Needs = Pick<Ports, 'views' | 'journal' | 'turns'>;

/** What a body has endorsed, and by track the place that the next endorsement under a quota takes: two contacts who recommend at the same moment
 *  decide on the same place, so one of them reads on and decides again. */
export interface EndorsedNow {
  endorsed: Application[];
  /** Empty where the campaign sets no quota. */
  places: ReadonlyMap<string, Place>;
}

/** The places are read first, and the entry of the newest one is followed before the list is read: whoever takes a place has followed all before it,
 *  also those of a process that died before its copies. */
export async function findEndorsedNow(ports: Needs, campaign: CampaignDefinition, body: string): Promise<EndorsedNow> {
  const places = new Map<string, Place>();
  for (const { track } of quotaOf(campaign, body, [])) {
    const key = `quota/${bodyKey(campaign.id, body)}/${track}`;
    const newest = await ports.turns.findNewest(key, 0);
    if (newest?.entry) await followViews(ports, newest.entry);
    places.set(track, { key, number: (newest?.number ?? 0) + 1 });
  }
  return { endorsed: await listEndorsed(ports, campaign.id, body), places };
}

/** The place that an endorsement takes; none for any other decision, and where no quota is set. */
export function placesTaken(
  { events }: { events: readonly JournalEvent[] },
  track: string | undefined,
  places: ReadonlyMap<string, Place> | undefined,
): Place[] {
  const place = track === undefined ? undefined : places?.get(track);
  return place && events.some(isEndorsement) ? [place] : [];
}

function isEndorsement({ kind, decision }: JournalEvent): boolean {
  return kind === 'stageDecided' && decision === 'on';
}
