import { statSync } from 'node:fs';
import { StoreError } from '../../ports/store/store.ts';

/** Knows by device and inode whether an open database is still the one at its path: what is written to one that was removed or replaced is gone with the process. */
export class FilePlace {
  readonly #files: readonly string[];
  readonly #known = new Map<string, string>();

  /** @param file the database, which is there; its log is known from the first commit on */
  constructor(file: string) {
    this.#files = [file, `${file}-wal`];
    this.note();
  }

  /** Remembers what came to its place since. */
  note(): void {
    for (const file of this.#files) if (!this.#known.has(file)) this.#remember(file);
  }

  /** @throws StoreError missing */
  refuse(): void {
    for (const [file, identity] of this.#known)
      if (identityOf(file) !== identity)
        throw new StoreError(
          'missing',
          'the open database is no longer the file at its path: it was removed or replaced',
        );
  }

  #remember(file: string): void {
    const identity = identityOf(file);
    if (identity !== null) this.#known.set(file, identity);
  }
}

function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.dev}/${found.ino}` : null;
}
