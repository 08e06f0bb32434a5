/** A file on its way into an archive. */
export interface ArchiveEntry {
  /** '/'-separated, relative, without '..'; unique in its archive. */
  path: string;
  bytes: Uint8Array;
  /** Pictures, PDFs and workbooks are compressed already: they are stored as they are. */
  isCompressed: boolean;
  /** ISO 8601. */
  at: string;
}

/** ZIP archives, larger than memory. */
export interface Archives {
  /** Takes one entry at a time, when the one before has gone: memory holds a few entries whatever the size. Names are UTF-8.
   *  An error of `entries` ends the archive with that error. */
  pack(entries: AsyncIterable<ArchiveEntry>): AsyncIterable<Uint8Array>;
}
