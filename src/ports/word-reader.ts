import type { FormDocument } from '../domain/form/document.ts';

/** Why a file is not read. */
export type WordRefusal =
  | 'empty'
  | 'too-large'
  /** `.doc`, `.wps`: Word's format before 2007. */
  | 'old-word'
  /** Opens with a password only. */
  | 'encrypted'
  | 'macro'
  /** A picture, a PDF, a spreadsheet, anything that is neither Word nor text. */
  | 'not-a-document'
  | 'broken'
  /** Unpacked it is too large, or it takes too long: a bomb, or a table without end. */
  | 'too-complex';

/** Reads Word files (.docx) and plain text (UTF-8, UTF-16 with a mark, GB18030). The content decides what a file is, its name does not count. */
export interface WordReader {
  /** At most 20 MiB, and a bounded time and memory; never throws for what is in the file.
   *  @throws WordReaderError unavailable when no thread can be started, or it is closed */
  read(bytes: Uint8Array): Promise<{ document: FormDocument } | { refused: WordRefusal }>;
  close(): Promise<void>;
}

export class WordReaderError extends Error {
  readonly code = 'unavailable';
  constructor(message: string) {
    super(message);
    this.name = 'WordReaderError';
  }
}
