import type { JournalEntry, StreamId } from '../domain/base/journal-entry.ts';
import type { Claims } from '../ports/store/claims.ts';
import type { Journal } from '../ports/store/journal.ts';

interface Needs {
  journal: Journal;
  claims: Claims;
}

/** `recorded`: the entry of this cause is in the journal, written now or by an earlier try. `taken`: somebody else wrote to the stream first; read on and decide again. */
export type AppendedOnce = { kind: 'recorded'; entry: JournalEntry; isNew: boolean } | { kind: 'taken' };

/**
 * Appends a message's entry, once for all streams. Which stream a message belongs to is claimed once. When an earlier
 * try claimed another stream and did not append, that stream is closed to the message by an empty entry of its cause, and the
 * message moves on: a later place has a cause of its own, `<cause>~1`, `<cause>~2` …
 * @param mayAppend asked right before the append, with the cause as it is placed: false leaves it to another try
 */
export async function appendOnce(
  { journal, claims }: Needs,
  entry: JournalEntry,
  mayAppend: (cause: string) => Promise<boolean> = async () => true,
): Promise<AppendedOnce> {
  for (let hop = 0; hop < MAX_HOPS; ) {
    const cause = causeAfter(entry.cause, hop);
    const claim = await claims.claim(`message/${entry.cause}/${hop}`, entry.stream);
    const stream = claim.value as StreamId; // we are the only ones who claim under this prefix, always with a stream
    const found = claim.won ? null : await journal.find(stream, cause);
    if (found && !isMoved(found)) return { kind: 'recorded', entry: found, isNew: false };
    if (found) hop += 1;
    else if (stream === entry.stream) {
      const placed = { ...entry, cause };
      if (!(await mayAppend(cause))) return { kind: 'taken' };
      const appended = await journal.append(placed);
      if (appended === 'added') return { kind: 'recorded', entry: placed, isNew: true };
      if (appended === 'taken') return { kind: 'taken' };
    } else await closeStream(journal, stream, cause);
  }
  throw new Error(`a message was moved ${MAX_HOPS} times`);
}

export const MAX_HOPS = 8;

export function causeAfter(cause: string, hop: number): string {
  return hop === 0 ? cause : `${cause}~${hop}`;
}

export function isMoved(entry: JournalEntry): boolean {
  return entry.events[0]?.kind === 'messageMoved';
}

/** Closes a stream to a cause, unless the real entry is written first: the next look finds whichever it is. */
export async function closeStream(journal: Journal, stream: StreamId, cause: string): Promise<void> {
  const last = (await journal.read(stream)).at(-1);
  const [seq, at] = [(last?.seq ?? 0) + 1, last?.at ?? new Date(0).toISOString()];
  await journal.append({ stream, seq, cause, by: 'system', at, events: [{ kind: 'messageMoved' }], effects: [] });
}
