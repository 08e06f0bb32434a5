import { fieldsNow } from '../../domain/application/answers/changed-fields.ts';
import { fieldOf, isKnown, trackOf } from '../../domain/application/answers/progress.ts';
import { titleOf } from '../../domain/application/answers/title-of.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import { searchedTextsOf } from '../../domain/application/together/named-in.ts';
import { type JournalEntry, streamKey, streamKind } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { rosterEvents } from '../../domain/bodies/roster.ts';
import { type Broadcast, peopleIn } from '../../domain/broadcast/broadcast.ts';
import { broadcastView } from '../../domain/broadcast/broadcast-events.ts';
import { bodyName } from '../../domain/campaign/body-name.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import type { CampaignDefinition } from '../../domain/campaign/schema.ts';
import { type Objection, objectionView } from '../../domain/objection/objection.ts';
import type { Ports } from '../../ports/ports.ts';
import { namePeople } from '../bodies/name-people.ts';
import { isAboutOwn } from '../objections/meant-applications.ts';
import { createCampaignOfEntry } from './campaign-of-entry.ts';

/** What an entry is about, by the names that people know. */
export interface AuditAbout {
  application?: string;
  title?: string;
  track?: string;
  /** Everything the application can be looked for by. */
  searched?: readonly string[];
  /** A recommending body's id, and what it is called. */
  body?: string;
  bodyName?: string;
  /** An objection of somebody who is not named in the results. */
  objection?: string;
  /** People a broadcast is for, and how its words begin. */
  broadcast?: { people: number; begins: string };
  /** Recommending bodies of an import: how many, and the first of them. */
  bodies?: { count: number; names: readonly string[] };
  /** Whose stream it is. */
  person?: string;
  personName?: string | null;
  isNameFromForm?: boolean;
}

interface KnownName {
  name: string;
  /** Only an application says so: its contact need not be who acted. */
  isFromForm: boolean;
}

export interface AuditSubjects {
  /** `own`: who scores an application of the reader's, or who objects to its result. */
  of(entry: JournalEntry): Promise<AuditAbout | null | 'other-campaign' | 'own'>;
  /** @returns null where nobody said it */
  nameOf(person: string): Promise<KnownName | null>;
  labelsOf(about: AuditAbout | null, fields: readonly string[]): string[];
}

/** What the entries of a journal are about; each application and person is looked up once. @param reader who looks */
export function createAuditSubjects(
  ports: Pick<Ports, 'views' | 'campaigns' | 'staffNames' | 'journal'>,
  campaignId: string,
  reader: PersonId,
): AuditSubjects {
  const campaign = findCampaign(ports.campaigns, campaignId);
  const campaignOf = createCampaignOfEntry(ports);
  const applications = new Map<string, AuditAbout>();
  const nameOf = nameFinder(ports);

  async function applicationOf(id: string): Promise<AuditAbout> {
    const known = applications.get(id);
    if (known) return known;
    const row = (await ports.views.get<Application>(applicationView, id))?.data;
    const about = describeApplication(campaign, id, row ?? null);
    applications.set(id, about);
    return about;
  }

  const bodyOf = (body: string): AuditAbout => ({ body, bodyName: (campaign && bodyName(campaign, body)) ?? body });

  /** By the kind of stream; null where that says nothing. */
  async function byStream({ stream, events }: JournalEntry): Promise<AuditAbout | null> {
    const [kind, key] = [streamKind(stream), streamKey(stream)];
    const [, second, third] = key.split('/');
    if (OF_AN_APPLICATION.has(kind)) return applicationOf(key);
    if (kind === 'sheet' && third !== undefined) return applicationOf(third);
    if (kind === 'body' && second !== undefined) return bodyOf(second);
    if (kind === 'objection') return objectionOf(key);
    if (kind === 'broadcast') return broadcastOf(ports, key);
    if (kind === 'roster') return importOf(events);
    return null;
  }

  async function objectionOf(id: string): Promise<AuditAbout> {
    const row = (await ports.views.get<Objection>(objectionView, id))?.data;
    if (row?.application) return applicationOf(row.application);
    return row?.body ? bodyOf(row.body) : { objection: id };
  }

  const isConcealed = concealedFrom(ports, campaign, reader);

  return {
    nameOf,
    async of(entry) {
      const of = await campaignOf(entry);
      if (of !== null && of !== campaignId) return 'other-campaign';
      const known = await byStream(entry);
      const named = entry.events.flatMap(({ application }) => (typeof application === 'string' ? [application] : []));
      const about = known ?? (named[0] === undefined ? null : await applicationOf(named[0]));
      if (await isConcealed(entry, about)) return 'own';
      if (about) return about;
      const [kind, key] = [streamKind(entry.stream), streamKey(entry.stream)];
      return PERSONAL.has(kind) ? aboutPerson(key, entry, { known: await nameOf(key), bodyOf }) : null;
    },
    labelsOf: (about, fields) => [...new Set(labelsNow(campaign, about?.track, fields))],
  };
}

/** Whether an entry would tell the reader who scores an application of theirs or objects to its result; each is looked up once. */
function concealedFrom({ views }: Pick<Ports, 'views'>, campaign: CampaignDefinition | null, reader: PersonId) {
  const known = new Map<string, boolean>();
  async function isOwnOf(kind: string, id: string): Promise<boolean> {
    if (kind !== 'objection') {
      const row = await views.get<Application>(applicationView, id);
      return row !== null && isOwn(row.data, reader);
    }
    const row = await views.get<Objection>(objectionView, id);
    return row !== null && campaign !== null && isAboutOwn({ views }, campaign, row.data, reader);
  }
  return async ({ stream, by }: JournalEntry, about: AuditAbout | null): Promise<boolean> => {
    const kind = streamKind(stream);
    const id = kind === 'objection' ? streamKey(stream) : about?.application;
    if (!CONCEALED.has(kind) || id === undefined || by === reader) return false;
    const key = `${kind}/${id}`;
    if (!known.has(key)) known.set(key, await isOwnOf(kind, id));
    return known.get(key) ?? false;
  };
}

/** Names of people, each looked up once. */
function nameFinder(ports: Parameters<typeof namePeople>[0]): AuditSubjects['nameOf'] {
  const names = new Map<string, KnownName | null>();
  return async (person) => {
    if (person === 'system') return null;
    if (names.has(person)) return names.get(person) ?? null;
    const { name = null, isFromForm = false } = (await namePeople(ports, [person]))[person] ?? {};
    names.set(person, name === null ? null : { name, isFromForm });
    return names.get(person) ?? null;
  };
}

async function broadcastOf({ views }: Pick<Ports, 'views'>, id: string): Promise<AuditAbout | null> {
  const row = (await views.get<Broadcast>(broadcastView, id))?.data;
  return row ? { broadcast: { people: peopleIn(row), begins: row.wording.text.slice(0, SHOWN_OF_BROADCAST) } } : null;
}

/** What an application is called, and everything it can be looked for by. */
function describeApplication(campaign: CampaignDefinition | null, id: string, row: Application | null): AuditAbout {
  if (!campaign || !row || !isKnown([campaign], row)) return { application: id, searched: [id] };
  const { track, body } = row;
  const named = body ? { body, bodyName: bodyName(campaign, body) ?? body } : {};
  const texts = searchedTextsOf(campaign, row);
  return { application: id, title: titleOf(campaign, row), track, searched: texts, ...named };
}

/** Columns by their labels of today; one that is no more by its id. */
function labelsNow(
  campaign: CampaignDefinition | null,
  track: string | undefined,
  fields: readonly string[],
): readonly string[] {
  if (!campaign || track === undefined) return fields;
  const form = trackOf(campaign, { track });
  return fields.flatMap((field) => {
    const now = fieldsNow(campaign, track, field).flatMap((id) => fieldOf(form, id)?.label ?? []);
    return now.length > 0 ? now : [field];
  });
}

const OF_AN_APPLICATION: ReadonlySet<string> = new Set(['application', 'certificate', 'gallery']);
/** What the scoring board and the objections hide from whom they are about. */
const CONCEALED: ReadonlySet<string> = new Set(['sheet', 'scoring', 'objection']);
const PERSONAL: ReadonlySet<string> = new Set(['person', 'handover', 'reminders']);
/** Characters of a broadcast's words. */
const SHOWN_OF_BROADCAST = 20;
const NAMES_SHOWN = 3;

function importOf(events: JournalEntry['events']): AuditAbout | null {
  const imported = events.flatMap((event) => {
    const read = rosterEvents.read(event);
    return read?.kind === 'bodiesImported' ? read.bodies : [];
  });
  if (imported.length === 0) return null;
  return { bodies: { count: imported.length, names: imported.slice(0, NAMES_SHOWN).map(({ name }) => name) } };
}

/** Whose stream it is; whoever left a recommending body is named as then, with the body. */
function aboutPerson(
  person: string,
  { events }: JournalEntry,
  { known, bodyOf }: { known: KnownName | null; bodyOf: (body: string) => AuditAbout },
): AuditAbout {
  const desk = events.find(({ kind }) => kind === 'boundToBody' || kind === 'unboundFromBody');
  const body = typeof desk?.body === 'string' ? bodyOf(desk.body) : {};
  if (typeof desk?.name === 'string' && desk.name !== '') return { person, personName: desk.name, ...body };
  return { person, personName: known?.name ?? null, ...body, ...(known?.isFromForm ? { isNameFromForm: true } : {}) };
}
