import Database from 'libsql';
import { CommitQueue } from '../../src/store/sqlite/commit-queue.ts';
import { Statement } from '../../src/store/sqlite/statement.ts';

/** What a measured server tells about itself. Counts and times since it started. */
export interface Report {
  cpuMilliseconds: number;
  residentBytes: number;
  /** Rows inserted or replaced. */
  rows: number;
  /** Durable writes asked of the store; several may share a commit. */
  writes: number;
  commits: number;
}

// Loaded before the server, in both servers of a comparison: it counts and answers, nothing else.
const counted = { rows: 0, writes: 0, commits: 0 };

const { add } = CommitQueue.prototype;
CommitQueue.prototype.add = function <Result>(this: CommitQueue, write: () => Result): Promise<Result> {
  counted.writes += 1;
  return add.call(this, write) as Promise<Result>; // what `write` returns comes back
};
const { run } = Statement.prototype;
Statement.prototype.run = function (...values) {
  const changes = run.apply(this, values);
  counted.rows += changes;
  return changes;
};
const { exec } = Database.prototype;
Database.prototype.exec = function (sql: string) {
  if (sql === 'COMMIT') counted.commits += 1;
  return exec.call(this, sql);
};

process.on('message', (message) => {
  if (message !== 'report') return;
  const { user, system } = process.cpuUsage();
  const report: Report = {
    ...counted,
    cpuMilliseconds: (user + system) / 1000,
    residentBytes: process.memoryUsage.rss(),
  };
  process.send?.(report);
});
// A bench that was cut off leaves no server behind.
process.on('disconnect', () => process.exit());
process.channel?.unref();
