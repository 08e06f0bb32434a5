import { buffer } from 'node:stream/consumers';
import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { createWordReader } from '../../../src/documents/word/word-reader.ts';
import { documentText } from '../../../src/domain/form/document.ts';
import { packWord } from '../../support/documents/word-forms.ts';

const reader = createWordReader();
afterAll(() => reader.close());

const refusal = async (bytes: Uint8Array) => {
  const read = await reader.read(bytes);
  return 'refused' in read ? read.refused : 'read';
};
const text = async (bytes: Uint8Array) => {
  const read = await reader.read(bytes);
  return 'refused' in read ? read.refused : documentText(read.document);
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A package with this text as its document, and whatever else. */
async function pack(document: string, more: Record<string, string | Buffer> = {}): Promise<Uint8Array> {
  const zip = new ZipFile();
  const parts = { '[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'word/document.xml': document, ...more };
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
const body = (inner: string) => `${XML}<w:document ${W}><w:body>${inner}</w:body></w:document>`;
const line = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

describe('files that are no harm', () => {
  it('are read: paragraphs, tables as rows, numbers that Word writes by itself', async () => {
    const numbering = `${XML}<w:numbering ${W}><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
    const heading = (words: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const cell = (words: string) => `<w:tc>${line(words)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('指标')}${cell('2021年')}</w:tr><w:tr>${cell('满意度')}${cell('98.7%')}</w:tr></w:tbl>`;
    const document = body(
      `${line('敲三下门的人')}${heading('先读懂一个人')}${line('正文')}${heading('再照护一种病')}${table}`,
    );
    expect(await text(await pack(document, { 'word/numbering.xml': numbering }))).toBe(
      '敲三下门的人\n一、先读懂一个人\n正文\n二、再照护一种病\n指标 | 2021年\n满意度 | 98.7%',
    );
  });

  it.each([
    ['UTF-8', Buffer.from('一、窗口\n\n二、站台')],
    ['UTF-8 with its mark', Buffer.from('\ufeff一、窗口\r\n二、站台')],
    ['UTF-16', Buffer.from('\ufeff一、窗口\n二、站台', 'utf16le')],
    ['GB18030', Buffer.from('d2bba1a2b4b0bfda0ab6fea1a2d5becca8', 'hex')],
  ])('are read as text: %s', async (_, bytes) => {
    expect(await text(bytes)).toBe('一、窗口\n二、站台');
  });

  it('count their pictures, which are never unpacked', async () => {
    const bomb = Buffer.alloc(30 * 1024 * 1024);
    expect(await text(await pack(body(line('有图')), { 'word/media/image1.png': bomb }))).toBe('有图');
  });
});

describe('files that are refused in words', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['too-large', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(21 * 1024 * 1024)])],
    ['old-word', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')])],
    ['encrypted', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['web-page', Buffer.from('<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>一</p></body></html>')],
    ['web-page', Buffer.from('\ufeff<!DOCTYPE html>\n<html><body>一</body></html>', 'utf16le')],
    ['web-page', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b')],
    ['web-page', Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
    ['not-a-document', Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj')],
    ['not-a-document', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['not-a-document', Buffer.from([0, 1, 2, 3, 254, 255, 0, 0])],
    ['broken', Buffer.from('PK\u0003\u0004 and nothing behind it')],
  ])('%s', async (expected, bytes) => {
    expect(await refusal(bytes)).toBe(expected);
  });

  it('a spreadsheet that is called .docx', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('<x/>'), 'xl/workbook.xml');
    zip.end();
    expect(await refusal(new Uint8Array(await buffer(zip.outputStream)))).toBe('not-a-document');
  });

  it('a file that was cut on its way', async () => {
    const whole = await pack(body(line('一'.repeat(500))));
    expect(await refusal(whole.slice(0, Math.floor(whole.length / 2)))).toBe('broken');
  });

  it('a file with macros', async () => {
    expect(await refusal(await pack(body(line('宏')), { 'word/vbaProject.bin': 'x' }))).toBe('macro');
  });

  it('a bomb: little packed, much unpacked', async () => {
    const bomb = body(line(' '.repeat(7 * 1024 * 1024)));
    expect(await refusal(await pack(bomb))).toBe('too-complex');
  });

  it('a package with more entries than any document', async () => {
    const more = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`word/part${at}.xml`, '<x/>']));
    expect(await refusal(await pack(body(line('多')), more))).toBe('too-complex');
  });

  it('a part that says it is smaller than it is', async () => {
    const bytes = Buffer.from(await pack(body(line('一'.repeat(4000)))));
    const at = bytes.lastIndexOf('word/document.xml');
    bytes.writeUInt32LE(10, at - 46 + 24);
    expect(await refusal(bytes)).toBe('broken');
  });

  it('entities that grow, and XML that is none', async () => {
    const lol = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`;
    expect(await refusal(await pack(`${lol}<w:document ${W}><w:body>${line('&b;')}</w:body></w:document>`))).toBe(
      'broken',
    );
    expect(await refusal(await pack('<w:document'))).toBe('broken');
  });

  it('tables in tables without end, and a table of a hundred thousand cells', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${line('x')}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`;
    expect(['too-complex', 'broken']).toContain(await refusal(await pack(body(deep))));
    const row = new TableRow({
      children: Array.from({ length: 60 }, () => new TableCell({ children: [new Paragraph('格')] })),
    });
    expect(await refusal(await packWord([new Table({ rows: Array.from({ length: 100 }, () => row) })]))).toBe(
      'too-complex',
    );
  });

  it('what is not read in time is not the file’s fault, and the next file is read all the same', async () => {
    const impatient = createWordReader({ milliseconds: 1 });
    const honest = await pack(body(line('正文')));
    expect(await impatient.read(honest)).toEqual({ refused: 'not-read' });
    await impatient.close();
    expect(await text(honest)).toBe('正文');
  });
});
