import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { type JournalEntry, streamKey, streamKind } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Erasure } from '../../domain/erase-effect.ts';
import { eraseEntry, isOwnStream } from '../../domain/erase-entry.ts';
import { objectionEvents } from '../../domain/objection/objection.ts';
import { checkReadable } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CommitNeeds } from '../commit.ts';
import { type DocumentsNaming, documentsGathered } from './documents-naming.ts';
import { ownApplications } from './own-applications.ts';

export type FindingNeeds = CommitNeeds & Pick<Ports, 'campaigns' | 'files'>;

/** What an erasure would change. */
export interface FoundPersonal extends Required<Omit<Erasure, 'person'>> {
  person: PersonId;
  /** Entries that lose something: those of other streams first, so that whoever comes again after a crash still finds whose they are. */
  left: { entry: JournalEntry; before: JournalEntry }[];
  /** As they are now: also those that an earlier try of the same order emptied. */
  touched: JournalEntry[];
  /** Files to be deleted. */
  files: readonly string[];
  /** Originals with a seal that name the person among others: they stay until the last of those is erased. */
  staying: number;
}

/** Which entries speak of the person, and which files only they name. Reads the whole journal twice. @param earlier places that an earlier try emptied */
export async function findPersonal(
  ports: FindingNeeds,
  person: PersonId,
  earlier: ReadonlySet<string> = new Set(),
): Promise<FoundPersonal> {
  const { staying, ...erasure } = await gatherErasure(ports, person);
  const [own, elsewhere]: [FoundPersonal['left'], FoundPersonal['left']] = [[], []];
  const touched: JournalEntry[] = [];
  const [named, kept] = [new Set<string>(erasure.documents), new Set<string>()];
  for await (const before of ports.journal.readAll()) {
    const entry = eraseEntry(before, erasure);
    for (const key of filesIn(before)) (entry ? named : kept).add(key);
    if (entry || earlier.has(placeOf(before))) touched.push(before);
    if (!entry) continue;
    for (const key of filesIn(entry)) kept.add(key);
    if (isErasedAlready(before, entry)) continue;
    // Before anything is written: what cannot be read is never folded again.
    checkReadable(entry);
    (isOwnStream(entry, erasure) ? own : elsewhere).push({ entry, before });
  }
  const files = await thatAreThere(
    ports,
    [...named].filter((key) => !kept.has(key) || erasure.documents.has(key)),
  );
  const left = [...elsewhere, ...own];
  return { ...erasure, left, touched, files, staying: (await thatAreThere(ports, [...staying])).length };
}

/** One pass over the journal: by which numbers the person is known elsewhere. */
export async function gatherErasure(
  ports: FindingNeeds,
  person: PersonId,
): Promise<Required<Erasure> & { person: PersonId; staying: DocumentsNaming['staying'] }> {
  const applications = await ownApplications(ports, person);
  const [documents, objections] = [documentsGathered(), new Set<string>()];
  for await (const entry of ports.journal.readAll()) {
    documents.add(entry);
    if (streamKind(entry.stream) === 'objection' && isObjectionOf(entry, person))
      objections.add(streamKey(entry.stream));
  }
  const { going, staying } = await documents.naming(applications, (id) => isErased(ports, id));
  return { person, applications, staying, objections: [...objections], documents: going };
}

/** Raised or confirmed in the person's own chat. A telephone alone tells nobody's: the office's is that of many. */
function isObjectionOf({ events }: JournalEntry, person: PersonId): boolean {
  return events.some((event) => {
    const read = objectionEvents.read(event);
    return read !== null && 'person' in read && read.person === person;
  });
}

async function isErased({ views }: FindingNeeds, application: string): Promise<boolean> {
  return (await views.get<Application>(applicationView, application))?.data.status === 'erased';
}

async function thatAreThere({ files }: FindingNeeds, keys: readonly string[]): Promise<string[]> {
  const there: string[] = [];
  for (const key of keys)
    for await (const _ of files.list(key)) {
      there.push(key);
      break;
    }
  return there;
}

function isErasedAlready(before: JournalEntry, entry: JournalEntry): boolean {
  return JSON.stringify(before) === JSON.stringify(entry);
}

/** Keys of the files that an entry refers to. */
function filesIn({ events, effects }: JournalEntry): string[] {
  const keys: string[] = [];
  JSON.stringify([events, effects], (_name, value: unknown) => {
    if (value && typeof value === 'object' && 'key' in value && 'sha256' in value && typeof value.key === 'string')
      if (value.key !== '') keys.push(value.key);
    return value;
  });
  return keys;
}

export function placeOf({ stream, seq }: Pick<JournalEntry, 'stream' | 'seq'>): string {
  return `${stream}/${seq}`;
}
