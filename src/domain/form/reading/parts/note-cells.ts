import { NUMBERING } from '../../../language/printed/label-signs.ts';
import { CELL_END, OF_PERSON } from '../../../language/printed/note-words.ts';
import { withoutEnds } from '../../../language/text/ends.ts';
import type { FormDefinition, FormField } from '../../schema.ts';
import { traitsOf } from '../../traits-of.ts';
import { fieldMeant, fieldsNamed, groupOf, type LabelledPart, withoutPrint } from './labelled-parts.ts';
import { type LabelFound, labelsIn, noteHeading } from './labels-in-line.ts';
import { labelMeant } from './note-label.ts';

/** One label of a note and what stands behind it. */
export interface NoteCell {
  label: string;
  /** The columns of the label, null in the place of a word that no column has; null for a label of no column. */
  columns: (FormField | null)[] | null;
  text: string;
}

/** Somebody's own note of a form, line by line. */
export interface Note {
  cells: NoteCell[];
  /** Lines without a label that belong to no cell; headings are none. */
  loose: string[];
}

/** Cuts a note at its labels: several in one line, two columns under one, in people's own words; a heading that names a column stands for the lines below. */
export function noteCells(form: FormDefinition, text: string): Note {
  return new NoteReader(form).read(text);
}

class NoteReader {
  readonly #form: FormDefinition;
  readonly #note: Note = { cells: [], loose: [] };
  #open: NoteCell | null = null;
  #group: string | null = null;
  /** Each column that was named, once. */
  readonly #named: LabelledPart[] = [];
  /** Whose line it is. */
  #person: FormField | null = null;

  constructor(form: FormDefinition) {
    this.#form = form;
  }

  read(text: string): Note {
    for (const line of text.split('\n')) this.#line(line.trim());
    for (const cell of this.#note.cells)
      cell.text = isRunning(cell) ? withoutPrint(cell.text.trim()) : withoutEnds(cell.text, CELL_END);
    return this.#note;
  }

  #line(line: string): void {
    const heading = this.#headingOf(line);
    const bare = line.replace(NUMBERING, '');
    const found = labelsIn(this.#form, bare);
    // A word for a column alone may be the answer to the label above.
    const isNamed = found[0]?.from === 0 && found[0].names !== null && found[0].to < bare.length;
    if (line === '') this.#close();
    else if (this.#open?.text === '' && !isNamed) this.#join(line);
    else if (heading) this.#begin(heading.label, heading.names, '');
    else this.#words(line, bare, found);
  }

  /** Deeds have headings of their own; another text ends at one that names a column. */
  #headingOf(line: string): Pick<LabelFound, 'label' | 'names'> | null {
    const label = noteHeading(line);
    const names = label === null ? null : labelMeant(this.#form, label);
    const isOwn = this.#isRunning() && (names === null || this.#open?.columns?.[0]?.kind === 'long-text');
    return label === null || isOwn ? null : { label, names };
  }

  /** An empty line ends what is no text of its own. */
  #close(): void {
    if (!this.#isRunning()) this.#open = null;
  }

  #words(line: string, bare: string, found: readonly LabelFound[]): void {
    const [first] = found;
    if (this.#isRunning() && !this.#endsRunning(first)) this.#join(line);
    else if (first) this.#labelled(bare, found, first.from);
    else if (this.#goesOn()) this.#join(line);
    else this.#note.loose.push(line);
  }

  #labelled(line: string, found: readonly LabelFound[], from: number): void {
    this.#person = null;
    const before = withoutEnds(line.slice(0, from), CELL_END);
    if (before !== '') this.#note.loose.push(before);
    for (const [at, { to, label, names }] of found.entries()) {
      this.#begin(label, names, line.slice(to, found[at + 1]?.from ?? line.length), at > 0);
      // 特色：… in the line of 工作职责 belongs to it.
      if (!this.#isRunning()) continue;
      if (this.#open) this.#open.text = line.slice(to);
      return;
    }
  }

  /** A heading of no column ends what stands above it; a label of none is kept, to be said back. */
  #begin(label: string, names: (string | null)[] | null, text: string, isInside = false): void {
    const columns = names?.map((name) => (name === null ? null : this.#columnNamed(name, label, isInside))) ?? null;
    this.#open = { label, columns, text };
    if (columns !== null || text !== '') this.#note.cells.push(this.#open);
    for (const field of columns ?? [])
      if (field && !this.#named.some((part) => part.field === field)) this.#named.push({ field, text: '' });
    const [column] = columns ?? [];
    if (column?.kind === 'name') this.#person = column;
    // Whoever writes 推荐单位.联系人 does so for each; a heading alone stands for all that follow.
    if (column) this.#group = /[.\u00b7]/u.test(label) ? null : (groupOf(column) ?? (isInside ? this.#group : null));
    if (text === '' && columns === null) this.#open = null;
  }

  /** Behind a person's name in one line a word is for the same part of the form first. */
  #columnNamed(name: string, label: string, isInside: boolean): FormField | null {
    const person = isInside ? this.#person : null;
    const besidePerson = person
      ? this.#form.fields.find(
          ({ section, label: own, aliases }) =>
            section === person.section && [own, ...aliases].some((word) => word.endsWith(name)),
        )
      : undefined;
    const named = fieldsNamed(this.#form, name);
    // 本人手机 is the one column of whoever applies, answered already or not.
    if (OF_PERSON.test(label)) return named.find((field) => groupOf(field) === null) ?? null;
    return besidePerson ?? fieldMeant(named, name, this.#group, this.#named);
  }

  #join(line: string): void {
    if (this.#open) this.#open.text = this.#open.text === '' ? line : `${this.#open.text}\n${line}`;
  }

  /** Words may be broken over lines; a number, a choice and what has no column are not. */
  #goesOn(): boolean {
    const [column] = this.#open?.columns ?? [];
    return column?.kind === 'text';
  }

  #isRunning(): boolean {
    return this.#open !== null && isRunning(this.#open);
  }

  /** Another column at the beginning of a line ends a text; a word for the text itself belongs to it. */
  #endsRunning(first: LabelFound | undefined): boolean {
    if (!first || first.from > 0 || first.names === null) return false;
    const [column] = this.#open?.columns ?? [];
    const names = first.names.flatMap((name) => (name === null ? [] : fieldsNamed(this.#form, name)));
    return !names.some((field) => field === column);
  }
}

/** A column whose answer goes on over lines, its full stops included. */
function isRunning({ columns }: NoteCell): boolean {
  const [column] = columns ?? [];
  return column !== undefined && column !== null && traitsOf(column).runsOverLines;
}
