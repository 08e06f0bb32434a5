import { readFile } from 'node:fs/promises';
import type { Part } from '../../domain/messages/messages.ts';
import type { WordReader } from '../../ports/documents/word-reader.ts';
import { type Grade, type grades, isSame, type Stored } from './grade.ts';
import type { ItemPlayer } from './play-item.ts';
import type { WordItem } from './word-corpus.ts';

export interface PlayedFile {
  item: WordItem;
  grade: Grade;
  /** What is not as it should be, column by column. */
  faults: readonly string[];
}

/** Sends a Word file where the form begins, over the real turn, and grades what is stored and told. */
export async function playWord(player: ItemPlayer, reader: WordReader, item: WordItem): Promise<PlayedFile> {
  const read = await reader.read(await readFile(item.path));
  const heard =
    'document' in read
      ? ({ kind: 'document', document: read.document } as const)
      : ({ kind: 'document-refused', reason: read.refused } as const);
  const { stored, parts } = player.hearAtForm(item.track, heard);
  return { item, ...gradeFile(item, stored, endOf(parts), toldIn(parts)) };
}

const ends: Readonly<Record<string, string>> = {
  'import.taken': 'form',
  'import.several': 'which',
  'import.other-form': 'other-form',
  'import.stranger': 'stranger',
  'import.refused': 'refused',
};

function endOf(parts: readonly Part[]): string {
  return parts.map(({ message }) => ends[message]).find((end) => end !== undefined) ?? 'nothing';
}

/** Columns that the answer says it is not sure of. */
function toldIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) =>
    part.message === 'import.taken' ? part.values.doubts.map(({ field }: { field: string }) => field) : [],
  );
}

/** The worst of the columns counts; a file that is refused though it is plain is asked about needlessly. */
export function gradeFile(
  item: Pick<WordItem, 'right' | 'doubt' | 'open' | 'ends'>,
  stored: Stored,
  end: string,
  told: readonly string[],
): { grade: Grade; faults: string[] } {
  if (end !== 'form' || !item.ends.includes('form')) {
    const left = Object.keys(stored);
    if (left.length > 0) return { grade: 'wrong', faults: left.map((id) => `${id} = ${JSON.stringify(stored[id])}`) };
    return item.ends.includes(end) ? { grade: 'asked-back', faults: [] } : { grade: 'needless', faults: [`→ ${end}`] };
  }
  const ids = new Set([...Object.keys(item.right), ...Object.keys(stored), ...item.doubt, ...told]);
  const columns = [...ids].map((id) => ({ id, grade: gradeColumn(item, id, stored, told) }));
  const worst = severity.find((grade) => columns.some((column) => column.grade === grade)) ?? 'right';
  const bad = columns.filter(({ grade }) => grade !== 'right' && grade !== 'asked-back');
  return { grade: worst, faults: bad.map(({ id, grade }) => `${grade} ${id} = ${JSON.stringify(stored[id])}`) };
}

const severity = [
  'wrong',
  'lost',
  'needless',
  'asked-back',
  'right',
] as const satisfies readonly (typeof grades)[number][];

function gradeColumn(
  { right, doubt, open }: Pick<WordItem, 'right' | 'doubt' | 'open'>,
  id: string,
  stored: Stored,
  told: readonly string[],
): Grade {
  const wanted = right[id];
  if (id in stored) return wanted !== undefined && isSame(stored[id], wanted) ? 'right' : 'wrong';
  const mayBeTold = doubt.includes(id) || open.includes(id);
  if (told.includes(id)) return mayBeTold ? 'asked-back' : 'needless';
  if (wanted === undefined) return doubt.includes(id) ? 'lost' : 'right';
  return 'lost';
}
