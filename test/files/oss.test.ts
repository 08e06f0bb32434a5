import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOssStore } from '../../src/files/oss.ts';
import { fileStoreConformance } from '../conformance/file-store.ts';
import { account, startFakeOss } from './fake-oss.ts';

fileStoreConformance('oss', async () => {
  const oss = await startFakeOss();
  const open = () => openOssStore({ ...account, endpoint: oss.endpoint });
  return { store: await open(), another: open, breakDown: oss.stop, close: oss.stop };
});

describe('the OSS store and a service that refuses', () => {
  let oss: Awaited<ReturnType<typeof startFakeOss>>;
  beforeAll(async () => {
    oss = await startFakeOss();
  });
  afterAll(() => oss.stop());

  const unavailable = { name: 'FileStoreError', code: 'unavailable' };

  it('signs every request so that the service finds it right', async () => {
    const store = await openOssStore({ ...account, region: 'oss-cn-shanghai', endpoint: oss.endpoint });
    await store.put('a/b.pdf', new Uint8Array([1]), 'application/pdf');
    await store.get('a/b.pdf');
    for await (const key of store.list('a/')) expect(key).toBe('a/b.pdf');
    await store.delete('a/b.pdf');
    await store.check();
    expect(oss.seen.map((line) => line.split(' ')[0])).toEqual(['PUT', 'GET', 'GET', 'DELETE', 'PUT']);
    expect(oss.refused).toEqual([]);
  });

  it('is unavailable with a wrong secret, and tells the code but neither key nor content', async () => {
    const store = await openOssStore({ ...account, endpoint: oss.endpoint, accessKeySecret: 'another-secret' });
    const failed = await store.put('a', Buffer.from('private words'), 'text/plain').catch((error: unknown) => error);
    expect(failed).toMatchObject({ ...unavailable, message: 'object storage: SignatureDoesNotMatch' });
    expect(oss.refused).toEqual(['SignatureDoesNotMatch']);
    expect(Object.keys(failed as object).sort()).toEqual(['code', 'name']);
  });

  it('does not take a missing bucket for a missing file', async () => {
    const store = await openOssStore({ ...account, endpoint: oss.endpoint, bucket: 'shenbao-other' });
    await expect(store.get('a')).rejects.toMatchObject({ ...unavailable, message: 'object storage: NoSuchBucket' });
  });
});
