import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStore } from '../../src/ports/store/file-store.ts';

export interface FileStoreUnderTest {
  store: FileStore;
  /** A second store on the same files, as another process would open it. */
  another(): Promise<FileStore>;
  /** From here on the outside is gone. */
  breakDown(): Promise<void>;
  close(): Promise<void>;
}

const hostileKeys = [
  '',
  '/',
  '/a',
  'a/',
  'a//b',
  '.',
  '..',
  '../a',
  'a/../b',
  'a/./b',
  'a\\b',
  '..\\a',
  'C:a',
  'a\0b',
  'a b',
  'a\nb',
  'a%2e%2e',
  'a?b',
  'a#b',
  '@tmp/a',
  'a@',
  '申报/a',
  'a/\ud800',
  'é',
  'x'.repeat(201),
];

const strangeKeys = [
  '...',
  '.a',
  'a..b',
  '-',
  '_',
  'CON',
  'x'.repeat(200),
  `${'y/'.repeat(99)}z`,
  'a.pdf',
  'a.pdf/b',
  'constructor',
  '__proto__',
];

/** What src/ports/store/file-store.ts promises; every adapter passes it. */
export function fileStoreConformance(name: string, open: () => Promise<FileStoreUnderTest>): void {
  describe(`${name} keeps the promises of a file store`, () => {
    let under: FileStoreUnderTest;
    let store: FileStore;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.close());

    it('gives back what was put, with its content type', async () => {
      const bytes = new Uint8Array(randomBytes(70_000));
      await store.put('one/photo.jpg', bytes, 'image/jpeg');
      expect(await store.get('one/photo.jpg')).toEqual({ bytes, contentType: 'image/jpeg' });
    });

    it('keeps every byte value, line ends too, and an empty file', async () => {
      const bytes = new Uint8Array([10, 13, 10, 0, 34, ...Array.from({ length: 256 }, (_, value) => value)]);
      await store.put('one/bytes', bytes, 'text/plain; charset=utf-8');
      expect(await store.get('one/bytes')).toEqual({ bytes, contentType: 'text/plain; charset=utf-8' });
      await store.put('one/empty', new Uint8Array(), 'application/pdf');
      expect(await store.get('one/empty')).toEqual({ bytes: new Uint8Array(), contentType: 'application/pdf' });
    });

    it('answers null for what was never put, and for the folder of what was', async () => {
      await store.put('nothing/here/file', new Uint8Array([1]), 'text/plain');
      expect(await store.get('nothing/at-all')).toBeNull();
      expect(await store.get('nothing/here')).toBeNull();
      expect(await store.get('nothing/here/file/below')).toBeNull();
      expect(await store.get('nothing/here/file')).not.toBeNull();
    });

    it('replaces bytes and content type by a second put', async () => {
      await store.put('replace/a', new Uint8Array(5000).fill(1), 'image/png');
      await store.put('replace/a', new Uint8Array([2]), 'image/jpeg');
      expect(await store.get('replace/a')).toEqual({ bytes: new Uint8Array([2]), contentType: 'image/jpeg' });
      expect(await collect(store.list('replace/'))).toEqual(['replace/a']);
    });

    it('deletes, and deletes nothing without complaint', async () => {
      await store.put('delete/a', new Uint8Array([1]), 'text/plain');
      await store.delete('delete/a');
      await store.delete('delete/a');
      await store.delete('delete/never/there');
      expect(await store.get('delete/a')).toBeNull();
      expect(await collect(store.list('delete'))).toEqual([]);
    });

    it.each(hostileKeys)('refuses the key %j everywhere', async (key) => {
      const refusal = { name: 'FileStoreError', code: 'bad-key' };
      await expect(store.put(key, new Uint8Array([1]), 'text/plain')).rejects.toMatchObject(refusal);
      await expect(store.get(key)).rejects.toMatchObject(refusal);
      await expect(store.delete(key)).rejects.toMatchObject(refusal);
    });

    it.each(['/', '../', 'a/../b', 'a//', '@', 'a\0', '申', 'x'.repeat(201)])(
      'refuses to list under %j',
      async (prefix) => {
        await expect(collect(store.list(prefix))).rejects.toMatchObject({ name: 'FileStoreError', code: 'bad-key' });
      },
    );

    it('tells strange but allowed keys apart', async () => {
      for (const key of strangeKeys) await store.put(key, Buffer.from(key), 'text/plain');
      for (const key of strangeKeys) expect(Buffer.from((await store.get(key))!.bytes).toString()).toBe(key);
      const listed = new Set(await collect(store.list()));
      expect(strangeKeys.filter((key) => !listed.has(key))).toEqual([]);
      for (const key of strangeKeys) await store.delete(key);
    });

    it('takes 20 MiB and refuses one byte more, which replaces nothing', async () => {
      const bytes = new Uint8Array(randomBytes(20 * 1024 * 1024));
      await store.put('large/file', bytes, 'application/pdf');
      const over = new Uint8Array(bytes.byteLength + 1);
      await expect(store.put('large/file', over, 'text/plain')).rejects.toMatchObject({
        name: 'FileStoreError',
        code: 'too-large',
      });
      const kept = await store.get('large/file');
      expect(kept?.contentType).toBe('application/pdf');
      expect(digest(kept!.bytes)).toBe(digest(bytes));
    });

    it('lists every key once, page after page, in the order of the whole keys', async () => {
      const keys = Array.from({ length: 45 }, (_, n) => `list/${n % 3}/f-${n}`).concat(
        'list/0',
        'list/0-a',
        'list/0.a',
        'list/Z',
      );
      await Promise.all(keys.map((key) => store.put(key, new Uint8Array([1]), 'text/plain')));
      expect(await collect(store.list('list/'))).toEqual([...keys].sort());
      expect(await collect(store.list('list/1/f-1'))).toEqual(
        keys.filter((key) => key.startsWith('list/1/f-1')).sort(),
      );
      expect(await collect(store.list('list/nobody'))).toEqual([]);
      expect(await collect(store.list('nobody/there/'))).toEqual([]);
    });

    it('lists everything when no prefix is given', async () => {
      await store.put('all/a', new Uint8Array([1]), 'text/plain');
      const listed = await collect(store.list());
      expect(listed).toContain('all/a');
      expect(listed).toEqual([...new Set(listed)].sort());
    });

    it('removes what was put long enough ago, and nothing younger', async () => {
      await store.put('age/a', new Uint8Array([1]), 'text/plain');
      expect(await store.deleteOlder('age/a', 3600)).toBe(false);
      expect(await store.get('age/a')).not.toBeNull();
      expect(await store.deleteOlder('age/a', 0)).toBe(true);
      expect(await store.get('age/a')).toBeNull();
      expect(await store.deleteOlder('age/a', 0)).toBe(false);
    });

    it('keeps one whole file when twenty write the same key at once', async () => {
      const writers = Array.from({ length: 20 }, (_, n) => ({
        bytes: new Uint8Array(50_000 + n).fill(n),
        contentType: `text/x-${n}`,
      }));
      const readings: Promise<unknown>[] = [];
      await store.put('race/a', writers[0]!.bytes, writers[0]!.contentType);
      const writes = writers.map(async ({ bytes, contentType }) => {
        await store.put('race/a', bytes, contentType);
        readings.push(store.get('race/a'));
      });
      await Promise.all(writes);
      for (const read of await Promise.all(readings)) expect(writers).toContainEqual(read);
      expect(await collect(store.list('race/'))).toEqual(['race/a']);
    });

    it('shows another process what was put here', async () => {
      await store.put('shared/a', new Uint8Array([7]), 'text/plain');
      const other = await under.another();
      expect(await other.get('shared/a')).toEqual({ bytes: new Uint8Array([7]), contentType: 'text/plain' });
    });

    it('does not hold on to the bytes it was given, nor to those it gave', async () => {
      const bytes = new Uint8Array([1, 2, 3]);
      await store.put('copy/a', bytes, 'text/plain');
      bytes.fill(9);
      (await store.get('copy/a'))!.bytes.fill(8);
      expect((await store.get('copy/a'))!.bytes).toEqual(new Uint8Array([1, 2, 3]));
    });

    it('checks that a put would work, and leaves nothing to list', async () => {
      const before = await collect(store.list());
      await store.check();
      expect(await collect(store.list())).toEqual(before);
    });

    it('says unavailable when the outside is gone', async () => {
      await under.breakDown();
      const refusal = { name: 'FileStoreError', code: 'unavailable' };
      await expect(store.check()).rejects.toMatchObject(refusal);
      await expect(store.put('gone/a', new Uint8Array([1]), 'text/plain')).rejects.toMatchObject(refusal);
    });
  });
}

async function collect(keys: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const key of keys) all.push(key);
  return all;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
