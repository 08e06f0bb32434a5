import type { PagePlacing } from '../../domain/paper/page-placing.ts';

export interface FileToJoin {
  bytes: Uint8Array;
  contentType: string;
  /** As the sender named it. */
  name: string;
  /** The same picture as an upright JPEG: for HEIC, which no PDF can hold. */
  drawn?: Uint8Array;
}

export interface JoinRequest {
  /** The title of the document. */
  title: string;
  /** ISO 8601; the document's dates. */
  at: string;
  /** As they were sent. */
  files: readonly FileToJoin[];
  /** What is known of their pages; those it does not name follow as they were sent. */
  placings: readonly PagePlacing[];
}

/** Photos and scans of one paper → one PDF, pages in order and upright. */
export interface PaperJoiner {
  /** JPEGs are in it to the byte, PNGs with their pixels, pages of PDFs as they are; what has to be drawn again is attached in its original form.
   *  The same request gives the same bytes. @returns null when it cannot be made: over 40 pages or 20 MiB, a locked PDF, a file that is broken */
  join(request: JoinRequest): Promise<Uint8Array | null>;
}
