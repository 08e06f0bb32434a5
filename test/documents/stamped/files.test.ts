import { getPriority } from 'node:os';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createPaperReader } from '../../../src/documents/stamped/paper-reader.ts';
import { judgePaper } from '../../../src/domain/paper/judge-paper.ts';
import { smallHeic } from '../../files/heic-sample.ts';
import {
  blankPdf,
  codePage,
  encryptedPdf,
  longContentPdf,
  nestedFormsPdf,
  plainPdf,
  signatureFieldPdf,
} from './odd-pdfs.ts';
import { sampleFile } from './support.ts';

const codes = ['SB1:T20210001:V2:P1/1:ABCDEF234567'];
const expected = { codes, seal: { leftMm: 118, topMm: 205, rightMm: 190, bottomMm: 262 } };
const reader = createPaperReader();
afterAll(() => reader.close());

async function read(bytes: Uint8Array, name = 'form.pdf') {
  const found = await reader.read([{ bytes, contentType: 'application/pdf', name }], expected);
  return { ...found, file: found.files[0], page: found.pages[0] };
}

const good = codePage(codes[0] ?? '');

describe('files that open', () => {
  it('reads a plain PDF', async () => {
    const { file, page } = await read(plainPdf(good));
    expect(file).toMatchObject({ isOpenable: true, pageCount: 1, problem: null });
    expect(page).toMatchObject({ code: 'ok', page: 1, turnedDegrees: 0 });
  });

  it('reads one that is locked against changes only', async () => {
    expect((await read(encryptedPdf(good, '', 'owner'))).page).toMatchObject({ code: 'ok', page: 1 });
  });

  it('reads one with junk before its header', async () => {
    const bytes = new Uint8Array(Buffer.concat([Buffer.from('\0\0mail header\r\n'.repeat(20)), plainPdf(good)]));
    expect((await read(bytes)).page).toMatchObject({ code: 'ok', page: 1 });
  });

  it('notices an electronic seal and leaves it to a person', async () => {
    const found = await read(signatureFieldPdf(good));
    expect(found.file?.electronicSeal).toEqual({ signatures: 1, signatureFields: 1, stampAnnotations: 0 });
    expect(judgePaper(found)).toMatchObject({
      verdict: 'ask-person',
      reasons: expect.arrayContaining(['electronic_seal']),
    });
  });

  it('reads a HEIC photo', async () => {
    const found = await read(smallHeic, 'IMG_0001.HEIC');
    expect(found.file).toMatchObject({ isOpenable: true, pageCount: 1 });
    // So few pixels that a code on it could not be read: nobody can tell whose page it is.
    expect(found.page).toMatchObject({ code: 'unreadable', isBlurred: true });
  });
});

describe('files that are refused in words', () => {
  it('asks for the password to be taken off', async () => {
    expect((await read(encryptedPdf(good, 'secret', 'owner'))).problems).toEqual(['encrypted']);
  });

  it('says that a file is cut off', async () => {
    const { bytes } = sampleFile('s2_photo_last_page.jpg');
    expect((await read(bytes.subarray(0, 90_000), 'photo.jpg')).problems).toEqual(['broken']);
    expect((await read(plainPdf(good).subarray(0, 300))).problems).toEqual(['broken']);
  });

  it('says that a web page is no paper, whatever its name', async () => {
    const html = new TextEncoder().encode('<!doctype html><title>scan</title><p>please log in</p>');
    expect((await read(html)).problems).toEqual(['not_accepted']);
    expect((await read(new Uint8Array(0))).problems).toEqual(['not_accepted']);
  });

  it('counts pages before it reads them', async () => {
    const started = performance.now();
    expect((await read(await blankPdf(400))).problems).toEqual(['too_many_pages']);
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('refuses more than 20 MiB and more than 60 million pixels', async () => {
    expect((await read(new Uint8Array(21 * 1024 * 1024))).problems).toEqual(['too_large']);
    const large = sharp({
      create: { width: 9000, height: 9000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    });
    expect((await read(new Uint8Array(await large.png({ compressionLevel: 1 }).toBuffer()))).problems).toEqual([
      'too_large',
    ]);
  });
});

describe('the reader', () => {
  it('ends bombs of either kind and reads the next paper', async () => {
    const impatient = createPaperReader({ stepSeconds: 3, memoryBytes: 300 * 1024 * 1024 });
    const pdf = (bytes: Uint8Array) =>
      impatient.read([{ bytes, contentType: 'application/pdf', name: 'form.pdf' }], expected);
    const [nested, long, next] = await Promise.all([pdf(nestedFormsPdf()), pdf(longContentPdf()), pdf(plainPdf(good))]);
    // What takes too much memory is refused; what only takes too long, twice, goes to a person.
    expect([nested.problems, long.problems]).toEqual([['too_complex'], ['not_read']]);
    expect(judgePaper(nested)).toEqual({ verdict: 'refuse', reasons: ['too_complex'] });
    expect(judgePaper(long)).toEqual({ verdict: 'ask-person', reasons: ['not_read'] });
    expect(next.pages).toMatchObject([{ code: 'ok' }]);
    await impatient.close();
  }, 90_000);

  it('takes papers one after another, whoever asks', async () => {
    const found = await Promise.all([read(plainPdf(good)), read(await blankPdf(1)), read(plainPdf(good))]);
    expect(found.map(({ page }) => page?.code)).toEqual(['ok', 'none', 'ok']);
  });

  it('gives way to the chat, which keeps its own priority', async () => {
    const before = getPriority();
    await read(plainPdf(good));
    expect(getPriority()).toBe(before);
  });

  it('says that it is closed', async () => {
    const closed = createPaperReader();
    await closed.close();
    await expect(closed.read([], expected)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
