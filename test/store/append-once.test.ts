import { afterEach, describe, expect, it } from 'vitest';
import type { JournalEntry, StreamId } from '../../src/domain/base/journal-entry.ts';
import { views } from '../../src/domain/views.ts';
import type { Store } from '../../src/ports/store/store.ts';
import { appendOnce } from '../../src/store/append-once.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let store: Store;
afterEach(() => store.close());

const open = async () => {
  store = await openSqliteStore({ folder: temporaryFolder(), views });
};

function entry(stream: StreamId, seq: number, cause: string, kind = 'said'): JournalEntry {
  return { stream, seq, cause, by: 'wecom:a', at: '2021-11-25T01:00:00.000Z', events: [{ kind }], effects: [] };
}

describe('a message appended once', () => {
  it('stands as it was appended, however often it is tried again', async () => {
    await open();
    const first = entry('person/wecom:a', 1, 'm1');
    expect(await appendOnce(store, first)).toEqual({ kind: 'recorded', entry: first, isNew: true });
    expect(await appendOnce(store, entry('person/wecom:a', 2, 'm1', 'other'))).toEqual({
      kind: 'recorded',
      entry: first,
      isNew: false,
    });
    expect(await appendOnce(store, entry('application/X', 1, 'm1', 'other'))).toEqual({
      kind: 'recorded',
      entry: first,
      isNew: false,
    });
    expect(await store.journal.countEntries()).toBe(1);
  });

  it('gives way to whoever took its place in the stream', async () => {
    await open();
    await store.journal.append(entry('application/X', 1, 'm0'));
    expect(await appendOnce(store, entry('application/X', 1, 'm1'))).toEqual({ kind: 'taken' });
    const second = entry('application/X', 2, 'm1');
    expect(await appendOnce(store, second)).toEqual({ kind: 'recorded', entry: second, isNew: true });
  });

  it('goes to another stream after a crash only when the first can no longer take it', async () => {
    await open();
    // A process claimed the application's stream for the message and died before it appended.
    await store.claims.claim('message/m1/0', 'application/X');
    const elsewhere = entry('person/wecom:a', 1, 'm1~1');
    expect(await appendOnce(store, entry('person/wecom:a', 1, 'm1'))).toEqual({
      kind: 'recorded',
      entry: elsewhere,
      isNew: true,
    });
    // The dead one comes back after all: its place is closed.
    expect(await store.journal.append(entry('application/X', 1, 'm1'))).toBe('repeated');
    expect(await appendOnce(store, entry('application/X', 1, 'm1'))).toEqual({
      kind: 'recorded',
      entry: elsewhere,
      isNew: false,
    });
  });

  it('is appended by exactly one of many that try at once', async () => {
    await open();
    const tries = Array.from({ length: 20 }, (_, index) =>
      entry(index % 2 ? 'application/X' : 'person/wecom:a', 1, 'm1', `by-${index}`),
    );
    const appended = await Promise.all(tries.map((tried) => appendOnce(store, tried)));
    const standing = new Set(appended.map((one) => (one.kind === 'recorded' ? JSON.stringify(one.entry) : 'taken')));
    expect(standing.size).toBe(1);
    expect(standing).not.toContain('taken');
  });
});
