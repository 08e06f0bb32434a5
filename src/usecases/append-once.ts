import type { JournalEntry, StreamId } from '../domain/journal-entry.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'journal' | 'claims'>;

/** `stands`: the entry of this cause is in the journal, by us or by an earlier try. `taken`: somebody wrote to the stream first: read on, decide again. */
export type AppendedOnce = { kind: 'stands'; entry: JournalEntry } | { kind: 'taken' };

/**
 * Appends a message's entry, once for all streams. Which stream a message belongs to is claimed once (design 3); when an earlier
 * try claimed another one and died before it appended, that stream gets an empty entry of the same cause that says where the message went.
 */
export async function appendOnce({ journal, claims }: Needs, entry: JournalEntry): Promise<AppendedOnce> {
  const earlier = await findMoved({ journal, claims }, entry.cause, entry.stream);
  if (earlier) return { kind: 'stands', entry: earlier };
  switch (await journal.append(entry)) {
    case 'added':
      return { kind: 'stands', entry };
    case 'taken':
      return { kind: 'taken' };
    case 'repeated':
      return { kind: 'stands', entry: (await journal.find(entry.stream, entry.cause)) ?? entry };
  }
}

/** Follows the claims of a cause from stream to stream. @returns the entry that stands, or null when `wanted` is claimed for it */
async function findMoved({ journal, claims }: Needs, cause: string, wanted: StreamId): Promise<JournalEntry | null> {
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const claim = await claims.claim(`message/${cause}/${hop}`, wanted);
    const stream = claim.value as StreamId; // we are the only ones who claim under this prefix, always with a stream
    if (claim.won) return null;
    const found = await journal.find(stream, cause);
    if (found && !isMoved(found)) return found;
    if (!found && stream === wanted) return null;
    if (!found) await leaveWord({ journal }, stream, cause);
  }
  throw new Error(`message ${cause} was moved ${MAX_HOPS} times`);
}

const MAX_HOPS = 8;

function isMoved(entry: JournalEntry): boolean {
  return entry.events[0]?.kind === 'messageMoved';
}

/** Closes a stream to a cause. Whoever is first, the empty entry or a late real one: the next look finds it. */
async function leaveWord({ journal }: Pick<Ports, 'journal'>, stream: StreamId, cause: string): Promise<void> {
  for (;;) {
    const last = (await journal.read(stream)).at(-1);
    const seq = (last?.seq ?? 0) + 1;
    const at = last?.at ?? new Date(0).toISOString();
    const appended = await journal.append({
      stream,
      seq,
      cause,
      by: 'system',
      at,
      events: [{ kind: 'messageMoved' }],
      effects: [],
    });
    if (appended !== 'taken') return;
  }
}
