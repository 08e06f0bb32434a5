import { z } from 'zod';
import type { JournalEntry, StreamId } from '../domain/base/journal-entry.ts';
import type { PersonId } from '../domain/base/person.ts';
import type { Store } from '../ports/store/store.ts';
import type { Place, Turns, TurnWrites, TurnWritten } from '../ports/store/turns.ts';
import { type AppendedOnce, appendOnce, causeAfter, closeStream, isMoved, MAX_HOPS } from './append-once.ts';

type Needs = Pick<Store, 'journal' | 'claims' | 'views' | 'outbox' | 'inbox'>;

/** The cause, and its stream, that a turn of a person belongs to. */
const holderSchema = z.object({ stream: z.custom<StreamId>((value) => typeof value === 'string'), cause: z.string() });

/** What a decision writes without transactions, one insert under a unique key after the other: claims first, then the entry, then what follows from it.
 *  Whoever died in between left claims that the same cause finds again, or an entry that is followed when the cause comes again. */
export function safeOrderTurns(store: Needs): Turns {
  const { journal, views, outbox, inbox } = store;
  return {
    async write(writes: TurnWrites): Promise<TurnWritten> {
      const { entry, isOnce, rows, outbox: told, finishes } = writes;
      const places = placesToTake(writes);
      const appended = isOnce
        ? await appendOnce(store, entry, (cause) => takeAll(store, places, entry.stream, cause))
        : await appendHere(store, entry, places);
      if (appended.kind === 'taken') return appended;
      if (!appended.isNew) return { kind: 'repeated', entry: appended.entry };
      for (const { view, row } of rows) await views.put(view, row);
      await outbox.put(told);
      if (finishes !== null) await inbox.finish(finishes);
      return { kind: 'added', entry: appended.entry, isFollowed: true };
    },
    findNewest: (person, after) => findNewest(store, person, after),
    find: (stream, cause) => findStanding(journal, stream, cause),
    async *listUnfollowed() {},
  };
}

type Placing = Pick<Needs, 'journal' | 'claims'>;

/** Takes a turn unless another cause has claimed it. One that claimed it without writing its entry is shut out for good: dead or slow, it decides again. */
async function takePlace(
  { journal, claims }: Placing,
  { key, number }: Place,
  stream: StreamId,
  cause: string,
): Promise<boolean> {
  const { won, value } = await claims.claim(turnKey(key, number), { stream, cause });
  if (won) return true;
  const holder = holderSchema.parse(value);
  if (holder.stream === stream && holder.cause === cause) return true;
  if (!(await journal.find(holder.stream, holder.cause))) await closeStream(journal, holder.stream, holder.cause);
  return false;
}

async function takeAll(store: Placing, places: readonly Place[], stream: StreamId, cause: string): Promise<boolean> {
  for (const place of places) if (!(await takePlace(store, place, stream, cause))) return false;
  return true;
}

async function appendHere(store: Placing, entry: JournalEntry, places: readonly Place[]): Promise<AppendedOnce> {
  const { journal } = store;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const cause = causeAfter(entry.cause, hop);
    const found = await journal.find(entry.stream, cause);
    if (found && !isMoved(found)) return { kind: 'recorded', entry: found, isNew: false };
    if (found) continue;
    if (!(await takeAll(store, places, entry.stream, cause))) return { kind: 'taken' };
    const placed = { ...entry, cause };
    const appended = await journal.append(placed);
    if (appended === 'added') return { kind: 'recorded', entry: placed, isNew: true };
    if (appended === 'taken') return { kind: 'taken' };
    hop -= 1; // somebody appended this cause meanwhile: look again
  }
  throw new Error(`a cause was moved ${MAX_HOPS} times`);
}

async function findNewest(
  { journal, claims }: Placing,
  person: PersonId,
  after: number,
): ReturnType<Turns['findNewest']> {
  let newest: Awaited<ReturnType<Turns['findNewest']>> = null;
  let entry: JournalEntry | null = null;
  for (let number = after + 1; ; number += 1) {
    const claimed = await claims.find(turnKey(person, number));
    if (!claimed) return newest;
    const { stream, cause } = holderSchema.parse(claimed.value);
    const found = await journal.find(stream, cause);
    if (!found) return newest;
    entry = isMoved(found) ? entry : found;
    newest = { number, entry };
  }
}

/** The entry of a cause in a stream, also where the stream was closed to the plain cause. */
async function findStanding(journal: Store['journal'], stream: StreamId, cause: string): Promise<JournalEntry | null> {
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const found = await journal.find(stream, causeAfter(cause, hop));
    if (!found || !isMoved(found)) return found;
  }
  return null;
}

/** A person's turn is the place under the person's own key. */
export function placesToTake({ turn, places = [] }: TurnWrites): readonly Place[] {
  return turn ? [...places, { key: turn.person, number: turn.number }] : places;
}

function turnKey(person: PersonId, number: number): string {
  return `turn/${person}/${number}`;
}
