import type { PageFinding } from '../../../domain/paper/findings.ts';
import { hasColour, mixedPerInk } from '../scan/colours.ts';
import { scaleAt } from '../scan/geometry.ts';
import { longSidePixels } from '../scan/limits.ts';
import type { PageSource } from '../scan/open-file.ts';
import type { Raster } from '../scan/raster.ts';
import { looksLikeCode } from './looks-like-code.ts';
import { type CodeMatch, matchCode } from './match-code.ts';
import { measurePage } from './measure-page.ts';
import { type PagePlace, paper, placeByPicture, placePage } from './place-page.ts';
import { type FoundCode, readCodes } from './read-codes.ts';
import { runsOff } from './runs-off.ts';

export type ReadPage = Omit<PageFinding, 'file' | 'pageOfFile'> & {
  place: PagePlace;
  isGrey: boolean;
  hasColour: boolean;
};

const blankInkShare = 0.002;
const mostMixed = 1.5;
const darkPaperLevel = 70;
/** With a code that could be read, and without: there the page is taken to fill the picture. */
const blurredEdgeMm = { read: 0.85, unread: 0.62 };
const brightPaperLevel = 120;
/** Everything one page shows, except for its seal. */
export async function readPage(
  source: PageSource,
  codes: readonly string[],
): Promise<{ seen: ReadPage; raster: Raster }> {
  const raster = await source.load(source.firstLongSide);
  const finerLongSide = Math.min(
    longSidePixels.finest,
    Math.max(source.firstLongSide * 2, source.capturedLongSide ?? 0),
  );
  const finer = () => source.load(finerLongSide);
  const found = await readCodes({ plain: raster, finer }, (text) => matchCode(text, codes) !== null);
  const { text, match, places, otherPages } = choose(found, codes);
  const placed = match === null ? null : placePage(places, raster);
  const look = measurePage(raster);
  const colour = hasColour(raster);
  const place = placed ?? placeByPicture(raster);
  const pixelsPerMm = scaleAt(place.toPixels, { x: paper.widthMm / 2, y: paper.heightMm / 2 });
  const isBlank = match === null && look.inkShare < blankInkShare;
  const isBlurred = look.edgePixels / pixelsPerMm > (match === null ? blurredEdgeMm.unread : blurredEdgeMm.read);
  // Paper too blurred to read is no stranger's: nobody can tell.
  const mayHaveCode = () =>
    found.length > 0 || looksLikeCode(raster) || (isBlurred && look.paperLevel > brightPaperLevel);
  const hidden = match === null && !isBlank && text === null && mayHaveCode();
  const seen: ReadPage = {
    code: match?.code ?? (hidden ? 'unreadable' : 'none'),
    page: match?.page ?? null,
    text,
    otherwise: match?.code === 'other' ? match.otherwise : null,
    turnedDegrees: placed?.turnedDegrees ?? null,
    pixelsPerMm: placed === null ? null : round(pixelsPerMm * captured(source, raster)),
    isBlank,
    isDark: look.paperLevel < darkPaperLevel,
    isBlurred,
    otherPages,
    isCropped: placed !== null && runsOff(placed, raster),
    isOriginal: source.isOriginal,
    isGrey: source.isGrey || (!colour && (await isBlackAndWhite(source, raster))),
    hasColour: colour,
    place,
  };
  return { seen, raster };
}

/** A fax's picture in a file of colours. Its own pixels tell: fewer of them are mixed from ink and paper. */
async function isBlackAndWhite(source: PageSource, raster: Raster): Promise<boolean> {
  if (source.isOriginal) return false;
  const longSide = Math.round(Math.min(longSidePixels.finest, source.capturedLongSide ?? 0));
  const stretch = longSide / Math.max(raster.width, raster.height);
  const own = longSide > 0 && Math.abs(stretch - 1) > 0.02 ? await source.load(longSide) : raster;
  return mixedPerInk(own) < mostMixed;
}

/** Pixels of the capture in one of the picture looked at. */
function captured({ capturedLongSide }: PageSource, { width, height }: Raster): number {
  return capturedLongSide === null ? 1 : capturedLongSide / Math.max(width, height);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The code that says most, and every place where it is: a page may carry strangers' codes in its pictures. */
function choose(found: readonly FoundCode[], expected: readonly string[]) {
  const decoded = found
    .filter(({ text }) => text !== '')
    .map(({ text }) => ({ text, match: matchCode(text, expected) }));
  const worth = (match: CodeMatch | null) => (match === null ? 0 : match.code === 'ok' ? 2 : 1);
  const [first] = decoded.toSorted((one, other) => worth(other.match) - worth(one.match));
  const places = found.filter(({ text }) => text !== '' && text === first?.text);
  const pages = decoded.flatMap(({ match }) => (match?.code === 'ok' ? [match.page] : []));
  const otherPages = [...new Set(pages)]
    .filter((page) => page !== first?.match?.page)
    .sort((one, other) => one - other);
  return { text: first?.text ?? null, match: first?.match ?? null, places, otherPages };
}
