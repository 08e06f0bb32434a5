import { type JournalEntry, type StreamId, streamKey, streamKind } from '../domain/base/journal-entry.ts';
import { foldEntry, type View } from '../domain/base/view.ts';
import { personEvents } from '../domain/people/person-events.ts';
import { type Entry, rowsConcerned, withEventVersions } from '../domain/views.ts';
import type { Ports } from '../ports/ports.ts';
import type { AtOnce } from '../ports/process/at-once.ts';
import { RunLater } from '../ports/process/jobs.ts';
import type { Place, RowWrite, TurnWrites } from '../ports/store/turns.ts';
import type { ViewRow } from '../ports/store/views.ts';
import { firstAttempts } from './first-attempts.ts';
import { followEntry, followViews, refreshRow } from './follow-entry.ts';
import { outboxRows, wakeOutboxes } from './queue-messages.ts';

export type CommitNeeds = Pick<
  Ports,
  | 'turns'
  | 'claims'
  | 'journal'
  | 'views'
  | 'outbox'
  | 'jobs'
  | 'wording'
  | 'links'
  | 'channels'
  | 'clock'
  | 'campaigns'
  | 'checkCodes'
  | 'auditors'
>;

/** What was decided: an entry for its place in a stream, or something to say without one. */
export type Proposal<Result> =
  | {
      append: Entry;
      /** The inbox message that is answered by the entry alone; absent while something has still to be done for it. */
      finishes?: string;
      /** Places that it was decided for, beside the person's turn; absent for none. */
      places?: readonly Place[];
    }
  | { done: Result };

export type Committed<Result> =
  /** The entry is in the journal, by this call or an earlier one, and is followed. `isNew`: what it `finishes` is finished with it. */
  { kind: 'recorded'; entry: JournalEntry; isNew: boolean } | { kind: 'done'; result: Result };

export interface Decider<Seen, Result> {
  /** Reads what is decided on; called again, with newer copies, after somebody else wrote to the stream first. */
  load(): AtOnce<Seen>;
  /** May take long (a form is printed); appends nothing itself. */
  decide(seen: Seen): AtOnce<Proposal<Result>>;
  /** Where an earlier try would have put its entry: if one is there, nothing is decided. */
  known?: { stream: StreamId; cause: string };
  /** The next try may go to another stream: the cause is recorded once over all streams. */
  isOnce?: boolean;
}

/** How often somebody else may write to the stream first. */
const MAX_TRIES = 10;

/** Load → decide → append → follow: every decision is written to the journal by this function. Decided again, at most ten times, when somebody else wrote
 *  to the stream first. Safe to repeat: one cause is recorded once, and views and outbox rows are put again under the same keys. @throws RunLater after ten tries */
export async function commit<Seen, Result>(
  ports: CommitNeeds,
  { load, decide, known, isOnce = false }: Decider<Seen, Result>,
): Promise<Committed<Result>> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const recorded = known ? await ports.turns.find(known.stream, known.cause) : null;
    if (recorded) {
      await followEntry(ports, recorded);
      return { kind: 'recorded', entry: recorded, isNew: false };
    }
    const proposal = await decide(await load());
    if ('done' in proposal) return { kind: 'done', result: proposal.done };
    if (isChangeOfAuditor(ports, proposal.append)) throw new AuditorRefused();
    const append = withEventVersions(proposal.append);
    const { places = [], finishes = null } = proposal;
    const written = await write(ports, append, { isOnce, places, finishes });
    if (written) return { kind: 'recorded', ...written };
    await refreshBehind(ports, append);
  }
  throw new RunLater(`a cause gave way ${MAX_TRIES} times`, null);
}

/** An auditor reads, acts for no body and scores nothing. The last check: a change of theirs that passed every other one is not written. */
export class AuditorRefused extends Error {
  readonly code = 'auditor-reads-only';
  constructor() {
    super('an auditor changes nothing');
    this.name = 'AuditorRefused';
  }
}

/** Kinds of streams that an auditor may write to: their own messages, application, reminders and consent to a public case, asking for staff, and the record of what they exported. */
const OWN: ReadonlySet<string> = new Set(['person', 'application', 'reminders', 'handover', 'audit', 'gallery']);

/** What makes somebody a contact or an expert, whoever writes it: no auditor becomes one. */
const BINDS: ReadonlySet<string> = new Set(['boundToBody', 'boundAsExpert']);

function isChangeOfAuditor({ auditors }: Pick<Ports, 'auditors'>, { stream, cause, by, events }: Entry): boolean {
  if (auditors.includes(streamKey(stream)) && events.some(({ kind }) => BINDS.has(kind))) return true;
  if (by === 'system' || !auditors.includes(by)) return false;
  const kind = streamKind(stream);
  if (kind === 'account') return !cause.startsWith('try/') && !cause.startsWith('in/');
  if (kind === 'objection') return cause.startsWith('answer/');
  return !OWN.has(kind);
}

/** @returns null when somebody else was first */
async function write(
  ports: CommitNeeds,
  entry: JournalEntry,
  { isOnce, places, finishes }: Required<Pick<TurnWrites, 'isOnce' | 'places' | 'finishes'>>,
) {
  const [rows, outbox] = [await foldRows(ports, entry), outboxRows(ports, entry)];
  const written = await ports.turns.write({
    entry,
    isOnce,
    turn: turnOf(entry),
    places,
    rows: rows.filter(isRow),
    outbox,
    reserves: firstAttempts(ports, outbox),
    finishes,
  });
  if (written.kind === 'taken') return null;
  if (written.kind === 'repeated') {
    await followEntry(ports, written.entry);
    return { entry: written.entry, isNew: false };
  }
  if (!written.isFollowed || rows.includes(null)) await followViews(ports, written.entry);
  await wakeOutboxes(ports, outbox);
  return { entry: written.entry, isNew: true };
}

function isRow(row: RowWrite | null): row is RowWrite {
  return row !== null;
}

/** Every row that the entry concerns, with the entry folded in; null for a row that lacks earlier entries. */
async function foldRows(ports: CommitNeeds, entry: JournalEntry): Promise<(RowWrite | null)[]> {
  const rows: (RowWrite | null)[] = [];
  for (const { view, id } of rowsConcerned(entry)) {
    const kept = ports.views.get(view, id);
    const row = foldRow(view, id, kept instanceof Promise ? await kept : kept, entry);
    if (row !== 'none') rows.push(row);
  }
  return rows;
}

function foldRow(
  view: View<unknown>,
  id: string,
  before: ViewRow<unknown> | null,
  entry: JournalEntry,
): RowWrite | null | 'none' {
  const folded = foldEntry(view, id, before, entry);
  if (folded === 'gap') return null;
  return typeof folded === 'string' ? 'none' : { view, row: { id, ...folded }, after: before?.seq ?? 0 };
}

/** The turn that an entry's bookmark is for. */
function turnOf({ events }: JournalEntry): TurnWrites['turn'] {
  const moved = events.find(({ kind }) => kind === 'bookmarkMoved');
  const read = moved && personEvents.read(moved);
  return read?.kind === 'bookmarkMoved' ? { person: read.person, number: read.bookmark.turn } : null;
}

/** Catches up on the streams that an entry was decided on: somebody else wrote to one of them. */
async function refreshBehind(ports: CommitNeeds, entry: JournalEntry): Promise<void> {
  for (const { view, id } of rowsConcerned(entry)) await refreshRow(ports, view, id);
}
