import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** WordprocessingML as Word and WPS write it, small: for files whose every part matters. */

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A run; `properties` are inside `w:rPr`. Line breaks become `w:br`. */
export function run(text: string, properties = ''): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${lines.join('<w:br/>')}</w:r>`;
}

/** A paragraph of runs. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`;
}

export function line(text: string, properties = ''): string {
  return paragraph(text === '' ? '' : run(text), properties);
}

export interface Cell {
  /** A name to find it by: `label:headcount`, `value:headcount`. */
  name?: string;
  /** Text, a paragraph a line. */
  text?: string;
  /** Paragraphs instead of text. */
  xml?: string;
  span?: number;
  merge?: 'restart' | 'continue';
  /** Wraps the whole cell, as a content control does. */
  wrap?: (cell: string) => string;
}

export interface Row {
  cells: Cell[];
  /** Grid columns that are left out in front. */
  before?: number;
  /** Stands inside `w:trPr`. */
  properties?: string;
}

function cellXml({ text = '', xml, span = 1, merge, wrap = (cell) => cell }: Cell): string {
  const properties = [
    `<w:gridSpan w:val="${span}"/>`,
    merge === 'restart' ? '<w:vMerge w:val="restart"/>' : merge === 'continue' ? '<w:vMerge/>' : '',
  ];
  const paragraphs =
    xml ??
    text
      .split('\n')
      .map((one) => line(one))
      .join('');
  return wrap(`<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${paragraphs}</w:tc>`);
}

/** @param widths of the grid's columns, in twentieths of a point */
export function table(rows: readonly Row[], widths: readonly number[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const written = rows.map(({ cells, before = 0, properties = '' }) => {
    const row = `${before > 0 ? `<w:gridBefore w:val="${before}"/>` : ''}${properties}`;
    return `<w:tr>${row ? `<w:trPr>${row}</w:trPr>` : ''}${cells.map(cellXml).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`;
}

export function documentXml(body: string): string {
  return `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

/** A package of a document and its other parts; `relations` are `[id, type, target]`. */
export async function packDocument(
  document: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  relations: readonly (readonly [string, string, string])[] = [],
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const types = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const root = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const own = relations
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`)
    .join('');
  const all = {
    '[Content_Types].xml': types,
    '_rels/.rels': root,
    'word/document.xml': document,
    ...(own
      ? {
          'word/_rels/document.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${own}</Relationships>`,
        }
      : {}),
    ...parts,
  };
  for (const [name, content] of Object.entries(all))
    zip.addBuffer(Buffer.from(content), name, { mtime: new Date('2021-12-07T00:00:00Z') });
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** A part beside the document: styles, numbering. */
export function part(name: string, inner: string): string {
  return `${DECLARATION}<w:${name} ${NAMESPACES}>${inner}</w:${name}>`;
}
