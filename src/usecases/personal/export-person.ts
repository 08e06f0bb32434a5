import { trackOf } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import type { Json } from '../../domain/base/json.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { Erasure } from '../../domain/erase-effect.ts';
import { eraseEntry, isOwnStream } from '../../domain/erase-entry.ts';
import { onlyAbout } from '../../domain/personal/only-about.ts';
import type { SectionJson } from '../../wire/base/shown.ts';
import { describeAnswers } from '../applications/summarise-application.ts';
import type { CommitNeeds } from '../commit.ts';
import { type FindingNeeds, gatherErasure } from './find-personal.ts';

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

/** What is kept of a person and of the applications that are the person's own: the entries that an erasure would empty by whose they are, of those about
 *  several people what is about this one. What others' records say by name only is not handed out: it is theirs too. Reads the whole journal. */
export async function exportPerson(ports: FindingNeeds, person: PersonId): Promise<PersonalData> {
  const { applications, objections } = await gatherErasure(ports, person);
  const erasure = { person, applications, objections };
  const [entries, messages]: [PersonalData['entries'], PersonalData['messages']] = [[], []];
  for await (const entry of ports.journal.readAll()) {
    const left = eraseEntry(entry, erasure);
    if (!left) continue;
    const shown = isOwnStream(entry, erasure) ? entry : partAbout(entry, left, erasure);
    entries.push(shown);
    const gone = isOwnStream(entry, erasure) ? entry.effects : shown.effects;
    for (const { to, message, values } of gone) messages.push({ at: entry.at, to, message, values });
  }
  const described = await Promise.all(applications.map((id) => describe(ports, id)));
  return { person, at: ports.clock.now().toISOString(), applications: described.flat(), messages, entries };
}

/** Of an entry in somebody else's stream: what an erasure would change, and of its lists the person's lines. */
function partAbout(entry: JournalEntry, left: JournalEntry, about: Erasure): JournalEntry {
  return {
    ...entry,
    events: entry.events
      .filter((event, index) => left.events[index] !== event)
      .map((event) => ({ ...event, ...asRecord(onlyAbout(event, about)) })),
    effects: entry.effects
      .filter((effect, index) => left.effects[index] !== effect)
      .map((effect) => ({ ...effect, values: asRecord(onlyAbout(effect.values, about)) })),
  };
}

function asRecord(value: Json): { readonly [name: string]: Json | undefined } {
  return isRecord(value) ? value : {};
}

function isRecord(value: Json): value is { readonly [name: string]: Json | undefined } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

async function describe(ports: CommitNeeds, id: string): Promise<PersonalData['applications']> {
  const kept = (await ports.views.get<Application>(applicationView, id))?.data;
  const campaign = findCampaign(ports.campaigns, kept?.campaign);
  if (!kept || !campaign) return [];
  const sections = describeAnswers(campaign, kept);
  return [{ id, campaign: campaign.title, track: trackOf(campaign, kept).title, status: kept.status, sections }];
}
