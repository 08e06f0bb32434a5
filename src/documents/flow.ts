import { breakLines } from './break-lines.ts';
import type { SetPicture } from './load-pictures.ts';
import type { Glyph } from './measure.ts';
import { baselineOf, drawLines, spread } from './set-lines.ts';
import type { Setting } from './setting.ts';
import type { Press } from './sheet.ts';

/** Running text in an open cell, with pictures at the right that the text goes round. */
export interface Flow {
  press: Press;
  setting: Setting;
  pictures: readonly SetPicture[];
  pictureField: string;
  pictureWidth: number;
  pictureMaxHeight: number;
  /** The next picture to be placed, and how many may be placed already. */
  next: number;
  available: number;
  /** Foot of the picture beside the text; null without one. */
  besideUntil: number | null;
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

/** Where a line stands, and how things stand after it. */
interface Slot {
  isNewPage: boolean;
  top: number;
  width: number;
  picture: number | null;
  next: number;
  besideUntil: number | null;
}

const gap = 9;

/** Sets one paragraph and moves on. */
export function setParagraph(flow: Flow, glyphs: readonly Glyph[], style: ParagraphStyle): void {
  const { press } = flow;
  if (press.y + style.lineHeight + (style.keepWith ?? 0) > press.bottom - press.padding) turnPage(flow);
  const slots: Slot[] = [];
  const slotAt = (line: number): Slot => {
    for (let at = slots.length; at <= line; at += 1) slots.push(nextSlot(flow, slots[at - 1], style.lineHeight));
    return slots[line] ?? nextSlot(flow, undefined, style.lineHeight);
  };
  const indentOf = (line: number) => (line === 0 ? style.indent : 0);
  const { lines } = breakLines(glyphs, (line) => slotAt(line).width - indentOf(line), flow.setting.rules);
  lines.forEach((line, index) => {
    const slot = slotAt(index);
    takeSlot(flow, slot, style.lineHeight);
    const room = slot.width - indentOf(index);
    const share = style.align === 'center' ? 0.5 : style.align === 'right' ? 1 : 0;
    const x = press.left + press.padding + indentOf(index) + (room - line.width) * share;
    press.canvas.text(line.glyphs, x, baselineOf(slot.top, style.lineHeight, style.sizePt), {
      extra: share === 0 && !line.isLast ? spread(line, room, style.sizePt) : 0,
      isBold: style.isBold,
    });
  });
}

function nextSlot(flow: Flow, before: Slot | undefined, lineHeight: number): Slot {
  const { press } = flow;
  let { next, besideUntil } = before ?? flow;
  let top = before === undefined ? press.y : before.top + lineHeight;
  const isNewPage = top + lineHeight > press.bottom - press.padding + 0.01;
  if (isNewPage) {
    top = press.top + press.padding;
    besideUntil = null;
  }
  if (besideUntil !== null && top >= besideUntil) besideUntil = null;
  let picture: number | null = null;
  if (besideUntil === null && next < flow.available) {
    const foot = top + 4 + pictureHeight(flow, next) + gap;
    if (foot <= press.bottom) {
      picture = next;
      next += 1;
      besideUntil = foot;
    }
  }
  const full = press.right - press.left - 2 * press.padding;
  const width = besideUntil === null ? full : full - flow.pictureWidth - gap;
  return { isNewPage, top, width, picture, next, besideUntil };
}

function takeSlot(flow: Flow, slot: Slot, lineHeight: number): void {
  const { press } = flow;
  if (slot.isNewPage) turnPage(flow);
  flow.next = slot.next;
  flow.besideUntil = slot.besideUntil;
  if (slot.picture !== null)
    drawPicture(flow, slot.picture, press.right - press.padding - flow.pictureWidth, slot.top + 4);
  press.y = slot.top + lineHeight;
}

export function turnPage(flow: Flow): void {
  flow.press.turn();
  flow.press.y = flow.press.top + flow.press.padding;
  flow.besideUntil = null;
}

/** Goes below the picture beside the text. */
export function clearPictures(flow: Flow): void {
  if (flow.besideUntil !== null) flow.press.y = Math.max(flow.press.y, flow.besideUntil);
  flow.besideUntil = null;
}

function pictureHeight(flow: Flow, index: number): number {
  const picture = flow.pictures[index];
  if (picture === undefined) return 0;
  const caption = captionOf(flow.setting, picture, flow.pictureField, flow.pictureWidth);
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
    width: flow.pictureWidth,
    maxHeight: flow.pictureMaxHeight,
  });
}

/** A picture, centred in its column, its caption under it. @returns the height of both */
export function drawCaptioned(
  press: Press,
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

/** The largest size in the box with the picture's own proportions. */
export function sizeIn({ width, height }: SetPicture, maxWidth: number, maxHeight: number) {
  const scale = Math.min(maxWidth / width, maxHeight / height);
  return { width: width * scale, height: height * scale };
}
