import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { ReservedClaims } from '../../../src/store/sqlite/reserved-claims.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('reserved claims', () => {
  it('are made once, and are free until then', () => {
    const reserved = new ReservedClaims();
    reserved.add(['a', 'b']);
    expect(reserved.isFree('a')).toBe(true);
    expect(reserved.take('a')).toBe('fresh');
    expect(reserved.take('a')).toBeNull();
    expect(reserved.isFree('a')).toBe(false);
    expect(reserved.listFree()).toEqual(['b']);
    expect(reserved.take('never')).toBeNull();
  });

  it('have their value written when they are made a second later', () => {
    let now = 0;
    const reserved = new ReservedClaims(() => now);
    reserved.add(['a', 'b']);
    now = 999;
    expect(reserved.take('a')).toBe('fresh');
    now = 1000;
    expect(reserved.take('b')).toBe('stale');
  });

  it('are given up, the oldest first, when a thousand wait', () => {
    const reserved = new ReservedClaims();
    expect(reserved.add(Array.from({ length: 1000 }, (_, n) => `k${n}`))).toEqual([]);
    expect(reserved.add(['new', 'newer'])).toEqual(['k0', 'k1']);
    expect(reserved.take('k0')).toBeNull();
    expect(reserved.take('newer')).toBe('fresh');
  });

  it('count as made once their process was killed', async () => {
    const [folder, copy] = [temporaryFolder(), temporaryFolder()];
    const store = await openSqliteStore({ folder, views: [] });
    const entry = { stream: 'person/p', seq: 1, cause: 'c', by: 'system', at: '', events: [], effects: [] } as const;
    const reserves = ['a', 'b'].map((key) => ({ key, value: 'reserved' }));
    await store.turns.write({ entry, isOnce: false, turn: null, rows: [], outbox: [], finishes: null, reserves });
    expect(await store.claims.claim('a', 'made')).toEqual({ won: true, value: 'made' });
    for (const name of ['shenbao.sqlite', 'shenbao.sqlite-wal']) copyFileSync(join(folder, name), join(copy, name));
    await store.close();
    const killed = await openSqliteStore({ folder: copy, views: [] });
    for (const key of ['a', 'b'])
      expect(await killed.claims.claim(key, 'again')).toEqual({ won: false, value: 'reserved' });
    await killed.close();
  });
});
