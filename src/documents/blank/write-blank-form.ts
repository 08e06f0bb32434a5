import {
  AlignmentType,
  Document,
  HeightRule,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FormDefinition } from '../../domain/form/schema.ts';
import type { Align, FormLayout, Placed } from '../layout.ts';
import { type BlankCell, type BlankLine, type BlankRow, type BlankRun, blankLines, blankRows } from './blank-rows.ts';

const A4 = { widthMm: 210, heightMm: 297 };
/** Faces that Word and WPS have on every Chinese machine. */
const FACES = { body: 'SimSun', title: 'SimHei', heading: 'SimHei' };
const BODY_PT = 12;
/** Placed lines whose feet are nearer than this are on one line. */
const ONE_LINE_MM = 3;
/** A line's height where none is given. */
const LINE_MM = 5;

const aligned = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** The official form as a Word file with every column empty, made of the layout that it is printed with: the same grid, merged cells,
 *  labels and boxes. */
export async function writeBlankForm(layout: FormLayout, form: FormDefinition): Promise<Uint8Array> {
  const { frame, title } = layout;
  const margin = {
    top: twips(20),
    bottom: twips(20),
    left: twips(frame.leftMm),
    right: twips(A4.widthMm - frame.rightMm),
  };
  const size = { width: twips(A4.widthMm), height: twips(A4.heightMm) };
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: FACES.body, size: 2 * BODY_PT } } } },
    sections: [
      {
        properties: { page: { size, margin } },
        children: [...headLines(layout, form), tableOf(layout, blankRows(layout, form)), new Paragraph({})],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Lines above the table; what the print sets side by side is parted by a tab to the right edge. */
function headLines(layout: FormLayout, form: FormDefinition): Paragraph[] {
  const { frame } = layout;
  const right = twips(frame.rightMm - frame.leftMm);
  return rowsOf(layout.head).map((row) => {
    const runs = row.flatMap((placed, at) => {
      const written = blankLines(layout, form, placed.pieces).flatMap((line) =>
        line.runs.map((run) => runOf(run, placed)),
      );
      const places = placed.pieces.some((piece) => 'field' in piece) && placed.align === 'left';
      const blank = places ? [runOf({ text: '\u3000'.repeat(12), isUnderlined: true }, placed)] : [];
      return [...(at > 0 ? [new TextRun({ children: [new Tab()] })] : []), ...written, ...blank];
    });
    return new Paragraph({
      alignment: row.length > 1 ? AlignmentType.LEFT : aligned[row[0]?.align ?? 'left'],
      tabStops: [{ type: TabStopType.RIGHT, position: right }],
      spacing: { after: 120 },
      children: runs,
    });
  });
}

/** From the top; each from the left. */
function rowsOf(head: readonly Placed[]): Placed[][] {
  const footOf = ({ topMm, heightMm = LINE_MM }: Placed) => topMm + heightMm;
  const rows: Placed[][] = [];
  for (const placed of [...head].sort((a, b) => footOf(a) - footOf(b))) {
    const last = rows.at(-1);
    if (last?.[0] && Math.abs(footOf(last[0]) - footOf(placed)) < ONE_LINE_MM) last.push(placed);
    else rows.push([placed]);
  }
  return rows.map((row) => row.sort((a, b) => a.leftMm - b.leftMm));
}

function runOf({ text, isUnderlined }: BlankRun, { face, sizePt }: Pick<Placed, 'face' | 'sizePt'>): TextRun {
  return new TextRun({ text, font: FACES[face], size: 2 * sizePt, ...(isUnderlined ? { underline: {} } : {}) });
}

function tableOf(layout: FormLayout, rows: readonly BlankRow[]): Table {
  const edges = edgesOf(rows);
  const columnWidths = edges.slice(1).map((edge, at) => twips(edge) - twips(edges[at] ?? 0));
  const padding = twips(layout.frame.paddingMm);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    margins: { left: padding, right: padding, top: 0, bottom: 0 },
    rows: rows.map(
      ({ heightMm, cells }) =>
        new TableRow({
          height: { value: twips(heightMm), rule: HeightRule.ATLEAST },
          children: cells.map((cell) => cellOf(cell, edges)),
        }),
    ),
  });
}

/** Where any cell of any row begins or ends, in millimetres: the columns of Word's one grid. */
function edgesOf(rows: readonly BlankRow[]): number[] {
  const all = rows.flatMap(({ cells }) => cells.flatMap(({ leftMm, widthMm }) => [leftMm, leftMm + widthMm]));
  return [...new Set(all)].sort((a, b) => a - b);
}

function cellOf({ leftMm, widthMm, lines, align, rows }: BlankCell, edges: readonly number[]): TableCell {
  const columnSpan = edges.indexOf(leftMm + widthMm) - edges.indexOf(leftMm);
  const isLabelled = align === 'left' && lines.length > 1;
  return new TableCell({
    width: { size: twips(leftMm + widthMm) - twips(leftMm), type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
    verticalAlign: isLabelled ? VerticalAlign.TOP : VerticalAlign.CENTER,
    children: lines.map((line) => lineOf(line, align)),
  });
}

function lineOf({ runs, align, indentMm }: BlankLine, ofCell: Align): Paragraph {
  const children: ParagraphChild[] = runs.map((run) => runOf(run, { face: 'body', sizePt: BODY_PT }));
  return new Paragraph({
    alignment: aligned[align ?? ofCell],
    spacing: { line: 300, lineRule: LineRuleType.AUTO },
    ...(indentMm === undefined ? {} : { indent: { left: twips(indentMm) } }),
    children,
  });
}
