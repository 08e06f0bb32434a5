import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { spreadsheets } from '../../../src/documents/tables/spreadsheets.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 推荐单位,手机 / 黄浦区,13800000101 as Excel saves CSV in a Chinese Windows. */
const gbk = Uint8Array.from([
  ...[0xcd, 0xc6, 0xbc, 0xf6, 0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0x0d, 0x0a],
  ...[0xbb, 0xc6, 0xc6, 0xd6, 0xc7, 0xf8, 0x2c, ...utf8('13800000101\r\n')],
]);
const rows = [
  ['推荐单位', '手机'],
  ['黄浦区', '13800000101'],
];

function zipped(name: string, bytes: Buffer, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const zip = new ZipFile();
  zip.addBuffer(bytes, name);
  for (const [other, text] of Object.entries(more)) zip.addBuffer(Buffer.from(text), other);
  zip.end();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
  });
}

describe('a table people sent', () => {
  it.each([
    ['CSV in GBK', gbk],
    ['CSV in UTF-8 with its mark', utf8('\ufeff推荐单位,手机\r\n黄浦区,13800000101\r\n')],
    ['CSV with semicolons', utf8('推荐单位;手机\n黄浦区;13800000101')],
    ['text with tabs, in UTF-16', Buffer.from('\ufeff推荐单位\t手机\n黄浦区\t13800000101', 'utf16le')],
    ['CSV in quotes', utf8('"推荐单位","手机"\n"黄浦区","13800000101"')],
  ])('is read from %s', async (_name, bytes) => {
    expect(await spreadsheets.read(bytes)).toEqual({ rows });
  });

  it('is read from a workbook, numbers as they are written', async () => {
    const columns = rows[0]?.map((header) => ({ header, widthCharacters: 10 })) ?? [];
    const bytes = await spreadsheets.make([{ name: '名单', columns, rows: [['黄浦区', 13800000101]] }]);
    expect(await spreadsheets.read(bytes)).toEqual({ rows });
  });

  it.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['an old .xls or a workbook under a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'old-excel'],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0, 0, 0]), 'not-a-table'],
    ['half a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'broken-table'],
  ])('is refused when it is %s', async (_name, bytes, refused) => {
    expect(await spreadsheets.read(bytes)).toEqual({ refused });
  });

  it('is refused when it is another package, or one that grows without end', async () => {
    expect(await spreadsheets.read(await zipped('word/document.xml', Buffer.from('<a/>')))).toEqual({
      refused: 'not-a-table',
    });
    const bomb = await zipped('xl/workbook.xml', Buffer.alloc(8 * 1024 * 1024));
    expect(await spreadsheets.read(bomb)).toEqual({ refused: 'too-complex' });
  });

  it.each([
    ['says so', '<worksheet><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>'],
    ['has one cell there', '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>'],
  ])('is refused at once when it reaches to the end of a sheet and %s', async (_how, sheet) => {
    const started = performance.now();
    const book = await zipped('xl/workbook.xml', Buffer.from('<workbook/>'), { 'xl/worksheets/sheet1.xml': sheet });
    expect(await spreadsheets.read(book)).toEqual({ refused: 'too-complex' });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
