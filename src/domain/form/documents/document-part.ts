import type { LabelledPart } from '../reading/parts/labelled-parts.ts';

/** What a document says for a column. */
export interface DocumentPart extends LabelledPart {
  /** Nobody can be sure that it is the column's answer: it is told, and the column is asked. */
  isDoubtful?: boolean;
}
