import { create, type Font } from 'fontkit';
import type { PDFDocument } from 'pdf-lib';
import { leanGlyph, type OutlinePoint } from './lean-glyph.ts';

type PdfLibFontkit = Parameters<PDFDocument['registerFontkit']>[0];

/**
 * fontkit 2 as pdf-lib 1.17 wants it. pdf-lib's own `@pdf-lib/fontkit` blanks glyphs of small subsets without an error;
 * fontkit 2 does not, but its subsets have `encode()` where pdf-lib asks for `encodeStream()`.
 * Source: Hopding/pdf-lib #1232, #808.
 */
export function fontkitAdapter(parsed: ReadonlyMap<Uint8Array, Font>): PdfLibFontkit {
  const adapter = {
    create(bytes: Uint8Array) {
      const font = parsed.get(bytes);
      if (font === undefined) throw new Error('fontkit adapter: these bytes were not parsed before');
      return font;
    },
  };
  return adapter as unknown as PdfLibFontkit; // pdf-lib types an older fontkit; what it calls of it is what `parseFont` provides
}

/** What fontkit's TrueType subsets hold while they are written, and what its glyphs know; neither is in its types. */
interface TrueTypeSubset {
  encode(): Uint8Array;
  _addGlyph(glyphId: number): number;
  glyf: Uint8Array[];
  offset: number;
  loca: { offsets: number[] };
  hmtx: { metrics: { advance: number; bearing: number }[] };
}
interface TrueTypeGlyph {
  advanceWidth: number;
  _decode(): { numberOfContours: number; xMin: number; points?: OutlinePoint[] } | null;
  _getMetrics(): { leftBearing: number };
}

/** Parses a static TrueType font once, for many documents.
 *  @param grid what outlines are rounded to, in thousandths of an em */
export function parseFont(bytes: Uint8Array, grid: number): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as Font; // a .ttf is never a collection
  const createSubset = font.createSubset.bind(font);
  const lean = leanGlyphs(font, Math.max(1, Math.round((grid * font.unitsPerEm) / 1000)));
  font.createSubset = () => {
    const subset = createSubset();
    const inner = subset as unknown as TrueTypeSubset; // of a .ttf
    const addGlyph = inner._addGlyph.bind(inner);
    inner._addGlyph = (glyphId) => {
      const glyph = lean(glyphId);
      if (glyph === null) return addGlyph(glyphId);
      inner.glyf.push(glyph.record);
      inner.loca.offsets.push(inner.offset);
      inner.hmtx.metrics.push(glyph.metrics);
      inner.offset += glyph.record.length;
      return inner.glyf.length - 1;
    };
    return Object.assign(subset, { encodeStream: () => streamOnce(() => subset.encode()) });
  };
  return font;
}

interface LeanGlyph {
  record: Uint8Array;
  metrics: { advance: number; bearing: number };
}

/** Glyphs written again, each once a process; null for those that are made of others, or empty. */
function leanGlyphs(font: Font, grid: number): (glyphId: number) => LeanGlyph | null {
  const known = new Map<number, LeanGlyph | null>();
  const make = (glyphId: number): LeanGlyph | null => {
    const glyph = font.getGlyph(glyphId) as unknown as TrueTypeGlyph; // of a .ttf
    const outline = glyph._decode();
    if (!outline?.points || outline.numberOfContours <= 0) return null;
    const lean = leanGlyph(outline.points, grid);
    if (lean === null) return null;
    const bearing = glyph._getMetrics().leftBearing + lean.leftmost - outline.xMin;
    return { record: lean.record, metrics: { advance: glyph.advanceWidth, bearing } };
  };
  return (glyphId) => {
    const found = known.get(glyphId);
    if (found !== undefined) return found;
    const made = make(glyphId);
    known.set(glyphId, made);
    return made;
  };
}

/** The three events pdf-lib listens to, sent after it has had time to listen. */
function streamOnce(encode: () => Uint8Array) {
  const listeners: { data?: (bytes: Uint8Array) => void; end?: () => void; error?: (error: unknown) => void } = {};
  queueMicrotask(() => {
    try {
      listeners.data?.(encode());
      listeners.end?.();
    } catch (error) {
      listeners.error?.(error);
    }
  });
  const stream = {
    on(event: keyof typeof listeners, listener: (value: never) => void) {
      Object.assign(listeners, { [event]: listener });
      return stream;
    },
  };
  return stream;
}
