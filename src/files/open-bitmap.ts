import type { Sharp } from 'sharp';

/** More takes seconds of the thread it is read on; scanners' bitmaps of A4 in colour have 9 million. */
const maxPixels = 20_000_000;

/** A Windows bitmap as sharp reads pictures: it has no reader for them of its own. @throws RangeError over 20 million pixels; what the decoder throws */
export async function openBitmap(bytes: Uint8Array): Promise<{ picture: Sharp; width: number; height: number }> {
  const buffer = Buffer.from(bytes);
  if (Math.abs(buffer.readInt32LE(18)) * Math.abs(buffer.readInt32LE(22)) > maxPixels) throw new RangeError('bitmap');
  const [{ decode }, { default: sharp }] = await Promise.all([import('bmp-ts'), import('sharp')]);
  const { data, width, height } = decode(buffer, { toRGBA: true });
  // What is there where others keep transparency is nothing in most bitmaps, and would hide the whole picture.
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { picture: sharp(data, { raw: { width, height, channels: 4 } }), width, height };
}
