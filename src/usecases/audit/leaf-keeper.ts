import { LEAVES_A_PAGE, type LeavesHead, leavesHeadSchema, leavesPageSchema } from '../../domain/audit/kept-leaves.ts';
import { type MerkleStep, MerkleTree } from '../../domain/base/merkle.ts';
import type { Ports } from '../../ports/ports.ts';
import { FileStoreError } from '../../ports/store/file-store.ts';

const FOLDER = 'audit/leaves/';

/** How far a stream had come when a day ended, and its leaf. */
export interface Leaf {
  stream: string;
  seq: number;
  hash: string;
}

type Needs = Pick<Ports, 'files' | 'log'>;

/** Keeps the leaves of one day while its root is taken, so that a proof reads two files and not the journal. They are a copy: whoever finds none walks the
 *  journal again. Memory: one file's leaves. */
export class LeafKeeper {
  readonly #ports: Needs;
  readonly #day: string;
  readonly #pages: LeavesHead['pages'] = [];
  #leaves: Leaf[] = [];
  #isLost = false;

  constructor(ports: Needs, day: string) {
    this.#ports = ports;
    this.#day = day;
  }

  /** In the order of the tree. @returns null, or the writing of a file that is full */
  add(leaf: Leaf): Promise<void> | null {
    this.#leaves.push(leaf);
    return this.#leaves.length === LEAVES_A_PAGE ? this.#close() : null;
  }

  /** What was kept of earlier days goes. */
  async end(root: string): Promise<void> {
    if (this.#leaves.length > 0) await this.#close();
    if (this.#isLost) return;
    await this.#put(headKey(this.#day), { root, pages: this.#pages });
    if (!this.#isLost) await this.#dropOthers();
  }

  async #close(): Promise<void> {
    const leaves = this.#leaves;
    this.#leaves = [];
    const tree = new MerkleTree();
    for (const { hash } of leaves) tree.add(hash);
    const [first, last] = [leaves[0]?.stream ?? '', leaves.at(-1)?.stream ?? ''];
    const key = pageKey(this.#day, this.#pages.length);
    this.#pages.push({ root: tree.end()?.root ?? '', first, last });
    await this.#put(
      key,
      leaves.map(({ stream, seq, hash }) => [stream, seq, hash]),
    );
  }

  /** The root is taken whether or not its leaves can be kept. */
  async #put(key: string, value: unknown): Promise<void> {
    if (this.#isLost) return;
    try {
      await this.#ports.files.put(key, new TextEncoder().encode(JSON.stringify(value)), 'application/json');
    } catch (error) {
      if (!(error instanceof FileStoreError)) throw error;
      this.#isLost = true;
      this.#ports.log.warn('leaves-not-kept', { day: this.#day, code: error.code });
    }
  }

  async #dropOthers(): Promise<void> {
    const old: string[] = [];
    for await (const key of this.#ports.files.list(FOLDER))
      if (!key.startsWith(`${FOLDER}${this.#day}/`)) old.push(key);
    for (const key of old) await this.#ports.files.delete(key);
  }
}

/** The leaf of a stream under a day's root, and the path to it. @returns null where nothing is kept of that root, or the stream is not among its leaves */
export async function findLeaf(
  files: Ports['files'],
  { day, root }: { day: string; root: string },
  stream: string,
): Promise<{ leaf: Leaf; path: MerkleStep[] } | null> {
  const head = await readKept(files, headKey(day), leavesHeadSchema);
  if (head?.root !== root) return null;
  for (const [number, { first, last }] of head.pages.entries()) {
    if (stream < first || stream > last) continue;
    const leaves = await readKept(files, pageKey(day, number), leavesPageSchema);
    const found = leaves?.find(([name]) => name === stream);
    if (!leaves || !found) continue;
    const path = [
      ...pathIn(
        leaves.map(([, , hash]) => hash),
        leaves.indexOf(found),
      ),
      ...pathIn(
        head.pages.map((page) => page.root),
        number,
      ),
    ];
    return { leaf: { stream, seq: found[1], hash: found[2] }, path };
  }
  return null;
}

function pathIn(hashes: readonly string[], at: number): readonly MerkleStep[] {
  const tree = new MerkleTree();
  for (const [index, hash] of hashes.entries()) tree.add(hash, index === at);
  return tree.end()?.path ?? [];
}

/** @returns null for what is not there, or is not what was kept */
async function readKept<Shape>(
  files: Ports['files'],
  key: string,
  shape: { parse(value: unknown): Shape },
): Promise<Shape | null> {
  const stored = await files.get(key);
  if (!stored) return null;
  try {
    return shape.parse(JSON.parse(new TextDecoder().decode(stored.bytes)));
  } catch {
    return null; // a copy that is broken is none: the journal is walked
  }
}

const headKey = (day: string) => `${FOLDER}${day}/head.json`;
const pageKey = (day: string, number: number) => `${FOLDER}${day}/${number}.json`;
