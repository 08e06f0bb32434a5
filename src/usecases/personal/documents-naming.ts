import { type JournalEntry, type JournalEvent, streamKind } from '../../domain/base/journal-entry.ts';
import { panelEvents } from '../../domain/panel/panel.ts';
import { papersEvents } from '../../domain/recommendation/papers-events.ts';

/** A document about several applications, as a body or a panel printed it and had it stamped. */
interface SharedDocument {
  applications: readonly string[];
  /** Can be made again. */
  printed: string[];
  /** The original with its seal. */
  stamped: string[];
}

/** Keys of documents that name an application among others. */
export interface DocumentsNaming {
  /** Those that go with the application. */
  going: ReadonlySet<string>;
  /** Originals with a seal that stay for the others on them, until the last of those is erased. */
  staying: ReadonlySet<string>;
}

/** Gathers, entry by entry in the journal's order, which files list which applications. */
export function documentsGathered(): {
  add(entry: JournalEntry): void;
  naming(
    applications: readonly string[],
    isErased: (application: string) => Promise<boolean>,
  ): Promise<DocumentsNaming>;
} {
  const all: SharedDocument[] = [];
  const last = new Map<string, SharedDocument>();
  const begin = (place: string, applications: readonly string[]) => {
    const document = { applications, printed: [], stamped: [] };
    all.push(document);
    last.set(place, document);
  };
  return {
    add({ stream, events }) {
      const kind = streamKind(stream);
      if (kind === 'body') for (const event of events) addOfBody(stream, event, { begin, last });
      if (kind === 'panel') for (const event of events) addOfPanel(stream, event, { begin, last });
    },
    async naming(applications, isErased) {
      const [going, staying] = [new Set<string>(), new Set<string>()];
      for (const document of all) {
        if (!document.applications.some((id) => applications.includes(id))) continue;
        for (const key of document.printed) going.add(key);
        const others = document.applications.filter((id) => !applications.includes(id));
        const areGone = (await Promise.all(others.map(isErased))).every(Boolean);
        for (const key of document.stamped) (areGone ? going : staying).add(key);
      }
      return { going, staying };
    },
  };
}

interface Gathering {
  begin(place: string, applications: readonly string[]): void;
  last: ReadonlyMap<string, SharedDocument>;
}

function addOfBody(stream: string, event: JournalEvent, { begin, last }: Gathering): void {
  const read = papersEvents.read(event);
  if (!read || !('paper' in read) || read.paper !== 'recommendation') return;
  if (read.kind === 'paperConfirmed')
    begin(
      stream,
      read.lines.map((line) => line.slice(0, line.indexOf('\t'))),
    );
  const document = last.get(stream);
  if (read.kind === 'paperPrinted') document?.printed.push(...keysOf([read.file, read.spreadsheet]));
  if (read.kind === 'paperPageAdded') document?.stamped.push(...keysOf([read.file]));
  if (read.kind === 'stampedPaperTaken') document?.stamped.push(...keysOf([...read.files, read.found?.drawn ?? null]));
}

function addOfPanel(stream: string, event: JournalEvent, { begin, last }: Gathering): void {
  const read = panelEvents.read(event);
  if (read?.kind === 'packPrinted') {
    begin(
      stream,
      read.lines.map(({ application }) => application),
    );
    last.get(stream)?.printed.push(...keysOf([read.file, read.spreadsheet]));
  }
  if (read?.kind === 'packStamped')
    last.get(stream)?.stamped.push(...keysOf([...read.files, read.paper?.drawn ?? null]));
}

function keysOf(files: readonly ({ key: string } | null)[]): string[] {
  return files.flatMap((file) => (file && file.key !== '' ? [file.key] : []));
}
