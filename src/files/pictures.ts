import { Worker } from 'node:worker_threads';
import type { Sharp, SharpOptions } from 'sharp';
import type { PictureRefusal, Pictures } from '../ports/documents/pictures.ts';
import { openBitmap } from './open-bitmap.ts';
import { withoutMetadata } from './without-metadata.ts';

const maxBytes = 20 * 1024 * 1024;
const maxPixels = 60_000_000;
const longSidePixels = 3200;
const shortSidePixels = 2400;
const jpegQuality = 82;
const thumbnailPixels = 480;
const thumbnailQuality = 75;
const heicTimeoutMilliseconds = 20_000;
/** For one step; a picture of 60 million pixels takes two to four seconds. */
const decodeSeconds = 20;
/** Readers accept junk before the header of a PDF, within its first KiB. */
const pdfHeaderWithin = 1024;

export type UploadKind = Awaited<ReturnType<Pictures['sniff']>>;

export interface PreparedPicture {
  bytes: Uint8Array;
  contentType: 'image/jpeg';
  widthPixels: number;
  heightPixels: number;
}

interface RawPicture {
  data: Uint8Array;
  width: number;
  height: number;
}

export const pictures: Pictures = {
  sniff: sniffUpload,
  prepare: preparePicture,
  prepareAll,
  thumbnail,
  withoutMetadata,
};

/** See the port. Over 20 MiB or 60 million pixels is `too-large`; what begins like a picture and cannot be read to its end is
 *  `broken`; the longer side may have 3200 pixels, the other 2400. Transparent parts become white. HEIC is decoded in a thread of its own: it takes a second and a few hundred MB, which end with the thread. */
export function preparePicture(bytes: Uint8Array): Promise<PreparedPicture | { refused: PictureRefusal }> {
  return inTurn(() => prepareNow(bytes));
}

async function prepareNow(bytes: Uint8Array, page = 0): Promise<PreparedPicture | { refused: PictureRefusal }> {
  if (bytes.byteLength > maxBytes) return { refused: 'too-large' };
  const kind = await sniffUpload(bytes);
  if (kind === 'pdf' || kind === 'other') return { refused: 'not-a-picture' };
  try {
    if (isBitmap(bytes)) return await prepareBitmap(bytes);
    return kind === 'heic' ? await prepareHeic(bytes) : await prepareEncoded(withEnd(bytes), page, hasLostEnd(bytes));
  } catch (error) {
    return { refused: isTimeout(error) || error instanceof RangeError ? 'too-large' : 'broken' };
  }
}

const maxPages = 20;

/** See the port. */
async function prepareAll(
  bytes: Uint8Array,
): Promise<{ pages: { bytes: Uint8Array; contentType: string }[] } | { refused: PictureRefusal }> {
  const count = await countPages(bytes);
  if (count > maxPages) return { refused: 'too-large' };
  const pages: { bytes: Uint8Array; contentType: string }[] = [];
  for (let page = 0; page < count; page += 1) {
    const prepared = await inTurn(() => prepareNow(bytes, page));
    if ('refused' in prepared) return prepared;
    pages.push({ bytes: prepared.bytes, contentType: prepared.contentType });
  }
  return { pages };
}

/** Of a TIFF; every other picture has one. */
async function countPages(bytes: Uint8Array): Promise<number> {
  if (!isTiff(bytes)) return 1;
  try {
    return (await (await read(bytes, { limitInputPixels: false })).metadata()).pages ?? 1;
  } catch {
    return 1; // preparing it says why
  }
}

function isTiff(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return head === 'II*\0' || head === 'MM\0*';
}

function isBitmap(bytes: Uint8Array): boolean {
  return bytes[0] === 0x42 && bytes[1] === 0x4d;
}

/** A JPEG whose last two bytes were lost on the way is whole; of one that lost more its decoder warns. */
function hasLostEnd(bytes: Uint8Array): boolean {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  return isJpeg && !(bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9);
}

function withEnd(bytes: Uint8Array): Uint8Array {
  return hasLostEnd(bytes) ? Buffer.concat([bytes, Buffer.from([0xff, 0xd9])]) : bytes;
}

async function prepareBitmap(bytes: Uint8Array): Promise<PreparedPicture> {
  const { picture, ...size } = await openBitmap(bytes);
  return shrink(picture, size);
}

/** See the port. A prepared picture is made smaller once more: whatever can be kept has a thumbnail. */
function thumbnail(bytes: Uint8Array): Promise<PreparedPicture | { refused: PictureRefusal }> {
  return inTurn(() => thumbnailNow(bytes));
}

async function thumbnailNow(bytes: Uint8Array): Promise<PreparedPicture | { refused: PictureRefusal }> {
  const prepared = await prepareNow(bytes);
  if ('refused' in prepared) return prepared;
  const { data, info } = await (await read(prepared.bytes, {}))
    .resize({ width: thumbnailPixels, height: thumbnailPixels, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: thumbnailQuality })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), contentType: 'image/jpeg', widthPixels: info.width, heightPixels: info.height };
}

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time: the largest takes some 300 MB while it is decoded, and eight at once would starve everything else. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const working = last.then(work);
  last = working.catch(() => {});
  return working;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('timeout');
}

export async function sniffUpload(bytes: Uint8Array): Promise<UploadKind> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  switch (found?.mime) {
    case 'application/pdf':
      return 'pdf';
    case 'image/jpeg':
      return 'jpeg';
    case 'image/png':
    case 'image/apng':
      return 'png';
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
      return 'heic';
    case 'image/webp':
    case 'image/tiff':
    case 'image/bmp':
      return 'rare';
    default:
      return found === undefined && hasPdfHeader(bytes) ? 'pdf' : 'other';
  }
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, pdfHeaderWithin)).includes('%PDF-');
}

async function prepareEncoded(
  bytes: Uint8Array,
  page: number,
  isMended: boolean,
): Promise<PreparedPicture | { refused: PictureRefusal }> {
  const { autoOrient } = await (await read(bytes, { limitInputPixels: false, page })).metadata();
  if (autoOrient.width * autoOrient.height > maxPixels) return { refused: 'too-large' };
  const picture = await read(bytes, { limitInputPixels: maxPixels, failOn: isMended ? 'warning' : 'error', page });
  return shrink(picture.autoOrient(), autoOrient);
}

async function prepareHeic(bytes: Uint8Array): Promise<PreparedPicture | { refused: PictureRefusal }> {
  const decoded = await decodeHeic(bytes);
  if ('refused' in decoded) return decoded;
  const { data, width, height } = decoded;
  return shrink(await read(data, { raw: { width, height, channels: 4 } }), decoded);
}

async function shrink(upright: Sharp, { width, height }: { width: number; height: number }): Promise<PreparedPicture> {
  const isWide = width > height;
  const { data, info } = await upright
    .resize({
      width: isWide ? longSidePixels : shortSidePixels,
      height: isWide ? shortSidePixels : longSidePixels,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .jpeg({ quality: jpegQuality })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), contentType: 'image/jpeg', widthPixels: info.width, heightPixels: info.height };
}

async function read(bytes: Uint8Array, options: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, options).timeout({ seconds: decodeSeconds });
}

function decodeHeic(bytes: Uint8Array): Promise<RawPicture | { refused: PictureRefusal }> {
  const worker = new Worker(new URL('./heic-worker.mjs', import.meta.url), {
    workerData: { bytes, maxPixels },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return new Promise<RawPicture | { refused: PictureRefusal }>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ refused: 'broken' }), heicTimeoutMilliseconds);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => resolve({ refused: 'broken' }));
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}
