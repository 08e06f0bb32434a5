import {
  beginText,
  endMarkedContent,
  endText,
  fill,
  lineTo,
  moveTo,
  type PDFDocument,
  type PDFFont,
  type PDFImage,
  type PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setCharacterSpacing,
  setFillingGrayscaleColor,
  setFillingRgbColor,
  setFontAndSize,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  stroke,
  TextRenderingMode,
} from 'pdf-lib';
import type { Colour, FaceName } from '../layout.ts';
import type { Glyph } from './measure.ts';

const a4 = { width: 595.28, height: 841.89 };

interface TextOptions {
  extra?: number;
  isBold?: boolean;
  colour?: Colour | undefined;
}

/** A page to draw on, in points from the top left. */
export interface Canvas {
  /** Draws glyphs from `x` on the baseline; `extra` is added to every gap that may be stretched. */
  text(glyphs: readonly Glyph[], x: number, baseline: number, options?: TextOptions): void;
  line(x1: number, y1: number, x2: number, y2: number, width?: number, colour?: Colour): void;
  /** Filled black; rectangles of one path. */
  blocks(rectangles: readonly { x: number; y: number; width: number; height: number }[]): void;
  picture(image: PDFImage, x: number, y: number, width: number, height: number): void;
}

export type Fonts = Readonly<Record<FaceName, PDFFont>>;

export function addCanvas(document: PDFDocument, fonts: Fonts): Canvas {
  const page = document.addPage([a4.width, a4.height]);
  const keys = new Map<FaceName, PDFName>();
  const keyOf = (face: FaceName) => {
    const key = keys.get(face) ?? page.node.newFontDictionary(fonts[face].name, fonts[face].ref);
    keys.set(face, key);
    return key;
  };
  const flip = (y: number) => round(a4.height - y);
  return {
    text: (glyphs, x, baseline, { extra = 0, isBold = false, colour } = {}) => {
      const operators: PDFOperator[] = [pushGraphicsState()];
      if (colour) operators.push(setFillingRgbColor(...colour));
      if (isBold) operators.push(setTextRenderingMode(TextRenderingMode.FillAndOutline), setLineWidth(0.35));
      for (const run of runsOf(glyphs, x, extra)) {
        if (run.glyph.box !== undefined)
          operators.push(
            ...boxOperators(run.glyph, run.x, flip(baseline)),
            ...hidden(run.glyph.box.reads, [
              beginText(),
              setFontAndSize(keyOf(run.glyph.face), run.glyph.sizePt),
              setTextMatrix(1, 0, 0, 1, round(run.x), flip(baseline)),
              showText(fonts[run.glyph.face].encodeText(run.text)),
              endText(),
            ]),
          );
        else
          operators.push(
            beginText(),
            setFontAndSize(keyOf(run.glyph.face), run.glyph.sizePt),
            setCharacterSpacing(run.glyph.isLatin ? 0 : round(extra)),
            setTextMatrix(1, 0, 0, 1, round(run.x + run.glyph.offset), flip(baseline)),
            showText(fonts[run.glyph.face].encodeText(run.text)),
            endText(),
          );
      }
      page.pushOperators(...operators, ...underlines(glyphs, x, extra, flip(baseline)), popGraphicsState());
    },
    line: (x1, y1, x2, y2, width = 0.6, colour) => {
      const drawn = [setLineWidth(width), moveTo(round(x1), flip(y1)), lineTo(round(x2), flip(y2)), stroke()];
      if (!colour) return page.pushOperators(...drawn);
      return page.pushOperators(pushGraphicsState(), setStrokingRgbColor(...colour), ...drawn, popGraphicsState());
    },
    blocks: (rectangles) =>
      page.pushOperators(
        pushGraphicsState(),
        setFillingGrayscaleColor(0),
        ...rectangles.map((each) =>
          rectangle(round(each.x), flip(each.y + each.height), round(each.width), round(each.height)),
        ),
        fill(),
        popGraphicsState(),
      ),
    picture: (image, x, y, width, height) => drawPicture(page, image, x, flip(y + height), width, height),
  };
}

function drawPicture(page: PDFPage, image: PDFImage, x: number, y: number, width: number, height: number): void {
  page.drawImage(image, { x: round(x), y, width: round(width), height: round(height) });
}

interface Run {
  text: string;
  x: number;
  /** The first of its glyphs; the others agree in face, size and kind. */
  glyph: Glyph;
}

/** Neighbours that one operator can draw. */
function runsOf(glyphs: readonly Glyph[], x: number, extra: number): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  let at = x;
  glyphs.forEach((glyph, index) => {
    if (open !== null && canJoin(open.glyph, glyph)) open.text += glyph.character;
    else {
      open = { text: glyph.character, x: at, glyph };
      runs.push(open);
    }
    if (glyph.isCell) open = null;
    at += glyph.width + (isStretchable(glyph, glyphs[index + 1]) ? extra : 0);
  });
  return runs;
}

function canJoin(first: Glyph, next: Glyph): boolean {
  const isAlike = first.face === next.face && first.sizePt === next.sizePt && first.isLatin === next.isLatin;
  return isAlike && first.box === undefined && next.box === undefined && next.offset === 0;
}

/** Gaps inside a Latin word are never stretched. */
export function isStretchable(glyph: Glyph, next: Glyph | undefined): boolean {
  return next !== undefined && !(glyph.isLatin && next.isLatin);
}

/** Text that is not drawn, for who searches or copies: read as `reads` where a reader knows ActualText (ISO 32000-1, 14.9.4), as its own
 *  characters elsewhere. */
function hidden(reads: string, text: readonly PDFOperator[]): PDFOperator[] {
  const actual = Buffer.from(`\ufeff${reads}`, 'utf16le').swap16().toString('hex');
  return [
    pushGraphicsState(),
    setTextRenderingMode(TextRenderingMode.Invisible),
    PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, ['/Span', `<</ActualText <${actual}>>>`]),
    ...text,
    endMarkedContent(), // before the font is put back: poppler takes the size of the text from here
    popGraphicsState(),
  ];
}

/** A check box, drawn: no face here has the characters. */
function boxOperators(glyph: Glyph, x: number, baseline: number): PDFOperator[] {
  const side = glyph.sizePt * 0.76;
  const left = x + glyph.sizePt * 0.1;
  const bottom = baseline - glyph.sizePt * 0.06;
  const operators = [setLineWidth(0.7), rectangle(round(left), round(bottom), round(side), round(side)), stroke()];
  if (glyph.box?.isTicked)
    operators.push(
      setLineWidth(1.3),
      moveTo(round(left + side * 0.16), round(bottom + side * 0.5)),
      lineTo(round(left + side * 0.42), round(bottom + side * 0.18)),
      lineTo(round(left + side * 0.88), round(bottom + side * 0.86)),
      stroke(),
    );
  return operators;
}

function underlines(glyphs: readonly Glyph[], x: number, extra: number, baseline: number): PDFOperator[] {
  const operators: PDFOperator[] = [];
  let at = x;
  glyphs.forEach((glyph, index) => {
    const step = glyph.width + (isStretchable(glyph, glyphs[index + 1]) ? extra : 0);
    if (glyph.isUnderlined)
      operators.push(
        setLineWidth(0.6),
        moveTo(round(at), round(baseline - 2.2)),
        lineTo(round(at + step), round(baseline - 2.2)),
        stroke(),
      );
    at += step;
  });
  return operators;
}

/** Three decimals: files stay small and equal on every machine. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
