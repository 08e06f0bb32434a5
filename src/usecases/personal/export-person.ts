import type { Application } from '../../domain/application/application.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import { trackOf } from '../../domain/application/progress.ts';
import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { eraseEntry } from '../../domain/erase-entry.ts';
import type { SectionJson } from '../../wire/shown.ts';
import { describeAnswers } from '../applications/application-summary.ts';
import type { CommitNeeds } from '../commit.ts';
import { ownApplications } from './own-applications.ts';

/** All that is kept of one person, to be read by machines. */
export interface PersonalData {
  person: PersonId;
  /** ISO 8601, when it was put together. */
  at: string;
  applications: { id: string; campaign: string; track: string; status: string; sections: SectionJson[] }[];
  /** What was said to the person, and about their applications to others. */
  messages: { at: string; to: PersonId; message: string; values: JournalEntry['effects'][number]['values'] }[];
  /** Every entry that an erasure would empty, as it is kept. */
  entries: JournalEntry[];
}

/** What is kept of a person and of the applications that are the person's own: the same entries that an erasure would empty. Reads the whole journal. */
export async function exportPerson(ports: CommitNeeds, person: PersonId): Promise<PersonalData> {
  const erasure = { person, applications: await ownApplications(ports, person) };
  const [entries, messages]: [PersonalData['entries'], PersonalData['messages']] = [[], []];
  for await (const entry of ports.journal.readAll()) {
    const left = eraseEntry(entry, erasure);
    if (!left) continue;
    entries.push(entry);
    const gone = entry.effects.filter((effect, index) => left.effects[index] !== effect);
    for (const { to, message, values } of gone) messages.push({ at: entry.at, to, message, values });
  }
  const applications = await Promise.all(erasure.applications.map((id) => describe(ports, id)));
  return { person, at: ports.clock.now().toISOString(), applications: applications.flat(), messages, entries };
}

async function describe(ports: CommitNeeds, id: string): Promise<PersonalData['applications']> {
  const kept = (await ports.views.get<Application>(applicationView, id))?.data;
  const campaign = findCampaign(ports.campaigns, kept?.campaign);
  if (!kept || !campaign) return [];
  const sections = describeAnswers(campaign, kept);
  return [{ id, campaign: campaign.title, track: trackOf(campaign, kept).title, status: kept.status, sections }];
}
