import type { PDFDocument, PDFImage } from 'pdf-lib';
import sharp from 'sharp';
import { type PrintPicture, RendererError } from '../ports/renderer.ts';

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
export async function loadPictures(
  document: PDFDocument,
  pictures: readonly PrintPicture[],
): Promise<Map<string, SetPicture[]>> {
  const byField = new Map<string, SetPicture[]>();
  for (const picture of pictures) {
    const ready = await readyForPrint(picture);
    const image = await document.embedJpg(ready);
    const { width, height } = image;
    const list = byField.get(picture.field) ?? [];
    list.push({ image, width, height, caption: picture.caption });
    byField.set(picture.field, list);
  }
  return byField;
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
