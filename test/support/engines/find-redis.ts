import { type Engine, onPath, startEngine } from './engine-process.ts';

/** TEST_REDIS_URL (used as it is: an empty Redis is expected), or `redis-server` on PATH. */
export async function findRedis(): Promise<Engine> {
  const given = process.env.TEST_REDIS_URL;
  if (given) return { isStandIn: false, nextUrl: () => given };
  const program = onPath('redis-server');
  if (!program) throw new Error('Set TEST_REDIS_URL or install redis-server.');
  const port = await startEngine(program, (port, folder) => [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
    ...['--save', '', '--appendonly', 'no', '--databases', '1000'],
  ]);
  let database = 0;
  return { isStandIn: false, nextUrl: () => `redis://127.0.0.1:${port}/${database++ % 1000}` };
}
