import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The key that signs links and sessions, made once and kept as `<dataDir>/secret-key`, readable by the owner only.
 *  Of several processes that make it at once all get the same one. @throws the file system's error when the folder is unusable */
export async function keepSecretKey(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret-key');
  const kept = await readKey(path);
  if (kept !== null) return kept;
  await mkdir(dataDir, { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  await writeKey(temporary, randomBytes(48).toString('base64url'));
  // A link fails when the name is taken: the first one wins.
  await link(temporary, path).catch(() => undefined);
  await rm(temporary);
  const made = await readKey(path);
  if (made === null) throw new Error('the secret key could not be kept');
  return made;
}

async function readKey(path: string): Promise<string | null> {
  try {
    const key = (await readFile(path, 'utf8')).trim();
    if (key.length < 32) throw new Error('the kept secret key is damaged');
    return key;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function writeKey(path: string, key: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(key);
    await file.sync();
  } finally {
    await file.close();
  }
}
