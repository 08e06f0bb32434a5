import type { PaperExpectation } from './paper-reader.ts';

/** A printing of a form. */
interface PrintedForm {
  /** As in `PrintRequest`. */
  layout: string;
  application: string;
  version: number;
  check: string;
  pageCount: number;
}

/** What our printed forms look like when they come back. */
export interface PaperForms {
  /** The texts of the codes, and where the seal belongs. @returns null for a layout that is not sealed */
  expect(form: PrintedForm): PaperExpectation | null;
}
