import { XMLParser } from 'fast-xml-parser';
import { readZip } from './read-zip.ts';

export interface ReadSheet {
  name: string;
  /** Row by row; null where a cell is empty. */
  rows: (string | number | boolean | null)[][];
  widths: number[];
  merged: string[];
  /** How it is printed: upright or across. */
  orientation: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['si', 'sheet', 'row', 'c', 'col', 'mergeCell'].includes(name),
});

/** What a workbook says, read without the library that wrote it. Formulas are not read: there must be none. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet[]> {
  const files = await readZip(bytes);
  const xml = (path: string) => parser.parse(Buffer.from(files.get(path)?.bytes ?? '').toString('utf8'));
  const texts: string[] = (xml('xl/sharedStrings.xml').sst.si ?? []).map(({ t }: { t: unknown }) =>
    typeof t === 'object' && t !== null && '#text' in t ? String(t['#text']) : String(t ?? ''),
  );
  const sheets: { '@name': string }[] = xml('xl/workbook.xml').workbook.sheets.sheet;
  return sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    if (/<f[ >]/.test(Buffer.from(files.get(path)?.bytes ?? '').toString('utf8'))) throw new Error('a formula');
    const { worksheet } = xml(path);
    const rows: { c?: Cell[] }[] = worksheet.sheetData.row ?? [];
    return {
      name: sheet['@name'],
      rows: rows.map(({ c = [] }) => c.map((cell) => cellValue(cell, texts))),
      widths: (worksheet.cols?.col ?? []).map((col: Record<string, string>) => Number(col['@width'])),
      merged: (worksheet.mergeCells?.mergeCell ?? []).map((one: Record<string, string>) => one['@ref']),
      orientation: worksheet.pageSetup?.['@orientation'] ?? 'portrait',
    };
  });
}

type Cell = { '@t'?: string; v?: string };

function cellValue({ '@t': type, v }: Cell, texts: readonly string[]): string | number | boolean | null {
  if (v === undefined) return null;
  if (type === 's') return texts[Number(v)] ?? null;
  return type === 'b' ? v === '1' : Number(v);
}
