import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { openRedisCoordination } from '../../src/coordination/redis.ts';
import { views } from '../../src/domain/views.ts';
import { openBullmqJobs } from '../../src/jobs/bullmq.ts';
import { CoordinationError } from '../../src/ports/process/coordination.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { acceptMessage } from '../../src/usecases/base/accept-message.ts';
import { onPath } from '../support/engines/engine-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = onPath('redis-server');
let redis: ChildProcess | null = null;
afterAll(() => {
  redis?.kill('SIGKILL');
});

/** A Redis of our own, to be stopped and let go on. */
async function startRedis(): Promise<string> {
  const port = 20_000 + (process.pid % 20_000);
  const folder = temporaryFolder();
  redis = spawn(program ?? '', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''], {
    stdio: 'ignore',
  });
  await expect.poll(() => listens(port), { timeout: 10_000 }).toBe(true);
  return `redis://127.0.0.1:${port}`;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const [event] = await Promise.race([
    once(socket, 'connect').then(() => ['connect']),
    once(socket, 'error').then(() => ['error']),
  ]);
  socket.destroy();
  return event === 'connect';
}

describe.skipIf(!program || process.platform === 'win32')('a Redis that hangs', () => {
  it('holds no message up that is accepted: it waits for the durable row only, and is answered once Redis goes on', async () => {
    const redisUrl = await startRedis();
    const store = await openSqliteStore({ folder: temporaryFolder(), views });
    const jobs = await openBullmqJobs({ redisUrl });
    const coordination = await openRedisCoordination({ url: redisUrl });
    const heard: string[] = [];
    await jobs.work('inbound', async (person) => void heard.push(person));
    redis?.kill('SIGSTOP');
    const from = performance.now();
    const clock = { now: () => new Date('2021-11-25T01:00:00Z') };
    const message = { id: 'm:1', person: 'wecom:heyan', reply: { kind: 'text', text: '你好' } } as const;
    expect(await acceptMessage({ inbox: store.inbox, jobs, clock }, message)).toBe('added');
    expect(performance.now() - from).toBeLessThan(500);
    expect(await store.inbox.countWaiting()).toBe(1);
    // Whoever does wait for the wake-up waits a moment, and limits say that they are out of order.
    await jobs.wake('outbox', 'wecom:heyan');
    const asked = [coordination.get('token'), coordination.limit('wecom:heyan', 1, 60)];
    await Promise.all(asked.map((one) => expect(one).rejects.toThrow(CoordinationError)));
    expect(performance.now() - from).toBeLessThan(6000);
    redis?.kill('SIGCONT');
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['wecom:heyan']);
    await jobs.stop();
    await coordination.close();
    await store.close();
  }, 40_000);
});
