import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepSecretKey } from '../../src/config/keep-secret-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('is made once, long enough, for the owner only', async () => {
  const dataDir = join(folder, 'data');
  const key = await keepSecretKey(dataDir);
  expect(key.length).toBeGreaterThanOrEqual(32);
  expect(await keepSecretKey(dataDir)).toBe(key);
  expect((await stat(join(dataDir, 'secret-key'))).mode & 0o777).toBe(0o600);
});

it('is the same for all who make it at once', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => keepSecretKey(folder)));
  expect(new Set(keys).size).toBe(1);
  expect(await readdir(folder)).toEqual(['secret-key']);
});

it('is not replaced when damaged: links already sent would die silently', async () => {
  await writeFile(join(folder, 'secret-key'), 'x');
  await expect(keepSecretKey(folder)).rejects.toThrow('damaged');
});
