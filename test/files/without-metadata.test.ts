import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { withoutMetadata } from '../../src/files/without-metadata.ts';

const plain = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#a33' } });
const exif = { IFD0: { Make: 'SecretPhone', ImageDescription: 'home' }, IFD3: { GPSLatitude: '31/1 13/1 0/1' } };

describe('a picture without what was written beside it', () => {
  it.each(['jpeg', 'png'] as const)('%s: place and device are gone, pixels and turn stay', async (format) => {
    const bytes = await plain().withExif(exif).withMetadata({ orientation: 6, exif }).toFormat(format).toBuffer();
    expect(bytes.toString('latin1')).toContain('SecretPhone');
    const made = Buffer.from(withoutMetadata(bytes));
    expect(made.toString('latin1')).not.toContain('SecretPhone');
    expect(made.toString('latin1')).not.toContain('home');
    expect((await sharp(made).metadata()).orientation).toBe(6);
    expect(await sharp(made).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
    expect(Buffer.from(withoutMetadata(made)).equals(made)).toBe(true);
  });

  it('keeps a progressive JPEG and its colour profile, and drops what follows its end', async () => {
    const bytes = await plain().withExif(exif).withIccProfile('p3').jpeg({ progressive: true }).toBuffer();
    const made = Buffer.from(withoutMetadata(Buffer.concat([bytes, bytes])));
    expect(made.toString('latin1')).not.toContain('SecretPhone');
    expect((await sharp(made).metadata()).icc).toBeDefined();
    expect(await sharp(made).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
  });

  it('HEIC: blanks the item where it stands', () => {
    const box = (kind: string, ...parts: Buffer[]) => {
      const body = Buffer.concat(parts);
      const head = Buffer.alloc(8);
      head.writeUInt32BE(body.length + 8);
      head.write(kind, 4, 'latin1');
      return Buffer.concat([head, body]);
    };
    const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
    const infe = (id: string, kind: string) =>
      box('infe', hex(`02000000 ${id} 0000`), Buffer.from(`${kind}\0`, 'latin1'));
    const iinf = box('iinf', hex('00000000 0002'), infe('0001', 'hvc1'), infe('0002', 'Exif'));
    const build = (place: number) => {
      const offset = (more: number) => (place + more).toString(16).padStart(8, '0');
      const iloc = box(
        'iloc',
        hex(`00000000 4400 0002 0001 0000 0001 ${offset(0)} 00000006 0002 0000 0001 ${offset(6)} 0000000b`),
      );
      const head = Buffer.concat([box('ftyp', Buffer.from('heic')), box('meta', hex('00000000'), iinf, iloc)]);
      return { head, file: Buffer.concat([head, box('mdat', Buffer.from('PIXELSSecretPhone'))]) };
    };
    const { file } = build(build(0).head.length + 8);
    const made = Buffer.from(withoutMetadata(file)).toString('latin1');
    expect(made).toContain('PIXELS');
    expect(made).not.toContain('SecretPhone');
    expect(made).toHaveLength(file.length);
  });

  it('leaves what has nothing beside it, what is no picture and what is broken', async () => {
    const photo = readFileSync(new URL('../fixtures/photo.jpg', import.meta.url));
    const bare = withoutMetadata(photo);
    expect(withoutMetadata(bare)).toBe(bare);
    const pdf = Buffer.from('%PDF-1.7\n');
    expect(withoutMetadata(pdf)).toBe(pdf);
    const jpeg = await plain().withExif(exif).jpeg().toBuffer();
    for (let length = 0; length < jpeg.length; length += 7)
      expect(() => withoutMetadata(jpeg.subarray(0, length))).not.toThrow();
  });
});
