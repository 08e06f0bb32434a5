import type { Application } from '../../domain/application/application.ts';
import { type JournalEntry, streamKey, streamKind } from '../../domain/base/journal-entry.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { evolveHandover } from '../../domain/handover/handover-events.ts';
import { evolvePerson, nobodyYet, type Person, peopleOf, personSeq } from '../../domain/people/person.ts';
import type { BodyPapers } from '../../domain/recommendation/papers.ts';
import { evolvePapers } from '../../domain/recommendation/papers-events.ts';
import { applicationView, bodyView, evolveApplication, handoverView, personView } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/views.ts';

export interface Rebuilt {
  entries: number;
  applications: number;
  people: number;
  /** Recommending bodies with papers. */
  bodies: number;
  /** People who asked for a person. */
  handovers: number;
  /** Rows that differed from what was kept, or were missing: 0 when the views were true. */
  differing: number;
}

type Folded =
  | { view: 'application'; row: ViewRow<Application> }
  | { view: 'body'; row: ViewRow<BodyPapers> }
  | { view: 'handover'; row: ViewRow<Handover> }
  | { view: 'person'; row: ViewRow<Person> };

const DECLARED = { application: applicationView, body: bodyView, handover: handoverView, person: personView } as const;
const COUNTED = { application: 'applications', body: 'bodies', handover: 'handovers', person: 'people' } as const;

/** Folds all views anew from the journal; replaces all of them when any differs. Memory: every person, one application at a time.
 *  @param onProgress called about every thousand entries */
export async function rebuildViews(
  { journal, views }: Pick<Ports, 'journal' | 'views'>,
  onProgress: (entries: number) => void = () => {},
): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { entries: 0, applications: 0, people: 0, bodies: 0, handovers: 0, differing: 0 };
  const count = () => {
    rebuilt.entries += 1;
    if (rebuilt.entries % 1000 === 0) onProgress(rebuilt.entries);
  };
  for await (const folded of foldViews(journal, count)) {
    rebuilt[COUNTED[folded.view]] += 1;
    if (!(await isKept(views, folded))) rebuilt.differing += 1;
  }
  if (rebuilt.differing === 0) return rebuilt;
  for (const view of Object.values(DECLARED)) await views.clear(view);
  for await (const folded of foldViews(journal, () => {})) await put(views, folded);
  return rebuilt;
}

/** Every row of every view, as the journal says it is. Entries come stream by stream (`Journal.readAll`). */
async function* foldViews(journal: Ports['journal'], onEntry: () => void): AsyncGenerator<Folded> {
  const people = new Map<PersonId, Person>();
  let open: Open | null = null;
  for await (const entry of journal.readAll()) {
    onEntry();
    for (const id of peopleOf(entry.stream, entry.events))
      people.set(id, evolvePerson(people.get(id) ?? nobodyYet(id), entry));
    if (open && open.stream !== entry.stream) {
      yield* closed(open);
      open = null;
    }
    open = further(open, entry);
  }
  if (open) yield* closed(open);
  for (const [id, data] of people) yield { view: 'person', row: { id, seq: personSeq(data), data } };
}

/** The stream being read, as far as it has a row of its own. */
interface Open {
  stream: JournalEntry['stream'];
  seq: number;
  application: Application | null;
  papers: BodyPapers | null;
  handover: Handover | null;
}

function further(open: Open | null, entry: JournalEntry): Open {
  const { stream, seq } = entry;
  const kind = streamKind(stream);
  return {
    stream,
    seq,
    application: kind === 'application' ? evolveApplication(open?.application ?? null, entry) : null,
    papers: kind === 'body' ? evolvePapers(open?.papers ?? null, entry) : null,
    handover: kind === 'handover' ? evolveHandover(open?.handover ?? null, entry) : null,
  };
}

function* closed({ stream, seq, application, papers, handover }: Open): Generator<Folded> {
  const id = streamKey(stream);
  if (application) yield { view: 'application', row: { id, seq, data: application } };
  if (papers) yield { view: 'body', row: { id, seq, data: papers } };
  if (handover) yield { view: 'handover', row: { id, seq, data: handover } };
}

async function isKept(views: Ports['views'], folded: Folded): Promise<boolean> {
  const { row } = folded;
  const kept = await find(views, folded);
  return kept !== null && kept.seq === row.seq && canonical(kept.data) === canonical(row.data);
}

async function find(views: Ports['views'], { view, row }: Folded): Promise<ViewRow<unknown> | null> {
  if (view === 'application') return views.get(applicationView, row.id);
  if (view === 'handover') return views.get(handoverView, row.id);
  return view === 'body' ? views.get(bodyView, row.id) : views.get(personView, row.id);
}

async function put(views: Ports['views'], folded: Folded): Promise<void> {
  if (folded.view === 'application') await views.put(applicationView, folded.row);
  else if (folded.view === 'handover') await views.put(handoverView, folded.row);
  else if (folded.view === 'body') await views.put(bodyView, folded.row);
  else await views.put(personView, folded.row);
}

/** JSON with sorted keys: equal data give equal text. */
export function canonical(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
