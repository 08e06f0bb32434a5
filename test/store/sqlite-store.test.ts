import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports/store/store.ts';
import type { ViewDeclaration } from '../../src/ports/store/views.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { Died } from '../conformance/dying-store.ts';
import { storeConformance } from '../conformance/store-conformance.ts';
import { type Sample, sampleView, viewsUnderTest } from '../conformance/store-under-test.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { FIRST_SCHEMA, forgetPages, spoil } from './sqlite/spoilt-files.ts';

const folders = new WeakMap<Store, string>();

/** How many writes of turns the process on a store still lives for. */
const lives = new WeakMap<Store, { left: number }>();

async function openIn(folder: string, views = viewsUnderTest): Promise<Store> {
  const life = { left: Number.POSITIVE_INFINITY };
  const beforeTurnWrite = () => {
    life.left -= 1;
    if (life.left <= 0) throw new Died();
  };
  const store = await openSqliteStore({ folder, views, beforeTurnWrite });
  folders.set(store, folder);
  lives.set(store, life);
  return store;
}

storeConformance({
  name: 'sqlite',
  manyRows: 10_000,
  open: () => openIn(temporaryFolder()),
  async reopen(store) {
    await store.close();
    return openIn(folders.get(store) ?? '');
  },
  dyingAt(store, nth) {
    const life = lives.get(store);
    if (life) life.left = nth;
    return store.turns;
  },
});

/** Starts the writer on a folder, waits until it told `count` acknowledged writes, and kills it. @returns the last it told */
async function writeAndKill(folder: string, count: number): Promise<number> {
  const script = fileURLToPath(new URL('../support/engines/sqlite-writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    if (last === count) {
      await expect(openIn(folder)).rejects.toMatchObject({ code: 'in-use' });
      child.kill('SIGKILL');
    }
  }
  return last;
}

/** A closed store whose journal takes many pages. */
async function filled(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openIn(folder);
  for (let seq = 1; seq <= 40; seq += 1) {
    const event = { kind: 'said', text: 'x'.repeat(9000) };
    const entry = {
      stream: 'person/p',
      seq,
      cause: `c${seq}`,
      by: 'system',
      at: '',
      events: [event],
      effects: [],
    } as const;
    await store.journal.append(entry);
  }
  await store.close();
  return folder;
}

/** A folder with a new, empty store. */
async function emptied(): Promise<string> {
  const folder = temporaryFolder();
  await (await openIn(folder)).close();
  return folder;
}

/** The columns of each index, the unique ones of tables too. */
function tablesOf(folder: string): unknown {
  const file = new Database(join(folder, 'shenbao.sqlite'), { readonly: true });
  const columns = file
    .prepare(
      `SELECT tables.name AS name, group_concat(columns.name) AS columns FROM sqlite_schema AS tables, pragma_index_xinfo(tables.name) AS columns
       WHERE tables.type = 'index' AND columns.key = 1 GROUP BY tables.name ORDER BY tables.name`,
    )
    .raw()
    .all();
  file.close();
  return columns;
}

describe('sqlite store, its folder', () => {
  it('has everything that was acknowledged before its process was killed, and opens at once', async () => {
    const folder = temporaryFolder();
    const acknowledged = await writeAndKill(folder, 300);
    expect(acknowledged).toBeGreaterThanOrEqual(300);
    const store = await openIn(folder);
    const entries = await store.journal.read('person/p');
    expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, n) => n + 1));
    for (let seq = 1; seq <= acknowledged; seq += 1) expect(await store.claims.find(`k${seq}`)).toEqual({ value: seq });
    await store.close();
  });

  it('shows its files to their owner only', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore({ folder, views: viewsUnderTest });
    await store.claims.claim('a', 'b');
    const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
    await store.close();
    expect(modes.length).toBeGreaterThan(2);
    for (const [name, mode] of modes) expect([name, mode]).toEqual([name, '600']);
  });

  it('belongs to one opener at a time', async () => {
    const folder = temporaryFolder();
    const store = await openIn(folder);
    await expect(openIn(folder)).rejects.toMatchObject({ name: 'StoreError', code: 'in-use' });
    await store.close();
    await (await openIn(folder)).close();
  });

  it('is made when it is missing, and refused with its path when it cannot be written', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    await (await openIn(folder)).close();
    expect(readdirSync(folder)).toContain('shenbao.sqlite');
    const blocked = join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    const refused = { name: 'StoreError', code: 'unavailable', message: expect.stringContaining(blocked) };
    await expect(openIn(blocked)).rejects.toMatchObject(refused);
    await expect(openIn(join(blocked, 'below'))).rejects.toMatchObject(refused);
  });

  it('is refused as damaged when the file is no database, another program’s, or of another version', async () => {
    const broken = temporaryFolder();
    writeFileSync(join(broken, 'shenbao.sqlite'), 'not a database '.repeat(1000));
    await expect(openIn(broken)).rejects.toMatchObject({ name: 'StoreError', code: 'damaged' });
    const change = async (sql: string) => {
      const folder = temporaryFolder();
      await (await openIn(folder)).close();
      const file = new Database(join(folder, 'shenbao.sqlite'));
      file.exec(sql);
      file.close();
      return openIn(folder);
    };
    await expect(change('PRAGMA application_id = 1')).rejects.toMatchObject({ code: 'damaged' });
    await expect(change('PRAGMA user_version = 99')).rejects.toMatchObject({ code: 'newer', message: /99/ });
    const untouched = await change('SELECT 1');
    await untouched.close();
  });

  it('is migrated when an older version wrote it, with what waits and what is finished', async () => {
    const folder = temporaryFolder();
    const file = new Database(join(folder, 'shenbao.sqlite'));
    file.exec(`${FIRST_SCHEMA} INSERT INTO inbox (id, person, message) VALUES ('m1', 'wecom:a', NULL);`);
    file
      .prepare(`INSERT INTO inbox (id, person, message) VALUES ('m2', 'wecom:a', ?)`)
      .run(JSON.stringify({ id: 'm2', person: 'wecom:a', acceptedAt: '', reply: { kind: 'text', text: 'x' } }));
    const old = { stream: 'person/p', seq: 1, cause: 'c', by: 'system', at: '2021-11-25T01:00:00.000Z' };
    file
      .prepare(`INSERT INTO journal (stream, seq, cause, entry) VALUES ('person/p', 1, 'c', ?)`)
      .run(JSON.stringify({ ...old, events: [{ kind: '“\u0000' }], effects: [] }));
    file.close();
    const store = await openIn(folder);
    expect(await store.journal.readNewest({ from: '2021-11-25', limit: 5 })).toMatchObject([old]);
    expect((await store.inbox.listWaiting('wecom:a', 10)).map(({ id }) => id)).toEqual(['m2']);
    expect(await store.inbox.park('m2', 'failed')).toBe(true);
    await store.close();
    const again = await openIn(folder);
    expect(await again.inbox.countParked()).toBe(1);
    await again.close();
    expect(tablesOf(folder)).toEqual(tablesOf(await emptied()));
  });

  it('is no new start when it was used before and its database is gone or empty', async () => {
    const folder = temporaryFolder();
    const open = () => openSqliteStore({ folder, views: viewsUnderTest, mustExist: true });
    await expect(open()).rejects.toMatchObject({ name: 'StoreError', code: 'missing' });
    expect(existsSync(join(folder, 'shenbao.sqlite'))).toBe(false);
    writeFileSync(join(folder, 'shenbao.sqlite'), '');
    await expect(open()).rejects.toMatchObject({ code: 'missing' });
    rmSync(join(folder, 'shenbao.sqlite'));
    await (await openIn(folder)).close();
    await (await open()).close();
  });

  it('is looked at as a whole when it is opened', async () => {
    const folder = await filled();
    spoil(folder, 'journal');
    await expect(openIn(folder)).rejects.toMatchObject({ name: 'StoreError', code: 'damaged' });
  });

  it('takes nothing more once damage is met while it runs', async () => {
    const folder = await filled();
    const store = await openIn(folder);
    await store.check();
    spoil(folder, 'journal');
    forgetPages(folder);
    await expect(store.journal.read('person/p')).rejects.toMatchObject({ name: 'StoreError', code: 'damaged' });
    const refused = { name: 'StoreError', code: 'damaged' };
    await expect(store.check()).rejects.toMatchObject(refused);
    const late = { id: 'late', person: 'wecom:a', acceptedAt: '', reply: { kind: 'text' as const, text: 'x' } };
    await expect(store.inbox.accept(late)).rejects.toMatchObject(refused);
    await store.close().catch(() => {});
  });

  it('keeps no log behind once closed', async () => {
    const folder = temporaryFolder();
    const store = await openIn(folder);
    await store.claims.claim('k', 1);
    await store.close();
    const log = join(folder, 'shenbao.sqlite-wal');
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
  });
});

describe('sqlite store, its commits', () => {
  it('answers a write only once it is committed, and reads what is committed', async () => {
    const store = await openIn(temporaryFolder());
    const claimed = store.claims.claim('k', 1);
    expect(await store.claims.find('k')).toBeNull();
    await claimed;
    expect(await store.claims.find('k')).toEqual({ value: 1 });
    await store.close();
  });

  it('lets a failing write spoil nobody else’s in the same commit', async () => {
    const folder = temporaryFolder();
    const store = await openIn(folder);
    await store.claims.claim('k0', 0);
    const [before, guilty, after] = await Promise.allSettled([
      store.claims.claim('k1', 1),
      store.views.put(sampleView, { id: 'A', seq: Number.NaN, data: { title: 'A' } }),
      store.claims.claim('k2', 2),
    ]);
    expect(before).toMatchObject({ status: 'fulfilled', value: { won: true } });
    expect(guilty).toMatchObject({ status: 'rejected', reason: { name: 'StoreError' } });
    expect(after).toMatchObject({ status: 'fulfilled', value: { won: true } });
    expect(await store.views.get(sampleView, 'A')).toBeNull();
    await store.close();
  });

  it('indexes a view anew when it was declared with other indexes', async () => {
    const folder = temporaryFolder();
    const plain: ViewDeclaration<Sample> = { name: 'sample', indexes: {} };
    const store = await openIn(folder, [plain]);
    for (const id of ['a', 'b']) await store.views.put(plain, { id, seq: 1, data: { title: id, status: `is ${id}` } });
    await store.close();
    const reopened = await openIn(folder);
    const found = await reopened.views.list(sampleView, { index: 'status', equals: 'is b', limit: 10 });
    expect(found.map(({ id }) => id)).toEqual(['b']);
    await reopened.close();
  });
});
