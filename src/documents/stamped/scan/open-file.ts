import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import type { ElectronicSeal, PaperProblem } from '../../../domain/paper/findings.ts';
import { longSidePixels, paperLimits } from './limits.ts';
import { openPdf, type Pdf } from './pdfium.ts';
import { type Raster, rasterOf } from './raster.ts';

/** One page of a file, or one picture. */
export interface PageSource {
  /** The longer side as it was captured; null when it has no pixels of its own. */
  capturedLongSide: number | null;
  /** Live text and no scan. */
  isOriginal: boolean;
  /** Captured without colours. */
  isGrey: boolean;
  firstLongSide: number;
  /** Upright as the file says. */
  load(longSide: number): Promise<Raster>;
}

export interface OpenedFile {
  pages: PageSource[];
  electronicSeal: ElectronicSeal;
  close(): void;
}

export const noElectronicSeal: ElectronicSeal = { signatures: 0, signatureFields: 0, stampAnnotations: 0 };

/** Readers accept junk before the header of a PDF, within its first KiB. */
const pdfHeaderWithin = 1024;

/** The content decides what a file is. @param pagesLeft how many more pages the paper may have */
export async function openFile(bytes: Uint8Array, pagesLeft: number): Promise<OpenedFile | { refused: PaperProblem }> {
  if (bytes.byteLength > paperLimits.fileBytes) return { refused: 'too_large' };
  if (Buffer.from(bytes.subarray(0, pdfHeaderWithin)).includes('%PDF-')) return openPages(bytes, pagesLeft);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (pagesLeft < 1) return { refused: 'too_many_pages' };
  switch (found?.mime) {
    case 'image/jpeg':
    case 'image/png':
    case 'image/apng':
    case 'image/webp':
      return hasLostEnd(bytes) ? openPicture(withEnd(bytes), 0, 'warning') : openPicture(bytes);
    case 'image/tiff':
      return openTiff(bytes, pagesLeft);
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
      return openHeic(bytes);
    default:
      return { refused: 'not_accepted' };
  }
}

async function openPages(bytes: Uint8Array, pagesLeft: number): Promise<OpenedFile | { refused: PaperProblem }> {
  const pdf = await openPdf(bytes);
  if ('refused' in pdf) return pdf;
  if (pdf.pageCount > pagesLeft || pdf.pageCount < 1) {
    pdf.close();
    return { refused: pdf.pageCount < 1 ? 'broken' : 'too_many_pages' };
  }
  try {
    const pages = Array.from({ length: pdf.pageCount }, (_, index) => pdfPage(pdf, index));
    return { pages, electronicSeal: pdf.electronicSeal(), close: pdf.close };
  } catch {
    pdf.close();
    return { refused: 'broken' };
  }
}

function pdfPage(pdf: Pdf, index: number): PageSource {
  const { scannedLongSide, isOriginal, isGrey } = pdf.look(index);
  return {
    capturedLongSide: scannedLongSide,
    isOriginal,
    isGrey,
    firstLongSide: longSidePixels.pdf,
    load: async (longSide) => pdf.draw(index, longSide),
  };
}

async function openPicture(
  bytes: Uint8Array,
  page = 0,
  failOn: 'error' | 'warning' = 'error',
): Promise<OpenedFile | { refused: PaperProblem }> {
  try {
    const { autoOrient, channels } = await sharp(bytes, { limitInputPixels: false, page }).metadata();
    if (autoOrient.width * autoOrient.height > paperLimits.picturePixels) return { refused: 'too_large' };
    const open = () => sharp(bytes, { limitInputPixels: paperLimits.picturePixels, failOn, page }).autoOrient();
    // Read to its end once: what is cut off is refused here, not half read.
    const first = await drawPicture(open(), autoOrient, firstLongSideOf(autoOrient));
    return picture(autoOrient, channels < 3, async (longSide) =>
      longSide === firstLongSideOf(autoOrient) ? first : drawPicture(open(), autoOrient, longSide),
    );
  } catch {
    return { refused: 'broken' };
  }
}

/** Each page of a TIFF is a picture. */
async function openTiff(bytes: Uint8Array, pagesLeft: number): Promise<OpenedFile | { refused: PaperProblem }> {
  const count = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .then(
      ({ pages = 1 }) => pages,
      () => 0,
    );
  if (count === 0) return { refused: 'broken' };
  if (count > pagesLeft) return { refused: 'too_many_pages' };
  const pages: PageSource[] = [];
  for (let page = 0; page < count; page += 1) {
    const opened = await openPicture(bytes, page);
    if ('refused' in opened) return opened;
    pages.push(...opened.pages);
  }
  return { pages, electronicSeal: noElectronicSeal, close() {} };
}

/** A JPEG whose last two bytes were lost on the way is whole; of one that lost more its decoder warns. */
function hasLostEnd(bytes: Uint8Array): boolean {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  return isJpeg && !(bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9);
}

function withEnd(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, Buffer.from([0xff, 0xd9])]);
}

async function openHeic(bytes: Uint8Array): Promise<OpenedFile | { refused: PaperProblem }> {
  try {
    const { default: decodeHeic } = await import('heic-decode');
    const [first] = await decodeHeic.all({ buffer: bytes });
    if (first === undefined) return { refused: 'broken' };
    const { data, width, height } = await first.decode();
    const open = () => sharp(data, { raw: { width, height, channels: 4 } });
    return picture({ width, height }, false, (longSide) => drawPicture(open(), { width, height }, longSide));
  } catch {
    return { refused: 'broken' };
  }
}

interface Size {
  width: number;
  height: number;
}

function firstLongSideOf({ width, height }: Size): number {
  return Math.min(longSidePixels.picture, Math.max(width, height));
}

function picture(size: Size, isGrey: boolean, load: PageSource['load']): OpenedFile {
  const capturedLongSide = Math.max(size.width, size.height);
  const page = { capturedLongSide, isOriginal: false, isGrey, firstLongSide: firstLongSideOf(size), load };
  return { pages: [page], electronicSeal: noElectronicSeal, close() {} };
}

function drawPicture(open: Sharp, { width, height }: Size, longSide: number): Promise<Raster> {
  const scale = longSide / Math.max(width, height);
  const to = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  return rasterOf(open.resize({ ...to, fit: 'fill' }));
}
