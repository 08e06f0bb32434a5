/** One sheet of a workbook. */
export type Sheet = {
  name: string;
  columns: readonly { header: string; widthCharacters: number }[];
  rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Stands over the columns. */
  title?: string;
};

/** Workbooks (.xlsx) that Excel and WPS open; no text in them is ever read as a formula. */
export interface Spreadsheets {
  make(sheets: readonly Sheet[]): Promise<Uint8Array>;
}
