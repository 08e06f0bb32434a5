import { flowProblems as words } from '../../../templates/terminal/flow-problems.ts';
import type { FormLayout, LayoutPiece } from '../../documents/layout.ts';
import type { FieldTraits } from '../../domain/form/base/traits.ts';
import { fieldKindNames } from '../../domain/form/kinds/registry.ts';
import type { FieldKind, FormDefinition, FormField } from '../../domain/form/schema.ts';
import { traitsOf } from '../../domain/form/traits-of.ts';
import type { CatalogProblem } from './catalog-problem.ts';

/** What a layout is printed for. */
export interface LayoutUse {
  forms: readonly FormDefinition[];
  /** `form`: every column has to be on it; `article`: an extract. */
  role: 'form' | 'article';
  /** Lists that it prints beside the columns: the rows of endorsed applications, those of a panel's decision. */
  lists?: readonly string[];
  /** A stamped paper of it comes back. */
  isStamped: boolean;
  /** Old field id → what it is called now. */
  renamed: ReadonlyMap<string, string>;
}

/** A place of a layout that prints a field, and the kinds whose answers it can print. */
interface Printing {
  place: string;
  field: string;
  kinds: readonly FieldKind[];
  option?: string;
  /** Printed behind the answer. */
  unit?: string | undefined;
  /** How many cells a row of it has, the number of the row among them. */
  cells?: number;
}

/** Kinds whose answer is one text; any other would print as nothing where a text is. */
const TEXTS = kindsPrinted('text');

function kindsPrinted(as: FieldTraits['printed']): FieldKind[] {
  return fieldKindNames.filter((kind) => traitsOf({ kind }).printed === as);
}

/** Where a layout and the forms that it prints do not agree. */
export function layoutUseProblems(layout: FormLayout, use: LayoutUse): CatalogProblem[] {
  const printings = printingsOf(layout);
  return [
    ...printings.flatMap((one) => printingProblems(one, use)),
    ...(use.role === 'article' ? [] : use.forms.flatMap((form) => unprinted(form, printings))),
    ...labelProblems(layout, use),
    ...yearProblems(layout, use),
    ...sealProblems(layout, use),
  ];
}

function printingProblems(
  { place, field: id, kinds, option, unit, cells }: Printing,
  use: LayoutUse,
): CatalogProblem[] {
  if (use.lists?.includes(id)) return cells === undefined ? [{ place, words: words.rowsInList }] : [];
  const fields = use.forms.flatMap((form) => form.fields.filter((known) => known.id === id));
  const now = use.renamed.get(id);
  if (fields.length === 0 && now !== undefined) return [{ place, words: words.printsRenamed(id, now) }];
  if (fields.length === 0) return [{ place, words: words.noField(id) }];
  return fields.flatMap((field) => {
    if (!kinds.includes(field.kind)) {
      if (isOfForm(field)) return [{ place, words: words.promisePrints(id) }];
      return [{ place, words: words.cannotPrint(id, field.kind, kinds) }];
    }
    if (unit !== undefined && 'unit' in field && !unit.startsWith(field.unit))
      return [{ place, words: words.unitOfOther(id, field.unit, unit) }];
    if (field.kind === 'rows' && cells !== field.columns.length + 1)
      return [{ place, words: words.rowCells(id, field.columns.length + 1, cells ?? 0) }];
    return option === undefined || labelsOf(field).includes(option)
      ? []
      : [{ place, words: words.noOption(id, option) }];
  });
}

/** A promise is printed as the form's own words. */
function isOfForm(field: FormField): boolean {
  return traitsOf(field).printed === 'form-words';
}

function labelsOf(field: FormField): string[] {
  return 'options' in field ? field.options.map(({ label }) => label) : [];
}

/** Columns that are nowhere, and options without a box. */
function unprinted({ fields }: FormDefinition, printings: readonly Printing[]): CatalogProblem[] {
  return fields.flatMap((field) => {
    const own = printings.filter((one) => one.field === field.id);
    if (own.length === 0)
      return isOfForm(field) ? [] : [{ place: 'blocks', words: words.neverPrinted(field.id, field.label) }];
    const ticked = own.flatMap(({ option }) => (option === undefined ? [] : [option]));
    if (ticked.length === 0) return [];
    const boxless = labelsOf(field).filter((label) => !ticked.includes(label));
    const isOpen = 'open' in field && field.open && ticked.length === own.length;
    return [
      ...boxless.map((label) => ({ place: 'blocks', words: words.optionNotPrinted(field.id, label) })),
      ...(isOpen ? [{ place: 'blocks', words: words.openNotPrinted(field.id) }] : []),
    ];
  });
}

/** Words of another column before an answer, and a heading over cells that hold another one: written the wrong way round. */
function labelProblems({ blocks }: FormLayout, { forms }: LayoutUse): CatalogProblem[] {
  const fields = forms.flatMap((form) => form.fields);
  return blocks.flatMap((block, at) => {
    const place = `blocks.${at + 1}`;
    if (block.kind === 'list') {
      const field = fields.find(({ id }) => id === block.field);
      const columns = field?.kind === 'rows' ? field.columns : [];
      return block.head.cells.slice(1).flatMap((cell, nth) => {
        const column = columns[nth];
        return column ? misnamed(`${place}.head`, wordsOf(cell.pieces), column, columns) : [];
      });
    }
    if (block.kind !== 'rows' && block.kind !== 'band') return [];
    return block.rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ pieces }, cell) => {
        const [piece, ...others] = pieces;
        const field = piece && others.length === 0 && 'field' in piece && fields.find(({ id }) => id === piece.field);
        const before = cells[cell - 1]?.pieces ?? [];
        return field ? misnamed(`${place}.rows.${row + 1}`, wordsOf(before), field, fields) : [];
      }),
    );
  });
}

/** What a cell of nothing but words says, without what is in brackets. */
function wordsOf(pieces: readonly LayoutPiece[]): string {
  const texts = pieces.map((piece) => ('text' in piece ? piece.text : null));
  return texts.includes(null) ? '' : bareLabel(texts.join(''));
}

function bareLabel(text: string): string {
  return text.replace(/\s+/gu, '').replace(/[\uff08(][^\uff08\uff09()]*[\uff09)]/gu, '');
}

interface Named {
  id: string;
  label: string;
}

/** Only words that are another column's name as a whole: a form may well abbreviate its own. */
function misnamed(place: string, said: string, field: Named, all: readonly Named[]): CatalogProblem[] {
  const names = ({ label }: Named) => [bareLabel(label), bareLabel(label.slice(label.lastIndexOf('.') + 1))];
  if (said === '' || names(field).includes(said)) return [];
  const other = all.find((one) => bareLabel(one.label) === said);
  return other ? [{ place, words: words.labelOfOther(said, field.id, field.label) }] : [];
}

/** A year left from the layout that was copied. */
function yearProblems({ title, head }: FormLayout, { forms, role }: LayoutUse): CatalogProblem[] {
  const years = new Set(forms.flatMap((form) => yearsIn(form.title)));
  if (role === 'article' || years.size === 0) return [];
  const heads = head.map(({ pieces }, at) => [
    `head.${at + 1}`,
    pieces.map((one) => ('text' in one ? one.text : '')).join(''),
  ]);
  return [['title', title], ...heads].flatMap(([place = '', text = '']) =>
    yearsIn(text)
      .filter((year) => !years.has(year))
      .map((year) => ({ place, words: words.otherYear(year, [...years]) })),
  );
}

function yearsIn(text: string): string[] {
  return [...text.matchAll(/20\d\d/gu)].map(([year]) => year);
}

/** A paper that comes back is known by its codes and looked at where its seal stands. */
function sealProblems({ seal, isPlain = false }: FormLayout, { isStamped }: LayoutUse): CatalogProblem[] {
  if (!isStamped) return [];
  return [
    ...(seal ? [] : [{ place: 'seal', words: words.noSeal }]),
    ...(isPlain ? [{ place: 'isPlain', words: words.plainStamped }] : []),
  ];
}

function printingsOf({ head, blocks, codes = [] }: FormLayout): Printing[] {
  const drawn = codes.map(({ field }, at): Printing => ({ place: `codes.${at + 1}`, field, kinds: TEXTS }));
  const fixed = head.flatMap(({ pieces }, at) => ofPieces(`head.${at + 1}`, pieces));
  return [...drawn, ...fixed, ...blocks.flatMap((block, at) => ofBlock(`blocks.${at + 1}`, block))];
}

function ofBlock(place: string, block: FormLayout['blocks'][number]): Printing[] {
  const own = (field: string, kinds: readonly FieldKind[]): Printing => ({
    place: `${place}.${block.kind}`,
    field,
    kinds,
  });
  switch (block.kind) {
    case 'rows':
    case 'band':
      return block.rows.flatMap(({ cells }, row) =>
        cells.flatMap(({ pieces }) => ofPieces(`${place}.rows.${row + 1}`, pieces)),
      );
    case 'note':
      return [own(block.field, TEXTS)];
    case 'deeds':
      return [
        own(block.field, ['long-text', 'paragraph']),
        own(block.pictures, kindsPrinted('pictures')),
        ...block.subtitle.flatMap((pieces) => ofPieces(`${place}.subtitle`, pieces)),
      ];
    case 'awards':
      return [own(block.field, ['awards', 'paragraph']), own(block.pictures, kindsPrinted('pictures'))];
    case 'opinion':
      return [...block.lines, ...block.placed.map(({ pieces }) => pieces)].flatMap((pieces) =>
        ofPieces(`${place}.opinion`, pieces),
      );
    case 'lines':
      return block.lines.flatMap((line, at) =>
        line.flatMap(({ pieces }) => ofPieces(`${place}.lines.${at + 1}`, pieces)),
      );
    case 'list':
      return [{ ...own(block.field, kindsPrinted('table')), cells: block.head.cells.length }];
  }
}

function ofPieces(place: string, pieces: readonly LayoutPiece[]): Printing[] {
  return pieces.flatMap((piece): Printing[] => {
    if ('text' in piece) return [];
    const { field } = piece;
    return 'option' in piece
      ? [{ place, field, kinds: ['choice', 'choices'], option: piece.option }]
      : [{ place, field, kinds: TEXTS, unit: piece.unit }];
  });
}
