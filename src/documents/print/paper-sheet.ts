import type { PDFDocument } from 'pdf-lib';
import { type Frame, pointsPerMm } from '../layout.ts';
import { addCanvas, type Canvas, type Fonts } from './canvas.ts';

/** The pages of one document and the place where the next thing goes, in points from the top left. */
export interface PaperSheet {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly step: number;
  readonly padding: number;
  readonly canvases: readonly Canvas[];
  canvas: Canvas;
  y: number;
  /** Where the border of the open cell begins on this page; null between cells. */
  cellTop: number | null;
}

export function openSheet(document: PDFDocument, fonts: Fonts, frame: Frame): PaperSheet & { turn(): void } {
  const first = addCanvas(document, fonts);
  const canvases = [first];
  const sheet = {
    left: frame.leftMm * pointsPerMm,
    right: frame.rightMm * pointsPerMm,
    top: frame.topMm * pointsPerMm,
    bottom: frame.bottomMm * pointsPerMm,
    step: frame.stepMm * pointsPerMm,
    padding: frame.paddingMm * pointsPerMm,
    canvases,
    canvas: first,
    y: frame.topMm * pointsPerMm,
    cellTop: null as number | null, // widened: it is a number while a cell is open
    /** Goes to a new page; the border of an open cell is closed at the foot and opened again. */
    turn() {
      const isOpen = sheet.cellTop !== null;
      if (isOpen) closeCell(sheet, sheet.bottom);
      sheet.canvas = addCanvas(document, fonts);
      canvases.push(sheet.canvas);
      sheet.y = sheet.top;
      if (isOpen) sheet.cellTop = sheet.top;
    },
  };
  return sheet;
}

export type SheetCursor = ReturnType<typeof openSheet>;

export function openCell(sheet: PaperSheet): void {
  sheet.cellTop = sheet.y;
}

/** Draws the border of the open cell down to `bottom` and goes there. */
export function closeCell(sheet: PaperSheet, bottom: number): void {
  if (sheet.cellTop !== null && bottom > sheet.cellTop)
    drawBorder(sheet.canvas, sheet.left, sheet.cellTop, sheet.right - sheet.left, bottom - sheet.cellTop);
  sheet.cellTop = null;
  sheet.y = bottom;
}

export function drawBorder(canvas: Canvas, x: number, y: number, width: number, height: number): void {
  canvas.line(x, y, x + width, y);
  canvas.line(x, y + height, x + width, y + height);
  canvas.line(x, y, x, y + height);
  canvas.line(x + width, y, x + width, y + height);
}
