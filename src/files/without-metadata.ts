import { crc32 } from 'node:zlib';
import { blankHeicMetadata } from './heic-metadata.ts';

/** A picture without what a camera or a program wrote beside it (place, time, device, comments, thumbnails): its pixels, its colour profile and the way it is
 *  turned stay as they are. JPEG, PNG and HEIC; anything else, and what has nothing beside it, comes back as it is. What cannot be read to its end is left too. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > 4 && file.readUInt16BE(0) === 0xffd8) return jpegWithout(file) ?? bytes;
  if (file.subarray(0, 8).equals(PNG)) return pngWithout(file) ?? bytes;
  if (file.toString('latin1', 4, 8) === 'ftyp') return blankHeicMetadata(file) ?? bytes;
  return bytes;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** @returns null when there is nothing to leave out, or it is no whole JPEG */
function jpegWithout(file: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) return null;
    const payload = file.subarray(at + 4, end);
    if (marker === 0xe1 && payload.subarray(0, 6).equals(EXIF)) orientation = orientationOf(payload.subarray(6));
    const stop = marker === 0xda ? scanEnd(file, end) : end;
    if (isKept(marker, payload)) kept.push(file.subarray(at, stop));
    at = stop;
  }
  if (at + 2 > file.length) return null;
  const turned = orientation > 1 ? [jpegExif(orientation)] : [];
  const made = Buffer.concat([file.subarray(0, 2), ...turned, ...kept, Buffer.from([0xff, 0xd9])]);
  return made.equals(file) ? null : made;
}

/** The comment and every APP segment go, but JFIF, a colour profile and Adobe's word on colours. What follows the end (further pictures of a phone) goes too. */
function isKept(marker: number, payload: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe2) return payload.toString('latin1', 0, 11) === 'ICC_PROFILE';
  return marker === 0xe0 ? payload.toString('latin1', 0, 4) === 'JFIF' : marker === 0xee;
}

/** Where the compressed data of a scan ends: at the next marker that is no stuffing and no restart. */
function scanEnd(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at >= 0 && at + 1 < file.length) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = file.indexOf(0xff, at + 1);
  }
  return file.length;
}

/** The way a picture is turned, 1 to 8, by the first directory of its EXIF; 1 where it does not say. */
function orientationOf(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const start = long(4);
  for (let entry = 0; entry < short(start); entry += 1) {
    const at = start + 2 + entry * 12;
    if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : 1;
  }
  return 1;
}

/** An EXIF block that says nothing but how the picture is turned. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

function jpegExif(orientation: number): Buffer {
  const block = Buffer.concat([EXIF, exifOf(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, block.length + 2]);
  return Buffer.concat([head, block]);
}

const PNG_WRITTEN = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function pngWithout(file: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  let orientation = 1;
  let at = 8;
  for (let kind = ''; kind !== 'IEND'; ) {
    if (at + 12 > file.length) return null;
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return null;
    kind = file.toString('latin1', at + 4, at + 8);
    if (kind === 'eXIf') orientation = orientationOf(file.subarray(at + 8, end - 4));
    if (!PNG_WRITTEN.has(kind)) kept.push(file.subarray(at, end));
    at = end;
  }
  const [head, ...rest] = kept;
  if (!head) return null;
  const turned = orientation > 1 ? [pngChunk('eXIf', exifOf(orientation))] : [];
  const made = Buffer.concat([PNG, head, ...turned, ...rest]);
  return made.equals(file) ? null : made;
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
