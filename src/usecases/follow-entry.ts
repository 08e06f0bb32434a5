import type { Application } from '../domain/application/application.ts';
import { type JournalEntry, streamKey, streamKind } from '../domain/base/journal-entry.ts';
import type { PersonId } from '../domain/base/person.ts';
import type { Handover } from '../domain/handover/handover.ts';
import { evolveHandover } from '../domain/handover/handover-events.ts';
import { evolvePerson, nobodyYet, type Person, peopleOf, personSeq } from '../domain/people/person.ts';
import type { BodyPapers } from '../domain/recommendation/papers.ts';
import { evolvePapers } from '../domain/recommendation/papers-events.ts';
import { applicationView, bodyView, evolveApplication, handoverView, personView } from '../domain/views.ts';
import type { Ports } from '../ports/ports.ts';
import type { ViewRow } from '../ports/views.ts';
import { queueMessages } from './outbound/queue-messages.ts';

type Needs = Pick<
  Ports,
  'journal' | 'views' | 'outbox' | 'jobs' | 'wording' | 'links' | 'channels' | 'clock' | 'campaigns'
>;

/** Brings views and outbox up to an entry that stands in the journal. Safe to repeat, at any later time.
 *  @param before the application's copy when the caller has just read it: an entry's own predecessor is not read again */
export async function followEntry(
  ports: Needs,
  entry: JournalEntry,
  before: ViewRow<Application> | null = null,
): Promise<void> {
  await Promise.all([
    streamKind(entry.stream) === 'application' ? followApplication(ports, entry, before) : undefined,
    streamKind(entry.stream) === 'handover' ? refreshHandover(ports, streamKey(entry.stream)) : undefined,
    streamKind(entry.stream) === 'body' ? refreshPapers(ports, streamKey(entry.stream)) : undefined,
    ...peopleOf(entry.stream, entry.events).map((person) => followPerson(ports, person, entry)),
    queueMessages(ports, entry),
  ]);
}

async function followApplication(
  ports: Needs,
  entry: JournalEntry,
  before: ViewRow<Application> | null,
): Promise<void> {
  const isBefore = before?.id === streamKey(entry.stream) && before.seq === entry.seq - 1;
  const row = isBefore ? before : await ports.views.get<Application>(applicationView, streamKey(entry.stream));
  if (row && row.seq >= entry.seq) return;
  if ((row?.seq ?? 0) !== entry.seq - 1) {
    await refreshApplication(ports, streamKey(entry.stream));
    return;
  }
  const data = evolveApplication(row?.data ?? null, entry);
  if (data) await ports.views.put(applicationView, { id: streamKey(entry.stream), seq: entry.seq, data });
}

async function followPerson(ports: Needs, id: PersonId, entry: JournalEntry): Promise<void> {
  const known = (await ports.views.get<Person>(personView, id))?.data ?? nobodyYet(id);
  if (entry.stream === `person/${id}` && entry.seq > known.ownSeq + 1) {
    await refreshPerson(ports, id);
    return;
  }
  const data = evolvePerson(known, entry);
  await ports.views.put(personView, { id, seq: personSeq(data), data });
}

/** Reads on in the journal what the view has not seen. @returns null when there is no such application */
export async function refreshApplication(
  { journal, views }: Pick<Ports, 'journal' | 'views'>,
  id: string,
): Promise<ViewRow<Application> | null> {
  const row = await views.get<Application>(applicationView, id);
  const entries = await journal.read(`application/${id}`, (row?.seq ?? 0) + 1);
  if (entries.length === 0) return row;
  const data = entries.reduce(evolveApplication, row?.data ?? null);
  const seq = entries.at(-1)?.seq ?? 0;
  if (!data) return null;
  await views.put(applicationView, { id, seq, data });
  return { id, seq, data };
}

/** Reads on in the person's own stream what the view has not seen. */
export async function refreshPerson(
  { journal, views }: Pick<Ports, 'journal' | 'views'>,
  id: PersonId,
): Promise<Person> {
  const row = await views.get<Person>(personView, id);
  const known = row?.data ?? nobodyYet(id);
  const entries = await journal.read(`person/${id}`, known.ownSeq + 1);
  if (entries.length === 0) return known;
  const data = entries.reduce(evolvePerson, known);
  await views.put(personView, { id, seq: personSeq(data), data });
  return data;
}

/** Reads on in a recommending body's stream what the view has not seen. @returns null when nothing has happened to its papers */
export async function refreshPapers(
  { journal, views }: Pick<Ports, 'journal' | 'views'>,
  key: string,
): Promise<ViewRow<BodyPapers> | null> {
  const row = await views.get<BodyPapers>(bodyView, key);
  const entries = await journal.read(`body/${key}`, (row?.seq ?? 0) + 1);
  const last = entries.at(-1);
  if (!last) return row;
  const data = entries.reduce<BodyPapers | null>(evolvePapers, row?.data ?? null);
  if (!data) return null;
  await views.put(bodyView, { id: key, seq: last.seq, data });
  return { id: key, seq: last.seq, data };
}

/** Reads on in the stream of a person's handovers what the view has not seen. @returns null when the person never asked for anybody */
export async function refreshHandover(
  { journal, views }: Pick<Ports, 'journal' | 'views'>,
  asker: PersonId,
): Promise<ViewRow<Handover> | null> {
  const row = await views.get<Handover>(handoverView, asker);
  const entries = await journal.read(`handover/${asker}`, (row?.seq ?? 0) + 1);
  const last = entries.at(-1);
  if (!last) return row;
  const data = entries.reduce<Handover | null>(evolveHandover, row?.data ?? null);
  if (!data) return null;
  await views.put(handoverView, { id: asker, seq: last.seq, data });
  return { id: asker, seq: last.seq, data };
}
