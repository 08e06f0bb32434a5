import { createHash } from 'node:crypto';
import type { FileStore } from '../../ports/store/file-store.ts';
import type { Store } from '../../ports/store/store.ts';
import { canonical, rebuildViews } from './rebuild-views.ts';

export interface Moved {
  entries: number;
  claims: number;
  waitingMessages: number;
  waitingSends: number;
  files: number;
  /** Lower-case hex over every entry in order; equal on both sides. */
  journalHash: string;
}

type Side = { store: Store; files: FileStore };

/** Copies a season to another store: journal, claims, what waits, files; folds the views there and compares counts and hashes.
 *  Safe to repeat after an interruption. Nothing may write to `from` meanwhile. @throws Error when the copies differ */
export async function moveStore(
  from: Side,
  to: Side,
  onProgress: (what: string, count: number) => void = () => {},
): Promise<Moved> {
  const moved: Moved = { entries: 0, claims: 0, waitingMessages: 0, waitingSends: 0, files: 0, journalHash: '' };
  for await (const { entry, seal } of from.store.journal.readAllSealed()) {
    await to.store.journal.append(entry, seal);
    moved.entries += 1;
    if (moved.entries % 500 === 0) onProgress('journal', moved.entries);
  }
  for await (const { key, value } of from.store.claims.listAll()) {
    await to.store.claims.claim(key, value);
    moved.claims += 1;
    if (moved.claims % 500 === 0) onProgress('claims', moved.claims);
  }
  await moveWaiting(from.store, to.store, moved);
  if (from.files !== to.files) await moveFiles(from.files, to.files, moved, onProgress);
  await rebuildViews(to.store);
  return { ...moved, journalHash: await verify(from.store, to.store) };
}

/** Messages not yet answered, those set aside, and every row to send with what came of it: one that was sent must never look cut off. */
async function moveWaiting(from: Store, to: Store, moved: Moved): Promise<void> {
  for (const person of await from.inbox.listPeopleWaiting(MANY)) {
    for (const message of await from.inbox.listWaiting(person, MANY)) {
      await to.inbox.accept(message);
      moved.waitingMessages += 1;
    }
  }
  for (const { message, why } of await from.inbox.listParked(MANY)) {
    await to.inbox.accept(message);
    await to.inbox.park(message.id, why);
  }
  const waiting = await from.outbox.list('waiting', MANY);
  await to.outbox.put(waiting);
  moved.waitingSends = waiting.length;
  for (const state of ['sent', 'failed', 'unknown'] as const) await moveSettled(from, to, state);
}

async function moveSettled(from: Store, to: Store, state: 'sent' | 'failed' | 'unknown'): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const rows = await from.outbox.list(state, PAGE, after);
    await to.outbox.put(rows);
    for (const { key, at } of rows) await to.outbox.settle(key, { state, at, detail: 'moved' });
    after = rows.at(-1)?.key;
    if (after === undefined) return;
  }
}

const MANY = 100_000;
const PAGE = 1000;

async function moveFiles(
  from: FileStore,
  to: FileStore,
  moved: Moved,
  onProgress: (what: string, count: number) => void,
): Promise<void> {
  for await (const key of from.list()) {
    const file = await from.get(key);
    if (!file) continue;
    await to.put(key, file.bytes, file.contentType);
    const copy = await to.get(key);
    if (!copy || digest(copy.bytes) !== digest(file.bytes)) throw new Error(`the copy of file ${key} differs`);
    moved.files += 1;
    onProgress('files', moved.files);
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function verify(from: Store, to: Store): Promise<string> {
  const [here, there] = await Promise.all([hashJournal(from), hashJournal(to)]);
  if (here !== there)
    throw new Error('the copied journal differs: the target was not empty, or somebody wrote meanwhile');
  return here;
}

async function hashJournal({ journal }: Store): Promise<string> {
  // Order-free over streams: the engines may list streams in different orders.
  const total = Buffer.alloc(32);
  for await (const entry of journal.readAll()) {
    const hash = createHash('sha256').update(canonical(entry)).digest();
    for (const [index, byte] of hash.entries()) total[index] = ((total[index] ?? 0) ^ byte) & 0xff;
  }
  return total.toString('hex');
}
