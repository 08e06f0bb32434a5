import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../process/root.ts';
import { prepare } from '../prepare.mjs';

/** The product as an operator runs it: a process of its own, configured by its environment. */
export interface Product {
  address: string;
  env: Readonly<Record<string, string>>;
  /** @param env beside what it was prepared with: another day */
  start(env?: Readonly<Record<string, string>>): Promise<void>;
  /** `SIGKILL` ends it at once, wherever it is. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  isRunning(): boolean;
  /** Whether everything that was accepted is answered and sent. */
  isIdle(): Promise<boolean>;
}

const START_MILLISECONDS = 90_000;

/** Prepares a product on a free port; `start` starts it, any number of times. */
export async function prepareProduct(env: Readonly<Record<string, string>>): Promise<Product> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const own = { ...env, PORT: String(port), PUBLIC_URL: address };
  let child: ChildProcess | null = null;
  return {
    address,
    env: own,
    isRunning: () => child !== null && child.exitCode === null && child.signalCode === null,
    isIdle: () => isIdle(address),
    async start(extra = {}) {
      await compiled();
      child = launch({ ...own, ...extra });
      await waitUntilUp(address, child);
    },
    async stop(signal) {
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill(signal);
      await ended;
    },
  };
}

let compiling: Promise<void> | null = null;

/** Once in this process: it plays with the sources that it began with. */
function compiled(): Promise<void> {
  compiling ??= prepare({ root, parts: ['server'], log: (line) => process.stderr.write(`${line}\n`) });
  return compiling;
}

/** The product's own variables only: what the caller's shell has set for another product must not reach it. */
function launch(env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', 'build/server/main.mjs'], {
    cwd: root,
    env: { ...shellOf(process.env), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.setEncoding('utf8');
  let last = '';
  child.stderr.on('data', (text: string) => {
    last = (last + text).slice(-4000);
  });
  child.once('exit', (code) => {
    if (code) process.stderr.write(last);
  });
  return child;
}

function shellOf({ PATH, HOME }: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return { PATH, HOME };
}

const WAITING = /^shenbao_queue_size\{queue="(?:inbox|outbox)"\} (\d+)$/gm;

/** By what its metrics say of what waits. */
export async function isIdle(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/metrics`).catch(() => null);
  const sizes = [...((await answer?.text()) ?? '').matchAll(WAITING)].map(([, size]) => size);
  return sizes.length > 0 && sizes.every((size) => size === '0');
}

async function waitUntilUp(address: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_MILLISECONDS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the product ended with code ${child.exitCode}`);
    const isUp = await fetch(`${address}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await wait(50);
  }
  throw new Error('the product did not come up');
}

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}
