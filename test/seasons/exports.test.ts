import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { openStore } from '../../src/app.ts';
import { type Product, prepareProduct } from '../../src/commands/simulate/product.ts';
import { readConfig } from '../../src/config/config.ts';
import { applicationView } from '../../src/domain/application/application-view.ts';
import { openFilesystemStore } from '../../src/files/filesystem.ts';
import type { FileStore } from '../../src/ports/store/file-store.ts';
import { readExportBytes, readExportManifest } from '../../src/usecases/exports/read-export.ts';
import { REQUESTS } from '../../src/usecases/exports/request-export.ts';
import { readZip } from '../support/documents/read-zip.ts';
import { mongoForTests, redisForTests } from '../support/engines/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const redis = await redisForTests();
const mongo = await mongoForTests();
const APPLICATIONS = 80;
const ID = 'killed-midway';

/** A season with many applications, each with a picture of a megabyte, and one archive asked for that nobody has begun. */
async function prepareSeason(env: Record<string, string>): Promise<FileStore> {
  const store = await openStore(readConfig(env));
  const files = await openFilesystemStore({ folder: join(env.DATA_DIR ?? '', 'files') });
  const file = { key: 'media/00/photo', name: 'photo', contentType: 'image/jpeg', sizeBytes: 1_000_000, sha256: '00' };
  await files.put(file.key, randomBytes(file.sizeBytes), file.contentType);
  const at = '2021-11-22T01:00:00.000Z';
  for (let n = 1; n <= APPLICATIONS; n += 1) {
    const id = `SB${String(n).padStart(6, '0')}`;
    const data = {
      ...{ id, campaign: campaign.id, revision: campaign.revision, track: 'team', applicant: 'wecom:heyan' },
      ...{ startedAt: at, changedAt: at, status: 'draft' as const, body: 'district-putuo', clauses: [] },
      ...{ isPreRegistered: true, answers: { teamName: `班组${n}`, deedsPhotos: [{ file, caption: '' }] } },
      ...{ pieces: {}, pictures: {}, reopened: [], returned: null, isConfirmed: false, printed: null },
      ...{
        changedSincePrinting: [],
        stampedPages: [],
        stamped: null,
        submittedAt: null,
        decidedAt: null,
        reason: null,
      },
    };
    await store.views.put(applicationView, { id, seq: 1, data });
  }
  await store.close();
  const scope = { campaign: campaign.id, body: null, status: null, track: null, search: null };
  const request = { ...scope, id: ID, kind: 'archive', by: 'wecom:yulin', at };
  await files.put(`${REQUESTS}${ID}`, Buffer.from(JSON.stringify(request)), 'application/json');
  return files;
}

async function countParts(files: FileStore): Promise<number> {
  let count = 0;
  for await (const _ of files.list(`exports/parts/${ID}/`)) count += 1;
  return count;
}

async function until(isSo: () => Promise<boolean>, product: Product): Promise<void> {
  while (!(await isSo())) {
    expect(product.isRunning()).toBe(true);
    await wait(20);
  }
}

async function killMidway(urls: Record<string, string>): Promise<void> {
  const env = { DATA_DIR: temporaryFolder(), CLOCK_START: '2021-11-23T09:00:00+08:00', ...urls };
  const files = await prepareSeason(env);
  const product = await prepareProduct(env);
  try {
    for (let kills = 1; kills <= 2; kills += 1) {
      const before = await countParts(files);
      await product.start();
      await until(async () => (await countParts(files)) > before, product);
      await product.stop('SIGKILL');
      expect(await readExportManifest({ files }, ID)).toBeNull();
    }
    await product.start();
    await until(async () => (await readExportManifest({ files }, ID)) !== null, product);
  } finally {
    await product.stop('SIGKILL');
  }
  const manifest = await readExportManifest({ files }, ID);
  if (!manifest) throw new Error('no archive');
  const chunks: Uint8Array[] = [];
  for await (const chunk of readExportBytes({ files }, manifest, { start: 0, end: manifest.sizeBytes - 1 }))
    chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.sha256);
  const paths = [...(await readZip(bytes)).keys()];
  expect(paths.filter((path) => path.endsWith('/填写内容.json'))).toHaveLength(APPLICATIONS);
  expect(paths.filter((path) => path.endsWith('.jpg'))).toHaveLength(APPLICATIONS);
}

describe('an archive whose process is killed midway', () => {
  it('is made again and is whole: embedded', { timeout: 120_000 }, () => killMidway({}));

  it.skipIf(!mongo || !redis)('is made again and is whole: on MongoDB and Redis', { timeout: 170_000 }, async () => {
    await killMidway({ MONGO_URL: mongo?.url ?? '', REDIS_URL: redis ?? '' });
  });
});
