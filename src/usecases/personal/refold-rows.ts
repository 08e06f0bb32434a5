import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import { foldEntry, rowsAbout, type Seen, type View } from '../../domain/base/view.ts';
import { views } from '../../domain/views.ts';
import type { Ports } from '../../ports/ports.ts';

type Needs = Pick<Ports, 'journal' | 'views'>;

/** Somebody may write meanwhile, on top of what was folded before. */
const MAX_TRIES = 5;

/** Folds again every row that these entries concerned, from the journal as it is now. @throws Error when others wrote faster, five times */
export async function refoldRows(ports: Needs, changed: readonly JournalEntry[]): Promise<void> {
  const affected = new Map<View<unknown>, Set<string>>(
    views.map((view) => [view, new Set(changed.flatMap((entry) => [...rowsAbout(view, entry)]))]),
  );
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (await replaceRows(ports, await foldAffected(ports, affected))) return;
  }
  throw new Error('rows could not be folded anew: others wrote meanwhile');
}

type Folded = Map<View<unknown>, Map<string, Seen<unknown>>>;

async function foldAffected(
  { journal }: Needs,
  affected: ReadonlyMap<View<unknown>, ReadonlySet<string>>,
): Promise<Folded> {
  const folded: Folded = new Map(views.map((view) => [view, new Map()]));
  for await (const entry of journal.readAll()) {
    for (const [view, ids] of affected) {
      for (const id of rowsAbout(view, entry)) {
        if (!ids.has(id)) continue;
        const next = foldEntry(view, id, folded.get(view)?.get(id) ?? null, entry);
        if (typeof next !== 'string') folded.get(view)?.set(id, next);
      }
    }
  }
  return folded;
}

/** @returns false when a row is newer than what was folded */
async function replaceRows({ views: kept }: Needs, folded: Folded): Promise<boolean> {
  let areNew = true;
  for (const [view, rows] of folded) {
    for (const [id, row] of rows) {
      await kept.put(view, { id, ...row });
      areNew = areNew && (await kept.get(view, id))?.seq === row.seq;
    }
  }
  return areNew;
}
