import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFDocument, PDFHexString, PDFName, PrintScaling } from 'pdf-lib';
import { inFormOrder } from '../../domain/form/base/answers.ts';
import type { PrintedDocument, PrintRequest } from '../../ports/documents/renderer.ts';
import { codePayload } from '../code-payload.ts';
import { type Align, type FaceName, type FormLayout, pointsPerMm, type Typesetting } from '../layout.ts';
import { sumWidth } from './break-lines.ts';
import type { Canvas, Fonts } from './canvas.ts';
import { drawBlock, drawPlaced } from './draw-block.ts';
import { drawCode, drawCodes } from './draw-codes.ts';
import type { Face, Faces } from './faces.ts';
import { fontkitAdapter } from './fontkit-adapter.ts';
import { loadPrintedPictures } from './load-printed-pictures.ts';
import { createMeasure } from './measure.ts';
import { openSheet, type SheetCursor } from './paper-sheet.ts';
import { fillTemplate } from './printed-text.ts';
import { drawLines } from './set-lines.ts';
import { createSetting, type Setting } from './setting.ts';

/** Lays a form out and writes it. Pure except for the processor time it takes: nothing is read, no clock, no randomness.
 *  @throws RendererError bad-picture */
export async function layOutForm(
  faces: Faces,
  layout: FormLayout,
  typesetting: Typesetting,
  request: PrintRequest,
): Promise<PrintedDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  packTightly(document.context);
  const fonts = await embedFaces(document, faces, {
    ...request,
    answers: inFormOrder(request.form.fields, request.answers),
  });
  const pictures = await loadPrintedPictures(document, request.pictures);
  const measure = createMeasure(faces, typesetting);
  const setting = createSetting(measure, typesetting, request.form, request.answers, layout.date);
  const press = openSheet(document, fonts, layout.frame);
  for (const placed of layout.head) drawPlaced(press, setting, placed);
  if (layout.remarks && request.remarks)
    drawPlaced(press, setting, { ...layout.remarks, pieces: [{ text: request.remarks }] });
  press.y = layout.tableTopMm * pointsPerMm;
  for (const [at, block] of layout.blocks.entries())
    drawBlock(press, setting, block, { pictures, next: layout.blocks[at + 1] });
  for (const { field, ...place } of layout.codes ?? [])
    if (setting.answer(field) !== '') drawCode(press.canvases[0] ?? press.canvas, setting.answer(field), place);
  drawMargins(press, setting, layout, request);
  await describe(document, layout, request);
  const bytes = await document.save({ updateFieldAppearances: false });
  return { bytes, pageCount: press.canvases.length, missing: setting.missing() };
}

/** Streams by zlib at its best instead of pdf-lib's own packer: smaller, and in a fraction of the time. */
function packTightly(context: PDFContext): void {
  context.flateStream = (contents, dict = {}) => {
    const bytes = typeof contents === 'string' ? Buffer.from(contents, 'latin1') : contents;
    return context.stream(deflateSync(bytes, { level: 9 }), { ...dict, Filter: 'FlateDecode' });
  };
}

async function embedFaces(document: PDFDocument, faces: Faces, request: PrintRequest): Promise<Fonts> {
  document.registerFontkit(fontkitAdapter(faces.parsed));
  const features = { liga: false, kern: false, calt: false, clig: false };
  const embed = ({ name, bytes, font }: Face) =>
    document.embedFont(bytes, {
      subset: true,
      customName: `${subsetTag(request, name)}+${font.postscriptName}`,
      features,
    });
  const { body, title, heading } = faces.byName;
  return { body: await embed(body), title: await embed(title), heading: await embed(heading) };
}

/** Six capitals before a font's name say that it is a part, and which: two parts of a face never meet under one name (ISO 32000-1,
 *  9.6.4). Made of what is printed, so that the same request gives the same bytes. */
function subsetTag({ application, version, layout, answers }: PrintRequest, face: FaceName): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([application, version, layout, answers, face]))
    .digest();
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

/** Header, footer and codes, when the number of pages is known. */
function drawMargins(press: SheetCursor, setting: Setting, layout: FormLayout, request: PrintRequest): void {
  const pages = press.canvases.length;
  const { application, version, check } = request;
  const { header, footerTopMm = 281, isPlain = false } = layout;
  press.canvases.forEach((canvas, index) => {
    const page = index + 1;
    for (const frame of layout.frames ?? []) drawFrame(canvas, frame);
    const write = (words: string, topMm: number, column: { x: number; width: number; align: Align }) => {
      const glyphs = setting.measure(fillTemplate(words, { application, version, page, pages }), {
        face: 'body',
        sizePt: 9,
      });
      const line = { glyphs, width: sumWidth(glyphs), isLast: true };
      drawLines(canvas, { lines: [line], sizePt: 9, lineHeight: 12 }, { ...column, top: topMm * pointsPerMm });
    };
    const { left, right } = press;
    if (header) write(header.text, header.topMm, { x: left, width: right - left, align: 'right' });
    write(layout.footer, footerTopMm, { x: 0, width: 210 * pointsPerMm, align: 'center' });
    if (!isPlain) drawCodes(canvas, codePayload({ application, version, page, pages, check }));
  });
}

function drawFrame(canvas: Canvas, frame: NonNullable<FormLayout['frames']>[number]): void {
  const [left, top, right, bottom] = [frame.leftMm, frame.topMm, frame.rightMm, frame.bottomMm].map(
    (mm) => mm * pointsPerMm,
  ) as [number, number, number, number]; // four in, four out
  const corner = frame.widthPt / 2;
  canvas.line(left - corner, top, right + corner, top, frame.widthPt, frame.colour);
  canvas.line(left - corner, bottom, right + corner, bottom, frame.widthPt, frame.colour);
  canvas.line(left, top, left, bottom, frame.widthPt, frame.colour);
  canvas.line(right, top, right, bottom, frame.widthPt, frame.colour);
}

/** Properties with fixed dates, an id made of the contents, and the answers as a file. A plain document is for everybody to read:
 *  it holds no answers but those that it shows. */
async function describe(document: PDFDocument, layout: FormLayout, request: PrintRequest): Promise<void> {
  const { application, version, check, printedAt, form } = request;
  const answers = inFormOrder(form.fields, request.answers);
  const date = new Date(printedAt);
  document.setTitle(layout.title, { showInWindowTitleBar: true });
  document.setSubject(`${application} V${version}`);
  document.setProducer('shenbao');
  document.setLanguage('zh-CN');
  document.setCreationDate(date);
  document.setModificationDate(date);
  const sha256 = createHash('sha256').update(JSON.stringify(answers)).digest('hex');
  const record = { application, version, check, printedAt, layout: request.layout, form: form.id, sha256, answers };
  const json = new TextEncoder().encode(JSON.stringify(record, null, 1));
  if (layout.isPlain !== true)
    await document.attach(json, 'answers.json', {
      mimeType: 'application/json',
      creationDate: date,
      modificationDate: date,
    });
  const id = PDFHexString.of(createHash('sha256').update(json).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseNone'));
  // The codes have their size, and the places of seals are known: a page made smaller to fit is harder to read back.
  document.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
}
