import type { Ports } from '../../ports/ports.ts';
import type { SealedEntry } from '../../ports/store/journal.ts';

/** How far a stream had come at a moment. */
export interface StreamEnd {
  stream: string;
  seq: number;
  link: string;
}

/** The ends of all streams at some moments, in one pass over the journal, stream by stream in its fixed order.
 *  @param moments ISO 8601, rising @param onEntry called with every entry @param onEnd `index` is that of the moment; not called where the stream had no sealed entry yet */
export async function walkStreams(
  { journal }: Pick<Ports, 'journal'>,
  moments: readonly string[],
  {
    onEntry = () => {},
    onEnd,
  }: { onEntry?: (sealed: SealedEntry) => void; onEnd: (index: number, end: StreamEnd) => Promise<void> | null | void },
): Promise<void> {
  let ends: (StreamEnd | null)[] = [];
  let stream = '';
  const close = async () => {
    for (const [index, end] of ends.entries()) {
      const writing = end ? onEnd(index, end) : null;
      if (writing) await writing;
    }
  };
  for await (const sealed of journal.readAllSealed()) {
    const { entry, seal } = sealed;
    if (entry.stream !== stream) {
      await close();
      [stream, ends] = [entry.stream, moments.map(() => null)];
    }
    onEntry(sealed);
    if (!seal) continue;
    const end = { stream, seq: entry.seq, link: seal.link };
    ends = ends.map((known, index) => (entry.at < (moments[index] ?? '') ? end : known));
  }
  await close();
}
