import { create, type Font } from 'fontkit';
import type { PDFDocument } from 'pdf-lib';

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

/** Parses a static TrueType font once, for many documents. */
export function parseFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as Font; // a .ttf is never a collection
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    return Object.assign(subset, { encodeStream: () => streamOnce(() => subset.encode()) });
  };
  return font;
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
