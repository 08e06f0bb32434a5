import { readFileSync } from 'node:fs';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createPaperJoiner } from '../../../../src/documents/stamped/join/paper-joiner.ts';
import { readPages } from '../../../../src/documents/stamped/read-pages.ts';
import { openPdf } from '../../../../src/documents/stamped/scan/pdfium.ts';
import { placingsOf } from '../../../../src/domain/paper/page-placing.ts';
import { pictures } from '../../../../src/files/pictures.ts';
import type { FileToJoin } from '../../../../src/ports/documents/paper-joiner.ts';
import { drawForeign, type ForeignForm } from '../foreign-form.ts';
import { encryptedPdf } from '../odd-pdfs.ts';
import { type Capture, capture, plainScan, scanPdf } from '../wide-capture.ts';

const joiner = createPaperJoiner();
const at = '2021-12-01T08:00:00.000Z';
const join = (files: FileToJoin[], placings: Parameters<typeof joiner.join>[0]['placings'] = []) =>
  joiner.join({ title: '盖章申报表', at, files, placings });

const jpeg = (bytes: Uint8Array, name = '照片.jpg'): FileToJoin => ({ bytes, name, contentType: 'image/jpeg' });

/** Red at the top left, green at the top right, blue at the bottom left. */
async function corners(width: number, height: number): Promise<Uint8Array> {
  const box = (left: number, top: number, background: string) => ({
    input: { create: { width: 40, height: 40, channels: 3 as const, background } },
    left,
    top,
  });
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([box(0, 0, '#f00'), box(width - 40, 0, '#0f0'), box(0, height - 40, '#00f')])
    .jpeg({ quality: 95 })
    .toBuffer();
}

async function colourAt(bytes: Uint8Array, page: number, x: 'left' | 'right', y: 'top' | 'bottom') {
  const pdf = await openPdf(bytes);
  if ('refused' in pdf) throw new Error(pdf.refused);
  const { width, height, data } = pdf.draw(page, 300);
  pdf.close();
  const from = ((y === 'top' ? 12 : height - 12) * width + (x === 'left' ? 12 : width - 12)) * 4;
  return [...data.slice(from, from + 3)].map((value) => (value > 128 ? 1 : 0)).join('');
}

async function cornersOf(bytes: Uint8Array, page = 0) {
  return [
    await colourAt(bytes, page, 'left', 'top'),
    await colourAt(bytes, page, 'right', 'top'),
    await colourAt(bytes, page, 'left', 'bottom'),
  ];
}

const upright = ['100', '010', '001'];

describe('photos of a stamped paper, joined', () => {
  it('hold every JPEG to the byte, also what a camera wrote behind it', async () => {
    const files = [
      jpeg(Buffer.concat([await corners(300, 400), Buffer.from('behind the picture')])),
      jpeg(await corners(200, 400)),
    ];
    const joined = (await join(files)) ?? new Uint8Array();
    for (const { bytes } of files) expect(Buffer.from(joined).includes(Buffer.from(bytes))).toBe(true);
    expect((await PDFDocument.load(joined)).getPageCount()).toBe(2);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stand upright when the camera was held in its way %i', async (orientation) => {
    const shown = sharp(await corners(300, 400));
    // The pixels as such a camera keeps them: turned back by what the reader of EXIF does.
    const undo: Record<number, (picture: typeof shown) => typeof shown> = {
      2: (picture) => picture.flop(),
      3: (picture) => picture.rotate(180),
      4: (picture) => picture.flip(),
      5: (picture) => picture.flip().rotate(90),
      6: (picture) => picture.rotate(270),
      7: (picture) => picture.flip().rotate(270),
      8: (picture) => picture.rotate(90),
    };
    const raw = await (undo[orientation]?.(shown) ?? shown).jpeg({ quality: 95 }).toBuffer();
    const bytes = await sharp(raw).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    expect(await cornersOf(await sharpPdf(bytes))).toEqual(upright); // what is asked for
    expect(await cornersOf((await join([jpeg(bytes)])) ?? new Uint8Array())).toEqual(upright);
  });

  it('are turned as the codes say, and put in the order of the pages', async () => {
    const turned = await sharp(await corners(300, 400))
      .rotate(90)
      .jpeg({ quality: 95 })
      .toBuffer();
    const joined = await join(
      [jpeg(turned), jpeg(await corners(200, 400)), jpeg(await corners(100, 400))],
      [
        { file: 0, pageOfFile: 1, page: 3, turnedDegrees: 92 },
        { file: 1, pageOfFile: 1, page: null, turnedDegrees: null },
        { file: 2, pageOfFile: 1, page: 1, turnedDegrees: -3 },
      ],
    );
    const sizes = (await PDFDocument.load(joined ?? new Uint8Array()))
      .getPages()
      .map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight()), page.getRotation().angle]);
    expect(sizes).toEqual([
      [210, 842, 0],
      [842, 631, 270],
      [421, 842, 0],
    ]);
    expect(await cornersOf(joined ?? new Uint8Array(), 1)).toEqual(upright);
  });

  it('keep the pixels of a PNG', async () => {
    const png = await sharp(await corners(300, 400))
      .png()
      .toBuffer();
    const joined = (await join([{ bytes: png, name: '截图.png', contentType: 'image/png' }])) ?? new Uint8Array();
    expect(await cornersOf(joined)).toEqual(upright);
    expect(attached(await PDFDocument.load(joined))).toEqual([]);
  });

  it('show a HEIC as it was decoded, and hold the original', async () => {
    const heic = readFileSync(new URL('../../../fixtures/stamped/photo.heic', import.meta.url));
    const drawn = await pictures.prepare(heic);
    if ('refused' in drawn) throw new Error(drawn.refused);
    const joined = await join([{ bytes: heic, name: 'IMG_1.heic', contentType: 'image/heic', drawn: drawn.bytes }]);
    const [original] = attached(await PDFDocument.load(joined ?? new Uint8Array()));
    expect(Buffer.from(original ?? []).equals(heic)).toBe(true);
    expect(Buffer.from(joined ?? []).includes(Buffer.from(drawn.bytes))).toBe(true);
  });

  it('come out the same to the byte every time', async () => {
    const png = await sharp(await corners(300, 400))
      .png()
      .toBuffer();
    const files = [jpeg(await corners(300, 400)), { bytes: png, name: 'a.png', contentType: 'image/png' }];
    expect(await join(files)).toEqual(await join(files));
  });

  it('stand with pictures of the pages of a PDF that its owner locked, and hold that PDF', async () => {
    const joined = await PDFDocument.load(
      (await join([jpeg(await corners(300, 400)), locked('')])) ?? new Uint8Array(),
    );
    expect(joined.getPageCount()).toBe(2);
    expect(attached(joined).map((bytes) => Buffer.from(bytes).equals(locked('').bytes))).toEqual([true]);
  });

  it('are left as they are when they are too many, too large or broken', async () => {
    const photo = jpeg(await corners(100, 100));
    expect(await join(Array.from({ length: 41 }, () => photo))).toBeNull();
    expect(await join([jpeg(new Uint8Array(21 * 1024 * 1024))])).toBeNull();
    expect(await join([photo, locked('user')])).toBeNull();
    expect(await join([jpeg(new TextEncoder().encode('no picture'))])).toBeNull();
    expect(await join([])).toBeNull();
  });
});

describe('a paper read back', () => {
  let form: ForeignForm;
  const look = async (page: number, how: Partial<Capture>) =>
    (await capture(form.pages[page]!, { ...plainScan, seed: page + 1, longSide: 1800, ...how })).bytes;

  it('are left as they are when joining them takes more memory than it may', async () => {
    const thrifty = createPaperJoiner({ memoryBytes: 1 });
    const photos = await Promise.all(Array.from({ length: 6 }, () => corners(3000, 3000)));
    expect(
      await thrifty.join({ title: '盖章申报表', at, files: photos.map((bytes) => jpeg(bytes)), placings: [] }),
    ).toBeNull();
  });

  it('of photos in any order and a scan reads in order and upright when it is joined', async () => {
    form = await drawForeign(41, 3);
    const photo = { fill: 0.85, longSide: 2000, desk: 'red', tilt: 0.02 } as const;
    const scanned = await scanPdf([await look(1, {})], 90);
    const sent = [
      jpeg(await look(2, { ...photo, exif: 6 })),
      { bytes: scanned, name: 'scan.pdf', contentType: 'application/pdf' },
      jpeg(await look(0, { ...photo, quarters: 1, exif: 8 })),
    ];
    const found = await readPages(sent, form.expect, () => {});
    expect(found.pages.map(({ page }) => page)).toEqual([3, 2, 1]);
    const joined = await join(sent, placingsOf(found));
    const again = await readPages([{ ...sent[1]!, bytes: joined ?? new Uint8Array() }], form.expect, () => {});
    expect(again.pages.map(({ page, turnedDegrees }) => [page, Math.abs(turnedDegrees ?? 99) < 20])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
  });
});

function locked(password: string): FileToJoin {
  return { bytes: encryptedPdf('a scan', password, 'owner'), name: '扫描.pdf', contentType: 'application/pdf' };
}

function attached(document: PDFDocument): Uint8Array[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Type')) !== PDFName.of('EmbeddedFile'))
      return [];
    return [decodePDFRawStream(object).decode()];
  });
}

/** As sharp turns it. */
async function sharpPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = await document.embedJpg(await sharp(bytes).autoOrient().jpeg({ quality: 95 }).toBuffer());
  document.addPage([image.width, image.height]).drawImage(image);
  return document.save();
}
