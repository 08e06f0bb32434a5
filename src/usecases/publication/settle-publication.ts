import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { isOwn } from '../../domain/application/together/is-own.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Publication } from '../../domain/publication/publication.ts';
import { publicationView } from '../../domain/publication/publication-events.ts';
import { heldSeconds, refusesUndoOf, type UndoPublicationRefusal } from '../../domain/publication/undo-publication.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { refreshRow } from '../follow-entry.ts';

type Row = Awaited<ReturnType<typeof refreshRow<Publication>>>;

/** Whether nobody takes a publication back any more: its time is over, and that is in the journal before the first person is told. Safe to repeat. */
export async function settlePublication(ports: CommitNeeds, publication: Publication): Promise<boolean> {
  if (publication.heldUntil === undefined) return !publication.isUndone;
  if (heldSeconds(publication, ports.clock.now()) !== null) return false;
  const known = { stream: `publication/${publication.id}` as const, cause: 'settled' };
  const committed = await commit<Row, null>(ports, {
    known,
    load: () => refreshRow<Publication>(ports, publicationView, publication.id),
    decide(row) {
      if (!row || row.data.isUndone) return { done: null };
      const events = [{ kind: 'publicationSettled' as const }];
      const at = ports.clock.now().toISOString();
      return { append: { ...known, seq: row.seq + 1, by: 'system', at, events, effects: [] } };
    },
  });
  if (committed.kind !== 'recorded') return false;
  // Lists leave out what is held: they read the view.
  await refreshRow<Publication>(ports, publicationView, publication.id);
  return true;
}

/** Takes a publication back before it is announced. Safe to repeat under the same `requestId`. @returns why not; null when it is taken back */
export async function undoPublication(
  ports: CommitNeeds,
  by: PersonId,
  { publication, requestId }: { publication: string; requestId: string },
): Promise<UndoPublicationRefusal | 'not-found' | null> {
  const known = { stream: `publication/${publication}` as const, cause: `undo/${requestId}` };
  const committed = await commit<{ row: Row; own: boolean }, UndoPublicationRefusal | 'not-found'>(ports, {
    known,
    async load() {
      const row = await refreshRow<Publication>(ports, publicationView, publication);
      return { row, own: row !== null && (await holdsOwn(ports, row.data, by)) };
    },
    decide({ row, own }) {
      const now = ports.clock.now();
      const refusal = row ? refusesUndoOf(row.data, own, now) : 'not-found';
      if (!row || refusal) return { done: refusal ?? 'not-found' };
      const events = [{ kind: 'publicationUndone' as const }];
      return { append: { ...known, seq: row.seq + 1, by, at: now.toISOString(), events, effects: [] } };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}

/** Whether a publication says what became of an application that somebody has a part in. */
async function holdsOwn({ views }: CommitNeeds, { results }: Publication, by: PersonId): Promise<boolean> {
  const rows = await Promise.all(results.map((one) => views.get<Application>(applicationView, one.application)));
  return rows.some((row) => row && isOwn(row.data, by));
}
