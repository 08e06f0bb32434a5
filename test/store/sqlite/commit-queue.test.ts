import { setImmediate as turn } from 'node:timers/promises';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CommitQueue } from '../../../src/store/sqlite/commit-queue.ts';
import { Damage } from '../../../src/store/sqlite/damage.ts';

let database: Database.Database;
let commits: number;
beforeEach(() => {
  database = new Database(':memory:');
  database.exec('CREATE TABLE t (n INTEGER PRIMARY KEY)');
  commits = 0;
  const { exec } = database;
  database.exec = (sql: string) => {
    if (sql === 'COMMIT') commits += 1;
    return exec.call(database, sql);
  };
});
afterEach(() => void database.close());

it('commits what may wait with the next write, in the order given', async () => {
  const [queue, done] = [new CommitQueue(database, new Damage()), [] as string[]];
  const soon = queue.addSoon(() => done.push('soon'));
  await turn();
  expect([commits, done]).toEqual([0, []]);
  await Promise.all([soon, queue.add(() => done.push('now'))]);
  expect([commits, done]).toEqual([1, ['soon', 'now']]);
});

it('commits what may wait by itself when nothing else is written', async () => {
  const queue = new CommitQueue(database, new Damage());
  await Promise.all([queue.addSoon(() => 1), queue.addSoon(() => 2)]);
  expect(commits).toBe(1);
  await queue.addSoon(() => 3);
  expect(commits).toBe(2);
});

it('commits what may wait when it is closed', async () => {
  const queue = new CommitQueue(database, new Damage());
  const soon = queue.addSoon(() => 1);
  queue.close();
  expect(await soon).toBe(1);
  expect(commits).toBe(1);
  await expect(queue.addSoon(() => 2)).rejects.toThrow('the store is closed');
});
