import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Engine, onPath, startEngine } from './engine-process.ts';

const DOWNLOADS = 'https://fastdl.mongodb.org';

/** TEST_MONGO_URL, `mongod` on PATH, one downloaded where the download site answers at once, or else FerretDB, built with Go. */
export async function findMongo(): Promise<Engine> {
  const given = process.env.TEST_MONGO_URL;
  if (given) return { isStandIn: false, nextUrl: () => urlOf(given) };
  const program = onPath('mongod') ?? (await downloadMongod());
  if (program) {
    const port = await startEngine(program, (port, folder) => [
      ...['--port', String(port), '--bind_ip', '127.0.0.1', '--dbpath', folder, '--nounixsocket'],
    ]);
    return { isStandIn: false, nextUrl: () => urlOf(`mongodb://127.0.0.1:${port}/`) };
  }
  const standIn = await buildFerretdb();
  const port = await startEngine(standIn, (port, folder) => ['-listen', `127.0.0.1:${port}`, '-folder', folder]);
  return { isStandIn: true, nextUrl: () => urlOf(`mongodb://127.0.0.1:${port}/`) };
}

/** A new database on the server of `server`, whose path is replaced and whose options stay. */
function urlOf(server: string): string {
  const url = new URL(server);
  url.pathname = `/shenbao-test-${randomBytes(6).toString('hex')}`;
  return url.href;
}

/** @returns null where the site cannot be reached within 3 seconds or gives no binary within two minutes */
async function downloadMongod(): Promise<string | null> {
  try {
    await fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(3_000) });
    const { MongoBinary } = await import('mongodb-memory-server-core');
    const late = new Promise<null>((resolve) => setTimeout(resolve, 120_000, null).unref());
    return await Promise.race([MongoBinary.getPath(), late]);
  } catch {
    return null;
  }
}

/** Builds test/support/ferretdb once; the binary is kept under node_modules/.cache until its sources change. */
async function buildFerretdb(): Promise<string> {
  const go = onPath('go');
  if (!go) throw new Error('Set TEST_MONGO_URL, or install mongod, or Go (which builds a stand-in).');
  const source = fileURLToPath(new URL('../ferretdb/', import.meta.url));
  const digest = createHash('sha256');
  for (const file of ['go.mod', 'go.sum', 'main.go']) digest.update(readFileSync(join(source, file)));
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/ferretdb/', import.meta.url));
  const binary = join(cache, digest.digest('hex').slice(0, 16));
  if (existsSync(binary)) return binary;
  console.warn('Building FerretDB with Go, once: about two minutes.');
  mkdirSync(cache, { recursive: true });
  const fresh = `${binary}.${process.pid}`;
  const building = promisify(execFile)(go, ['build', '-trimpath', '-o', fresh, '.'], { cwd: source, timeout: 600_000 });
  await building.catch((failure: Error) => {
    throw new Error(`FerretDB could not be built with Go: ${failure.message.slice(0, 300)}`);
  });
  renameSync(fresh, binary);
  return binary;
}
