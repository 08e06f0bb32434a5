import type { Proof } from '../../domain/audit/proof-schema.ts';
import { type DayRoot, endOfDay } from '../../domain/audit/root-events.ts';
import type { JournalEntry } from '../../domain/base/journal-entry.ts';
import { leafOf, type MerkleStep, MerkleTree, rootFrom } from '../../domain/base/merkle.ts';
import { checkSeal, firstLink } from '../../domain/base/seal.ts';
import type { Ports } from '../../ports/ports.ts';
import { findLeaf, type Leaf } from './leaf-keeper.ts';
import { readRoots } from './take-root.ts';
import { walkStreams } from './walk-streams.ts';

/** The proof of an application at the newest root that covers it: of the leaves kept with that root, so that it takes as long as the application has entries.
 *  Without files, or where they are gone, the whole journal is walked.
 *  @returns null while no root does: the first is taken an hour after the day ends */
export async function proveApplication(
  ports: Pick<Ports, 'journal'> & Partial<Pick<Ports, 'files'>>,
  application: string,
): Promise<Proof | null> {
  const stream = `application/${application}` as const;
  const newest = (await readRoots(ports)).at(-1);
  if (!newest) return null;
  const kept = ports.files ? await findLeaf(ports.files, newest, stream) : null;
  const found = kept ?? (await walkForLeaf(ports, newest, stream));
  if (!found) return null;
  const { leaf, path } = found;
  const sealed = (await ports.journal.readSealed(stream)).filter(({ entry }) => entry.seq <= leaf.seq);
  const entries = sealed.flatMap(({ entry, seal }) => (seal ? [{ text: JSON.stringify(entry), seal }] : []));
  if (entries.length === 0 || entries.length < sealed.length) return null;
  if (rootFrom(leaf.hash, path) !== newest.root) return null;
  return { kind: 'shenbao-proof', version: 1, application, ...newest, entries, path: [...path] };
}

async function walkForLeaf(
  { journal }: Pick<Ports, 'journal'>,
  { day }: DayRoot,
  stream: string,
): Promise<{ leaf: Leaf; path: readonly MerkleStep[] } | null> {
  const tree = new MerkleTree();
  const found: Leaf[] = [];
  await walkStreams({ journal }, [endOfDay(day)], {
    onEnd(_index, end) {
      const hash = leafOf(end);
      tree.add(hash, end.stream === stream);
      if (end.stream === stream) found.push({ stream, seq: end.seq, hash });
    },
  });
  const [leaf, whole] = [found[0], tree.end()];
  return leaf && whole ? { leaf, path: whole.path } : null;
}

export type ProofFinding =
  | { kind: 'holds'; application: string; day: string; root: string; entries: number; erased: number }
  /** `seq` of the entry that is not what was sealed; null where the entries do not lead to the root. */
  | { kind: 'fails'; seq: number | null };

/** Whether a proof holds in itself; whether its root is the published one, the reader compares. */
export function checkProof({ application, day, root, entries, path }: Proof): ProofFinding {
  const stream = `application/${application}`;
  let [link, erased] = [firstLink(stream), 0];
  for (const [index, { text, seal }] of entries.entries()) {
    const found = checkSeal(link, text, seal);
    if ((found !== 'intact' && found !== 'erased') || !isAt(text, stream, index + 1))
      return { kind: 'fails', seq: index + 1 };
    erased += found === 'erased' ? 1 : 0;
    link = seal.link;
  }
  const leaf = leafOf({ stream, seq: entries.length, link });
  if (rootFrom(leaf, path) !== root) return { kind: 'fails', seq: null };
  return { kind: 'holds', application, day, root, entries: entries.length, erased };
}

function isAt(text: string, stream: string, seq: number): boolean {
  try {
    const entry = JSON.parse(text) as Partial<JournalEntry>; // whatever it is, only two of its fields are compared
    return entry.stream === stream && entry.seq === seq;
  } catch {
    return false;
  }
}
