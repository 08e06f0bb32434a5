import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { fieldsNow } from '../../domain/application/changed-fields.ts';
import { fieldOf, isKnown, trackOf } from '../../domain/application/progress.ts';
import { titleOf } from '../../domain/application/title-of.ts';
import { type JournalEntry, streamKey, streamKind } from '../../domain/base/journal-entry.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Ports } from '../../ports/ports.ts';
import { createCampaignOfEntry } from './campaign-of-entry.ts';
import { namePeople } from './name-people.ts';

/** What an entry is about, by the names that people know. */
export interface AuditAbout {
  application?: string;
  title?: string;
  track?: string;
  /** A recommending body's id, and what it is called. */
  body?: string;
  bodyName?: string;
  /** Whose stream it is. */
  person?: string;
  personName?: string | null;
}

export interface AuditSubjects {
  of(entry: JournalEntry): Promise<AuditAbout | null | 'other-campaign'>;
  /** @returns null where nobody said it */
  nameOf(person: string): Promise<string | null>;
  labelsOf(about: AuditAbout | null, fields: readonly string[]): string[];
}

/** What the entries of a journal are about; each application and person is looked up once. */
export function createAuditSubjects(
  ports: Pick<Ports, 'views' | 'campaigns' | 'staffNames' | 'journal'>,
  campaignId: string,
): AuditSubjects {
  const campaign = findCampaign(ports.campaigns, campaignId);
  const campaignOf = createCampaignOfEntry(ports);
  const applications = new Map<string, AuditAbout>();
  const names = new Map<string, string | null>();

  async function nameOf(person: string): Promise<string | null> {
    if (person === 'system') return null;
    if (!names.has(person)) names.set(person, (await namePeople(ports, [person]))[person]?.name ?? null);
    return names.get(person) ?? null;
  }

  async function applicationOf(id: string): Promise<AuditAbout> {
    const known = applications.get(id);
    if (known) return known;
    const row = (await ports.views.get<Application>(applicationView, id))?.data;
    const about = describe(id, row ?? null);
    applications.set(id, about);
    return about;
  }

  function describe(id: string, row: Application | null): AuditAbout {
    if (!campaign || !row || !isKnown([campaign], row)) return { application: id };
    const { track, body } = row;
    const named = body ? { body, bodyName: bodyName(campaign, body) ?? body } : {};
    return { application: id, title: titleOf(campaign, row), track, ...named };
  }

  return {
    nameOf,
    async of(entry) {
      const of = await campaignOf(entry);
      if (of !== null && of !== campaignId) return 'other-campaign';
      const [kind, key] = [streamKind(entry.stream), streamKey(entry.stream)];
      if (kind === 'application' || kind === 'certificate') return applicationOf(key);
      const sheetOf = kind === 'sheet' ? key.split('/')[2] : undefined;
      if (sheetOf !== undefined) return applicationOf(sheetOf);
      if (kind === 'body') {
        const [, body] = key.split('/');
        if (body === undefined) return null;
        return { body, bodyName: (campaign && bodyName(campaign, body)) ?? body };
      }
      if (kind === 'person' || kind === 'handover' || kind === 'reminders')
        return { person: key, personName: await nameOf(key) };
      return null;
    },
    labelsOf(about, fields) {
      const track = about?.track;
      if (!campaign || track === undefined) return [...new Set(fields)];
      const form = trackOf(campaign, { track });
      const labels = fields.flatMap((field) => {
        const now = fieldsNow(campaign, track, field).flatMap((id) => fieldOf(form, id)?.label ?? []);
        return now.length > 0 ? now : [field];
      });
      return [...new Set(labels)];
    },
  };
}
