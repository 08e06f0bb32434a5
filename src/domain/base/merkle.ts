import { sha256 } from './sha256.ts';

/** One step from a leaf to the root: the hash that is beside it, and on which side. */
export interface MerkleStep {
  side: 'left' | 'right';
  hash: string;
}

interface Subtree {
  hash: string;
  size: number;
  holdsTarget: boolean;
}

/** A tree over leaves that come one by one, of the shape of RFC 6962: memory for one subtree a level. */
export class MerkleTree {
  readonly #path: MerkleStep[] = [];
  #subtrees: Subtree[] = [];

  /** @param isTarget the leaf that a path is wanted for; one at most */
  add(hash: string, isTarget = false): void {
    this.#subtrees.push({ hash, size: 1, holdsTarget: isTarget });
    for (;;) {
      const [left, right] = this.#subtrees.slice(-2);
      if (!left || !right || left.size !== right.size) return;
      this.#mergeLast(left, right);
    }
  }

  /** Takes no leaves afterwards. @returns null for a tree without leaves */
  end(): { root: string; path: readonly MerkleStep[] } | null {
    for (;;) {
      const [left, right] = this.#subtrees.slice(-2);
      if (!left || !right) break;
      this.#mergeLast(left, right);
    }
    const [whole] = this.#subtrees;
    return whole ? { root: whole.hash, path: this.#path } : null;
  }

  #mergeLast(left: Subtree, right: Subtree): void {
    if (left.holdsTarget) this.#path.push({ side: 'right', hash: right.hash });
    if (right.holdsTarget) this.#path.push({ side: 'left', hash: left.hash });
    this.#subtrees = [
      ...this.#subtrees.slice(0, -2),
      {
        hash: nodeOf(left.hash, right.hash),
        size: left.size + right.size,
        holdsTarget: left.holdsTarget || right.holdsTarget,
      },
    ];
  }
}

function nodeOf(left: string, right: string): string {
  return sha256(`node\n${left}\n${right}`);
}

/** The leaf of a stream: how far it had come, and the link there. */
export function leafOf({ stream, seq, link }: { stream: string; seq: number; link: string }): string {
  return sha256(`leaf\n${stream}\n${seq}\n${link}`);
}

/** The root that a path leads to from a leaf. */
export function rootFrom(leaf: string, path: readonly MerkleStep[]): string {
  return path.reduce((hash, step) => (step.side === 'left' ? nodeOf(step.hash, hash) : nodeOf(hash, step.hash)), leaf);
}
