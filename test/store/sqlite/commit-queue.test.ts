import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CommitQueue } from '../../../src/store/sqlite/commit-queue.ts';
import { Damage } from '../../../src/store/sqlite/damage.ts';

let database: Database.Database;
let queue: CommitQueue;
/** How far each commit waited for the disk: 1 not at all, 2 until all is there. */
let commits: number[];
beforeEach(() => {
  database = new Database(':memory:');
  database.exec('CREATE TABLE t (n INTEGER PRIMARY KEY)');
  queue = new CommitQueue(database, new Damage());
  commits = [];
  const { exec } = database;
  database.exec = (sql: string) => {
    if (sql === 'COMMIT') commits.push(synchronous());
    return exec.call(database, sql);
  };
});
afterEach(() => void database.close());

function synchronous(): number {
  return Number(Object.values(database.prepare('PRAGMA synchronous').get([]) ?? {})[0]);
}

it('commits light writes that come alone without waiting for the disk', async () => {
  expect(await Promise.all([queue.addLight(() => 1), queue.addLight(() => 2)])).toEqual([1, 2]);
  expect(commits).toEqual([1]);
  expect(synchronous()).toBe(2);
});

it('commits light writes with others as those are committed, in the order given', async () => {
  const done: string[] = [];
  await Promise.all([queue.addLight(() => done.push('light')), queue.add(() => done.push('full'))]);
  expect([commits, done]).toEqual([[2], ['light', 'full']]);
  await queue.add(() => {});
  expect(commits).toEqual([2, 2]);
});

it('lets a light write wait for the next one of others', async () => {
  const light = queue.addLight(() => 'light');
  await new Promise((resolve) => setImmediate(resolve));
  expect(commits).toEqual([]);
  await queue.add(() => {});
  expect(await light).toBe('light');
  expect(commits).toEqual([2]);
});

it('commits at once what waits, for whoever reads next', () => {
  void queue.addLight(() => database.exec('INSERT INTO t VALUES (7)'));
  queue.flush();
  expect(commits).toEqual([1]);
  expect(Object.values(database.prepare('SELECT n FROM t').get([]) ?? {})[0]).toBe(7);
});

it('waits for the disk again after a light write that failed', async () => {
  const failing = queue.addLight(() => database.exec('INSERT INTO nowhere VALUES (1)'));
  await expect(failing).rejects.toThrow();
  expect(synchronous()).toBe(2);
});

it('commits what waits when it is closed, and takes no more', async () => {
  const light = queue.addLight(() => 1);
  queue.close();
  expect(await light).toBe(1);
  await expect(queue.addLight(() => 2)).rejects.toThrow('the store is closed');
});
