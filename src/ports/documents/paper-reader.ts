import type { PaperFindings, PlaceOnPage } from '../../domain/paper/findings.ts';

export interface PaperFile {
  bytes: Uint8Array;
  /** As declared; the content is sniffed. */
  contentType: string;
  /** As the sender named it; shown, never used as a path. */
  name: string;
}

/** What the paper should be. */
export interface PaperExpectation {
  /** The exact text of each page's code, in page order. */
  codes: readonly string[];
  /** Where the seal belongs; on the last page where nothing is said. */
  seal: PlaceOnPage & { page?: 'first' | 'last' };
}

export type PaperReaderErrorCode = 'unavailable';

export class PaperReaderError extends Error {
  readonly code: PaperReaderErrorCode;
  constructor(code: PaperReaderErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PaperReaderError';
    this.code = code;
  }
}

/** Reads a stamped paper back: PDFs, JPEG, PNG and HEIC, together one set of pages in any order. One paper at a time, the others wait. */
export interface PaperReader {
  /** Whatever the files hold ends in findings: at most 20 MiB a file, 40 pages, 60 million pixels a picture and 600 MB of memory. A page
   *  that takes more than 10 s of the reader's processor time is tried once more and then `not_read`. @throws PaperReaderError only when the reader itself is out of order or closed */
  read(files: readonly PaperFile[], expect: PaperExpectation): Promise<PaperFindings>;
  close(): Promise<void>;
}
