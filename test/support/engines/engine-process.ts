import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Engine {
  isStandIn: boolean;
  /** A place of its own for each asker. */
  nextUrl(): string;
}

/** Test data need not survive the machine; Linux keeps this folder in memory. */
const MEMORY = '/dev/shm';

const running: { child: ChildProcess; folder: string }[] = [];

/** Starts an engine on a free port with a temporary folder and waits until it takes connections. @returns the port */
export async function startEngine(
  command: string,
  options: (port: number, folder: string) => string[],
): Promise<number> {
  const port = await freePort();
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'shenbao-engine-'));
  const child = spawn(command, options(port, folder), { stdio: 'ignore' });
  running.push({ child, folder });
  const died = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
  });
  died.catch(() => {});
  await Promise.race([died, untilItListens(port, 30_000)]);
  return port;
}

/** Ends what `startEngine` started, and removes its folders. */
export async function stopEngines(): Promise<void> {
  for (const { child, folder } of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the program's path, or null when it is not on PATH */
export function onPath(program: string): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return places.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listens on TCP
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilItListens(port: number, milliseconds: number): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await takesConnections(port))) {
    if (Date.now() > deadline) throw new Error(`nothing listens on ${port} after ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
