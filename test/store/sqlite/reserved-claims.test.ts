import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/ports/store/store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { ReservedClaims } from '../../../src/store/sqlite/reserved-claims.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const entry = { stream: 'person/p', seq: 1, cause: 'c', by: 'system', at: '', events: [], effects: [] } as const;
const turn = { entry, isOnce: false, turn: null, rows: [], outbox: [], finishes: null };

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

  it('are given back by a process that ends in order', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ folder, views: [] });
    await store.turns.write({ ...turn, reserves: [{ key: 'a', value: 'reserved' }] });
    await store.close();
    const next = await openSqliteStore({ folder, views: [] });
    expect(await next.claims.claim('a', 'made')).toEqual({ won: true, value: 'made' });
    await next.close();
  });

  it('count as made once their process was killed', async () => {
    const [folder, copy] = [temporaryFolder(), temporaryFolder()];
    const store = await openSqliteStore({ folder, views: [] });
    await store.turns.write({ ...turn, reserves: ['a', 'b'].map((key) => ({ key, value: 'reserved' })) });
    expect(await store.claims.claim('a', 'made')).toEqual({ won: true, value: 'made' });
    for (const name of ['shenbao.sqlite', 'shenbao.sqlite-wal']) copyFileSync(join(folder, name), join(copy, name));
    await store.close();
    const killed = await openSqliteStore({ folder: copy, views: [] });
    for (const key of ['a', 'b'])
      expect(await killed.claims.claim(key, 'again')).toEqual({ won: false, value: 'reserved' });
    await killed.close();
  });
});

describe('claims reserved for an outbox row', () => {
  const keys = ['1/0', '1/1', '1/2.1', '2/0'].map((end) => `person/“p”/${end}`);
  const outbox = keys.map(
    (key) => ({ key, person: 'wecom:p', message: { kind: 'text', text: 'words' }, at: '' }) as const,
  );
  const reserves = keys.map((key) => ({ key: `send/${key}/1`, value: 'reserved' }));

  async function written(folder: string): Promise<Store> {
    const store = await openSqliteStore({ folder, views: [] });
    await store.turns.write({ ...turn, outbox, reserves });
    return store;
  }

  async function listed(store: Store, prefix?: string): Promise<string[]> {
    const found: string[] = [];
    for await (const { key } of store.claims.listAll(prefix)) found.push(key);
    return found.filter((key) => key.startsWith('send/'));
  }

  it('are made once, found and listed like any other, also once the row is settled', async () => {
    const store = await written(temporaryFolder());
    expect(await listed(store)).toEqual([]);
    for (const { key } of reserves.slice(0, 3)) expect((await store.claims.claim(key, 'made')).won).toBe(true);
    await store.outbox.settle(keys[0] ?? '', { state: 'sent', at: '2021-11-25T01:00:01.000Z' });
    for (const { key } of reserves.slice(0, 3)) expect((await store.claims.claim(key, 'again')).won).toBe(false);
    expect(await store.claims.find(reserves[0]?.key ?? '')).toEqual({ value: 'reserved' });
    expect(await store.claims.find(reserves[3]?.key ?? '')).toBeNull();
    await store.claims.claim(`send/${keys[0]}/2`, 'next');
    expect((await listed(store)).sort()).toEqual(
      [...reserves.slice(0, 3).map(({ key }) => key), `send/${keys[0]}/2`].sort(),
    );
    expect((await listed(store, `send/${keys[0]}/`)).sort()).toEqual([`send/${keys[0]}/1`, `send/${keys[0]}/2`]);
    expect(await listed(store, 'send/person/“p”/1/')).toHaveLength(4);
    expect(await listed(store, 'send/person/“p”/2/0/')).toEqual([]);
    expect(await listed(store, 'sent/')).toEqual([]);
    await store.close();
  });

  it('are given back by a process that ends in order, and count as made once theirs was killed', async () => {
    const [folder, copy] = [temporaryFolder(), temporaryFolder()];
    const store = await written(folder);
    await store.claims.claim(reserves[0]?.key ?? '', 'made');
    for (const name of ['shenbao.sqlite', 'shenbao.sqlite-wal']) copyFileSync(join(folder, name), join(copy, name));
    await store.close();
    const next = await openSqliteStore({ folder, views: [] });
    expect(await listed(next)).toEqual([reserves[0]?.key]);
    expect((await next.claims.claim(reserves[1]?.key ?? '', 'made')).won).toBe(true);
    await next.close();
    const killed = await openSqliteStore({ folder: copy, views: [] });
    expect((await listed(killed)).sort()).toEqual(reserves.map(({ key }) => key).sort());
    expect((await killed.claims.claim(reserves[1]?.key ?? '', 'again')).won).toBe(false);
    await killed.close();
  });

  it('stand among the others when their row was there before', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ folder, views: [] });
    await store.outbox.put(outbox.slice(0, 1));
    await store.turns.write({ ...turn, outbox, reserves });
    await store.claims.claim(reserves[0]?.key ?? '', 'made');
    await store.close();
    const next = await openSqliteStore({ folder, views: [] });
    expect((await next.claims.claim(reserves[0]?.key ?? '', 'again')).won).toBe(false);
    expect(await listed(next)).toEqual([reserves[0]?.key]);
    await next.close();
  });
});

it('a settlement stands in the file as soon as it is made', async () => {
  const [folder, copy] = [temporaryFolder(), temporaryFolder()];
  const store = await openSqliteStore({ folder, views: [] });
  await store.outbox.put([{ key: 'k/1/0', person: 'wecom:p', message: { kind: 'text', text: 'words' }, at: '' }]);
  await store.outbox.settle('k/1/0', { state: 'sent', at: '2021-11-25T01:00:01.000Z' });
  for (const name of ['shenbao.sqlite', 'shenbao.sqlite-wal']) copyFileSync(join(folder, name), join(copy, name));
  await store.close();
  const killed = await openSqliteStore({ folder: copy, views: [] });
  expect((await killed.outbox.find('k/1/0'))?.state).toBe('sent');
  await killed.close();
});
