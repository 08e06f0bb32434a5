import type { FormDocument, WordRefusal } from '../../domain/form/document.ts';

/** Reads Word files (.docx) and plain text (UTF-8, UTF-16 with a mark, GB18030). The content decides what a file is, its name does not count. */
export interface WordReader {
  /** At most 20 MiB, and a bounded time and memory; never throws for what is in the file.
   *  @throws WordReaderError unavailable when no thread can be started, or it is closed */
  read(bytes: Uint8Array): Promise<{ document: FormDocument } | { refused: WordRefusal }>;
  /** Somebody is about to send a file: what reads it may start. */
  warm(): void;
  close(): Promise<void>;
}

export class WordReaderError extends Error {
  readonly code = 'unavailable';
  constructor(message: string) {
    super(message);
    this.name = 'WordReaderError';
  }
}
