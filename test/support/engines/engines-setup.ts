import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Engine, stopEngines } from './engine-process.ts';
import { findMongo } from './find-mongo.ts';
import { findRedis } from './find-redis.ts';

/** Started once per test run, before the first suite. Engines are started when a suite asks for one, and ended with the run: suites run in processes of their own
 *  and ask over loopback. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const finders: Record<string, () => Promise<Engine>> = { '/redis': findRedis, '/mongo': findMongo };
  const found = new Map<string, Promise<Engine>>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const engine = found.get(path) ?? finders[path]?.() ?? Promise.reject(new Error('no such engine'));
    found.set(path, engine);
    engine.then(
      ({ isStandIn, nextUrl }) => response.end(JSON.stringify({ url: nextUrl(), isStandIn })),
      (failure: Error) => response.writeHead(503).end(failure.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listens on TCP
  project.provide('engines', `http://127.0.0.1:${port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await stopEngines();
  };
}
