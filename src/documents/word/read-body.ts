import { type DocumentBlock, type DocumentCell, rowsText } from '../../domain/form/document.ts';
import { childOf, elementsIn, isOn, settingOf, type XmlElement } from './parse-xml.ts';
import { readParagraph } from './read-paragraph.ts';
import type { WordReading } from './word-reading.ts';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

interface Content {
  blocks: DocumentBlock[];
  marked: string[];
}

const GONE = new Set(['w:del', 'w:moveFrom', 'w:sectPr', 'w:sdtPr', 'w:pPr', 'w:tcPr', 'w:trPr', 'w:tblPr']);

/** The blocks of a body or a cell, in order. @throws TooComplex */
export function readBody(reading: WordReading, body: XmlElement): Content {
  const content: Content = { blocks: [], marked: [] };
  collect(reading, body, content);
  return content;
}

function collect(reading: WordReading, parent: XmlElement, content: Content): void {
  for (const element of elementsIn(parent)) {
    const { name } = element;
    if (GONE.has(name) || isUnfilled(element)) continue;
    if (name === 'w:p') addParagraph(reading, element, content);
    else if (name === 'w:tbl') content.blocks.push(readTable(reading, element));
    else if (name === 'w:altChunk')
      content.blocks.push(...(reading.chunks.get(element.attributes['r:id'] ?? '') ?? []));
    else collect(reading, element, content);
  }
}

/** A content control that shows its placeholder. */
function isUnfilled(element: XmlElement): boolean {
  return element.name === 'w:sdt' && isOn(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr');
}

function addParagraph(reading: WordReading, paragraph: XmlElement, content: Content): void {
  const { text, marked, boxes } = readParagraph(reading, paragraph);
  for (const line of text.split('\n').map((one) => one.trim()))
    if (line !== '') content.blocks.push({ kind: 'paragraph', text: line });
  content.marked.push(...marked);
  for (const box of boxes) collect(reading, box, content);
}

function readTable(reading: WordReading, table: XmlElement): TableBlock {
  const cells: DocumentCell[] = [];
  const merging = new Map<number, DocumentCell>();
  rowsIn(table).forEach((row, at) => {
    const properties = childOf(row, 'w:trPr');
    let column = numberIn(properties, 'w:gridBefore', 0);
    let last: DocumentCell | undefined;
    for (const { element, isUnfilled: isEmpty } of cellsIn(row)) {
      const own = childOf(element, 'w:tcPr');
      const columnSpan = numberIn(own, 'w:gridSpan', 1);
      const above = isContinued(own, 'w:vMerge') ? merging.get(column) : undefined;
      if (above) above.rowSpan = at - above.row + 1;
      else if (last && isContinued(own, 'w:hMerge')) last.columnSpan += columnSpan;
      else {
        last = readCell(reading, element, { row: at, column, rowSpan: 1, columnSpan }, isEmpty);
        cells.push(last);
        merging.set(column, last);
      }
      column += columnSpan;
    }
  });
  const widths = widthsOf(table, cells);
  return widths ? { kind: 'table', cells, widths } : { kind: 'table', cells };
}

function readCell(
  reading: WordReading,
  element: XmlElement,
  place: Omit<DocumentCell, 'text'>,
  isEmpty: boolean,
): DocumentCell {
  reading.spend(1, 0);
  const { blocks, marked } = isEmpty ? { blocks: [], marked: [] } : readBody(reading, element);
  const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : rowsText(block.cells))).join('\n');
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  return { ...place, text, ...(marked.length > 0 ? { marked } : {}), ...(tables.length > 0 ? { tables } : {}) };
}

/** The rows of this table, not of those inside; rows that were deleted are gone. */
function rowsIn(table: XmlElement): XmlElement[] {
  return elementsIn(table).flatMap((element) => {
    if (GONE.has(element.name) || element.name === 'w:tblGrid') return [];
    if (element.name !== 'w:tr') return rowsIn(element);
    return childOf(childOf(element, 'w:trPr'), 'w:del') ? [] : [element];
  });
}

function cellsIn(row: XmlElement, isInUnfilled = false): { element: XmlElement; isUnfilled: boolean }[] {
  return elementsIn(row).flatMap((element) => {
    if (GONE.has(element.name)) return [];
    if (element.name !== 'w:tc') return cellsIn(element, isInUnfilled || isUnfilled(element));
    return childOf(childOf(element, 'w:tcPr'), 'w:cellDel') ? [] : [{ element, isUnfilled: isInUnfilled }];
  });
}

function isContinued(properties: XmlElement | undefined, name: string): boolean {
  const value = settingOf(properties, name);
  return value !== null && value !== 'restart';
}

function numberIn(properties: XmlElement | undefined, name: string, least: number): number {
  const number = Number(settingOf(properties, name) ?? least);
  return Number.isInteger(number) && number >= least && number <= 200 ? number : least;
}

/** Widths of the grid's columns. @returns null when the table does not say them all */
function widthsOf(table: XmlElement, cells: readonly DocumentCell[]): number[] | null {
  const grid = childOf(table, 'w:tblGrid');
  const columns = grid ? elementsIn(grid).filter(({ name }) => name === 'w:gridCol') : [];
  const widths = columns.map(({ attributes }) => Number(attributes['w:w'] ?? 0));
  const used = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  return widths.length >= used && widths.every((width) => Number.isFinite(width) && width > 0) ? widths : null;
}
