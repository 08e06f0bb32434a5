import type { FormDefinition } from '../../domain/form/schema.ts';
import type { Align, Block, Cell, FormLayout, LayoutPiece, LayoutRow, Placed } from '../layout.ts';

/** A run of text in a blank form. */
export interface BlankRun {
  text: string;
  isUnderlined?: boolean;
}

export interface BlankLine {
  runs: readonly BlankRun[];
  align?: Align;
  indentMm?: number;
}

export interface BlankCell {
  leftMm: number;
  widthMm: number;
  lines: readonly BlankLine[];
  align: Align;
  /** Rows that it reaches over. */
  rows: number;
}

export interface BlankRow {
  heightMm: number;
  cells: readonly BlankCell[];
}

/** Room to write in, in em. */
const UNDERLINE = '\u3000'.repeat(10);
const BOX = '\u25a1';
/** What long answers get in the beginning: Word makes the cell grow. */
const DEEDS_STEPS = 20;
const OPINION_STEPS = 12;

/** The rows of a layout's table without a single answer: labels, boxes and places to write in, where the print has them. */
export function blankRows(layout: FormLayout, form: FormDefinition): BlankRow[] {
  const { frame } = layout;
  const widthMm = frame.rightMm - frame.leftMm;
  const linesOf = (pieces: readonly LayoutPiece[]) => blankLines(layout, form, pieces);
  const cellOf = (cell: Cell, leftMm: number): BlankCell => ({
    leftMm,
    widthMm: cell.widthMm,
    lines: linesOf(cell.pieces),
    align: cell.align ?? 'center',
    rows: 1,
  });
  const rowOf = ({ steps, cells }: LayoutRow, leftMm = 0): BlankRow => {
    const lefts = cells.map((_, at) => cells.slice(0, at).reduce((sum, { widthMm: width }) => sum + width, leftMm));
    return { heightMm: steps * frame.stepMm, cells: cells.map((cell, at) => cellOf(cell, lefts[at] ?? leftMm)) };
  };
  const whole = (steps: number, lines: readonly BlankLine[]): BlankRow => ({
    heightMm: steps * frame.stepMm,
    cells: [{ leftMm: 0, widthMm, lines, align: 'left', rows: 1 }],
  });
  const labelled = (label: string, steps: number) => whole(steps, [{ runs: [{ text: label }] }, { runs: [] }]);
  return layout.blocks.flatMap((block: Block): BlankRow[] => {
    switch (block.kind) {
      case 'rows':
        return block.rows.map((row) => rowOf(row));
      case 'band': {
        const label = { ...cellOf(block.label, 0), rows: block.rows.length };
        return block.rows.map((row, at) => {
          const { heightMm, cells } = rowOf(row, block.label.widthMm);
          return { heightMm, cells: at === 0 ? [label, ...cells] : cells };
        });
      }
      case 'note':
        return [labelled(block.label, block.leastSteps)];
      case 'deeds':
        return [labelled(block.label, DEEDS_STEPS)];
      case 'awards':
        return [labelled(block.label, block.leastSteps)];
      case 'lines':
        return block.lines.map((cells) =>
          whole(2, [{ runs: cells.flatMap(({ pieces }) => linesOf(pieces)).flatMap(({ runs }) => runs) }]),
        );
      case 'opinion':
        return [
          whole(OPINION_STEPS, [
            ...block.lines.flatMap(linesOf),
            { runs: [] },
            ...placedLines(layout, form, block.placed),
          ]),
        ];
    }
    const empty = { ...block.head, cells: block.head.cells.map((cell) => ({ ...cell, pieces: [] })) };
    const rows = Array.from({ length: block.leastRows }, () => rowOf(empty));
    const note = block.note === undefined ? [] : [whole(2, [{ runs: [{ text: block.note }] }])];
    return [rowOf(block.head), ...rows, ...note];
  });
}

/** Pieces at fixed places inside the last cell, one below the other. */
function placedLines(layout: FormLayout, form: FormDefinition, placed: readonly Placed[]): BlankLine[] {
  return [...placed]
    .sort((a, b) => a.topMm - b.topMm)
    .flatMap(({ pieces, align, leftMm }) =>
      blankLines(layout, form, pieces).map((line) => ({
        ...line,
        align,
        ...(align === 'left' ? { indentMm: leftMm - layout.frame.leftMm } : {}),
      })),
    );
}

/** Pieces as they are printed without an answer: a box is open, an underlined place stays, a day has its blanks, all else is empty. */
export function blankLines({ date }: FormLayout, form: FormDefinition, pieces: readonly LayoutPiece[]): BlankLine[] {
  const lines: BlankRun[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...more] = textOf(piece, form, date.empty).split('\n');
    const isUnderlined = 'underline' in piece && piece.underline;
    lines.at(-1)?.push({ text: first, ...(isUnderlined ? { isUnderlined } : {}) });
    for (const text of more) lines.push([{ text }]);
  }
  return lines.map((runs) => ({ runs: runs.filter(({ text }) => text !== '') }));
}

function textOf(piece: LayoutPiece, form: FormDefinition, emptyDay: string): string {
  if ('text' in piece) return piece.text;
  if ('option' in piece) return BOX;
  if (form.fields.some(({ id, kind }) => id === piece.field && kind === 'date')) return emptyDay;
  return piece.underline ? UNDERLINE : '';
}
