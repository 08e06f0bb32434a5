import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** A picture of its own for each number: a gradient in a colour that follows from it. */
export function samplePicture(number: number): Promise<Uint8Array> {
  const [r = 0, g = 0, b = 0] = createHash('sha256').update(`picture ${number}`).digest();
  const background = { r, g, b };
  const sky = { create: { width: 1200, height: 450, channels: 3 as const, background: { r: g, g: b, b: r } } };
  return sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .composite([{ input: sky, top: 0, left: 0 }])
    .jpeg({ quality: 80 })
    .toBuffer();
}
