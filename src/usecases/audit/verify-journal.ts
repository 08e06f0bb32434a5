import { endOfDay } from '../../domain/audit/root-events.ts';
import { leafOf, MerkleTree } from '../../domain/base/merkle.ts';
import { checkSeal, firstLink } from '../../domain/base/seal.ts';
import { placesErased } from '../../domain/personal/erasure-events.ts';
import type { Ports } from '../../ports/ports.ts';
import type { SealedEntry } from '../../ports/store/journal.ts';
import { ROOTS, readRoots } from './take-root.ts';
import { walkStreams } from './walk-streams.ts';

/** What is wrong at one place of the journal. `missing`: an entry between others, or before them, is gone. `unsealed`: one without a seal after one with
 *  a seal. `not-recorded`: its personal data is gone, and no erasure says so. `other-root`: the streams are not what this root was taken of. */
export interface AuditProblem {
  stream: string;
  seq: number;
  kind: 'altered' | 'broken' | 'missing' | 'unsealed' | 'not-recorded' | 'other-root';
}

export interface AuditReport {
  entries: number;
  streams: number;
  /** Entries whose personal data was erased, as recorded. */
  erased: number;
  /** Entries from before there were seals. */
  unsealed: number;
  /** Roots on record that hold. */
  roots: number;
  /** At most `MOST_PROBLEMS`. */
  problems: AuditProblem[];
}

const MOST_PROBLEMS = 100;

/** Walks the whole journal, checks every seal, and every root on record against the streams as they were then. Memory: the places erased.
 *  @param onProgress called about every thousand entries */
export async function verifyJournal(
  ports: Pick<Ports, 'journal'>,
  onProgress: (entries: number) => void = () => {},
): Promise<AuditReport> {
  const report: AuditReport = { entries: 0, streams: 0, erased: 0, unsealed: 0, roots: 0, problems: [] };
  const [erased, recorded] = [new Set<string>(), new Set<string>()];
  const note = (stream: string, seq: number, kind: AuditProblem['kind']) => {
    if (report.problems.length < MOST_PROBLEMS) report.problems.push({ stream, seq, kind });
  };
  const check = entryChecker(report, erased, note);
  const roots = await readRoots(ports);
  const trees = roots.map(() => new MerkleTree());
  await walkStreams(
    ports,
    roots.map(({ day }) => endOfDay(day)),
    {
      onEntry(sealed) {
        check(sealed);
        for (const place of placesErased(sealed.entry.events)) recorded.add(place);
        if (report.entries % 1000 === 0) onProgress(report.entries);
      },
      onEnd: (index, end) => trees[index]?.add(leafOf(end)),
    },
  );
  for (const place of erased) {
    if (recorded.has(place)) report.erased += 1;
    else note(place.slice(0, place.lastIndexOf('/')), Number(place.slice(place.lastIndexOf('/') + 1)), 'not-recorded');
  }
  for (const [index, { root }] of roots.entries()) {
    if (trees[index]?.end()?.root === root) report.roots += 1;
    else note(ROOTS, index + 1, 'other-root');
  }
  return report;
}

/** Checks the entries of one stream after the other, in the order they come. */
function entryChecker(
  report: AuditReport,
  erased: Set<string>,
  note: (stream: string, seq: number, kind: AuditProblem['kind']) => void,
): (sealed: SealedEntry) => void {
  let [stream, seq]: [string, number] = ['', 0];
  let link: string | null = null;
  return ({ entry, seal }) => {
    report.entries += 1;
    if (entry.stream !== stream) {
      report.streams += 1;
      [stream, seq, link] = [entry.stream, 0, null];
    }
    if (entry.seq !== seq + 1) note(stream, seq + 1, 'missing');
    seq = entry.seq;
    if (!seal) {
      if (link !== null) note(stream, seq, 'unsealed');
      report.unsealed += 1;
      return;
    }
    const found = checkSeal(link ?? firstLink(stream), JSON.stringify(entry), seal);
    link = seal.link;
    if (found === 'erased') erased.add(`${stream}/${seq}`);
    else if (found !== 'intact') note(stream, seq, found);
  };
}
