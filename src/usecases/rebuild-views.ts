import type { Application } from '../domain/application/application.ts';
import { type JournalEntry, streamKey, streamKind } from '../domain/journal-entry.ts';
import { evolvePerson, nobodyYet, type Person, peopleOf, personSeq } from '../domain/people/person.ts';
import type { PersonId } from '../domain/person.ts';
import { applicationView, evolveApplication, personView } from '../domain/views.ts';
import type { Ports } from '../ports/ports.ts';
import type { ViewRow } from '../ports/views.ts';

export interface Rebuilt {
  entries: number;
  applications: number;
  people: number;
  /** Rows that differed from what was kept, or were missing: 0 when the views were true. */
  differing: number;
}

type Folded = { view: 'application'; row: ViewRow<Application> } | { view: 'person'; row: ViewRow<Person> };

/** Folds all views anew from the journal; replaces all of them when any differs. Memory: every person, one application at a time.
 *  @param onProgress called about every thousand entries */
export async function rebuildViews(
  { journal, views }: Pick<Ports, 'journal' | 'views'>,
  onProgress: (entries: number) => void = () => {},
): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { entries: 0, applications: 0, people: 0, differing: 0 };
  const count = () => {
    rebuilt.entries += 1;
    if (rebuilt.entries % 1000 === 0) onProgress(rebuilt.entries);
  };
  for await (const folded of foldViews(journal, count)) {
    rebuilt[folded.view === 'application' ? 'applications' : 'people'] += 1;
    if (!(await isKept(views, folded))) rebuilt.differing += 1;
  }
  if (rebuilt.differing === 0) return rebuilt;
  await views.clear(applicationView);
  await views.clear(personView);
  for await (const folded of foldViews(journal, () => {})) {
    await (folded.view === 'application' ? views.put(applicationView, folded.row) : views.put(personView, folded.row));
  }
  return rebuilt;
}

/** Every row of every view, as the journal says it is. Entries come stream by stream (`Journal.readAll`). */
async function* foldViews(journal: Ports['journal'], onEntry: () => void): AsyncGenerator<Folded> {
  const people = new Map<PersonId, Person>();
  let open: ViewRow<Application | null> | null = null;
  for await (const entry of journal.readAll()) {
    onEntry();
    for (const id of peopleOf(entry.stream, entry.events))
      people.set(id, evolvePerson(people.get(id) ?? nobodyYet(id), entry));
    if (streamKind(entry.stream) !== 'application') continue;
    if (open && open.id !== streamKey(entry.stream)) {
      yield* closed(open);
      open = null;
    }
    open = further(open, entry);
  }
  if (open) yield* closed(open);
  for (const [id, data] of people) yield { view: 'person', row: { id, seq: personSeq(data), data } };
}

function further(open: ViewRow<Application | null> | null, entry: JournalEntry): ViewRow<Application | null> {
  return { id: streamKey(entry.stream), seq: entry.seq, data: evolveApplication(open?.data ?? null, entry) };
}

function* closed({ id, seq, data }: ViewRow<Application | null>): Generator<Folded> {
  if (data) yield { view: 'application', row: { id, seq, data } };
}

async function isKept(views: Ports['views'], { view, row }: Folded): Promise<boolean> {
  const kept = view === 'application' ? await views.get(applicationView, row.id) : await views.get(personView, row.id);
  return kept !== null && kept.seq === row.seq && canonical(kept.data) === canonical(row.data);
}

/** JSON with sorted keys: equal data give equal text. */
export function canonical(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
