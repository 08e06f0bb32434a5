import type { Json } from '../../../src/domain/base/json.ts';
import { formXml, individual, rowsOf, type Track, team, type Written } from './forms.ts';
import { type Cell, packDocument, type Row } from './xml.ts';

/** A Word file of our own, and what may come of it. */
export interface OwnFile {
  name: string;
  track: Track;
  /** Columns that differ from what is written in the base; null for a column that has to stay open. */
  change: Readonly<Record<string, Json>>;
  /** Columns that may be told as a doubt instead of stored; those that have to stay open have to be told. */
  doubt: readonly string[];
  /** Columns that may be told as a doubt, or stay open without a word: nothing was filled in. */
  open?: readonly string[];
  /** What may come of the file as a whole. */
  ends: readonly string[];
  /** `.docx` where it is not said. */
  extension?: string;
  bytes(): Promise<Uint8Array>;
}

interface More {
  change?: OwnFile['change'];
  doubt?: OwnFile['doubt'];
  open?: readonly string[];
  ends?: OwnFile['ends'];
  parts?: Readonly<Record<string, string>>;
  relations?: readonly (readonly [string, string, string])[];
  /** Changes rows as a whole. */
  rows?: (rows: Row[]) => Row[];
  /** Written into the base before it is laid out. */
  written?: Written;
  /** Another prefix, and the namespace of strict documents. */
  rename?: boolean;
  /** The whole document instead of head and table. */
  document?: (rows: Row[], written: Written) => string;
}

export const value = (id: string) => `value:${id}`;
export const label = (id: string) => `label:${id}`;

/** The official form, filled in, with some of its cells changed. */
export function edited(
  name: string,
  track: Track,
  cells: Readonly<Record<string, Partial<Cell>>>,
  more: More = {},
): OwnFile {
  const { change = {}, doubt = [], open = [], ends = ['form'], parts = {}, relations = [] } = more;
  return {
    ...{ name, track, change, doubt, open, ends },
    async bytes() {
      const written = { ...(track === 'team' ? team : individual), ...more.written };
      const base = rowsOf(track, written).map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, ...(cell.name ? cells[cell.name] : {}) })),
      }));
      const rows = more.rows ? more.rows(base) : base;
      const document = more.document ? more.document(rows, written) : formXml(track, written, rows);
      return packDocument(more.rename ? strict(document) : document, parts, relations);
    },
  };
}

/** As programs write it that choose their own prefix, in the strict namespace. */
function strict(document: string): string {
  return document
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll(/(<\/?)w:/gu, '$1word:')
    .replaceAll(' w:', ' word:')
    .replaceAll('xmlns:w=', 'xmlns:word=');
}
