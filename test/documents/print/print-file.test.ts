import { createHash } from 'node:crypto';
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import type { PrintRequest } from '../../../src/ports/documents/renderer.ts';
import { print } from '../read-pages.ts';
import {
  attachedFiles,
  hasPoppler,
  plainPicture,
  recommendationRequest,
  sampleRequest,
  statisticsRequest,
} from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

const samples = ['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'];

describe('the file of a printed form', () => {
  it('is the same, byte for byte, for the same request', async () => {
    const pictures = [await plainPicture('deedsPhotos', '早高峰')];
    const first = await print(sampleRequest('team-metro-window', { pictures }));
    const others = await print(sampleRequest('individual-nurse'));
    const second = await print(sampleRequest('team-metro-window', { pictures }));
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(others.bytes.length).not.toBe(first.bytes.length);
  });

  it('carries the answers and their hash', async () => {
    const request = sampleRequest('team-metro-window');
    const record = await attachedRecord((await print(request)).bytes);
    expect(record.answers).toEqual(request.answers);
    expect(record.check).toBe(request.check);
    expect(record.sha256).toBe(createHash('sha256').update(JSON.stringify(record.answers)).digest('hex'));
  });

  it('is at most 200 KB without pictures: the outlines of some 700 different characters', async () => {
    for (const name of samples) expect((await print(sampleRequest(name))).bytes.length).toBeLessThan(200 * 1024);
  });

  it('is the same, byte for byte, in whatever order the answers were given', async () => {
    const request = sampleRequest('team-eldercare');
    const answers = Object.fromEntries(Object.entries(request.answers).reverse());
    expect(Object.keys(answers)).not.toEqual(Object.keys(request.answers));
    const [first, second] = [await print(request), await print({ ...request, answers })];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it.skipIf(!hasPoppler)('has one attached file; the article, which is for everybody, has none', async () => {
    const list = async (request: PrintRequest) => attachedFiles((await print(request)).bytes);
    for (const request of [sampleRequest('individual-nurse'), recommendationRequest(), statisticsRequest()])
      expect(await list(request)).toEqual(['answers.json']);
    expect(await list(sampleRequest('individual-nurse', { layout: 'star-2021/article' }))).toEqual([]);
  });

  it('is printed with no answers at all, and with empty ones', async () => {
    const empty = await print(sampleRequest('team-metro-window', { answers: {} }));
    expect(empty.pageCount).toBeGreaterThanOrEqual(2);
    const request = sampleRequest('individual-nurse');
    const answers = { ...request.answers, professionalTitle: '', awards: '无' };
    expect((await print({ ...request, answers })).missing).toEqual([]);
  });

  it('lists by field the characters missing from every font', async () => {
    const request = sampleRequest('team-metro-window');
    const answers = { ...request.answers, teamName: '微笑😀班', duties: '一🙂二🙂' };
    const pictures = [await plainPicture('deedsPhotos', '合影😎')];
    const { missing } = await print({ ...request, answers, pictures });
    expect(missing.find(({ field }) => field === 'teamName')).toEqual({ field: 'teamName', characters: ['😀'] });
    expect(missing).toContainEqual({ field: 'duties', characters: ['🙂'] });
    expect(missing).toContainEqual({ field: 'deedsPhotos', characters: ['😎'] });
  });

  it('refuses bytes that are no picture', async () => {
    const bad = { field: 'deedsPhotos', caption: '', bytes: new Uint8Array([1, 2, 3]), contentType: 'image/jpeg' };
    await expect(print(sampleRequest('team-metro-window', { pictures: [bad] }))).rejects.toMatchObject({
      code: 'bad-picture',
    });
  });
});

describe('what viewers and printers are told', () => {
  const requests: [string, () => PrintRequest][] = [
    ...samples.map((name): [string, () => PrintRequest] => [name, () => sampleRequest(name)]),
    ['annex 5', recommendationRequest],
    ['annex 6', statisticsRequest],
    ['article', () => sampleRequest('individual-nurse', { layout: 'star-2021/article' })],
  ];

  it.each(requests)('is to be printed in its own size, not fitted to the paper: %s', async (_, request) => {
    const { catalog } = await PDFDocument.load((await print(request())).bytes);
    const preferences = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(preferences.get(PDFName.of('PrintScaling'))).toBe(PDFName.of('None'));
  });

  it.each(requests)('names every font as the part that it is, each by its own tag: %s', async (_, request) => {
    const names = await fontNames((await print(request())).bytes);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+[A-Za-z-]+$/u);
    expect(new Set(names.map((name) => name.slice(0, 6))).size).toBe(3);
    const other = await fontNames((await print({ ...request(), answers: {} })).bytes);
    expect(names.filter((name) => other.includes(name))).toEqual([]);
  });
});

/** By every dictionary of a font, of its descendant and of its descriptor. */
async function fontNames(pdf: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(pdf);
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    const name = object.get(PDFName.of('BaseFont')) ?? object.get(PDFName.of('FontName'));
    return name instanceof PDFName ? [name.decodeText()] : [];
  });
}

async function attachedRecord(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf);
  const names = document.catalog.lookup(PDFName.of('Names'), PDFDict);
  expect(names.has(PDFName.of('EmbeddedFiles'))).toBe(true);
  const streams = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const file = streams.find(
    (object) => object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile'),
  ) as PDFRawStream; // the only attachment
  return JSON.parse(Buffer.from(decodePDFRawStream(file).decode()).toString('utf8'));
}
