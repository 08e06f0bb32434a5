import { codePayload } from '../../../src/documents/code-payload.ts';
import { createRenderer } from '../../../src/documents/print/renderer.ts';
import { openPdf } from '../../../src/documents/stamped/scan/pdfium.ts';
import type { Raster } from '../../../src/documents/stamped/scan/raster.ts';
import type { PaperExpectation } from '../../../src/ports/documents/paper-reader.ts';
import { team } from '../../../templates/documents/star-2021/team.ts';
import { typesetting } from '../../../templates/documents/typesetting.ts';
import { fontFolder, layouts, sampleRequest } from '../support.ts';

export interface PrintedForm {
  pdf: Uint8Array;
  pageCount: number;
  expect: PaperExpectation;
}

/** One of the sample applications with shorter deeds, as our own printing makes it: a few pages. */
export async function printSample(version = 2, application = 'T20210001'): Promise<PrintedForm> {
  const renderer = createRenderer({ fontFolder, layouts, typesetting });
  const whole = sampleRequest('team-metro-window', { version, application });
  const answers = Object.entries(whole.answers).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.slice(0, 400) : value,
  ]);
  const request = { ...whole, answers: Object.fromEntries(answers) };
  const { bytes, pageCount } = await renderer.print(request);
  await renderer.close();
  const codes = Array.from({ length: pageCount }, (_, at) =>
    codePayload({ application, version, page: at + 1, pages: pageCount, check: request.check }),
  );
  const { leftMm, topMm, rightMm, bottomMm } = team.seal ?? { leftMm: 118, topMm: 205, rightMm: 190, bottomMm: 262 };
  return { pdf: bytes, pageCount, expect: { codes, seal: { leftMm, topMm, rightMm, bottomMm } } };
}

const drawnDpi = 150;
export const drawnPixelsPerMm = drawnDpi / 25.4;

/** The pages on paper. */
export async function drawPages({ pdf }: Pick<PrintedForm, 'pdf'>): Promise<Raster[]> {
  const opened = await openPdf(pdf);
  if ('refused' in opened) throw new Error('our own print does not open');
  const pages = Array.from({ length: opened.pageCount }, (_, at) =>
    opened.draw(at, Math.round(297 * drawnPixelsPerMm)),
  );
  opened.close();
  return pages;
}

/** As if the page had been printed with the code at the top only. */
export function withoutSecondCode(page: Raster): void {
  const scale = drawnPixelsPerMm;
  for (let y = Math.round(275 * scale); y < Math.min(page.height, Math.round(296 * scale)); y += 1)
    page.data.fill(255, (y * page.width + Math.round(16 * scale)) * 4, (y * page.width + Math.round(38 * scale)) * 4);
}
