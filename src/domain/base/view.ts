import { type JournalEntry, type JournalEvent, streamKey, streamKind } from './journal-entry.ts';
import type { NounEvents } from './noun-events.ts';

/** A method's parameter may be narrower than asked for: views of different shapes are in one list. */
type IndexOf<Shape> = { of(row: Shape): string | readonly string[] | null }['of'];

/** A copy for reading that is folded from the journal, declared once: everything that follows entries, rebuilds or moves reads the list of views. */
export interface View<Shape> {
  /** Also the kind of its streams: the row `<id>` is folded from `<name>/<id>`. */
  readonly name: string;
  /** Index name → the values a row is found under; null or an empty list keeps it out of the index. */
  readonly indexes: Readonly<Record<string, IndexOf<Shape>>>;
  /** What happens in its streams. */
  readonly events: NounEvents<JournalEvent>;
  /** The row before anything happened. @returns null when the first entry makes it */
  empty(id: string): Shape | null;
  /** Folds one entry into the row. @returns null while there is no row yet */
  fold(known: Shape | null, entry: JournalEntry): Shape | null;
  /** Rows that an entry of any stream concerns; absent when only the own stream does. Such entries may come in any order, and twice. */
  concerns?(entry: JournalEntry): readonly string[];
  /** For a row with entries of other streams: how far it is in its own, and a position that rises with every entry that concerns it. */
  positionOf?(row: Shape): { own: number; seq: number };
}

/** A row and the position it has seen. */
export interface Seen<Shape> {
  seq: number;
  data: Shape;
}

/** The rows of a view that an entry concerns. */
export function rowsAbout<Shape>(view: View<Shape>, entry: JournalEntry): readonly string[] {
  if (view.concerns) return view.concerns(entry);
  return streamKind(entry.stream) === view.name ? [streamKey(entry.stream)] : [];
}

/** How far a row is in its own stream; 0 for none. */
export function seenOf<Shape>(view: View<Shape>, row: Seen<Shape> | null): number {
  if (!row) return 0;
  return view.positionOf ? view.positionOf(row.data).own : row.seq;
}

/** Folds one entry into a row. @returns `seen` when the row has it already, `gap` when entries before it are missing, `none` while there is no row */
export function foldEntry<Shape>(
  view: View<Shape>,
  id: string,
  row: Seen<Shape> | null,
  entry: JournalEntry,
): Seen<Shape> | 'seen' | 'gap' | 'none' {
  if (entry.stream === `${view.name}/${id}`) {
    const seen = seenOf(view, row);
    if (entry.seq <= seen) return 'seen';
    if (entry.seq > seen + 1) return 'gap';
  }
  const data = view.fold(row?.data ?? view.empty(id), entry);
  return data === null ? 'none' : { seq: view.positionOf?.(data).seq ?? entry.seq, data };
}
