/** One sheet of a workbook. */
export type Worksheet = {
  name: string;
  columns: readonly { header: string; widthCharacters: number }[];
  rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Stands over the columns. */
  title?: string;
};

/** Workbooks (.xlsx) that Excel and WPS open; no text in them is ever read as a formula. */
export interface Spreadsheets {
  make(sheets: readonly Worksheet[]): Promise<Uint8Array>;
  /** The same as CSV in UTF-8 with a byte order mark, by which Excel knows it. */
  makeCsv(rows: readonly (readonly string[])[]): Uint8Array;
  /** The rows of a table people sent: .xlsx, or CSV in UTF-8, UTF-16 or GBK. At most 5 000 rows of 60 cells and 15 s. */
  read(bytes: Uint8Array): Promise<TableRead>;
}

/** Every cell as text, empty ones as an empty text. `old-excel`: an .xls, or a workbook under a password. */
export type TableRead =
  | { rows: readonly (readonly string[])[] }
  | { refused: 'empty' | 'old-excel' | 'not-a-table' | 'broken-table' | 'too-complex' };
