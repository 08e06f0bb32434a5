import { onOneLine } from '../language/text/ends.ts';

/** A cell of a table as it is now in a document; merged cells are one. Rows and columns count from 0. */
export interface DocumentCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** One paragraph a line; boxes are ☑ or ☐; rows of a table inside are `a | b | c`. */
  text: string;
  /** Its underlined pieces. */
  marked?: string[];
  /** Tables inside it. */
  tables?: TableBlock[];
}

export interface TableBlock {
  kind: 'table';
  cells: DocumentCell[];
  /** How wide the columns are, in any unit; of equal width where it is not said. */
  widths?: number[];
}

export type DocumentBlock = { kind: 'paragraph'; text: string } | TableBlock;

/** What a Word or text file says, in order. */
export interface FormDocument {
  blocks: DocumentBlock[];
  /** Pictures that are in it; they are not read. */
  pictures: number;
}

/** Why a file is not read. */
export type WordRefusal =
  | 'empty'
  | 'too-large'
  /** `.doc`, `.wps`: Word's format before 2007. */
  | 'old-word'
  /** A web page under the name of a Word file, or Word's XML of 2003. */
  | 'web-page'
  /** Opens with a password only. */
  | 'encrypted'
  | 'macro'
  /** A picture, a PDF, a spreadsheet, anything that is neither Word nor text. */
  | 'not-a-document'
  | 'broken'
  /** Unpacked it is too large, or it takes too much processor time: a bomb, or a table without end. */
  | 'too-complex'
  /** The machine was too busy to read it, twice. */
  | 'not-read';

/** The whole document as text: one paragraph a line, tables row by row with their cells parted by ` | `. */
export function documentText({ blocks }: FormDocument): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : rowsText(block.cells)))
    .filter((text) => text !== '')
    .join('\n');
}

/** A table as lines; blank rows are left out. */
export function rowsText(cells: readonly DocumentCell[]): string {
  const rows = new Map<number, string[]>();
  for (const { row, text } of cells) rows.set(row, [...(rows.get(row) ?? []), onOneLine(text, ' ').trim()]);
  return [...rows.values()]
    .filter((texts) => texts.some((text) => text !== ''))
    .map((texts) => texts.join(' | '))
    .join('\n');
}
