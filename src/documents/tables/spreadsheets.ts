import { Worker } from 'node:worker_threads';
import { stringify } from 'csv-stringify/sync';
import type { Cell, CellObject, Row } from 'write-excel-file/node';
import type { Spreadsheets, Worksheet } from '../../ports/documents/spreadsheets.ts';
import { readTable } from './read-table.ts';

/** What Excel takes of one cell, and of a sheet's name. */
const maxCellCharacters = 32_767;
const maxNameCharacters = 31;
/** Over this many characters old versions of Excel show a cell that is formatted as text as ####. */
const maxTextFormatCharacters = 255;

const border = { borderStyle: 'thin', borderColor: '#bfc5cc' } as const;

/** Workbooks by write-excel-file: their cells say that they are text, and no text is read as a formula there. A CSV says nothing of the kind: what could
 *  be taken for a formula gets an apostrophe in front of it (OWASP, CSV injection). */
export const spreadsheets: Spreadsheets = {
  read: readTable,
  makeCsv: (rows) =>
    new TextEncoder().encode(stringify([...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })),
  async make(sheets) {
    const names = new Set<string>();
    const written = sheets.map((sheet) => ({
      sheet: nameOf(sheet, names),
      columns: sheet.columns.map(({ widthCharacters }) => ({ width: widthCharacters })),
      stickyRowsCount: sheet.title === undefined ? 1 : 2,
      ...(widthOf(sheet) > mostUprightCharacters ? { orientation: 'landscape' as const } : {}), // upright without it
      data: [...titleRow(sheet), headerRow(sheet), ...sheet.rows.map((row) => row.map(cellOf))],
    }));
    const cells = written.reduce((sum, { data, columns }) => sum + data.length * columns.length, 0);
    return cells > maxCellsHere ? writeInThread(written) : writeHere(written);
  },
};

/** As many characters as an upright A4 page takes beside one another; a wider table is printed across, not on two pages. */
const mostUprightCharacters = 92;

function widthOf({ columns }: Worksheet): number {
  return columns.reduce((sum, { widthCharacters }) => sum + widthCharacters, 0);
}

/** A larger workbook takes a good part of a second: it is made in a thread of its own, and nobody's chat waits. */
const maxCellsHere = 2000;
const look = { fontFamily: 'SimSun', fontSize: 11 };

type Written = {
  sheet: string;
  columns: { width: number }[];
  stickyRowsCount: number;
  orientation?: 'landscape';
  data: Row[];
}[];

async function writeHere(sheets: Written): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return new Uint8Array(await writeXlsxFile(sheets, look).toBuffer());
}

function writeInThread(sheets: Written): Promise<Uint8Array> {
  const worker = new Worker(new URL('./spreadsheet-worker.mjs', import.meta.url), {
    workerData: { sheets, look },
    execArgv: [],
  });
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that makes a workbook ended')));
  }).finally(() => worker.terminate());
}

function titleRow({ title, columns }: Worksheet): Row[] {
  if (title === undefined) return [];
  const cell: CellObject = {
    ...textCell(title),
    fontWeight: 'bold',
    fontSize: 15,
    align: 'center',
    alignVertical: 'center',
    height: 30,
    columnSpan: Math.max(1, columns.length),
  };
  return [[cell, ...columns.slice(1).map(() => null)]];
}

function headerRow({ columns }: Worksheet): Row {
  return columns.map(({ header }) => ({
    ...textCell(header),
    ...border,
    fontWeight: 'bold',
    backgroundColor: '#e8f1ee',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  }));
}

const plain = { ...border, alignVertical: 'top', wrap: true } as const;

function cellOf(value: Worksheet['rows'][number][number]): Cell {
  if (value === null) return plain;
  if (typeof value === 'string') return { ...textCell(value), ...plain };
  if (typeof value === 'boolean') return { ...plain, value };
  return Number.isFinite(value) ? { ...plain, value } : { ...plain, ...textCell(String(value)) };
}

/** Kept as text also when somebody edits it: a long number stays as it is written. */
function textCell(text: string): CellObject {
  if (text === '') return {};
  const value = literal(keptApart(text)).slice(0, maxCellCharacters);
  return { value, ...(value.length <= maxTextFormatCharacters ? { format: '@' } : {}) };
}

/** In a workbook `_x0041_` stands for a character: whoever wrote it so gets to read it so. Source: ECMA-376, 22.9.2.19 ST_Xstring. */
function literal(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_');
}

/** The library keeps texts as keys of a plain object, which has some already: `constructor` would give a broken file. */
function keptApart(text: string): string {
  return text in {} ? `${text} ` : text;
}

/** Unique whatever the case, without what a sheet's name may not hold. */
function nameOf({ name }: Worksheet, names: Set<string>): string {
  const clean = name.replace(/[[\]/\\:*?'\p{Cc}]/gu, ' ').trim() || '1';
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` ${number}`;
    const full = `${clean.slice(0, maxNameCharacters - tail.length)}${tail}`;
    if (names.has(full.toLowerCase())) continue;
    names.add(full.toLowerCase());
    return full;
  }
}
