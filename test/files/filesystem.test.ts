import { mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openFilesystemStore } from '../../src/files/filesystem.ts';
import { fileStoreConformance } from '../conformance/file-store.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  made.push(folder);
  return folder;
}

fileStoreConformance('filesystem', async () => {
  const folder = join(await temporaryFolder(), 'made', 'when', 'missing');
  return {
    store: await openFilesystemStore({ folder }),
    another: () => openFilesystemStore({ folder }),
    async breakDown() {
      await rm(folder, { recursive: true });
      await writeFile(folder, 'a file where the folder was');
    },
    async close() {},
  };
});

it('shows its files and folders to their owner only', async () => {
  const folder = join(await temporaryFolder(), 'files');
  const store = await openFilesystemStore({ folder });
  await store.put('a/b', new Uint8Array([1]), 'text/plain');
  const modes = await Promise.all(['', 'a', 'a/b@', '@tmp'].map(async (path) => (await stat(join(folder, path))).mode));
  expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['700', '700', '600', '700']);
});

it('leaves no half-written file behind, and removes those of a killed process', async () => {
  const folder = await temporaryFolder();
  const store = await openFilesystemStore({ folder });
  await store.put('a', new Uint8Array([1]), 'text/plain');
  expect(await readdir(join(folder, '@tmp'))).toEqual([]);
  await writeFile(join(folder, '@tmp', 'old'), 'half');
  await writeFile(join(folder, '@tmp', 'young'), 'half');
  await utimes(join(folder, '@tmp', 'old'), 1, 1);
  await openFilesystemStore({ folder });
  expect(await readdir(join(folder, '@tmp'))).toEqual(['young']);
});

it('lists only what it wrote itself', async () => {
  const folder = await temporaryFolder();
  const store = await openFilesystemStore({ folder });
  await store.put('mine', new Uint8Array([1]), 'text/plain');
  await writeFile(join(folder, '.DS_Store'), '');
  await symlink('/etc', join(folder, 'outside'));
  const keys: string[] = [];
  for await (const key of store.list()) keys.push(key);
  expect(keys).toEqual(['mine']);
});

it('says unavailable when a kept file was damaged', async () => {
  const folder = await temporaryFolder();
  const store = await openFilesystemStore({ folder });
  await writeFile(join(folder, 'broken@'), 'no first line');
  await expect(store.get('broken')).rejects.toMatchObject({ name: 'FileStoreError', code: 'unavailable' });
});

it('says unavailable when the folder cannot be made', async () => {
  const folder = join(await temporaryFolder(), 'file');
  await writeFile(folder, '');
  await expect(openFilesystemStore({ folder })).rejects.toMatchObject({ name: 'FileStoreError', code: 'unavailable' });
});
