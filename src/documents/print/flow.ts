import { breakLines, type Line } from './break-lines.ts';
import type { SetPicture } from './load-printed-pictures.ts';
import type { Glyph } from './measure.ts';
import type { SheetCursor } from './paper-sheet.ts';
import { baselineOf, drawLines, spread } from './set-lines.ts';
import type { Setting } from './setting.ts';

/** Running text in an open cell, with pictures at the right that the text goes round. */
export interface Flow {
  press: SheetCursor;
  setting: Setting;
  pictures: readonly SetPicture[];
  pictureField: string;
  pictureWidth: number;
  pictureMaxHeight: number;
  /** The next picture to be placed, and how many may be placed already. */
  next: number;
  available: number;
  /** The picture beside the text; null without one. */
  beside: Beside | null;
}

interface Beside {
  /** Its foot. */
  until: number;
  /** Of its column. */
  width: number;
}

export interface ParagraphStyle {
  sizePt: number;
  lineHeight: number;
  indent: number;
  align?: 'left' | 'center' | 'right';
  isBold?: boolean;
  /** Height that has to stay free on the page after the first line. */
  keepWith?: number;
}

/** Where a line stands, and how things are after it. */
interface Slot {
  isNewPage: boolean;
  top: number;
  width: number;
  picture: number | null;
  next: number;
  beside: Beside | null;
}

const gap = 9;

/** Sets one paragraph and moves on. No page begins or ends with a single line of it. */
export function setParagraph(flow: Flow, glyphs: readonly Glyph[], style: ParagraphStyle): void {
  const { press } = flow;
  if (press.y + style.lineHeight + (style.keepWith ?? 0) > press.bottom - press.padding) turnPage(flow);
  const set = layOut(flow, glyphs, style);
  const turnBefore = lineToTurnAt(set);
  if (turnBefore === 0) turnPage(flow);
  const { lines, slots } = turnBefore === null ? set : layOut(flow, glyphs, style, turnBefore);
  lines.forEach((line, index) => {
    const slot = slots[index];
    if (slot === undefined) return; // there is one a line
    takeSlot(flow, slot, style.lineHeight);
    const indent = index === 0 ? style.indent : 0;
    const room = slot.width - indent;
    const share = style.align === 'center' ? 0.5 : style.align === 'right' ? 1 : 0;
    const x = press.left + press.padding + indent + (room - line.width) * share;
    press.canvas.text(line.glyphs, x, baselineOf(slot.top, style.lineHeight, style.sizePt), {
      extra: share === 0 && !line.isLast ? spread(line, room, style.sizePt) : 0,
      isBold: style.isBold,
    });
  });
}

/** @param turnBefore a line that has to begin a new page, though there is room for it */
function layOut(flow: Flow, glyphs: readonly Glyph[], style: ParagraphStyle, turnBefore?: number) {
  const slots: Slot[] = [];
  const slotAt = (line: number): Slot => {
    for (let at = slots.length; at <= line; at += 1)
      slots.push(nextSlot(flow, slots[at - 1], style.lineHeight, at > 0 && at === turnBefore));
    return slots[line] ?? nextSlot(flow, undefined, style.lineHeight, false);
  };
  const { lines } = breakLines(
    glyphs,
    (line) => slotAt(line).width - (line === 0 ? style.indent : 0),
    flow.setting.rules,
  );
  slotAt(lines.length - 1);
  return { lines, slots };
}

/** Where a page has to be turned so that no line of a paragraph stands alone on one; null when it is right as it is. */
function lineToTurnAt({ lines, slots }: { lines: readonly Line[]; slots: readonly Slot[] }): number | null {
  const turns = slots.slice(0, lines.length).flatMap(({ isNewPage }, index) => (isNewPage ? [index] : []));
  const [first] = turns;
  if (first === undefined || first === 0) return null;
  if (first === 1) return 0;
  if (turns.at(-1) !== lines.length - 1 || turns.length > 1) return null;
  return lines.length === 3 ? 0 : lines.length - 2;
}

function nextSlot(flow: Flow, before: Slot | undefined, lineHeight: number, hasToTurn: boolean): Slot {
  const { press } = flow;
  let { next, beside } = before ?? flow;
  let top = before === undefined ? press.y : before.top + lineHeight;
  const isNewPage = hasToTurn || top + lineHeight > press.bottom - press.padding + 0.01;
  if (isNewPage) {
    top = press.top + press.padding;
    beside = null;
  }
  if (beside !== null && top >= beside.until) beside = null;
  let picture: number | null = null;
  if (beside === null && next < flow.available) {
    const foot = top + 4 + pictureHeight(flow, next) + gap;
    if (foot <= press.bottom) {
      picture = next;
      beside = { until: foot, width: columnWidth(flow, next) };
      next += 1;
    }
  }
  const full = press.right - press.left - 2 * press.padding;
  const width = beside === null ? full : full - beside.width - gap;
  return { isNewPage, top, width, picture, next, beside };
}

function takeSlot(flow: Flow, slot: Slot, lineHeight: number): void {
  const { press } = flow;
  if (slot.isNewPage) turnPage(flow);
  flow.next = slot.next;
  flow.beside = slot.beside;
  if (slot.picture !== null)
    drawPicture(flow, slot.picture, press.right - press.padding - columnWidth(flow, slot.picture), slot.top + 4);
  press.y = slot.top + lineHeight;
}

export function turnPage(flow: Flow): void {
  flow.press.turn();
  flow.press.y = flow.press.top + flow.press.padding;
  flow.beside = null;
}

/** Goes below the picture beside the text. */
export function clearPictures(flow: Flow): void {
  if (flow.beside !== null) flow.press.y = Math.max(flow.press.y, flow.beside.until);
  flow.beside = null;
}

/** No caption is in a narrower column. */
const narrowest = 85;

/** A tall picture takes less than the width that pictures may have. */
function columnWidth(flow: Flow, index: number): number {
  const picture = flow.pictures[index];
  if (picture === undefined) return 0;
  const { width } = sizeIn(picture, flow.pictureWidth, flow.pictureMaxHeight);
  return Math.min(flow.pictureWidth, Math.max(narrowest, width));
}

function pictureHeight(flow: Flow, index: number): number {
  const picture = flow.pictures[index];
  if (picture === undefined) return 0;
  const caption = captionOf(flow.setting, picture, flow.pictureField, columnWidth(flow, index));
  return (
    sizeIn(picture, flow.pictureWidth, flow.pictureMaxHeight).height + caption.lines.length * caption.lineHeight + 3
  );
}

function drawPicture(flow: Flow, index: number, x: number, top: number): void {
  const picture = flow.pictures[index];
  if (picture === undefined) return;
  drawCaptioned(flow.press, flow.setting, picture, flow.pictureField, {
    x,
    top,
    width: columnWidth(flow, index),
    maxHeight: flow.pictureMaxHeight,
  });
}

/** A picture, centred in its column, its caption under it. @returns the height of both */
export function drawCaptioned(
  press: SheetCursor,
  setting: Setting,
  picture: SetPicture,
  field: string,
  place: { x: number; top: number; width: number; maxHeight: number },
): number {
  const { width, height } = sizeIn(picture, place.width, place.maxHeight);
  press.canvas.picture(picture.image, place.x + (place.width - width) / 2, place.top, width, height);
  const caption = captionOf(setting, picture, field, place.width);
  drawLines(press.canvas, caption, { x: place.x, top: place.top + height + 3, width: place.width, align: 'center' });
  return height + 3 + caption.lines.length * caption.lineHeight;
}

export function captionOf(setting: Setting, { caption }: SetPicture, field: string, width: number) {
  const sizePt = 10.5;
  const lineHeight = sizePt * 1.3;
  if (caption.trim() === '') return { lines: [], sizePt, lineHeight };
  const lines = setting
    .words(caption, { face: 'body', sizePt }, field)
    .flatMap((glyphs) => breakLines(glyphs, () => width, setting.rules).lines);
  return { lines, sizePt, lineHeight };
}

/** Points a pixel at 96 pixels an inch: a picture with fewer is drawn smaller, not blown up. */
const coarsest = 72 / 96;

/** The largest size in the box with the picture's own proportions, and not coarser than `coarsest`. */
export function sizeIn({ width, height }: SetPicture, maxWidth: number, maxHeight: number) {
  const scale = Math.min(maxWidth / width, maxHeight / height, coarsest);
  return { width: width * scale, height: height * scale };
}
