import { PDFiumModule } from '@hyzyla/pdfium';
import type { ElectronicSeal } from '../../../domain/paper/findings.ts';
import { emptyRaster, type Raster } from './raster.ts';

/** What is used of the library beyond the functions it declares: they are in its wasm. */
interface Undeclared {
  _FPDF_GetSignatureCount(document: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_GetAnnot(page: number, index: number): number;
  _FPDFPage_CloseAnnot(annotation: number): void;
  _FPDFAnnot_GetSubtype(annotation: number): number;
  _FPDFAnnot_GetFormFieldType(form: number, annotation: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFImageObj_GetImageMetadata(object: number, page: number, metadata: number): number;
}

type Module = Awaited<ReturnType<typeof PDFiumModule>> & Undeclared;

const imageObject = 3;
const stampAnnotation = 13;
const widgetAnnotation = 20;
const signatureField = 7;
const passwordError = 4;
const [drawAnnotations, redFirst] = [0x01, 0x10];
const bgra = 4;
const maxPixels = 20_000_000;

interface PdfPage {
  widthPt: number;
  heightPt: number;
  /** Pixels of the scan along the longer side of the page; null when no picture fills the page. */
  scannedLongSide: number | null;
  /** Live text and no scan. */
  isOriginal: boolean;
  /** The scan was made without colours. */
  isGrey: boolean;
}

export interface Pdf {
  pageCount: number;
  /** Pages from 0. */
  look(index: number): PdfPage;
  electronicSeal(): ElectronicSeal;
  /** With annotations and form fields, as a reader shows it; fewer pixels than asked when the page is out of proportion. */
  draw(index: number, longSidePixels: number): Raster;
  close(): void;
}

let started: Promise<Module> | null = null;

function start(): Promise<Module> {
  started ??= PDFiumModule({}).then((module) => {
    module._FPDF_InitLibraryWithConfig({ version: 2 });
    return module as Module; // the functions of Undeclared are exported by its wasm; the tests call each
  });
  return started;
}

export async function openPdf(bytes: Uint8Array): Promise<Pdf | { refused: 'encrypted' | 'broken' }> {
  const module = await start();
  const memory = module.wasmExports.malloc(bytes.byteLength);
  module.HEAPU8.set(bytes, memory);
  const document = module._FPDF_LoadMemDocument(memory, bytes.byteLength, 0);
  if (document === 0) {
    module.wasmExports.free(memory);
    return { refused: module._FPDF_GetLastError() === passwordError ? 'encrypted' : 'broken' };
  }
  const form = startForm(module, document);
  return {
    pageCount: module._FPDF_GetPageCount(document),
    look: (index) => withPage(module, document, index, (page) => lookAt(module, page)),
    electronicSeal: () => countSeals(module, document, form.handle),
    draw: (index, longSide) =>
      withPage(module, document, index, (page) => drawPage(module, page, form.handle, longSide)),
    close() {
      form.end();
      module._FPDF_CloseDocument(document);
      module.wasmExports.free(memory);
    },
  };
}

/** Signature fields are drawn only in a form environment; its settings are 140 bytes, the first number their version. */
function startForm(module: Module, document: number): { handle: number; end(): void } {
  const settings = module.wasmExports.malloc(256);
  module.HEAPU8.fill(0, settings, settings + 256);
  module.HEAPU8[settings] = 2;
  const handle = module._FPDFDOC_InitFormFillEnvironment(document, settings);
  return {
    handle,
    end() {
      if (handle !== 0) module._FPDFDOC_ExitFormFillEnvironment(handle);
      module.wasmExports.free(settings);
    },
  };
}

function withPage<T>(module: Module, document: number, index: number, use: (page: number) => T): T {
  const page = module._FPDF_LoadPage(document, index);
  if (page === 0) throw new Error('a page that cannot be loaded');
  try {
    return use(page);
  } finally {
    module._FPDF_ClosePage(page);
  }
}

function lookAt(module: Module, page: number): PdfPage {
  const [widthPt, heightPt] = [module._FPDF_GetPageWidth(page), module._FPDF_GetPageHeight(page)];
  const text = module._FPDFText_LoadPage(page);
  const characters = text === 0 ? 0 : module._FPDFText_CountChars(text);
  if (text !== 0) module._FPDFText_ClosePage(text);
  const scan = largestPicture(module, page);
  const fills = scan !== null && scan.widthPt * scan.heightPt > 0.5 * widthPt * heightPt;
  const longSide = fills
    ? (Math.max(scan.width, scan.height) / Math.max(scan.widthPt, scan.heightPt)) * Math.max(widthPt, heightPt)
    : null;
  return {
    widthPt,
    heightPt,
    scannedLongSide: longSide,
    isOriginal: !fills && characters >= 40,
    isGrey: fills && scan.bits <= 8,
  };
}

interface PictureOnPage {
  width: number;
  height: number;
  widthPt: number;
  heightPt: number;
  /** Of one pixel, all its channels. */
  bits: number;
}

function largestPicture(module: Module, page: number): PictureOnPage | null {
  const numbers = module.wasmExports.malloc(64);
  let largest: PictureOnPage | null = null;
  for (let at = 0; at < Math.min(2000, module._FPDFPage_CountObjects(page)); at += 1) {
    const object = module._FPDFPage_GetObject(page, at);
    if (module._FPDFPageObj_GetType(object) !== imageObject) continue;
    module._FPDFPageObj_GetBounds(object, numbers, numbers + 4, numbers + 8, numbers + 12);
    module._FPDFImageObj_GetImagePixelSize(object, numbers + 16, numbers + 20);
    module._FPDFImageObj_GetImageMetadata(object, page, numbers + 24);
    const view = new DataView(module.HEAPU8.buffer, numbers, 64);
    const [left, bottom, right, top] = [0, 4, 8, 12].map((offset) => view.getFloat32(offset, true));
    const widthPt = (right ?? 0) - (left ?? 0);
    const heightPt = (top ?? 0) - (bottom ?? 0);
    const [width, height, bits] = [16, 20, 40].map((offset) => view.getUint32(offset, true));
    const found = { width: width ?? 0, height: height ?? 0, widthPt, heightPt, bits: bits ?? 24 };
    if (largest === null || widthPt * heightPt > largest.widthPt * largest.heightPt) largest = found;
  }
  module.wasmExports.free(numbers);
  return largest;
}

function countSeals(module: Module, document: number, form: number): ElectronicSeal {
  const seal = {
    signatures: Math.max(0, module._FPDF_GetSignatureCount(document)),
    signatureFields: 0,
    stampAnnotations: 0,
  };
  for (let index = 0; index < module._FPDF_GetPageCount(document); index += 1)
    withPage(module, document, index, (page) => {
      for (let at = 0; at < Math.min(500, module._FPDFPage_GetAnnotCount(page)); at += 1) {
        const annotation = module._FPDFPage_GetAnnot(page, at);
        const subtype = module._FPDFAnnot_GetSubtype(annotation);
        if (subtype === stampAnnotation) seal.stampAnnotations += 1;
        if (subtype === widgetAnnotation && module._FPDFAnnot_GetFormFieldType(form, annotation) === signatureField)
          seal.signatureFields += 1;
        module._FPDFPage_CloseAnnot(annotation);
      }
    });
  return seal;
}

function drawPage(module: Module, page: number, form: number, longSidePixels: number): Raster {
  const [widthPt, heightPt] = [module._FPDF_GetPageWidth(page), module._FPDF_GetPageHeight(page)];
  const scale = Math.min(longSidePixels / Math.max(widthPt, heightPt), Math.sqrt(maxPixels / (widthPt * heightPt)));
  const width = Math.max(1, Math.floor(widthPt * scale));
  const height = Math.max(1, Math.floor(heightPt * scale));
  const raster = emptyRaster(width, height);
  const memory = module.wasmExports.malloc(raster.data.length);
  const bitmap = module._FPDFBitmap_CreateEx(width, height, bgra, memory, width * 4);
  module._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  if (form !== 0) module._FORM_OnAfterLoadPage(page, form);
  module._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawAnnotations | redFirst);
  if (form !== 0) {
    module._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, redFirst);
    module._FORM_OnBeforeClosePage(page, form);
  }
  raster.data.set(module.HEAPU8.subarray(memory, memory + raster.data.length));
  module._FPDFBitmap_Destroy(bitmap);
  module.wasmExports.free(memory);
  return raster;
}
