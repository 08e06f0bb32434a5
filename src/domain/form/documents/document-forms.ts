import type { FormDocument } from '../document.ts';
import type { FormDefinition, FormField } from '../schema.ts';
import type { DocumentPart } from './document-part.ts';
import { lineParts, linesAround } from './line-parts.ts';
import { type NamedForm, type Piece, splitForms } from './split-forms.ts';
import { tableParts } from './table-parts.ts';

/** A filled-in form in a document, by the name of whom it is for. */
export interface FoundForm {
  name: string;
  parts: DocumentPart[];
}

/** What a document is. */
export type DocumentForms =
  | { kind: 'form'; parts: DocumentPart[] }
  | { kind: 'several'; forms: FoundForm[] }
  /** The form of another track of the campaign. */
  | { kind: 'other-form'; title: string }
  /** Somebody else's form; the title is null where it has none. */
  | { kind: 'stranger'; title: string | null }
  /** The form, with hardly anything filled in. */
  | { kind: 'blank' }
  /** No form: a text. `isTitled`: the form's title is in it all the same, as in a notice. */
  | { kind: 'none'; isTitled: boolean };

/** From so many columns on a document is the form, else a text. */
export const FORM_COLUMNS = 3;
/** So much of a form has to be there, or of its labels has to be ours, where our title is not valid over it. */
const ENOUGH = 0.6;
/** More forms in one file are not offered. */
const MAX_FORMS = 6;

/** Tells what a document is for somebody who fills in one form of a campaign. @param others the campaign's other forms */
export function documentForms(mine: NamedForm, others: readonly NamedForm[], document: FormDocument): DocumentForms {
  const pieces = splitForms(mine, others, document);
  const isTitled = pieces.some(({ owner }) => owner?.form === mine.form);
  const read = pieces
    .filter(({ owner }) => owner?.form === mine.form || (owner === null && !isTitled))
    .map((piece) => ({ piece, ...readPiece(mine.form, piece) }));
  const filled = read.filter(({ parts }) => parts.length >= FORM_COLUMNS);
  const forms = filled.filter(({ piece, isStrange }) => piece.owner || !isStrange);
  const [first, ...more] = withoutTwins(forms.map(({ parts }) => parts));
  if (first && more.length > 0)
    return {
      kind: 'several',
      forms: [first, ...more].slice(0, MAX_FORMS).map((parts) => ({ name: nameOf(mine.form, parts), parts })),
    };
  if (first) return { kind: 'form', parts: first };
  const other = isTitled ? undefined : pieces.find(({ owner }) => owner !== null)?.owner;
  if (other) return { kind: 'other-form', title: other.title };
  const [strange] = filled;
  if (strange) return { kind: 'stranger', title: strange.piece.strangeTitle };
  const isBlank = read.some(({ columns, isStrange }) => columns >= FORM_COLUMNS && !isStrange);
  return isBlank ? { kind: 'blank' } : { kind: 'none', isTitled };
}

/** The columns that the first form of a document fills in. */
export function documentParts(form: FormDefinition, document: FormDocument): DocumentPart[] {
  const pieces = splitForms({ title: form.title, form }, [], document);
  const read = pieces.map((piece) => readPiece(form, piece).parts);
  return read.find((parts) => parts.length >= FORM_COLUMNS) ?? read.find((parts) => parts.length > 0) ?? [];
}

interface ReadPiece {
  parts: DocumentPart[];
  /** Columns whose labels are in its tables. */
  columns: number;
  isStrange: boolean;
}

function readPiece(form: FormDefinition, piece: Piece): ReadPiece {
  const { parts, fields, strangers } = tableParts(form, piece.tables);
  const hasTable = fields.size > 0;
  const lines = hasTable
    ? linesAround(form, piece.before, piece.after)
    : lineParts(form, [...piece.before, ...piece.after]);
  const isMostlyThere = fields.size >= form.fields.length * ENOUGH;
  const isMostlyOurs = fields.size >= (fields.size + strangers) * ENOUGH;
  const isStrange = hasTable && !isMostlyThere && (piece.strangeTitle !== null || !isMostlyOurs);
  const all = [...parts];
  for (const part of lines) if (!all.some(({ field }) => field === part.field)) all.push(part);
  return { parts: all, columns: fields.size, isStrange };
}

/** The same form copied twice is one. */
function withoutTwins(forms: readonly DocumentPart[][]): DocumentPart[][] {
  const written = (parts: readonly DocumentPart[]) => JSON.stringify(parts.map(({ field, text }) => [field.id, text]));
  return forms.filter((parts, at) => forms.findIndex((other) => written(other) === written(parts)) === at);
}

/** Whom a form is for: its first column that names somebody, as far as it was filled in. */
function nameOf(form: FormDefinition, parts: readonly DocumentPart[]): string {
  const first = form.fields.find(({ prefill }: FormField) => !prefill);
  const named =
    parts.find(({ field }) => field === first) ?? parts.find(({ field }) => field.kind === 'name') ?? parts[0];
  return named?.text ?? '';
}
