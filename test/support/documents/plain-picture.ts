import sharp from 'sharp';

/** A picture of its own for each name. */
export async function plainPicture(name: string): Promise<Uint8Array> {
  const [r = 0, g = 0, b = 0] = [...name]
    .map((character) => ((character.codePointAt(0) ?? 0) * 37) % 256)
    .reverse()
    .slice(name.includes('.') ? 4 : 0);
  return sharp({ create: { width: 640, height: 480, channels: 3, background: { r, g, b } } })
    .jpeg()
    .toBuffer();
}
