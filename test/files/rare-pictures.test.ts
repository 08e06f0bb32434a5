import { readFileSync } from 'node:fs';
import { encode } from 'bmp-ts';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/documents/stamped/scan/open-file.ts';
import { pictures } from '../../src/files/pictures.ts';

const handed = (name: string) => readFileSync(new URL(`../fixtures/intake/chat/${name}`, import.meta.url));

function bitmap(width: number, height: number, [red = 0, green = 0, blue = 0]: number[]): Buffer {
  const data = Buffer.alloc(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set([0, blue, green, red], at);
  return encode({ data, width, height, bitPP: 24 }).data;
}

async function tiff(...colours: string[]): Promise<Buffer> {
  const pages = await Promise.all(
    colours.map((background) =>
      sharp({ create: { width: 60, height: 80, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer();
}

/** The colour in the middle. */
async function colourOf(bytes: Uint8Array): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(at, at + 3)].map((value) => Math.round(value / 64) * 64);
}

describe('pictures that few programs show', () => {
  it('are read: WebP, and a JPEG without its end mark', async () => {
    expect(await pictures.sniff(handed('photo.webp'))).toBe('rare');
    expect(await pictures.prepare(handed('photo.webp'))).toMatchObject({ contentType: 'image/jpeg' });
    expect(await pictures.prepare(handed('jpeg-without-end-mark.jpg'))).toMatchObject({ contentType: 'image/jpeg' });
  });

  it('are read: a bitmap, in its own colours, and none that would take long', async () => {
    const red = bitmap(40, 30, [255, 0, 0]);
    expect(await pictures.sniff(red)).toBe('rare');
    const prepared = await pictures.prepare(red);
    if ('refused' in prepared) throw new Error(prepared.refused);
    expect(await colourOf(prepared.bytes)).toEqual([256, 0, 0]);
    const huge = Buffer.from(red);
    huge.writeInt32LE(1_000_000, 18);
    expect(await pictures.prepare(huge)).toEqual({ refused: 'too-large' });
  });

  it('are read: a TIFF, page by page', async () => {
    const two = await tiff('#f00', '#00f');
    expect(await pictures.sniff(two)).toBe('rare');
    const all = await pictures.prepareAll(two);
    if ('refused' in all) throw new Error(all.refused);
    expect(await Promise.all(all.pages.map(({ bytes }) => colourOf(bytes)))).toEqual([
      [256, 0, 0],
      [0, 0, 256],
    ]);
    expect(await pictures.prepareAll(await tiff(...Array.from({ length: 21 }, () => '#fff')))).toEqual({
      refused: 'too-large',
    });
  });

  it('are still refused when more than the end mark is lost', async () => {
    const jpeg = readFileSync(new URL('../fixtures/photo.jpg', import.meta.url));
    const cut = jpeg.subarray(0, Math.floor(jpeg.length / 2));
    expect(await pictures.prepare(cut)).toEqual({ refused: 'broken' });
  });

  it('are looked at as stamped papers too', async () => {
    for (const bytes of [handed('photo.webp'), handed('jpeg-without-end-mark.jpg')])
      expect(await openFile(bytes, 5)).toMatchObject({ pages: [{ isOriginal: false }] });
    expect(await openFile(await tiff('#f00', '#00f'), 5)).toMatchObject({ pages: [{}, {}] });
    expect(await openFile(await tiff('#f00', '#00f'), 1)).toEqual({ refused: 'too_many_pages' });
  });
});
