import type { Answers } from '../../domain/form/base/answers.ts';
import type { FormDefinition } from '../../domain/form/schema.ts';

export interface PrintPicture {
  /** The `pictures` field it belongs to. */
  field: string;
  caption: string;
  bytes: Uint8Array;
  /** `image/jpeg` or `image/png`. */
  contentType: string;
}

/** One printing of an official form. The same request gives the same bytes. */
export interface PrintRequest {
  /** `<campaign>/<track>`: a layout in `templates/documents/`. */
  layout: string;
  form: FormDefinition;
  answers: Answers;
  /** What is printed beside the answers, where the layout has a place for it. */
  remarks?: string;
  /** In the order of the form. */
  pictures: readonly PrintPicture[];
  /** The application's number, upper-case letters and digits. */
  application: string;
  /** 1, 2, 3 …: the printing of this application. */
  version: number;
  /** Keyed hash of the answers, upper-case letters and digits, ≥ 48 bit; printed in the codes. */
  check: string;
  /** ISO 8601; the document's dates. */
  printedAt: string;
}

export interface PrintedDocument {
  bytes: Uint8Array;
  pageCount: number;
  /** Characters that no font has, by field id; they were printed as □. */
  missing: { field: string; characters: string[] }[];
}

export type RendererErrorCode = 'unknown-layout' | 'bad-picture' | 'unavailable';

export class RendererError extends Error {
  readonly code: RendererErrorCode;
  constructor(code: RendererErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RendererError';
    this.code = code;
  }
}

/** Layout and answers → PDF. */
export interface Renderer {
  /** @throws RendererError */
  print(request: PrintRequest): Promise<PrintedDocument>;
  close(): Promise<void>;
}
