import { type AwardsBlock, type Block, type OpinionBlock, type Placed, pointsPerMm } from '../layout.ts';
import { breakLines } from './break-lines.ts';
import { drawDeeds } from './draw-deeds.ts';
import { drawGrid } from './draw-grid.ts';
import { drawOpenLines } from './draw-open-lines.ts';
import { drawBand, drawList, drawRows } from './draw-rows.ts';
import { type Flow, setParagraph, turnPage } from './flow.ts';
import type { SetPicture } from './load-printed-pictures.ts';
import type { Glyph } from './measure.ts';
import { closeCell, openCell, type SheetCursor } from './paper-sheet.ts';
import { drawLines, type Fitted, fitPieces } from './set-lines.ts';
import type { Setting } from './setting.ts';

type NoteBlock = Extract<Block, { kind: 'note' }>;

export type PlacedPictures = ReadonlyMap<string, readonly SetPicture[]>;

/** Draws one block of a layout where the last one ended. */
export function drawBlock(
  press: SheetCursor,
  setting: Setting,
  block: Block,
  { pictures, next }: { pictures: PlacedPictures; next: Block | undefined },
): void {
  if (block.kind === 'rows') drawRows(press, setting, block.rows);
  if (block.kind === 'band') drawBand(press, setting, block.label, block.rows);
  if (block.kind === 'list') drawList(press, setting, block);
  if (block.kind === 'note') drawNote(press, setting, block, next);
  if (block.kind === 'deeds') drawDeeds(press, setting, block, pictures.get(block.pictures) ?? []);
  if (block.kind === 'awards') drawAwards(press, setting, block, pictures.get(block.pictures) ?? []);
  if (block.kind === 'lines') drawOpenLines(press, setting, block);
  if (block.kind === 'opinion') drawOpinion(press, setting, block);
}

const body = { face: 'body', sizePt: 12 } as const;
const lineHeight = 23.4;
const single = 15.6;

/** Label and a short text in one cell that reaches to the page's end, to the next note, or to the last cell where that fits on the same page.
 *  Single lines where 1.5 spacing would need a page more. */
function drawNote(press: SheetCursor, setting: Setting, block: NoteBlock, next: Block | undefined): void {
  const width = press.right - press.left - 2 * press.padding;
  const label = setting.words(block.label, body);
  const paragraphs = setting.words(setting.answer(block.field), body, block.field);
  const count = [...label, ...paragraphs].reduce(
    (sum, glyphs) => sum + breakLines(glyphs, (line) => (line === 0 ? width - 24 : width), setting.rules).lines.length,
    0,
  );
  const height = (spacing: number) => count * spacing + 2 * press.padding;
  const opinionTop = next?.kind === 'opinion' ? next.topMm * pointsPerMm : press.bottom;
  const foot = height(single) <= opinionTop - press.top ? opinionTop : press.bottom;
  const fits = (spacing: number, top = press.y) => height(spacing) <= foot - top;
  const isLow = press.bottom - press.y < block.leastSteps * press.step;
  if (isLow || (!fits(single) && fits(single, press.top))) press.turn();
  const style = { sizePt: 12, lineHeight: fits(lineHeight) ? lineHeight : single };
  openCell(press);
  press.y += press.padding;
  const flow: Flow = { ...noPictures, press, setting };
  for (const glyphs of label) setParagraph(flow, glyphs, { ...style, indent: 0 });
  for (const glyphs of paragraphs) setParagraph(flow, glyphs, { ...style, indent: 24 });
  if (next?.kind === 'opinion') return; // it closes this cell where it begins
  const least = (press.cellTop ?? press.y) + block.leastSteps * press.step;
  const end = Math.min(press.bottom, Math.max(least, press.y + press.padding));
  closeCell(press, next?.kind === 'note' ? end : press.bottom);
}

/** Ends the cell that the deeds left open and sets the awards in the next one, which is left open too. Where the last cell will need a page of its
 *  own, the end of the awards goes to that page with it. */
function drawAwards(press: SheetCursor, setting: Setting, block: AwardsBlock, pictures: readonly SetPicture[]): void {
  const least = block.leastSteps * press.step;
  const awards = setting.words(setting.answer(block.field), body, block.field);
  const shareAbove = block.shareAboveMm * pointsPerMm - press.padding;
  const goAlong = pictures.length > 0 ? 0 : awardsGoingAlong(press, setting, awards, { least, shareAbove });
  const goesOn = press.y + least > press.bottom || (goAlong > 0 && goAlong === awards.length);
  if (press.cellTop !== null) closeCell(press, goesOn ? press.bottom : press.y + press.padding);
  if (goesOn) press.turn();
  openCell(press);
  const foot = press.y + least;
  const page = press.canvas;
  press.y += press.padding;
  const flow: Flow = { ...noPictures, press, setting };
  for (const glyphs of setting.words(block.label, body))
    setParagraph(flow, glyphs, { sizePt: 12, lineHeight, indent: 0, keepWith: lineHeight });
  for (const [at, glyphs] of awards.entries()) {
    if (!goesOn && goAlong > 0 && at === awards.length - goAlong) turnPage(flow);
    setParagraph(flow, glyphs, { sizePt: 12, lineHeight, indent: 24 });
  }
  if (pictures.length > 0) {
    press.y += 6;
    const { pictures: field, columns, pictureMaxHeightMm } = block;
    drawGrid(press, setting, pictures, { field, columns, maxHeight: pictureMaxHeightMm * pointsPerMm, shareAbove });
  }
  if (press.canvas === page && press.y < foot) press.y = Math.min(foot, press.bottom);
}

/** How many awards, from the last, begin the page of the next cell so that it is not alone there: none where they share a page with it anyway,
 *  all where nothing but the label and one award would be left behind. */
function awardsGoingAlong(
  press: SheetCursor,
  setting: Setting,
  awards: readonly (readonly Glyph[])[],
  { least, shareAbove }: { least: number; shareAbove: number },
): number {
  const width = press.right - press.left - 2 * press.padding;
  const lines = awards.reduce(
    (sum, glyphs) => sum + breakLines(glyphs, (line) => (line === 0 ? width - 24 : width), setting.rules).lines.length,
    1,
  );
  const top = press.cellTop === null ? press.y : press.y + press.padding;
  const end = top + press.padding + lines * lineHeight;
  if (end > press.bottom - press.padding || Math.max(end, top + least) <= shareAbove) return 0;
  return awards.length > 3 ? 2 : awards.length;
}

const noPictures = {
  pictures: [],
  pictureField: '',
  pictureWidth: 0,
  pictureMaxHeight: 0,
  next: 0,
  available: 0,
  beside: null,
};

/** The last cell: goes to a new page when what came before reaches into its place. */
function drawOpinion(press: SheetCursor, setting: Setting, block: OpinionBlock): void {
  const top = block.topMm * pointsPerMm;
  const isShared = press.y + press.padding <= top;
  if (press.cellTop !== null) closeCell(press, isShared ? top : press.bottom);
  if (isShared) press.y = top;
  else press.turn();
  openCell(press);
  press.y += press.padding;
  const flow: Flow = { ...noPictures, press, setting };
  for (const pieces of block.lines)
    for (const glyphs of setting.pieces(pieces, body))
      setParagraph(flow, glyphs, { sizePt: 12, lineHeight, indent: 0 });
  for (const placed of block.placed) drawPlaced(press, setting, placed);
  closeCell(press, press.bottom);
}

/** Pieces at their fixed place on the present page, smaller where the place has a height. */
export function drawPlaced(press: SheetCursor, setting: Setting, placed: Placed): void {
  const { sizePt, heightMm, sizes = [10.5, 9], face, needsAnswer = false } = placed;
  const isAnswered = placed.pieces.some((piece) => 'field' in piece && setting.answer(piece.field) !== '');
  if (needsAnswer && !isAnswered) return;
  const width = placed.widthMm * pointsPerMm;
  const height = (heightMm ?? 0) * pointsPerMm;
  const fitted =
    heightMm === undefined
      ? setPieces(setting, placed, width)
      : fitPieces(setting, placed.pieces, width, height, [sizePt, ...sizes], face);
  drawLines(press.canvas, fitted, {
    x: placed.leftMm * pointsPerMm,
    top: placed.topMm * pointsPerMm + Math.max(0, height - fitted.lines.length * fitted.lineHeight),
    width,
    align: placed.align,
    colour: placed.colour,
  });
}

function setPieces(setting: Setting, { pieces, face, sizePt }: Placed, width: number): Fitted {
  const lines = setting
    .pieces(pieces, { face, sizePt })
    .flatMap((glyphs) => breakLines(glyphs, () => width, setting.rules).lines);
  return { lines, sizePt, lineHeight: sizePt * 1.3 };
}
