import { describe, expect, it } from 'vitest';
import { withRows } from '../../../../src/domain/form/base/table-rows.ts';
import { readTableRows } from '../../../../src/domain/form/kinds/rows.ts';
import { parseAnswer, printAnswer } from '../../../../src/domain/form/parse-answer.ts';
import { rowChangeIn } from '../../../../src/domain/language/answers/row-change.ts';
import { members, TODAY } from './fields.ts';

const SHEN = '沈㛃安\t女\t班长\t1985年6月';
const HE = '何䶮\t男\t站务员\t无';

function read(text: string): unknown {
  const parsed = parseAnswer(members, { kind: 'text', text }, { today: TODAY });
  return parsed.kind === 'accepted' ? parsed.value : `✗ ${parsed.reason} ${String(parsed.values.column ?? '')}`.trim();
}

describe('a row', () => {
  it.each([
    ['cells by blanks', '沈㛃安 女 班长 1985年6月'],
    ['cells by commas', '沈㛃安，女，班长，1985.6'],
    ['cells by signs of a list', '沈㛃安、女、班长、1985年6月'],
    ['a number in front', '1. 沈㛃安 女 班长 1985-06'],
    ['a number of a table in front', '1\t沈㛃安\t女\t班长\t1985年6月'],
    ['labels in front of the cells', '姓名：沈㛃安，性别：女，出生年月：1985年6月，岗位：班长'],
    ['another order of what is known by sight', '沈㛃安 1985年6月 班长 女'],
    ['the label of the table in front', '小组成员：沈㛃安 女 班长 1985年6月'],
    ['bars, as it is printed', '沈㛃安｜女｜班长｜1985年6月'],
    ['bars of a table in signs', '| 沈㛃安 | 女 | 班长 | 1985年6月 |'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual([SHEN]);
  });

  it('leaves out what may be left empty', () => {
    expect(read('何䶮 男 站务员')).toEqual([HE]);
    expect(read('何䶮\t男\t站务员\t')).toEqual([HE]);
    expect(read('何䶮\t男\t站务员\t无')).toEqual([HE]);
  });

  it('keeps the words of one cell together where the edges of a table part them', () => {
    expect(read('何䶮\t男\t副总经理、总工程师\t无')).toEqual(['何䶮\t男\t副总经理、总工程师\t无']);
    expect(read('何䶮 男 副总经理、总工程师 无')).toEqual(['何䶮\t男\t副总经理、总工程师\t无']);
  });

  it.each([
    ['何䶮 未知 站务员 1990年5月', '✗ row-expected 性别'],
    ['何䶮\t男\t\t1990年5月', '✗ row-expected 职务'],
    ['何䶮', '✗ row-expected'],
    ['我们班组一共八个人', '✗ row-expected'],
  ])('says which cell does not fit: %s', (text, refused) => {
    expect(read(text)).toBe(refused);
  });
});

describe('a pasted table', () => {
  it('goes by its heading, whatever the order, and says which columns are left out', () => {
    const table =
      '序号\t姓名\t岗位\t性别\t备注\t出生年月\n1\t沈㛃安\t班长\t女\t党员\t1985年6月\n2\t何䶮\t站务员\t男\t\t';
    const { rows, refused, left } = readTableRows(members, { kind: 'text', text: table }, { today: TODAY });
    expect({ rows, refused, left }).toEqual({ rows: [SHEN, HE], refused: [], left: ['备注'] });
  });

  it('is read with a heading that comes again on the next page, and once where it was pasted twice', () => {
    const head = '姓名\t性别\t职务\t出生年月';
    expect(read(`${head}\n${SHEN}\n${head}\n${HE}\n${HE}`)).toEqual([SHEN, HE]);
  });

  it('is read with each cell on a line of its own', () => {
    expect(read('姓名\n性别\n职务\n出生年月\n沈㛃安\n女\n班长\n1985年6月\n何䶮\n男\n站务员\n无')).toEqual([SHEN, HE]);
    expect(read('沈㛃安\n女\n班长\n1985年6月')).toEqual([SHEN]);
  });

  it('keeps what is sound beside a line that is no row', () => {
    const { rows, refused } = readTableRows(
      members,
      { kind: 'text', text: `${SHEN}\n何䶮\t不男\t站务员\t无` },
      { today: TODAY },
    );
    expect(rows).toEqual([SHEN]);
    expect(refused).toMatchObject([{ reason: 'row-expected', values: { column: '性别', said: '不男' } }]);
  });

  it('is no longer than the form has room', () => {
    const many = Array.from({ length: 21 }, (_, at) => `何䶮\t男\t站务员${at + 1}\t无`).join('\n');
    expect(read(many)).toBe('✗ too-many-rows');
  });
});

it('a row of a known name takes its place, another is added', () => {
  const after = withRows([SHEN, HE], ['何䶮\t男\t副班长\t无', '徐昇\t男\t站务员\t无']);
  expect(after).toEqual({ rows: [SHEN, '何䶮\t男\t副班长\t无', '徐昇\t男\t站务员\t无'], numbers: [2, 3] });
});

it('is printed a row a line', () => {
  expect(printAnswer(members, [SHEN, HE])).toBe('沈㛃安｜女｜班长｜1985年6月\n何䶮｜男｜站务员｜无');
});

describe('words that change a row', () => {
  const names = ['沈㛃安', '何䶮'];
  const columns = ['姓名', '性别', '职务', '岗位'];
  it.each([
    ['删掉第2行', { kind: 'remove', rows: [2] }],
    ['把何䶮去掉', { kind: 'remove', rows: [2] }],
    ['第一个不要了', { kind: 'remove', rows: [1] }],
    ['删除最后一行', { kind: 'remove', rows: [2] }],
    ['删掉后面两个', { kind: 'remove', rows: [1, 2] }],
    ['第1、2行不要了', { kind: 'remove', rows: [1, 2] }],
    ['删掉前面一行', { kind: 'remove', rows: [1] }],
    ['何䶮调走了', { kind: 'remove', rows: [2] }],
    ['删掉第9行', { kind: 'remove', rows: [9] }],
    ['何䶮的职务改成副班长', { kind: 'change', row: 2, column: '职务', said: '副班长' }],
    ['第2行岗位是副班长', { kind: 'change', row: 2, column: '岗位', said: '副班长' }],
    ['何䶮改成何龑', { kind: 'change', row: 2, column: null, said: '何龑' }],
    ['第2行改成 何龑 男 副班长', { kind: 'change', row: 2, column: null, said: '何龑 男 副班长' }],
    ['何䶮 男 副班长 无', null],
    ['徐昇 男 站务员', null],
    ['删掉徐昇', null],
    ['写完了', null],
  ])('%s', (text, change) => {
    expect(rowChangeIn(text, names, columns)).toEqual(change);
  });
});
