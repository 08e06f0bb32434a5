import { describe, expect, it } from 'vitest';
import { leafOf, MerkleTree, rootFrom } from '../../../src/domain/base/merkle.ts';
import { openFilesystemStore } from '../../../src/files/filesystem.ts';
import { findLeaf, LeafKeeper } from '../../../src/usecases/audit/leaf-keeper.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DAY = '2022-01-27';
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the leaves kept with a root', () => {
  it.each([1, 2, 3, 1023, 1024, 1025, 2047, 2048, 2049, 5000])('lead to it from any of %i', async (count) => {
    const files = await openFilesystemStore({ folder: temporaryFolder() });
    const keeper = new LeafKeeper({ files, log }, DAY);
    const tree = new MerkleTree();
    const streams = Array.from({ length: count }, (_, at) => `application/${String(at).padStart(8, '0')}`);
    for (const stream of streams) {
      const hash = leafOf({ stream, seq: 3, link: 'x' });
      tree.add(hash);
      await keeper.add({ stream, seq: 3, hash });
    }
    const root = tree.end()?.root ?? '';
    await keeper.end(root);
    for (const at of new Set([0, Math.floor(count / 2), count - 1])) {
      const found = await findLeaf(files, { day: DAY, root }, streams[at] ?? '');
      expect(found && rootFrom(found.leaf.hash, found.path)).toBe(root);
    }
    expect(await findLeaf(files, { day: DAY, root }, 'application/unknown')).toBeNull();
    expect(await findLeaf(files, { day: DAY, root: 'other' }, streams[0] ?? '')).toBeNull();
  });
});
