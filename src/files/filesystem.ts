import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileStore, FileStoreError, type StoredFile } from '../ports/store/file-store.ts';
import { checkKey, checkPrefix, checkSize } from './key.ts';

/** Files wear this mark and folders do not, so `a` and `a/b` can both be kept. No key may contain it. */
const fileMark = '@';
const temporaryFolder = '@tmp';
const abandonedAfterMilliseconds = 3_600_000;

/** Files in one folder, which is made when missing. A file holds its content type in its first line, then the bytes: one rename
 *  replaces both. Needs a file system that tells upper from lower case. @throws FileStoreError unavailable */
export async function openFilesystemStore({ folder }: { folder: string }): Promise<FileStore> {
  await orUnavailable(async () => {
    await mkdir(join(folder, temporaryFolder), { recursive: true, mode: 0o700 });
    await removeAbandoned(join(folder, temporaryFolder));
  });
  const pathOf = (key: string) => join(folder, key + fileMark);
  return {
    async put(key, bytes, contentType) {
      checkKey(key);
      checkSize(bytes);
      await orUnavailable(() => replaceFile(folder, pathOf(key), withHeader(bytes, contentType)));
    },
    async get(key) {
      checkKey(key);
      const kept = await orUnavailable(() => readFile(pathOf(key)).catch(nullWhenMissing));
      return kept && withoutHeader(kept);
    },
    async delete(key) {
      checkKey(key);
      await orUnavailable(() => removeFile(pathOf(key)));
    },
    async deleteOlder(key, seconds) {
      checkKey(key);
      return orUnavailable(async () => {
        const found = await stat(pathOf(key)).catch(nullWhenMissing);
        if (!found || Date.now() - found.mtimeMs < seconds * 1000) return false;
        await removeFile(pathOf(key));
        return true;
      });
    },
    async *list(prefix = '') {
      checkPrefix(prefix);
      yield* walk(folder, prefix.slice(0, prefix.lastIndexOf('/') + 1), prefix);
    },
    async check() {
      const probe = join(folder, temporaryFolder, randomUUID());
      await orUnavailable(async () => {
        await writeDurably(probe, new Uint8Array(1));
        await rm(probe);
      });
    },
  };
}

async function replaceFile(root: string, path: string, content: Uint8Array): Promise<void> {
  const temporary = join(root, temporaryFolder, randomUUID());
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeDurably(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  if (made !== undefined)
    for (let each = folder; each.length >= made.length; each = dirname(each)) await syncFolder(dirname(each));
}

async function removeFile(path: string): Promise<void> {
  try {
    await rm(path);
    await syncFolder(dirname(path));
  } catch (error) {
    nullWhenMissing(error);
  }
}

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Depth first, in the order of whole keys; holds one folder's names at a time. `at` is '' or ends with '/'. */
async function* walk(root: string, at: string, prefix: string): AsyncIterable<string> {
  const entries = await orUnavailable(() => readdir(join(root, at), { withFileTypes: true }).catch(nullWhenMissing));
  const names = (entries ?? [])
    .filter((entry) => entry.isDirectory() !== entry.name.endsWith(fileMark) && entry.name !== temporaryFolder)
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name.slice(0, -fileMark.length)))
    .sort((one, other) => (one < other ? -1 : 1));
  for (const name of names) {
    const key = at + name;
    if (!key.startsWith(prefix) && !prefix.startsWith(key)) continue;
    if (name.endsWith('/')) yield* walk(root, key, prefix);
    else if (key.startsWith(prefix)) yield key;
  }
}

/** What a killed process left half written. Younger ones may belong to a put under way. */
async function removeAbandoned(folder: string): Promise<void> {
  const before = Date.now() - abandonedAfterMilliseconds;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(nullWhenMissing);
    if (found && found.mtimeMs < before) await rm(path, { force: true });
  }
}

function withHeader(bytes: Uint8Array, contentType: string): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(contentType)}\n`), bytes]);
}

function withoutHeader(kept: Buffer): StoredFile {
  const end = kept.indexOf(0x0a);
  try {
    const contentType: unknown = JSON.parse(kept.toString('utf8', 0, end));
    if (typeof contentType === 'string') return { bytes: new Uint8Array(kept.subarray(end + 1)), contentType };
  } catch {
    // Not written by this store: told below.
  }
  throw new FileStoreError('unavailable', 'a kept file has lost its first line');
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileStoreError) throw error;
    throw new FileStoreError('unavailable', 'the file folder cannot be used', { cause: error });
  }
}
