import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { expect } from 'vitest';
import type { FormLayout } from '../../src/documents/layout.ts';
import { type Faces, loadFaces } from '../../src/documents/print/faces.ts';
import { layOutForm } from '../../src/documents/print/lay-out-form.ts';
import type { PrintedDocument, PrintRequest } from '../../src/ports/documents/renderer.ts';
import { typesetting } from '../../templates/documents/typesetting.ts';
import { fontFolder, layouts, squeeze } from './support.ts';

let faces: Promise<Faces> | undefined;

/** Prints a request in this process, with the faces loaded once. @param layout another than the one that the request names */
export async function print(request: PrintRequest, layout?: FormLayout): Promise<PrintedDocument> {
  faces ??= loadFaces(fontFolder);
  const named = layouts[request.layout as keyof typeof layouts]; // the samples name only these
  return layOutForm(await faces, layout ?? named, typesetting, request);
}

/** Above the footer, in points: for `readText`. */
export const withoutFooter = ['-x', '0', '-y', '0', '-W', '596', '-H', '784'];

/** Without the marks that stand for a heading or part cells. */
export function onlyWords(text: string): string {
  return squeeze(text).replaceAll('|', '');
}

export async function contentOf(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf);
  return document.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        object instanceof PDFRawStream &&
        object.dict.get(PDFName.of('Type')) === undefined &&
        object.dict.get(PDFName.of('Subtype')) === undefined &&
        object.dict.get(PDFName.of('Length1')) === undefined,
    )
    .map(([, object]) => Buffer.from(decodePDFRawStream(object as PDFRawStream).decode()).toString('latin1')) // filtered above
    .join('\n');
}

export function sizesIn(content: string): number[] {
  const sizes = [...content.matchAll(/\/\S+ ([\d.]+) Tf/gu)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(100);
  return sizes;
}
