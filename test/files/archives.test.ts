import { describe, expect, it } from 'vitest';
import { archives } from '../../src/files/archives.ts';
import type { ArchiveEntry } from '../../src/ports/documents/archives.ts';
import { readZip } from '../support/documents/read-zip.ts';

const at = '2021-12-20T01:00:00.000Z';
const entry = (path: string, bytes: Uint8Array, isCompressed = true): ArchiveEntry => ({
  path,
  bytes,
  isCompressed,
  at,
});
const text = (words: string) => new TextEncoder().encode(words);

async function packed(entries: AsyncIterable<ArchiveEntry>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archives.pack(entries)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* all(entries: readonly ArchiveEntry[]) {
  yield* entries;
}

describe('an archive', () => {
  it('gives every file back under its name, stored or deflated', async () => {
    const entries = [
      entry('一米窗/申报表_第1版.pdf', text('%PDF')),
      entry('一米窗/填写内容.json', text('{}'.repeat(2000)), false),
      entry('empty', new Uint8Array()),
      entry('何䶮𠅤/照片.jpg', new Uint8Array(3_000_000).fill(7)),
    ];
    const files = await readZip(await packed(all(entries)));
    expect([...files.keys()]).toEqual(entries.map(({ path }) => path));
    for (const { path, bytes, isCompressed } of entries) {
      expect(files.get(path)?.bytes.equals(bytes)).toBe(true);
      expect(files.get(path)?.isStored).toBe(isCompressed);
    }
  });

  it('is valid without any file', async () => {
    expect((await readZip(await packed(all([])))).size).toBe(0);
  });

  it('reads the next file only when the one before has gone, and keeps none: memory does not grow with it', async () => {
    const [size, count] = [1_000_000, 200];
    let [made, gone, ahead, held] = [0, 0, 0, 0];
    async function* many() {
      while (made < count) {
        made += 1;
        ahead = Math.max(ahead, made - gone / size);
        yield entry(`${made}.jpg`, new Uint8Array(size).fill(made));
      }
    }
    const before = process.memoryUsage().arrayBuffers;
    for await (const chunk of archives.pack(many())) {
      gone += chunk.byteLength;
      held = process.memoryUsage().arrayBuffers - before;
    }
    expect(gone).toBeGreaterThan(count * size);
    expect(ahead).toBeLessThan(3);
    expect(held).toBeLessThan((count * size) / 2);
  });

  it('ends with the error of its files', async () => {
    async function* broken() {
      yield entry('a', text('a'));
      throw new Error('the store is away');
    }
    await expect(packed(broken())).rejects.toThrow('the store is away');
  });
});
