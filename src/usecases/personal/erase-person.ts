import { applicationView } from '../../domain/application/application-view.ts';
import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import { sha256Hex } from '../../domain/base/sha256.ts';
import { eraseEntry } from '../../domain/erase-entry.ts';
import { placesErased } from '../../domain/personal/erasure-events.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ErasureJson } from '../../wire/console/personal.ts';
import { commit } from '../commit.ts';
import { dropExports } from '../exports/drop-exports.ts';
import { refreshRow } from '../follow-entry.ts';
import { closeHandover } from './close-handover.ts';
import { type FindingNeeds, type FoundPersonal, findPersonal, placeOf } from './find-personal.ts';
import { ownApplications } from './own-applications.ts';
import { refoldRows } from './refold-rows.ts';

export type ErasureNeeds = FindingNeeds & Pick<Ports, 'inbox' | 'scrub' | 'staff'>;

/** What an erasure of this person would take, without doing it. Reads the whole journal, twice. */
export async function planErasure(ports: ErasureNeeds, person: PersonId): Promise<ErasureJson> {
  return planOf(await findPersonal(ports, person));
}

/** Erases what is kept of a person and of the applications that are the person's own: values, messages, files; and what others' records say of the
 *  person or of those applications by number. One erasure at a time in a process. The record of what happened when stays and verifies. Every step may be done twice: after a
 *  crash the same request does the rest.
 *  @param by who ordered it @param request unique per order, at most 80 characters */
export async function erasePerson(ports: ErasureNeeds, order: ErasureOrder): Promise<ErasureJson> {
  const before = underWay.get(ports.journal) ?? Promise.resolve();
  const mine = before.then(() => eraseAlone(ports, order));
  underWay.set(
    ports.journal,
    mine.catch(() => {}),
  );
  return mine;
}

interface ErasureOrder {
  person: PersonId;
  by: PersonId | 'system';
  reason: string;
  request: string;
}

/** The last erasure of each journal: two at once would each write back what the other one emptied. */
const underWay = new WeakMap<object, Promise<unknown>>();

async function eraseAlone(ports: ErasureNeeds, { person, by, reason, request }: ErasureOrder): Promise<ErasureJson> {
  for (const application of await ownApplications(ports, person))
    await closeApplication(ports, application, by, request);
  await closeHandover(ports, { person, by, request });
  const found = await findPersonal(ports, person, await recorded(ports, request));
  const plan = planOf(found);
  await record(ports, found, { by, reason, request });
  for (const { entry, before } of found.left) await forgetMessages(ports, before, entry);
  await dropWaiting(ports, person);
  for (const key of found.files) await deleteWithCopies(ports, key);
  if (found.applications.length > 0) await dropExports(ports);
  // Last: whoever comes again after a crash finds by the entries what is still to be done.
  await emptyEntries(ports, found);
  await refoldRows(ports, found.touched);
  await ports.scrub();
  return plan;
}

/** Emptied as they are now when they are written: what another process empties in them meanwhile stays empty, and what it would write back is emptied again. */
async function emptyEntries(ports: ErasureNeeds, found: FoundPersonal): Promise<void> {
  let open = await asTheyStand(ports, found);
  for (let tries = 1; open.length > 0; tries += 1) {
    const left = open.map((one) => one.left);
    await (tries < MOST_TRIES
      ? ports.journal.erase(
          left,
          open.map((one) => one.read),
        )
      : ports.journal.erase(left));
    if (tries === MOST_TRIES) return;
    open = (await asTheyStand(ports, found)).filter((one) => JSON.stringify(one.read) !== JSON.stringify(one.left));
  }
}

/** Afterwards they are emptied without comparing: somebody's order is carried out whatever comes of it. */
const MOST_TRIES = 10;

/** An entry as it was read, and what is to be left of it. */
interface Standing {
  read: JournalEntry;
  left: JournalEntry;
}

async function asTheyStand({ journal }: ErasureNeeds, found: FoundPersonal): Promise<Standing[]> {
  const now = new Map<string, JournalEntry>();
  for (const stream of new Set(found.left.map(({ entry }) => entry.stream)))
    for (const entry of await journal.read(stream)) now.set(placeOf(entry), entry);
  return found.left.flatMap(({ entry }) => {
    const current = now.get(placeOf(entry));
    return current ? [{ read: current, left: eraseEntry(current, found) ?? current }] : [];
  });
}

function planOf({ applications, left, files, staying }: FoundPersonal): ErasureJson {
  const messages = left.reduce((sum, { entry, before }) => sum + goneFrom(before, entry).size, 0);
  return { applications, entries: left.length, messages, files: files.length, staying };
}

/** Which messages of an entry go, by their places. */
function goneFrom(before: JournalEntry, left: JournalEntry): Set<number> {
  const places = before.effects.map((_, index) => index);
  return new Set(places.filter((index) => left.effects[index] !== before.effects[index]));
}

/** A row's key is `<stream>/<seq>/<n>`, with `.<part>` for a long text. */
async function forgetMessages(ports: ErasureNeeds, before: JournalEntry, left: JournalEntry): Promise<void> {
  const gone = goneFrom(before, left);
  if (gone.size === 0) return;
  const place = `${placeOf(before)}/`;
  const rows = await ports.outbox.listFates(placeOf(before));
  const placed = rows.map(({ key }) => ({ key, at: Number.parseInt(key.slice(place.length), 10) }));
  // Neighbouring texts are one row under the place of the first.
  const holding = new Set([...gone].map((index) => Math.max(...placed.flatMap(({ at }) => (at <= index ? at : [])))));
  const keys = placed.filter(({ at }) => holding.has(at)).map(({ key }) => key);
  await ports.outbox.remove(keys);
}

/** From here on nobody can go on with it. */
async function closeApplication(
  ports: ErasureNeeds,
  application: string,
  by: PersonId | 'system',
  request: string,
): Promise<void> {
  const stream = `application/${application}` as const;
  const cause = `erased/${request}`;
  await commit(ports, {
    known: { stream, cause },
    load: () => refreshRow(ports, applicationView, application),
    decide: (row) =>
      !row || row.data.status === 'erased'
        ? { done: null }
        : {
            append: {
              stream,
              seq: row.seq + 1,
              cause,
              by,
              at: ports.clock.now().toISOString(),
              events: [{ kind: 'erased' }],
              effects: [],
            },
          },
  });
}

/** What an earlier try of the same order said it would empty. */
async function recorded({ journal }: ErasureNeeds, request: string): Promise<Set<string>> {
  const events = (await journal.read(`personal/${request}`)).flatMap((entry) => entry.events);
  return new Set(placesErased(events));
}

async function record(
  ports: ErasureNeeds,
  { applications, left, files }: FoundPersonal,
  { by, reason, request }: { by: PersonId | 'system'; reason: string; request: string },
): Promise<void> {
  const at = ports.clock.now().toISOString();
  const places = left.map(({ entry }) => placeOf(entry));
  for (const [index, some] of inParts(places).entries()) {
    const stream = `personal/${request}` as const;
    const event = {
      kind: 'personErased' as const,
      reason,
      applications: [...applications],
      places: some,
      files: files.length,
    };
    const known = { stream, cause: `erasure/${index}/${sha256Hex(some.join('\n')).slice(0, 32)}` };
    await commit(ports, {
      known,
      load: async () => (await ports.journal.read(stream)).length,
      decide: (seq) => ({ append: { ...known, seq: seq + 1, by, at, events: [event], effects: [] } }),
    });
  }
}

/** An entry has at most 1 MiB. */
const PLACES_AN_ENTRY = 5_000;

function inParts(places: readonly string[]): string[][] {
  const count = Math.max(1, Math.ceil(places.length / PLACES_AN_ENTRY));
  return Array.from({ length: count }, (_, index) =>
    places.slice(index * PLACES_AN_ENTRY, (index + 1) * PLACES_AN_ENTRY),
  );
}

/** What the person wrote and nobody answered yet. */
async function dropWaiting({ inbox }: ErasureNeeds, person: PersonId): Promise<void> {
  for (const { id } of await inbox.listWaiting(person, MANY)) await inbox.finish(id);
  for (const { message } of await inbox.listParked(MANY)) if (message.person === person) await inbox.finish(message.id);
}

const MANY = 10_000;

/** With what was drawn of it and kept beside it. */
async function deleteWithCopies({ files }: ErasureNeeds, key: string): Promise<void> {
  const copies: string[] = [];
  for await (const kept of files.list(key)) copies.push(kept);
  for (const kept of copies) await files.delete(kept);
}
