import type { JournalEntry, StreamId } from '../domain/base/journal-entry.ts';
import { rowsAbout } from '../domain/base/view.ts';
import { type Entry, stamped, views } from '../domain/views.ts';
import { RunLater } from '../ports/jobs.ts';
import type { Ports } from '../ports/ports.ts';
import { appendOnce } from './append-once.ts';
import { followEntry, refreshRow } from './follow-entry.ts';

export type CommitNeeds = Pick<
  Ports,
  | 'journal'
  | 'claims'
  | 'views'
  | 'outbox'
  | 'jobs'
  | 'wording'
  | 'links'
  | 'channels'
  | 'clock'
  | 'campaigns'
  | 'checkCodes'
>;

/** What was decided: an entry for its place in a stream, or something to say without one. */
export type Proposal<Result> = { append: Entry } | { done: Result };

export type Committed<Result> =
  /** The entry stands in the journal, by this call or an earlier one, and is followed. */
  { kind: 'stands'; entry: JournalEntry; isNew: boolean } | { kind: 'done'; result: Result };

export interface Decider<Seen, Result> {
  /** Reads what is decided on; called again, with newer copies, after somebody else wrote to the stream first. */
  load(): Promise<Seen>;
  /** May take long (a form is printed); appends nothing itself. */
  decide(seen: Seen): Proposal<Result> | Promise<Proposal<Result>>;
  /** Where an entry of this cause would stand already: then nothing is decided. */
  known?: { stream: StreamId; cause: string };
  /** The stream may be another one at the next try: it is claimed for the cause first. */
  isClaimed?: boolean;
}

/** Other writers of one stream that a cause gives way to. */
const MAX_TRIES = 10;

/** Load → decide → append → follow: the one way anything decided comes into the journal. Decided on the newest copies or again, at most ten times.
 *  Safe to repeat: one cause stands once, and what follows is put again under the same keys. @throws RunLater when it gave way ten times */
export async function commit<Seen, Result>(
  ports: CommitNeeds,
  { load, decide, known, isClaimed = false }: Decider<Seen, Result>,
): Promise<Committed<Result>> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const stands = known ? await ports.journal.find(known.stream, known.cause) : null;
    if (stands) {
      await followEntry(ports, stands);
      return { kind: 'stands', entry: stands, isNew: false };
    }
    const proposal = await decide(await load());
    if ('done' in proposal) return { kind: 'done', result: proposal.done };
    const append = stamped(proposal.append);
    const appended = isClaimed ? await appendOnce(ports, append) : await appendIn(ports, append);
    if (appended.kind === 'stands') {
      await followEntry(ports, appended.entry);
      return appended;
    }
    await refreshBehind(ports, append);
  }
  throw new RunLater(`a cause gave way ${MAX_TRIES} times`, null);
}

async function appendIn({ journal }: Pick<Ports, 'journal'>, entry: JournalEntry) {
  const appended = await journal.append(entry);
  if (appended === 'taken') return { kind: 'taken' as const };
  if (appended === 'added') return { kind: 'stands' as const, entry, isNew: true };
  const stands = await journal.find(entry.stream, entry.cause);
  if (!stands) throw new Error('an entry that stands already cannot be read yet');
  return { kind: 'stands' as const, entry: stands, isNew: false };
}

/** Reads on in the streams that an entry was decided on: somebody wrote there meanwhile. */
async function refreshBehind(ports: CommitNeeds, entry: JournalEntry): Promise<void> {
  for (const view of views) for (const id of rowsAbout(view, entry)) await refreshRow(ports, view, id);
}
