import { captionOf, drawCaptioned, sizeIn } from './flow.ts';
import type { SetPicture } from './load-printed-pictures.ts';
import type { SheetCursor } from './paper-sheet.ts';
import type { Setting } from './setting.ts';

const gap = 10;

interface GridOptions {
  field: string;
  columns: number;
  maxHeight: number;
}

/** Pictures in columns, in the open cell: each goes on in the column that ends highest, so that a low picture leaves no gap beside a tall one. */
export function drawGrid(
  press: SheetCursor,
  setting: Setting,
  pictures: readonly SetPicture[],
  options: GridOptions,
): void {
  const width = widthOfColumn(press, options);
  let page = 0;
  let foot = press.y;
  for (const [at, place] of placePictures(press, setting, pictures, options).entries()) {
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

/** The largest height of pictures, not below 70 % of the one asked for, with which they and what follows take the fewest pages: what follows
 *  shares their last page where they end above `foot`. */
export function heightOfFewestPages(
  press: SheetCursor,
  setting: Setting,
  pictures: readonly SetPicture[],
  options: GridOptions,
  foot: number,
): number {
  const tried = [1, 0.9, 0.8, 0.7].map((share) => {
    const maxHeight = share * options.maxHeight;
    const places = placePictures(press, setting, pictures, { ...options, maxHeight });
    const last = places.at(-1)?.page ?? 0;
    const end = Math.max(press.top, ...places.filter(({ page }) => page === last).map((place) => place.foot));
    return { maxHeight, pages: last + (end <= foot ? 0 : 1) };
  });
  const fewest = Math.min(...tried.map(({ pages }) => pages));
  return tried.find(({ pages }) => pages === fewest)?.maxHeight ?? options.maxHeight;
}

interface Place {
  /** 0 is the present page. */
  page: number;
  column: number;
  top: number;
  /** With the gap below. */
  foot: number;
}

function placePictures(
  press: SheetCursor,
  setting: Setting,
  pictures: readonly SetPicture[],
  options: GridOptions,
): Place[] {
  const width = widthOfColumn(press, options);
  const emptyFrom = (top: number) => Array.from({ length: options.columns }, () => top);
  let page = 0;
  let feet = emptyFrom(press.y);
  return pictures.map((picture) => {
    const height = heightOf(setting, picture, width, options) + gap;
    if (Math.min(...feet) + height > press.bottom) {
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
