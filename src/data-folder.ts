import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes the data folder, one level at a time: Node's recursive `mkdir` never returns below folders like /proc.
 *  @throws the file system's error when it cannot be made */
export function makeDataFolder(folder: string): void {
  const path = resolve(folder);
  if (existsSync(path)) return;
  makeDataFolder(dirname(path));
  mkdirSync(path, { mode: 0o750 });
}
