import type { PaperFindings, PaperProblem } from '../../domain/paper/findings.ts';
import {
  type PaperExpectation,
  type PaperFile,
  type PaperReader,
  PaperReaderError,
} from '../../ports/documents/paper-reader.ts';
import { gatherFindings } from './gather-findings.ts';
import { createKeptFindings, joinFindings, notSeen } from './kept-findings.ts';
import { createReadThread } from './read-thread.ts';
import { paperLimits } from './scan/limits.ts';

export interface PaperReaderOptions {
  /** The worker ends after this long without a paper. */
  idleSeconds?: number;
  /** Processor time for opening a file or reading one page, and for the whole paper. */
  stepSeconds?: number;
  paperSeconds?: number;
  /** What one paper may add to the memory of the process. */
  memoryBytes?: number;
}

/** Reads papers in a worker thread, one at a time. What takes too much memory ends with the thread, and is told; the next paper gets a new
 *  one. What takes too long is read once more, alone in a new thread, and then left to people: a busy machine is not the paper's fault. Memory is watched from outside: `resourceLimits` does not bound WebAssembly. */
export function createPaperReader({ idleSeconds = 120, ...given }: PaperReaderOptions = {}): PaperReader {
  const { stepSeconds, paperSeconds, memoryBytes } = paperLimits;
  const thread = createReadThread({ stepSeconds, paperSeconds, memoryBytes, ...given }, idleSeconds);
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const kept = createKeptFindings();
  /** What was read alone before is not read again. */
  const readRest = async (files: readonly PaperFile[], expect: PaperExpectation) => {
    const known = files.map((file) => kept.find(file, expect));
    const unread = [...files.keys()].filter((at) => known[at] === null);
    if (unread.length === files.length) return readNext(files, expect);
    const pick = (at: readonly number[]) => at.flatMap((index) => files[index] ?? []);
    const rest = unread.length > 0 ? await readNext(pick(unread), expect) : null;
    const part = (at: number[], findings: PaperFindings) => ({ at, names: pick(at).map(({ name }) => name), findings });
    const parts = known.flatMap((findings, at) => (findings ? [part([at], findings)] : []));
    return joinFindings(rest ? [...parts, part(unread, rest)] : parts, expect.codes.length);
  };
  const readNext = async (files: readonly PaperFile[], expect: PaperExpectation) => {
    if (isClosed) throw new PaperReaderError('unavailable', 'The reader is closed');
    let outcome = await thread.read({ files, expect });
    if (!('findings' in outcome) && outcome.why === 'not_read') {
      await thread.end();
      if (!isClosed) outcome = await thread.read({ files, expect });
    }
    if ('findings' in outcome) {
      const [only] = files;
      if (only && files.length === 1) kept.keep(only, expect, outcome.findings);
      return outcome.findings;
    }
    await thread.end();
    if (isClosed || outcome.why === 'unavailable')
      throw new PaperReaderError('unavailable', isClosed ? 'The reader is closed' : 'The read worker does not start');
    return refusedPaper(files, expect, outcome.stoppedAt, outcome.why);
  };
  return {
    read(files, expect) {
      const tooMany = refuseAtOnce(files, expect);
      if (tooMany !== null) return Promise.resolve(tooMany);
      const reading = last.then(() => readRest(files, expect));
      last = reading.catch(() => {});
      return reading;
    },
    async close() {
      isClosed = true;
      await thread.end();
    },
  };
}

function refuseAtOnce(files: readonly PaperFile[], expect: PaperExpectation): PaperFindings | null {
  if (files.length > paperLimits.files) return refusedPaper(files, expect, 0, 'too_many_pages');
  const large = files.findIndex(({ bytes }) => bytes.byteLength > paperLimits.fileBytes);
  return large < 0 ? null : refusedPaper(files, expect, large, 'too_large');
}

function refusedPaper(
  files: readonly PaperFile[],
  expect: PaperExpectation,
  at: number,
  problem: PaperProblem,
): PaperFindings {
  const electronicSeal = { signatures: 0, signatureFields: 0, stampAnnotations: 0 };
  const found = files.map(({ name }, index) => ({
    name,
    isOpenable: index !== at,
    pageCount: 0,
    problem: index === at ? problem : null,
    electronicSeal,
  }));
  return gatherFindings(found, [], expect.codes.length, notSeen);
}
