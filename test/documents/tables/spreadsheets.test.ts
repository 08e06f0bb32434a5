import { describe, expect, it } from 'vitest';
import { spreadsheets } from '../../../src/documents/tables/spreadsheets.ts';
import type { Worksheet } from '../../../src/ports/documents/spreadsheets.ts';
import { readWorkbook } from '../../support/documents/read-workbook.ts';

const sheet = (rows: Worksheet['rows'], more: Partial<Worksheet> = {}): Worksheet => ({
  name: '统计',
  columns: [
    { header: '栏目', widthCharacters: 30 },
    { header: '数量', widthCharacters: 12 },
  ],
  rows,
  ...more,
});
const rowsOf = async (rows: Worksheet['rows']) => (await readWorkbook(await spreadsheets.make([sheet(rows)])))[0]?.rows;

describe('a workbook', () => {
  it('has its title over the columns, headers, widths, and rows in their order', async () => {
    const [read] = await readWorkbook(await spreadsheets.make([sheet([['人数', 32]], { title: '信息统计表' })]));
    expect(read?.name).toBe('统计');
    expect(read?.rows[0]?.[0]).toBe('信息统计表');
    expect(read?.rows.slice(1)).toEqual([
      ['栏目', '数量'],
      ['人数', 32],
    ]);
    expect(read?.merged).toEqual(['A1:B1']);
    expect(read?.widths.map(Math.round)).toEqual([30, 12]);
  });

  it('is printed across where its columns are wider than an upright page', async () => {
    const wide = [30, 40, 36].map((widthCharacters, at) => ({ header: `第${at + 1}列`, widthCharacters }));
    const made = await spreadsheets.make([sheet([]), sheet([], { name: '名单', columns: wide })]);
    expect((await readWorkbook(made)).map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
  });

  it('keeps numbers as numbers, and long numbers that are text as text', async () => {
    const rows = [
      ['13812345678', 46],
      ['310101199001011234', 1.5],
      ['00123', true],
    ];
    expect((await rowsOf(rows))?.slice(1)).toEqual(rows);
  });

  it('has text as it is, also what begins like a formula; a CSV gets an apostrophe in front of that', async () => {
    const hostile = ['=1+1', '+86', '-2', '@SUM(A1)', '＝1+1', '\u200b=1'];
    const read = (await rowsOf(hostile.map((text) => [text, null])))?.slice(1).map(([text]) => String(text));
    expect(read).toEqual(hostile);
    const [first] = new TextDecoder().decode(spreadsheets.makeCsv([hostile])).split('\r\n');
    for (const sign of ["'=1+1", "'+86", "'-2", "'@SUM(A1)", "'＝1+1"]) expect(first).toContain(sign);
    const harmless = ['a=1', '服务=满意', '021-52588300', "'quoted'", '3-5'];
    expect((await rowsOf(harmless.map((text) => [text, null])))?.slice(1).map(([text]) => text)).toEqual(harmless);
  });

  it('takes what people write: markup, line ends, rare characters, half characters, names of the language itself', async () => {
    const texts = [
      '<b>&"甲"</b>',
      '第一行\n第二行',
      '何䶮𠅤😀',
      '坏\ud800字',
      '__proto__',
      'constructor',
      '',
      'x'.repeat(40_000),
    ];
    const read = (await rowsOf(texts.map((text) => [text, null])))?.slice(1).map(([text]) => String(text ?? ''));
    expect(read?.map((text) => text.trim())).toEqual([
      ...texts.slice(0, 3),
      '坏字',
      ...['__proto__', 'constructor', ''],
      'x'.repeat(32_767),
    ]);
  });

  it('shows a text that looks like an escape of workbooks as it is written', async () => {
    const columns = [{ header: '班组', widthCharacters: 20 }];
    const book = await spreadsheets.make([{ name: '一', columns, rows: [['_x0041_班组'], ['_x_'], ['_xZZZZ_']] }]);
    const [sheet] = await readWorkbook(book);
    // A reader undoes the escape of the underscore and nothing more.
    expect(sheet?.rows.slice(1)).toEqual([['_x005F_x0041_班组'], ['_x_'], ['_xZZZZ_']]);
  });

  it('is the same whatever its size: a large one is made in a thread of its own', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => [`=${index}`, index]);
    expect((await rowsOf(rows))?.slice(1)).toEqual(rows);
  });

  it('has a name for every sheet that Excel takes, each once', async () => {
    const names = ['用户满意服务明星班组', '用户满意服务明星班组', 'a/b:c*?[d]', '', '长'.repeat(60), '长'.repeat(60)];
    const read = await readWorkbook(await spreadsheets.make(names.map((name) => sheet([], { name }))));
    const found = read.map(({ name }) => name);
    expect(new Set(found).size).toBe(names.length);
    for (const name of found) expect(name).toMatch(/^[^[\]/\\:*?']{1,31}$/u);
  });
});
