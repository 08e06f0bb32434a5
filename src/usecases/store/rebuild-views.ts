import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import { foldEntry, rowsAbout, type Seen, type View } from '../../domain/base/view.ts';
import { views } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ViewRow } from '../../ports/store/views.ts';

export interface Rebuilt {
  entries: number;
  /** View → its rows. */
  rows: Readonly<Record<string, number>>;
  /** Rows that differed from what was kept, or were missing: 0 when the views were true. */
  differing: number;
}

interface Folded {
  view: View<unknown>;
  row: ViewRow<unknown>;
}

/** Folds all views again from the journal; replaces all of them when any differs. Memory: every row of the views that read several streams (people), of
 *  the others one stream at a time. @param onProgress called about every thousand entries */
export async function rebuildViews(
  { journal, views: kept }: Pick<Ports, 'journal' | 'views'>,
  onProgress: (entries: number) => void = () => {},
): Promise<Rebuilt> {
  const rows: Record<string, number> = {};
  let [entries, differing] = [0, 0];
  const count = () => {
    entries += 1;
    if (entries % 1000 === 0) onProgress(entries);
  };
  for await (const folded of foldViews(journal, count)) {
    rows[folded.view.name] = (rows[folded.view.name] ?? 0) + 1;
    if (!(await isKept(kept, folded))) differing += 1;
  }
  if (differing === 0) return { entries, rows, differing };
  for (const view of views) await kept.clear(view);
  for await (const { view, row } of foldViews(journal, () => {})) await kept.put(view, row);
  return { entries, rows, differing };
}

/** Every row of every view, as the journal says it is. Entries come stream by stream (`Journal.readAll`). */
async function* foldViews(journal: Ports['journal'], onEntry: () => void): AsyncGenerator<Folded> {
  const [shared, single] = [views.filter(({ concerns }) => concerns), views.filter(({ concerns }) => !concerns)];
  const kept = new Map(shared.map((view) => [view, new Map<string, Seen<unknown>>()]));
  let open = new Map<View<unknown>, Map<string, Seen<unknown>>>();
  let stream = '';
  for await (const entry of journal.readAll()) {
    onEntry();
    if (entry.stream !== stream) {
      yield* rowsOf(open);
      open = new Map(single.map((view) => [view, new Map()]));
      stream = entry.stream;
    }
    for (const [view, rows] of [...kept, ...open]) foldInto(view, rows, entry);
  }
  yield* rowsOf(open);
  yield* rowsOf(kept);
}

function foldInto(view: View<unknown>, rows: Map<string, Seen<unknown>>, entry: JournalEntry): void {
  for (const id of rowsAbout(view, entry)) {
    const folded = foldEntry(view, id, rows.get(id) ?? null, entry);
    if (typeof folded !== 'string') rows.set(id, folded);
  }
}

function* rowsOf(folded: ReadonlyMap<View<unknown>, ReadonlyMap<string, Seen<unknown>>>): Generator<Folded> {
  for (const [view, rows] of folded) for (const [id, row] of rows) yield { view, row: { id, ...row } };
}

async function isKept(views: Ports['views'], { view, row }: Folded): Promise<boolean> {
  const kept = await views.get(view, row.id);
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
