import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type PreparedPicture, preparePicture, sniffUpload } from '../../src/files/pictures.ts';
import { smallHeic } from './heic-sample.ts';

const red = [255, 0, 0];
const green = [0, 255, 0];
const blue = [0, 0, 255];

/** Upper half red | green, lower half blue. */
async function threeColours(width: number, height: number) {
  const halves = { create: { width: width / 2, height: height / 2, channels: 3 as const, background: '#f00' } };
  const right = await sharp({ create: { ...halves.create, background: '#0f0' } })
    .png()
    .toBuffer();
  const left = await sharp(halves).png().toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([
    { input: left, left: 0, top: 0 },
    { input: right, left: width / 2, top: 0 },
  ]);
}

async function prepared(bytes: Uint8Array): Promise<PreparedPicture> {
  const result = await preparePicture(bytes);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

async function expectColour(picture: PreparedPicture, across: number, down: number, colour: number[]) {
  const { data, info } = await sharp(picture.bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height * down) * info.width + Math.floor(info.width * across)) * info.channels;
  colour.forEach((value, n) => {
    expect(Math.abs((data[at + n] ?? -1) - value), `channel ${n} at ${across}, ${down}`).toBeLessThan(12);
  });
}

describe('a picture that was sent', () => {
  it('is turned upright as its camera noted', async () => {
    // Orientation 6: to be turned by a quarter to the right to stand upright.
    const lying = await sharp(await (await threeColours(1200, 800)).png().toBuffer())
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await sharp(lying).metadata()).toMatchObject({ width: 800, height: 1200, orientation: 6 });
    const picture = await prepared(lying);
    expect(picture).toMatchObject({ widthPixels: 1200, heightPixels: 800, contentType: 'image/jpeg' });
    await expectColour(picture, 0.25, 0.25, red);
    await expectColour(picture, 0.75, 0.25, green);
    await expectColour(picture, 0.5, 0.75, blue);
    expect((await sharp(picture.bytes).metadata()).orientation).toBeUndefined();
  });

  it('loses the place where it was taken, and every other note', async () => {
    const place = { IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 0/1' } };
    const noted = await (await threeColours(120, 80)).withExif(place).jpeg().toBuffer();
    expect((await sharp(noted).metadata()).exif).toBeDefined();
    const picture = await prepared(noted);
    const { exif, icc, xmp, iptc } = await sharp(picture.bytes).metadata();
    expect({ exif, icc, xmp, iptc }).toEqual({});
    expect(Buffer.from(picture.bytes).includes('somebody')).toBe(false);
  });

  it.each([
    [4000, 3000, 3200, 2400],
    [3000, 4000, 2400, 3200],
    [6400, 1000, 3200, 500],
    [1000, 6400, 500, 3200],
    [300, 200, 300, 200],
  ])('of %i × %i is kept as %i × %i', async (width, height, keptWidth, keptHeight) => {
    const sent = await sharp({ create: { width, height, channels: 3, background: '#789' } })
      .jpeg()
      .toBuffer();
    const picture = await prepared(sent);
    expect([picture.widthPixels, picture.heightPixels]).toEqual([keptWidth, keptHeight]);
    expect(await sharp(picture.bytes).metadata()).toMatchObject({
      format: 'jpeg',
      width: keptWidth,
      height: keptHeight,
    });
  });

  it('that was transparent stands on white', async () => {
    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    await expectColour(await prepared(clear), 0.5, 0.5, [255, 255, 255]);
  });

  it('of an iPhone (HEIC) becomes a JPEG', async () => {
    const picture = await prepared(smallHeic);
    expect(picture).toMatchObject({ widthPixels: 120, heightPixels: 80, contentType: 'image/jpeg' });
    await expectColour(picture, 0.25, 0.25, red);
    await expectColour(picture, 0.75, 0.25, green);
    await expectColour(picture, 0.5, 0.75, blue);
  });
});

describe('what is refused', () => {
  it('is broken when a JPEG, PNG or HEIC was cut off', async () => {
    const noise = await sharp({
      create: {
        width: 800,
        height: 600,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    });
    for (const whole of [await noise.clone().jpeg().toBuffer(), await noise.clone().png().toBuffer(), smallHeic]) {
      expect(await preparePicture(whole)).toHaveProperty('bytes');
      expect(await preparePicture(whole.subarray(0, Math.floor(whole.length * 0.6)))).toEqual({ refused: 'broken' });
    }
  });

  it('is too large over 60 million pixels, whatever the size of the file', async () => {
    const wide = await sharp({ create: { width: 9000, height: 7000, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    expect(wide.length).toBeLessThan(1_000_000);
    expect(await preparePicture(wide)).toEqual({ refused: 'too-large' });
    const heic = Buffer.from(smallHeic);
    const size = heic.indexOf('ispe') + 8;
    expect([heic.readUInt32BE(size), heic.readUInt32BE(size + 4)]).toEqual([120, 80]);
    heic.writeUInt32BE(20_000, size);
    heic.writeUInt32BE(20_000, size + 4);
    expect(await preparePicture(heic)).toEqual({ refused: 'too-large' });
  });

  it('is decoded one at a time, so that many large ones at once take the memory of one', async () => {
    const picture = { width: 5000, height: 5000, channels: 4 as const, background: '#abc' };
    const interlaced = await sharp({ create: picture }).png({ progressive: true }).toBuffer();
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 10);
    const done = await Promise.all(Array.from({ length: 6 }, () => preparePicture(interlaced)));
    clearInterval(watch);
    expect(done.every((each) => 'bytes' in each)).toBe(true);
    // One takes 100 MB of pixels; six side by side took six times that.
    expect(peak - before).toBeLessThan(300_000_000);
  });

  it('is too large over 20 MiB', async () => {
    const picture = await (await threeColours(120, 80)).jpeg().toBuffer();
    const padded = Buffer.concat([picture, Buffer.alloc(20 * 1024 * 1024)]);
    expect(await preparePicture(padded)).toEqual({ refused: 'too-large' });
  });

  it('is not a picture when its content is none, or one nobody sends', async () => {
    const gif = await (await threeColours(20, 20)).gif().toBuffer();
    const contents = [
      Buffer.alloc(0),
      Buffer.from('hello'),
      Buffer.from('%PDF-1.7\n'),
      gif,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ];
    for (const content of contents) expect(await preparePicture(content)).toEqual({ refused: 'not-a-picture' });
  });
});

describe('an upload is known by its content', () => {
  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['pdf', Buffer.from(`junk a scanner put first\n%PDF-1.4\n`)],
    ['other', Buffer.from(`${' '.repeat(2000)}%PDF-1.4\n`)],
    ['heic', smallHeic],
    ['other', Buffer.from('<html>%PDF</html>')],
    ['other', Buffer.from('PK\u0003\u0004')],
    ['other', Buffer.alloc(0)],
  ])('%s', async (kind, bytes) => {
    expect(await sniffUpload(bytes)).toBe(kind);
  });

  it('jpeg and png', async () => {
    expect(await sniffUpload(await (await threeColours(20, 20)).jpeg().toBuffer())).toBe('jpeg');
    expect(await sniffUpload(await (await threeColours(20, 20)).png().toBuffer())).toBe('png');
  });
});
