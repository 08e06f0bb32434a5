import { breakLines } from './break-lines.ts';
import { drawDeeds } from './draw-deeds.ts';
import { drawGrid } from './draw-grid.ts';
import { drawBand, drawList, drawRows } from './draw-rows.ts';
import { type Flow, setParagraph } from './flow.ts';
import { type AwardsBlock, type Block, type OpinionBlock, type Placed, pointsPerMm } from './layout.ts';
import type { SetPicture } from './load-pictures.ts';
import { drawLines, type Fitted } from './set-lines.ts';
import type { Setting } from './setting.ts';
import { closeCell, openCell, type Press } from './sheet.ts';

export type Pictures = ReadonlyMap<string, readonly SetPicture[]>;

/** Draws one block of a layout where the last one ended. */
export function drawBlock(press: Press, setting: Setting, block: Block, pictures: Pictures): void {
  if (block.kind === 'rows') drawRows(press, setting, block.rows);
  if (block.kind === 'band') drawBand(press, setting, block.label, block.rows);
  if (block.kind === 'list') drawList(press, setting, block);
  if (block.kind === 'note') drawNote(press, setting, block);
  if (block.kind === 'deeds') drawDeeds(press, setting, block, pictures.get(block.pictures) ?? []);
  if (block.kind === 'awards') drawAwards(press, setting, block, pictures.get(block.pictures) ?? []);
  if (block.kind === 'opinion') drawOpinion(press, setting, block);
}

const body = { face: 'body', sizePt: 12 } as const;
const lineHeight = 23.4;

/** Label and a short text in one cell that reaches to the page's end. */
function drawNote(press: Press, setting: Setting, block: Extract<Block, { kind: 'note' }>): void {
  const width = press.right - press.left - 2 * press.padding;
  const indented = (glyphs: ReturnType<Setting['measure']>) =>
    breakLines(glyphs, (line) => (line === 0 ? width - 24 : width), setting.rules).lines;
  const paragraphs = setting.words(setting.answer(block.field), body, block.field).map(indented);
  const count = 1 + paragraphs.reduce((sum, lines) => sum + lines.length, 0);
  const room = press.bottom - press.y;
  const isTight = count * lineHeight + 2 * press.padding > room;
  if (room < block.leastSteps * press.step || (isTight && count * 15.6 + 2 * press.padding > room)) press.turn();
  const spacing = count * lineHeight + 2 * press.padding > press.bottom - press.y ? 15.6 : lineHeight;
  openCell(press);
  press.y += press.padding;
  const place = { x: press.left + press.padding, width, isJustified: true };
  for (const glyphs of setting.words(block.label, body)) {
    const label = { ...breakLines(glyphs, () => width, setting.rules), sizePt: 12, lineHeight: spacing };
    drawLines(press.canvas, label, { ...place, top: press.y });
    press.y += label.lines.length * spacing;
  }
  for (const lines of paragraphs) {
    const [first, ...others] = lines;
    const text = { sizePt: 12, lineHeight: spacing };
    if (first !== undefined)
      drawLines(
        press.canvas,
        { ...text, lines: [first] },
        { ...place, x: place.x + 24, width: width - 24, top: press.y },
      );
    drawLines(press.canvas, { ...text, lines: others }, { ...place, top: press.y + spacing });
    press.y += lines.length * spacing;
  }
  closeCell(press, press.bottom);
}

/** Ends the cell that the deeds left open and sets the awards in the next one, which is left open too. */
function drawAwards(press: Press, setting: Setting, block: AwardsBlock, pictures: readonly SetPicture[]): void {
  const least = block.leastSteps * press.step;
  const isEndOfPage = press.y + least > press.bottom;
  if (press.cellTop !== null) closeCell(press, isEndOfPage ? press.bottom : press.y + press.padding);
  if (isEndOfPage) press.turn();
  openCell(press);
  const foot = press.y + least;
  press.y += press.padding;
  const flow: Flow = { ...noPictures, press, setting };
  for (const glyphs of setting.words(block.label, body))
    setParagraph(flow, glyphs, { sizePt: 12, lineHeight, indent: 0, keepWith: lineHeight });
  for (const glyphs of setting.words(setting.answer(block.field), body, block.field))
    setParagraph(flow, glyphs, { sizePt: 12, lineHeight, indent: 24 });
  if (pictures.length > 0) {
    press.y += 6;
    drawGrid(press, setting, pictures, {
      field: block.pictures,
      columns: block.columns,
      maxHeight: block.pictureMaxHeightMm * pointsPerMm,
    });
  }
  if (press.y < foot && press.canvases.length > 0) press.y = Math.min(foot, press.bottom);
}

const noPictures = {
  pictures: [],
  pictureField: '',
  pictureWidth: 0,
  pictureMaxHeight: 0,
  next: 0,
  available: 0,
  besideUntil: null,
};

/** The last cell: goes to a new page when what came before reaches into its place. */
function drawOpinion(press: Press, setting: Setting, block: OpinionBlock): void {
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

/** Pieces at their fixed place on the present page. */
export function drawPlaced(press: Press, setting: Setting, placed: Placed): void {
  const { face, sizePt } = placed;
  const width = placed.widthMm * pointsPerMm;
  const lines = setting
    .pieces(placed.pieces, { face, sizePt })
    .flatMap((glyphs) => breakLines(glyphs, () => width, setting.rules).lines);
  const fitted: Fitted = { lines, sizePt, lineHeight: sizePt * 1.3 };
  drawLines(press.canvas, fitted, {
    x: placed.leftMm * pointsPerMm,
    top: placed.topMm * pointsPerMm,
    width,
    align: placed.align,
  });
}
