import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { buildServer } from '../../src/commands/prepare-server.mjs';
import { freePort } from '../../src/commands/simulate/product.ts';
import { root } from '../../src/process/root.ts';
import { app } from './measured-app.ts';
import type { Report } from './probe.ts';
import type { ReadAsked, ReadDone } from './read-papers.ts';

/** A server in a process of its own. */
export interface Measured {
  callbackUrl: string;
  report(): Promise<Report>;
  /** Only of the product. Resolves when all are read. */
  readPapers(asked: ReadAsked): Promise<ReadDone>;
  stopReading(): Promise<void>;
  stop(): Promise<void>;
}

/** As `npm start` and the image bound the heap. The bound says how far it grows before all of it is collected: to 1.3 of what lives with 256 MB, 1.6 with
 *  1024, 4 with none (226 against 211 and 304 MB at full pace). Each such collection throws away optimized code that nobody holds just then. */
const HEAP = ['--max-semi-space-size=16', '--max-old-space-size=1024'];

/** Both windows of the campaign are open. */
const OPENING = '2021-11-25T09:00:00+08:00';

/** The product as an operator runs it, on the embedded store in `folder`. */
export function startProduct(platformBase: string, folder: string): Promise<Measured> {
  const env = {
    DATA_DIR: folder,
    CLOCK_START: OPENING,
    STAFF: 'wecom:yulin',
    WECOM_CORP_ID: app.corpId,
    WECOM_AGENT_ID: String(app.agentId),
    WECOM_SECRET: app.secret,
    WECOM_TOKEN: app.token,
    WECOM_ENCODING_AES_KEY: app.encodingAesKey,
    WECOM_API_BASE: platformBase,
    WECOM_SEND_LIMITS: 'off',
    SECRET_KEY: 'a-secret-of-the-measured-season-only-0123456789',
  };
  return startServer('test/bench/product.ts', env);
}

/** The bare floor. */
export function startFloor(platformBase: string, folder: string): Promise<Measured> {
  return startServer('test/bench/floor.ts', { DATA_DIR: folder, PLATFORM: platformBase });
}

/** Compiled as `npm start` compiles the server: a loader in one of them would be measured. */
async function startServer(entry: string, env: Readonly<Record<string, string>>): Promise<Measured> {
  const file = await buildServer({ root, entry, folder: 'build/bench' });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { PATH, HOME, BENCH_NODE_ARGUMENTS = '' } = process.env;
  const profiling = BENCH_NODE_ARGUMENTS.split(' ').filter((argument) => argument !== '');
  const child = spawn(process.execPath, [...profiling, ...HEAP, '--enable-source-maps', file], {
    cwd: root,
    env: { PATH, HOME, ...env, PORT: String(port), PUBLIC_URL: address },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await waitUntilUp(`${address}/healthz`, child);
  return {
    callbackUrl: `${address}/wecom/callback`,
    async report() {
      const answered = once(child, 'message');
      child.send('report');
      const [report] = await answered;
      return report as Report; // probe.ts sends nothing else
    },
    async readPapers(asked) {
      const answered = once(child, 'message');
      child.send(asked);
      const [done] = await answered;
      return done as ReadDone; // read-papers.ts sends nothing else
    },
    async stopReading() {
      child.send('stop');
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function waitUntilUp(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`a measured server ended with code ${child.exitCode}`);
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await wait(50);
  }
  throw new Error('a measured server did not come up');
}
