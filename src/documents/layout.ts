import type { DeedsMarks } from '../domain/form/parse-deeds.ts';

/** A page layout: plain data, kept in `templates/documents/`. Lengths are millimetres from the top left of A4, sizes are points. */
export interface FormLayout {
  /** The document's title in the PDF's properties. */
  title: string;
  frame: Frame;
  /** Stands under every page; knows `{application} {version} {page} {pages}`. */
  footer: string;
  /** The same above every page, at the right. */
  header?: { text: string; topMm: number };
  /** Top of the footer; 281 without it, beside the lower code. */
  footerTopMm?: number;
  /** Without the two codes: a document that is not stamped and does not come back. */
  isPlain?: boolean;
  /** How a date answer is printed: `{year} {month} {day}`; and what is there where there is none. */
  date: { written: string; empty: string };
  /** Lines above the table on page 1. */
  head: readonly Placed[];
  /** Where remarks of a request are on page 1; a layout without a place prints none. */
  remarks?: Omit<Placed, 'pieces'>;
  tableTopMm: number;
  blocks: readonly Block[];
  /** Rectangles on every page. */
  frames?: readonly {
    leftMm: number;
    topMm: number;
    rightMm: number;
    bottomMm: number;
    widthPt: number;
    colour?: Colour;
  }[];
  /** Answers as QR codes on page 1. */
  codes?: readonly { field: string; leftMm: number; topMm: number; sideMm: number }[];
  /** Where the seal is pressed; a layout without one is not sealed. */
  seal?: SealPlace;
}

export interface SealPlace {
  page: 'first' | 'last';
  leftMm: number;
  topMm: number;
  rightMm: number;
  bottomMm: number;
}

/** Where a page's content may stand. Top and bottom keep the quiet zones of the two codes clear. */
export interface Frame {
  leftMm: number;
  rightMm: number;
  topMm: number;
  bottomMm: number;
  /** Rows grow in whole steps of this height. Source: annex 2, 0.65 cm. */
  stepMm: number;
  /** Between a cell's border and its text. */
  paddingMm: number;
}

/** Red, green and blue, each from 0 to 1; dark enough to be read in black and white. */
export type Colour = readonly [red: number, green: number, blue: number];

export type FaceName = 'body' | 'title' | 'heading';
export type Align = 'left' | 'center' | 'right';

/** Words of the form, an answer, or a box that is ticked when the answer holds the option. */
export type LayoutPiece =
  | { text: string }
  | {
      field: string;
      underline?: boolean;
      /** The underlined place is at least this long. */
      leastMm?: number;
      unit?: string;
      /** Left out where one of these other answers says it already: a team's name that begins with its unit's. */
      unlessIn?: readonly string[];
    }
  | { field: string; option: string };

/** Pieces at a fixed place; wraps downwards in its width. */
export interface Placed {
  leftMm: number;
  topMm: number;
  widthMm: number;
  /** Text is at the foot of this height and is set in the next of `sizes` where it does not fit at its own size. */
  heightMm?: number;
  /** In points, falling; 10.5 and 9 without this. */
  sizes?: readonly number[];
  align: Align;
  face: FaceName;
  sizePt: number;
  /** Black without it. */
  colour?: Colour;
  /** Left out where none of its fields is answered: its label is not valid alone. */
  needsAnswer?: boolean;
  pieces: readonly LayoutPiece[];
}

export interface Cell {
  widthMm: number;
  align?: Align;
  pieces: readonly LayoutPiece[];
}

export interface LayoutRow {
  /** Height without growth, in steps of the frame. */
  steps: number;
  cells: readonly Cell[];
  /** Sizes its text may have, in points: each cell takes the largest that fits, of 12, 10.5 and 9 without this. */
  sizes?: readonly number[];
}

export type Block =
  | { kind: 'rows'; rows: readonly LayoutRow[] }
  /** Rows beside one label cell that is merged over all of them. */
  | { kind: 'band'; label: Cell; rows: readonly LayoutRow[] }
  /** One cell: label, then the answer; stretched to the page's end, or as high as it needs before another note. */
  | { kind: 'note'; label: string; field: string; leastSteps: number }
  | DeedsBlock
  | AwardsBlock
  | OpinionBlock
  | ListBlock
  | LinesBlock;

/** A long text set by annex 2, with pictures at the right and the text around them. Starts on a new page in a cell of its own;
 *  a bare one begins where it is and has no border. */
export interface DeedsBlock {
  kind: 'deeds';
  isBare?: boolean;
  label: string;
  field: string;
  pictures: string;
  /** Lines under the title. */
  subtitle: readonly (readonly LayoutPiece[])[];
  marks: DeedsMarks;
  pictureWidthMm: number;
  pictureMaxHeightMm: number;
}

/** A list, one item a line, and the certificates in columns after it. */
export interface AwardsBlock {
  kind: 'awards';
  label: string;
  field: string;
  pictures: string;
  leastSteps: number;
  columns: number;
  pictureMaxHeightMm: number;
  /** The next cell's place: pictures are drawn up to 30 % smaller when they end above it then. Else the end of the awards goes to its page. */
  shareAboveMm: number;
}

/** The last cell of the form: its lower part is at a fixed place of the last page, so that a seal is looked for there. */
export interface OpinionBlock {
  kind: 'opinion';
  /** The cell's highest top edge on a page that it shares. */
  topMm: number;
  lines: readonly (readonly LayoutPiece[])[];
  placed: readonly Placed[];
}

/** Numbered rows of a table or another list: each item's cells are parted by a tab. Empty rows follow up to `leastRows`; the head is repeated
 *  on every page. */
export interface ListBlock {
  kind: 'list';
  field: string;
  head: LayoutRow;
  leastRows: number;
  /** Stands under the last row. */
  note?: string;
}

/** Lines without borders, each of cells side by side: under what was drawn before, and not above `topMm`. Text is at the foot of its
 *  line, in 10.5 or 9 pt where it does not fit; a line that grows moves those after it down. */
export interface LinesBlock {
  kind: 'lines';
  topMm: number;
  /** Height of a line without growth, and what is left free between two. */
  leastMm: number;
  gapMm: number;
  lines: readonly (readonly (Cell & { leftMm: number })[])[];
}

/** Rules of Chinese typesetting as character sets; kept with the layouts, for they are written in Chinese. */
export interface Typesetting {
  /** May not begin a line. */
  noStart: string;
  /** May not end a line. */
  noEnd: string;
  /** Two of the same stay together. */
  pairs: string;
  /** Drawn in a cell of one em: at its left, middle or right. */
  fullCell: { left: string; middle: string; right: string };
  /** Printed for a character that is missing from every font. */
  missing: string;
  /** What a drawn box is in the text layer: a character of the body face, and the sign that it is read as. */
  boxes: { ticked: BoxSign; empty: BoxSign };
  /** Marks that the heading face sets in the middle of their cell: they are drawn nearer to what they follow, in em. */
  headingMarks: { characters: string; shiftEm: number };
}

interface BoxSign {
  character: string;
  reads: string;
}

export const pointsPerMm = 72 / 25.4;
