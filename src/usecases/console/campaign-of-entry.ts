import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { type JournalEntry, type JournalEvent, streamKey, streamKind } from '../../domain/base/journal-entry.ts';
import type { Ports } from '../../ports/ports.ts';

/** Streams of somebody who may be in several campaigns: what opened them says nothing about what follows. */
const OF_NO_CAMPAIGN = new Set(['person', 'handover', 'reminders', 'staff', 'account', 'personal', 'audit']);

const OF_AN_APPLICATION = new Set(['application', 'certificate', 'gallery']);

/** @returns the id of the campaign that an entry is about; null for what belongs to none */
export type CampaignOfEntry = (entry: JournalEntry) => Promise<string | null>;

/** Tells by the stream's key, by what the events name, or by what opened the stream; each application and stream is looked up once. */
export function createCampaignOfEntry({
  views,
  campaigns,
  journal,
}: Pick<Ports, 'views' | 'campaigns' | 'journal'>): CampaignOfEntry {
  const applications = new Map<string, string | null>();
  const streams = new Map<string, string | null>();
  const known = new Set(campaigns.map(({ id }) => id));

  async function ofApplication(id: string): Promise<string | null> {
    const found = applications.get(id);
    if (found !== undefined) return found;
    const campaign = (await views.get<Application>(applicationView, id))?.data.campaign ?? null;
    applications.set(id, campaign);
    return campaign;
  }

  async function named({ stream, events }: JournalEntry): Promise<string | null> {
    const [first = ''] = streamKey(stream).split('/');
    if (known.has(first)) return first;
    if (OF_AN_APPLICATION.has(streamKind(stream))) return ofApplication(first);
    for (const event of events) {
      const campaign = campaignIn(event);
      if (campaign !== null) return campaign;
      if (typeof event.application === 'string') return ofApplication(event.application);
    }
    return null;
  }

  async function ofOpening(stream: JournalEntry['stream']): Promise<string | null> {
    const found = streams.get(stream);
    if (found !== undefined) return found;
    const [opening] = await journal.read(stream);
    const campaign = opening ? await named(opening) : null;
    streams.set(stream, campaign);
    return campaign;
  }

  return async (entry) =>
    (await named(entry)) ?? (OF_NO_CAMPAIGN.has(streamKind(entry.stream)) ? null : ofOpening(entry.stream));
}

/** What an event names, itself or in what was ordered by it. */
function campaignIn(event: JournalEvent): string | null {
  if (typeof event.campaign === 'string') return event.campaign;
  for (const part of Object.values(event))
    if (typeof part === 'object' && part !== null && 'campaign' in part && typeof part.campaign === 'string')
      return part.campaign;
  return null;
}
