import { createHash } from 'node:crypto';
import type { PDFDocument, PDFImage } from 'pdf-lib';
import sharp from 'sharp';
import { type PrintPicture, RendererError } from '../../ports/documents/renderer.ts';

export interface SetPicture {
  image: PDFImage;
  /** Pixels. */
  width: number;
  height: number;
  caption: string;
}

const longestSide = 1200;

/** Makes the pictures ready for print, by field: turned by their EXIF mark, at most 1200 pixels a side (380 dpi at 8 cm), without their
 *  metadata. @throws RendererError bad-picture */
export async function loadPrintedPictures(
  document: PDFDocument,
  pictures: readonly PrintPicture[],
): Promise<Map<string, SetPicture[]>> {
  const ready = await Promise.all(pictures.map(readyOnce));
  const byField = new Map<string, SetPicture[]>();
  for (const [index, { field, caption }] of pictures.entries()) {
    const image = await document.embedJpg(ready[index] ?? new Uint8Array());
    const { width, height } = image;
    const list = byField.get(field) ?? [];
    list.push({ image, width, height, caption });
    byField.set(field, list);
  }
  return byField;
}

/** The pictures made ready last, by what they were made of: a form and its article, or two versions of a form, hold the same ones. */
const known = new Map<string, Promise<Uint8Array>>();
const mostKnown = 40;

function readyOnce(picture: PrintPicture): Promise<Uint8Array> {
  const key = createHash('sha256').update(picture.bytes).digest('base64');
  const found = known.get(key);
  known.delete(key);
  const ready = found ?? readyForPrint(picture);
  known.set(key, ready);
  ready.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return ready;
}

async function readyForPrint({ field, bytes }: PrintPicture): Promise<Uint8Array> {
  try {
    return await sharp(bytes, { limitInputPixels: 60_000_000 })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch (cause) {
    throw new RendererError('bad-picture', `A picture of ${field} cannot be read`, { cause });
  }
}
