import { fileTypeFromBuffer } from 'file-type';
import { degrees, PDFDocument, type PDFImage } from 'pdf-lib';
import sharp from 'sharp';
import { inPageOrder, quarterTurnsBack } from '../../../domain/paper/page-placing.ts';
import type { FileToJoin, JoinRequest } from '../../../ports/documents/paper-joiner.ts';
import { type Attaching, attachOriginal, pagesSource, picturePage, type Source } from './join-sources.ts';

const maxPages = 40;
/** A larger PNG would be unpacked in memory several times over: it is drawn again, and attached. */
const maxPngPixels = 16_000_000;
const redrawnQuality = 90;

/** See the port. @returns null for a file that cannot be put into a PDF, or too many pages */
export async function joinPaper({ title, at, files, placings }: JoinRequest): Promise<Uint8Array | null> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  document.setCreationDate(new Date(at));
  const sources: Source[] = [];
  for (const [index, file] of files.entries()) {
    const source = await openSource(document, file, { number: index + 1, date: new Date(at) });
    if (!source) return null;
    sources.push(source);
  }
  const pages = inPageOrder(allPages(sources, placings));
  if (pages.length === 0 || pages.length > maxPages) return null;
  for (const { file, pageOfFile, turnedDegrees } of pages) {
    const page = await sources[file]?.add(pageOfFile);
    page?.setRotation(degrees((page.getRotation().angle + quarterTurnsBack(turnedDegrees) * 90) % 360));
  }
  return document.save({ updateFieldAppearances: false });
}

/** Every page of every file once, with what is known of it. */
function allPages(sources: readonly Source[], placings: JoinRequest['placings']): JoinRequest['placings'] {
  return sources.flatMap(({ pageCount }, file) =>
    Array.from({ length: pageCount }, (_, at) => {
      const pageOfFile = at + 1;
      const known = placings.find((placing) => placing.file === file && placing.pageOfFile === pageOfFile);
      return known ?? { file, pageOfFile, page: null, turnedDegrees: null };
    }),
  );
}

/** The content decides what a file is. */
async function openSource(document: PDFDocument, file: FileToJoin, about: Attaching): Promise<Source | null> {
  if (file.contentType === 'application/pdf') return pagesSource(document, file, about);
  const found = await fileTypeFromBuffer(file.bytes).catch(() => undefined);
  const picture = await embed(document, file.bytes, found?.mime);
  if (picture) return picturePage(document, picture.image, picture.orientation);
  const drawn = file.drawn ?? (await redraw(file.bytes));
  if (!drawn) return null;
  await attachOriginal(document, file, about, found);
  return picturePage(document, await document.embedJpg(new Uint8Array(drawn)), 1);
}

/** The picture as it was sent. @returns null when a PDF cannot hold it so */
async function embed(
  document: PDFDocument,
  bytes: Uint8Array,
  mime: string | undefined,
): Promise<{ image: PDFImage; orientation: number } | null> {
  if (mime !== 'image/jpeg' && mime !== 'image/png') return null;
  try {
    const { width, height, orientation = 1 } = await sharp(bytes).metadata();
    // The library reads from the start of the buffer, wherever in it the bytes begin.
    const own = new Uint8Array(bytes);
    if (mime === 'image/jpeg') return { image: await document.embedJpg(own), orientation };
    return width * height > maxPngPixels ? null : { image: await document.embedPng(own), orientation };
  } catch {
    return null;
  }
}

/** @returns null for what cannot be read */
async function redraw(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const picture = sharp(bytes, { failOn: 'error' }).autoOrient().flatten({ background: '#fff' });
    return new Uint8Array(await picture.toColourspace('srgb').jpeg({ quality: redrawnQuality }).toBuffer());
  } catch {
    return null;
  }
}
