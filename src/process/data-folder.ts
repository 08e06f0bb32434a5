import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Makes the data folder, for its owner only; one that is there already is closed to others where it is ours.
 *  @throws the file system's error when it cannot be made */
export function makeDataFolder(folder: string): void {
  const path = resolve(folder);
  makeFolder(path);
  try {
    chmodSync(path, 0o700);
  } catch {
    // A mounted folder of somebody else's, or a file system without modes: the files in it are closed by themselves.
  }
}

/** One level at a time: Node's recursive `mkdir` never returns below folders like /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Whether a data folder holds a database with something in it; looking makes nothing. */
export function holdsDatabase(folder: string): boolean {
  return (statSync(join(folder, 'shenbao.sqlite'), { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Whether a data folder has been used: a key was kept beside the database, or files that people sent. */
export function isUsed(folder: string): boolean {
  if (existsSync(join(folder, 'secret-key'))) return true;
  const files = join(folder, 'files');
  return existsSync(files) && readdirSync(files).some((name) => !name.startsWith('@'));
}
