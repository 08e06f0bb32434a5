import { relative, resolve } from 'node:path';
import { startup } from '../../templates/terminal/startup.ts';
import { CatalogError } from '../catalog/catalog-error.ts';
import { ConfigError } from '../config/config-error.ts';
import { ScanError } from '../ports/documents/virus-scan.ts';
import { StoreError } from '../ports/store/store.ts';

/** One clear line with the fix, in the operator's language. Unknown errors keep their stack: they are ours to mend. */
export function describeStartFailure(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  const folder = env.DATA_DIR ?? './data';
  const port = Number(env.PORT ?? 3000);
  if (error instanceof ConfigError) return error.message;
  if (error instanceof CatalogError) return startup.campaign(error.message);
  if (error instanceof StoreError) return describeStoreError(error, folder, env.MONGO_URL !== undefined);
  if (error instanceof ScanError) return startup.clamd;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return startup.portTaken(port);
  if (code === 'EACCES' && error instanceof Error && 'syscall' in error && error.syscall === 'listen')
    return startup.portRefused(port);
  const given = missingFile(error, folder);
  if (given !== null) return startup.noFile(given);
  if (typeof code === 'string' && FOLDER_CODES.has(code)) return startup.notWritable(folder);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return startup.unavailable(startup.redis);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A file or folder that a command was given and that is not there; nothing in the data folder, which is made where it is missing. */
function missingFile(error: unknown, folder: string): string | null {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return null;
  if (!('syscall' in error && READS.has(error.syscall) && 'path' in error && typeof error.path === 'string'))
    return null;
  const isInside = !relative(resolve(folder), resolve(error.path)).startsWith('..');
  return isInside ? null : error.path;
}

/** What is called to read a file, to look for it, to list a folder. */
const READS: ReadonlySet<unknown> = new Set(['open', 'stat', 'scandir']);

/** What the file system says when a folder cannot be made or written. */
const FOLDER_CODES = new Set(['EACCES', 'EROFS', 'ENOSPC', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENOENT']);

function describeStoreError({ code }: StoreError, folder: string, isMongo: boolean): string {
  const what = isMongo ? startup.database : startup.embedded(folder);
  switch (code) {
    case 'in-use':
      return startup.inUse(folder);
    case 'damaged':
      return startup.damaged(what);
    case 'newer':
      return startup.newer(what);
    case 'missing':
      return startup.missing(folder);
    default:
      return isMongo ? startup.unavailable(startup.database) : startup.notWritable(folder);
  }
}
