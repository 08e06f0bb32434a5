import type { JournalEntry, StreamId } from '../domain/base/journal-entry.ts';
import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'journal' | 'claims'>;

/** `stands`: the entry of this cause is in the journal, by us or by an earlier try. `taken`: somebody wrote to the stream first: read on, decide again. */
export type AppendedOnce = { kind: 'stands'; entry: JournalEntry; isNew: boolean } | { kind: 'taken' };

/**
 * Appends a message's entry, once for all streams. Which stream a message belongs to is claimed once (design 3). When an earlier
 * try claimed another stream and did not append, that stream is closed to the message by an empty entry of its cause, and the
 * message moves on: a later place has a cause of its own, `<cause>~1`, `<cause>~2` …
 */
export async function appendOnce({ journal, claims }: Needs, entry: JournalEntry): Promise<AppendedOnce> {
  for (let hop = 0; hop < MAX_HOPS; ) {
    const cause = hop === 0 ? entry.cause : `${entry.cause}~${hop}`;
    const claim = await claims.claim(`message/${entry.cause}/${hop}`, entry.stream);
    const stream = claim.value as StreamId; // we are the only ones who claim under this prefix, always with a stream
    const found = claim.won ? null : await journal.find(stream, cause);
    if (found && !isMoved(found)) return { kind: 'stands', entry: found, isNew: false };
    if (found) hop += 1;
    else if (stream === entry.stream) {
      const placed = { ...entry, cause };
      const appended = await journal.append(placed);
      if (appended === 'added') return { kind: 'stands', entry: placed, isNew: true };
      if (appended === 'taken') return { kind: 'taken' };
    } else await close({ journal }, stream, cause);
  }
  throw new Error(`message ${entry.cause} was moved ${MAX_HOPS} times`);
}

const MAX_HOPS = 8;

function isMoved(entry: JournalEntry): boolean {
  return entry.events[0]?.kind === 'messageMoved';
}

/** Closes a stream to a cause, unless the real entry comes first: the next look finds whichever it was. */
async function close({ journal }: Pick<Ports, 'journal'>, stream: StreamId, cause: string): Promise<void> {
  const last = (await journal.read(stream)).at(-1);
  const [seq, at] = [(last?.seq ?? 0) + 1, last?.at ?? new Date(0).toISOString()];
  await journal.append({ stream, seq, cause, by: 'system', at, events: [{ kind: 'messageMoved' }], effects: [] });
}
