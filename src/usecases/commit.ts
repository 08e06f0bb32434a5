import type { Application } from '../domain/application/application.ts';
import { type JournalEntry, type StreamId, streamKey, streamKind } from '../domain/base/journal-entry.ts';
import { peopleOf } from '../domain/people/person.ts';
import type { Ports } from '../ports/ports.ts';
import type { ViewRow } from '../ports/views.ts';
import { appendOnce } from './append-once.ts';
import { followEntry, refreshApplication, refreshHandover, refreshPapers, refreshPerson } from './follow-entry.ts';

export type CommitNeeds = Pick<
  Ports,
  'journal' | 'claims' | 'views' | 'outbox' | 'jobs' | 'wording' | 'links' | 'channels' | 'clock' | 'campaigns'
>;

/** What was decided: an entry for its place in a stream, or something to say without one. */
export type Proposal<Result> =
  | {
      append: JournalEntry;
      /** The application's copy it was decided on, when that has just been read. */
      before?: ViewRow<Application> | null;
    }
  | { done: Result };

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
 *  Safe to repeat: one cause stands once, and what follows is put again under the same keys. @throws Error when it gave way ten times */
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
    const { append, before = null } = proposal;
    const appended = isClaimed ? await appendOnce(ports, append) : await appendIn(ports, append);
    if (appended.kind === 'stands') {
      await followEntry(ports, appended.entry, before);
      return appended;
    }
    await refreshBehind(ports, append);
  }
  throw new Error(`a cause gave way ${MAX_TRIES} times`);
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
async function refreshBehind(ports: CommitNeeds, { stream, events }: JournalEntry): Promise<void> {
  await refreshStream(ports, stream);
  for (const person of peopleOf(stream, events)) await refreshPerson(ports, person);
}

async function refreshStream(ports: CommitNeeds, stream: StreamId): Promise<void> {
  const key = streamKey(stream);
  switch (streamKind(stream)) {
    case 'application':
      return void (await refreshApplication(ports, key));
    case 'body':
      return void (await refreshPapers(ports, key));
    case 'handover':
      return void (await refreshHandover(ports, key));
    case 'person':
    case 'campaign':
    case 'broadcast':
      return;
  }
}
