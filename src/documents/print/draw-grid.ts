import { captionOf, drawCaptioned, sizeIn } from './flow.ts';
import type { SetPicture } from './load-printed-pictures.ts';
import type { SheetCursor } from './paper-sheet.ts';
import type { Setting } from './setting.ts';

const gap = 10;

interface GridOptions {
  field: string;
  columns: number;
  maxHeight: number;
  /** Where the last picture has to end for the next cell to share its page. Without it nothing follows, and pictures are as large as asked for. */
  shareAbove?: number;
}

/** Pictures in columns, in the open cell: each goes on in the column that ends highest, so that a low picture leaves no gap beside a tall one. */
export function drawGrid(
  press: SheetCursor,
  setting: Setting,
  pictures: readonly SetPicture[],
  asked: GridOptions,
): void {
  const options = withFewestPages(press, setting, pictures, asked);
  const width = widthOfColumn(press, options);
  let page = 0;
  let foot = press.y;
  for (const [at, place] of placesBeforeNext(press, setting, pictures, options).entries()) {
    if (place.page > page) {
      press.turn();
      [page, foot] = [place.page, press.y];
    }
    const x = press.left + press.padding + gap / 2 + place.column * (width + gap);
    const picture = pictures[at];
    if (picture === undefined) continue; // there is one a place
    const { field, maxHeight } = options;
    drawCaptioned(press, setting, picture, field, { x, top: place.top, width, maxHeight });
    foot = Math.max(foot, place.foot);
  }
  press.y = foot;
}

/** The largest height of pictures, not below 70 % of the one asked for, with which they and the next cell take the fewest pages. */
function withFewestPages(
  press: SheetCursor,
  setting: Setting,
  pictures: readonly SetPicture[],
  asked: GridOptions,
): GridOptions {
  if (asked.shareAbove === undefined) return asked;
  const tried = [1, 0.9, 0.8, 0.7].map((share) => {
    const options = { ...asked, maxHeight: share * asked.maxHeight };
    const { last, isShared } = lastPageOf(placePictures(press, setting, pictures, options), options);
    return { options, pages: last + (isShared ? 0 : 1) };
  });
  const fewest = Math.min(...tried.map(({ pages }) => pages));
  return tried.find(({ pages }) => pages === fewest)?.options ?? asked;
}

/** Where the pictures are. When the next cell does not fit under them, the last row of pictures goes to its page, so that it is not alone there. */
function placesBeforeNext(
  press: SheetCursor,
  setting: Setting,
  pictures: readonly SetPicture[],
  options: GridOptions,
): Place[] {
  const places = placePictures(press, setting, pictures, options);
  if (lastPageOf(places, options).isShared) return places;
  const goAlong = ((pictures.length - 1) % options.columns) + 1;
  return placePictures(press, setting, pictures, options, pictures.length - goAlong);
}

/** The number of the last page, and whether there is room for the next cell under its pictures. */
function lastPageOf(places: readonly Place[], { shareAbove = Number.POSITIVE_INFINITY }: GridOptions) {
  const last = places.at(-1)?.page ?? 0;
  return { last, isShared: places.every(({ page, foot }) => page < last || foot <= shareAbove) };
}

interface Place {
  /** 0 is the present page. */
  page: number;
  column: number;
  top: number;
  /** With the gap below. */
  foot: number;
}

/** @param turnBefore a picture that has to begin a new page, though there is room for it */
function placePictures(
  press: SheetCursor,
  setting: Setting,
  pictures: readonly SetPicture[],
  options: GridOptions,
  turnBefore?: number,
): Place[] {
  const width = widthOfColumn(press, options);
  const emptyFrom = (top: number) => Array.from({ length: options.columns }, () => top);
  let page = 0;
  let feet = emptyFrom(press.y);
  return pictures.map((picture, at) => {
    const height = heightOf(setting, picture, width, options) + gap;
    if (at === turnBefore || Math.min(...feet) + height > press.bottom) {
      page += 1;
      feet = emptyFrom(press.top + press.padding + 4);
    }
    const top = Math.min(...feet);
    const column = feet.indexOf(top);
    const foot = top + height;
    feet[column] = foot;
    return { page, column, top, foot };
  });
}

function widthOfColumn(press: SheetCursor, { columns }: GridOptions): number {
  return (press.right - press.left - 2 * press.padding - gap - (columns - 1) * gap) / columns;
}

function heightOf(setting: Setting, picture: SetPicture, width: number, { field, maxHeight }: GridOptions): number {
  const caption = captionOf(setting, picture, field, width);
  return sizeIn(picture, width, maxHeight).height + 3 + caption.lines.length * caption.lineHeight;
}
