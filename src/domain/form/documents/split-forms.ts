import { isFormTitle } from '../../language/printed/filled-in-words.ts';
import type { DocumentBlock, DocumentCell, FormDocument, TableBlock } from '../document.ts';
import { squeeze } from '../reading/parts/labelled-parts.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import { cellLabel } from './cell-label.ts';

/** A form with the name that its title gives: 用户满意服务明星班组. */
export interface NamedForm {
  title: string;
  form: FormDefinition;
}

/** A piece of a document that one form may be in. */
export interface Piece {
  /** Whose title is over it: of the form looked for, of another of the campaign; null for no title of theirs. */
  owner: NamedForm | null;
  /** A title of somebody else's. */
  strangeTitle: string | null;
  /** Lines before its first table, and behind. */
  before: string[];
  after: string[];
  tables: TableBlock[];
}

/** Titles are lines of their own; the words around the name may differ. */
const MAX_TITLE = 60;
/** A table inside a cell is a form, or part of one, when it names so many columns. */
const INNER_LABELS = 3;

/** Splits a document where a form's title stands, and where a form begins again without one. */
export function splitForms(mine: NamedForm, others: readonly NamedForm[], { blocks }: FormDocument): Piece[] {
  const splitter = new Splitter(mine, others);
  for (const block of withInnerTables(mine.form, blocks)) {
    if (block.kind === 'paragraph') splitter.line(block.text);
    else splitter.table(block);
  }
  return splitter.pieces.filter(({ before, after, tables }) => before.length + after.length + tables.length > 0);
}

class Splitter {
  readonly pieces: Piece[] = [emptyPiece(null)];
  readonly #forms: readonly NamedForm[];
  readonly #first: FormField | undefined;
  #hasFirst = false;
  #lastLine = '';

  constructor(mine: NamedForm, others: readonly NamedForm[]) {
    this.#forms = [mine, ...others];
    this.#first = mine.form.fields.find(({ prefill }) => !prefill);
  }

  line(text: string): void {
    const owner = this.#ownerOf(text) ?? this.#ownerOf(this.#lastLine + text);
    this.#lastLine = text;
    if (owner) this.#begin(owner);
    else {
      const piece = this.#piece();
      if (piece.tables.length === 0 && piece.strangeTitle === null && isFormTitle(text)) piece.strangeTitle = text;
      (piece.tables.length > 0 ? piece.after : piece.before).push(text);
    }
  }

  table({ cells, widths }: TableBlock): void {
    const rows = new Map<number, DocumentCell[]>();
    for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    let part: DocumentCell[] = [];
    const close = () => {
      if (part.length > 0) this.#piece().tables.push({ kind: 'table', cells: part, ...(widths ? { widths } : {}) });
      part = [];
    };
    for (const [, row] of [...rows].sort(([a], [b]) => a - b)) {
      const written = row.filter(({ text }) => text.trim() !== '');
      const [only] = written.length === 1 ? written : [];
      const isHead = only && part.length === 0 && (this.#ownerOf(only.text) !== null || this.#isHeadLine(only.text));
      if (only && (isHead || this.#ownerOf(only.text))) {
        close();
        for (const line of only.text.split('\n')) this.line(line);
        continue;
      }
      if (this.#beginsAnew(written)) {
        close();
        this.#begin(this.#piece().owner);
      }
      this.#hasFirst ||= this.#namesFirst(written);
      part.push(...row);
    }
    close();
  }

  #piece(): Piece {
    return this.pieces.at(-1) ?? emptyPiece(null);
  }

  #begin(owner: NamedForm | null): void {
    this.pieces.push(emptyPiece(owner));
    this.#hasFirst = false;
    this.#lastLine = '';
  }

  /** 推荐行业/各区/集团：… over the whole width is the form's head, inside the table. */
  #isHeadLine(text: string): boolean {
    const [mine] = this.#forms;
    const label = mine ? cellLabel(mine.form, text) : null;
    return (
      label?.by === 'colon' &&
      label.candidates.some(({ prefill, section }) => prefill && section === mine?.form.fields[0]?.section)
    );
  }

  #beginsAnew(row: readonly DocumentCell[]): boolean {
    return this.#hasFirst && this.#namesFirst(row);
  }

  /** The form's first column, by its own label. */
  #namesFirst(row: readonly DocumentCell[]): boolean {
    const [mine] = this.#forms;
    const first = this.#first;
    if (!mine || !first) return false;
    return row.some(({ text }) => {
      const label = cellLabel(mine.form, text);
      return label !== null && label.name === squeeze(first.label) && (label.rest === '' || label.by !== 'blank');
    });
  }

  #ownerOf(text: string): NamedForm | null {
    const line = squeeze(text);
    if (line.length > MAX_TITLE) return null;
    return (
      this.#forms.find(({ title, form }) => line.includes(squeeze(title)) && line.endsWith(lastOf(form.title))) ?? null
    );
  }
}

/** Every title of a kind ends alike: 申报表. */
function lastOf(title: string): string {
  return squeeze(title).slice(-1);
}

function emptyPiece(owner: NamedForm | null): Piece {
  return { owner, strangeTitle: null, before: [], after: [], tables: [] };
}

/** A form may be in the only cell of a table that draws its frame. */
function withInnerTables(form: FormDefinition, blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    const inner = block.cells.flatMap(({ tables = [] }) => tables).filter((table) => isForm(form, table));
    if (inner.length === 0) return [block];
    const around = block.cells.filter(({ tables = [] }) => !tables.some((table) => inner.includes(table)));
    return [...(around.length > 0 ? [{ ...block, cells: around }] : []), ...withInnerTables(form, inner)];
  });
}

function isForm(form: FormDefinition, { cells }: TableBlock): boolean {
  return (
    cells.filter(({ text }) => cellLabel(form, text)?.rest === '').length >= INNER_LABELS ||
    cells.some(({ tables = [] }) => tables.some((table) => isForm(form, table)))
  );
}
