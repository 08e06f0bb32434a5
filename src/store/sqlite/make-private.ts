import { chmodSync, closeSync, openSync } from 'node:fs';

/** Makes sure that the file is there, and that its owner only may read it. What SQLite puts beside it has its mode. */
export function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  try {
    chmodSync(file, 0o600);
  } catch {
    // A file of somebody else's, or a file system without modes.
  }
}
