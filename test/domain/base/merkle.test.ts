import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MerkleTree, rootFrom } from '../../../src/domain/base/merkle.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const node = (left: string, right: string) => sha256(`node\n${left}\n${right}`);

function treeOf(leaves: readonly string[], target = -1) {
  const tree = new MerkleTree();
  for (const [index, leaf] of leaves.entries()) tree.add(leaf, index === target);
  return tree.end();
}

describe('a tree of leaves', () => {
  it('has the shape of RFC 6962', () => {
    expect(treeOf([])).toBeNull();
    expect(treeOf(['a'])?.root).toBe('a');
    expect(treeOf(['a', 'b'])?.root).toBe(node('a', 'b'));
    expect(treeOf(['a', 'b', 'c'])?.root).toBe(node(node('a', 'b'), 'c'));
    expect(treeOf(['a', 'b', 'c', 'd', 'e'])?.root).toBe(node(node(node('a', 'b'), node('c', 'd')), 'e'));
    expect(treeOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])?.root).toBe(
      node(node(node('a', 'b'), node('c', 'd')), node(node('e', 'f'), 'g')),
    );
  });

  it('leads from every leaf to its root, and from no other text', () => {
    for (let count = 1; count <= 33; count += 1) {
      const leaves = Array.from({ length: count }, (_, index) => `leaf ${index}`);
      for (const [index, leaf] of leaves.entries()) {
        const whole = treeOf(leaves, index);
        expect(rootFrom(leaf, whole?.path ?? [])).toBe(whole?.root);
        expect(rootFrom(`${leaf}!`, whole?.path ?? [])).not.toBe(whole?.root);
      }
    }
  });
});
