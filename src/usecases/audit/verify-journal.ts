import { createHash } from 'node:crypto';
import { checkSeal, firstLink } from '../../domain/base/seal.ts';
import type { Ports } from '../../ports/ports.ts';

/** What is wrong at one place of the journal. `missing`: an entry between others, or before them, is gone. `unsealed`: one without a seal after one with
 *  a seal. `not-recorded`: its personal data is gone, and no erasure says so. */
export interface AuditProblem {
  stream: string;
  seq: number;
  kind: 'altered' | 'broken' | 'missing' | 'unsealed' | 'not-recorded';
}

export interface AuditReport {
  entries: number;
  streams: number;
  /** Entries whose personal data was erased, as recorded. */
  erased: number;
  /** Entries from before there were seals. */
  unsealed: number;
  /** At most `MOST_PROBLEMS`. */
  problems: AuditProblem[];
}

const MOST_PROBLEMS = 100;

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Walks the whole journal and checks every seal. Memory: the places erased. @param onProgress called about every thousand entries */
export async function verifyJournal(
  { journal }: Pick<Ports, 'journal'>,
  onProgress: (entries: number) => void = () => {},
): Promise<AuditReport> {
  const report: AuditReport = { entries: 0, streams: 0, erased: 0, unsealed: 0, problems: [] };
  const [erasedPlaces, recorded] = [new Set<string>(), new Set<string>()];
  const note = (stream: string, seq: number, kind: AuditProblem['kind']) => {
    if (report.problems.length < MOST_PROBLEMS) report.problems.push({ stream, seq, kind });
  };
  let [stream, seq, link] = ['', 0, '' as string | null];
  for await (const { entry, seal } of journal.readAllSealed()) {
    report.entries += 1;
    if (report.entries % 1000 === 0) onProgress(report.entries);
    if (entry.stream !== stream) {
      report.streams += 1;
      [stream, seq, link] = [entry.stream, 0, null];
    }
    if (entry.seq !== seq + 1) note(stream, seq + 1, 'missing');
    seq = entry.seq;
    for (const place of erasuresIn(entry.events)) recorded.add(place);
    if (!seal) {
      if (link !== null) note(stream, seq, 'unsealed');
      report.unsealed += 1;
      continue;
    }
    const found = checkSeal(sha256, link ?? firstLink(sha256, stream), JSON.stringify(entry), seal);
    link = seal.link;
    if (found === 'erased') erasedPlaces.add(`${stream}/${seq}`);
    else if (found !== 'intact') note(stream, seq, found);
  }
  for (const place of erasedPlaces) {
    if (recorded.has(place)) report.erased += 1;
    else note(place.slice(0, place.lastIndexOf('/')), Number(place.slice(place.lastIndexOf('/') + 1)), 'not-recorded');
  }
  return report;
}

/** The places, `<stream>/<seq>`, that an erasure recorded. */
function erasuresIn(events: readonly { kind: string; [field: string]: unknown }[]): string[] {
  return events.flatMap(({ kind, places }) =>
    kind === 'personErased' && Array.isArray(places) ? places.map(String) : [],
  );
}
