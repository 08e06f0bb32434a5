import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Makes the data folder, one level at a time: Node's recursive `mkdir` never returns below folders like /proc.
 *  @throws the file system's error when it cannot be made */
export function makeDataFolder(folder: string): void {
  const path = resolve(folder);
  if (existsSync(path)) return;
  makeDataFolder(dirname(path));
  mkdirSync(path, { mode: 0o750 });
}

/** Whether a data folder has been used: a key was kept beside the database, or files that people sent. */
export function isUsed(folder: string): boolean {
  if (existsSync(join(folder, 'secret-key'))) return true;
  const files = join(folder, 'files');
  return existsSync(files) && readdirSync(files).some((name) => !name.startsWith('@'));
}
