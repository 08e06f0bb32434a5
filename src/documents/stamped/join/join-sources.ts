import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  type PDFImage,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import sharp from 'sharp';
import type { FileToJoin } from '../../../ports/documents/paper-joiner.ts';
import { openPdf } from '../scan/pdfium.ts';

/** The longer side of A4, in points. */
const longSidePoints = 841.89;
/** 200 dpi of A4. */
const drawnLongSide = 2339;
const drawnQuality = 85;
const mostDrawnPages = 40;

/** One of the files, opened. */
export interface Source {
  pageCount: number;
  /** Adds a page as the file shows it. @param pageOfFile from 1 */
  add(pageOfFile: number): Promise<PDFPage>;
}

export interface Attaching {
  /** Of the file among those sent, from 1. */
  number: number;
  date: Date;
}

/** Keeps in the document what had to be drawn again. */
export async function attachOriginal(
  document: PDFDocument,
  { bytes, name }: FileToJoin,
  { number, date }: Attaching,
  type: { ext: string; mime: string } | undefined,
): Promise<void> {
  await document.attach(new Uint8Array(bytes), `original-${number}.${type?.ext ?? 'bin'}`, {
    mimeType: type?.mime ?? 'application/octet-stream',
    description: name,
    creationDate: date,
    modificationDate: date,
  });
}

/** The pages of a PDF as they are; of one that may be read and not changed (an owner's password), pictures of them. */
export async function pagesSource(document: PDFDocument, file: FileToJoin, about: Attaching): Promise<Source | null> {
  try {
    const from = await PDFDocument.load(file.bytes, { updateMetadata: false });
    const copied = await document.copyPages(from, from.getPageIndices());
    return sourceOf(copied.length, async (index) => {
      const page = copied[index];
      if (!page) throw new Error('no such page');
      return document.addPage(page);
    });
  } catch {
    return drawPages(document, file, about);
  }
}

async function drawPages(document: PDFDocument, file: FileToJoin, about: Attaching): Promise<Source | null> {
  const pdf = await openPdf(new Uint8Array(file.bytes));
  if ('refused' in pdf) return null;
  try {
    if (pdf.pageCount > mostDrawnPages) return null;
    await attachOriginal(document, file, about, { ext: 'pdf', mime: 'application/pdf' });
    const drawn: PDFImage[] = [];
    for (let index = 0; index < pdf.pageCount; index += 1) {
      const { width, height, data } = pdf.draw(index, drawnLongSide);
      const picture = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
      drawn.push(await document.embedJpg(new Uint8Array(await picture.jpeg({ quality: drawnQuality }).toBuffer())));
    }
    return sourceOf(drawn.length, async (index) => {
      const image = drawn[index];
      if (!image) throw new Error('no such page');
      return drawPicture(document, image, 1);
    });
  } finally {
    pdf.close();
  }
}

function sourceOf(pageCount: number, addPage: (index: number) => Promise<PDFPage>): Source {
  return { pageCount, add: (pageOfFile) => addPage(pageOfFile - 1) };
}

/** @param orientation EXIF, 1…8 */
export function picturePage(document: PDFDocument, image: PDFImage, orientation: number): Source {
  return sourceOf(1, async () => drawPicture(document, image, orientation));
}

/** A page of the picture's shape, as long as A4. PDF readers know nothing of EXIF: the drawing turns the picture as it says. */
function drawPicture(document: PDFDocument, image: PDFImage, orientation: number): PDFPage {
  const isOnSide = orientation >= 5;
  const [width, height] = isOnSide ? [image.height, image.width] : [image.width, image.height];
  const scale = longSidePoints / Math.max(width, height);
  const size = { width: width * scale, height: height * scale };
  const page = document.addPage([size.width, size.height]);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...matrixOf(orientation, size)),
    drawObject(page.node.newXObject('Photo', image.ref)),
    popGraphicsState(),
  );
  return page;
}

type Matrix = [number, number, number, number, number, number];

/** Puts the unit square of a picture on its page as its EXIF orientation, 1…8, says. */
function matrixOf(orientation: number, { width, height }: { width: number; height: number }): Matrix {
  switch (orientation) {
    case 2:
      return [-width, 0, 0, height, width, 0];
    case 3:
      return [-width, 0, 0, -height, width, height];
    case 4:
      return [width, 0, 0, -height, 0, height];
    case 5:
      return [0, -height, -width, 0, width, height];
    case 6:
      return [0, -height, width, 0, 0, height];
    case 7:
      return [0, height, width, 0, 0, 0];
    case 8:
      return [0, height, -width, 0, width, 0];
    default:
      return [width, 0, 0, height, 0, 0];
  }
}
