import type { JournalEntry } from '../domain/base/journal-entry.ts';
import { foldEntry, type Seen, seenOf, type View } from '../domain/base/view.ts';
import { rowsConcerned } from '../domain/views.ts';
import type { Ports } from '../ports/ports.ts';
import type { ViewRow } from '../ports/store/views.ts';
import { queueMessages } from './queue-messages.ts';

type Needs = Pick<
  Ports,
  'journal' | 'views' | 'outbox' | 'jobs' | 'wording' | 'links' | 'channels' | 'clock' | 'campaigns' | 'checkCodes'
>;

/** Updates views and outbox for an entry that is in the journal. Safe to repeat, at any later time. */
export async function followEntry(ports: Needs, entry: JournalEntry): Promise<void> {
  await Promise.all([followViews(ports, entry), queueMessages(ports, entry)]);
}

/** Updates every view row that an entry concerns. Safe to repeat, at any later time. */
export async function followViews(ports: Pick<Ports, 'journal' | 'views'>, entry: JournalEntry): Promise<void> {
  await Promise.all(rowsConcerned(entry).map(({ view, id }) => followRow(ports, view, id, entry)));
}

async function followRow<Shape>(
  ports: Pick<Ports, 'journal' | 'views'>,
  view: View<Shape>,
  id: string,
  entry: JournalEntry,
): Promise<void> {
  const folded = foldEntry(view, id, await ports.views.get(view, id), entry);
  if (folded === 'gap') await refreshRow(ports, view, id);
  else if (typeof folded !== 'string') await ports.views.put(view, { id, ...folded });
}

/** Folds what a row has not seen of its own stream, and keeps the row. @returns null when there is no such row */
export async function refreshRow<Shape>(
  ports: Pick<Ports, 'journal' | 'views'>,
  view: View<Shape>,
  id: string,
): Promise<ViewRow<Shape> | null> {
  const row = await ports.views.get(view, id);
  const entries = await ports.journal.read(`${view.name}/${id}`, seenOf(view, row) + 1);
  let known: Seen<Shape> | null = row;
  for (const entry of entries) {
    const folded = foldEntry(view, id, known, entry);
    if (typeof folded !== 'string') known = folded;
  }
  if (known === null || known === row) return row;
  const read = { id, ...known };
  await ports.views.put(view, read);
  return read;
}
