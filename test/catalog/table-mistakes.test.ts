import { expect, it } from 'vitest';
import { fieldProblems } from '../../src/catalog/problems/field-problems.ts';
import { members } from '../domain/form/kinds/fields.ts';

type Column = (typeof members)['columns'][number];

/** The list of members with other columns. */
function withColumns(change: (columns: Column[]) => void): string[] {
  const field = structuredClone(members);
  change(field.columns);
  return fieldProblems(field);
}

it('finds nothing wrong in a sound table', () => {
  expect(fieldProblems(members)).toEqual([]);
});

it.each<[what: string, change: (columns: Column[]) => void, words: RegExp]>([
  ['columns that share a word', ([, , position]) => position?.aliases.push('姓名'), /“姓名”两列都用了/],
  [
    'a first column that may be empty',
    ([name]) => Object.assign(name ?? {}, { optional: true, none: '无' }),
    /第一列“姓名”是每一行的名字，不能写 optional/,
  ],
  [
    'an optional column that says nothing when empty',
    ([, , , born]) => void delete born?.none,
    /列“出生年月”：写了 optional，就要用 none/,
  ],
  [
    'options that share a word',
    ([, gender]) => Object.assign(gender ?? {}, { options: ['男', '男'].map((label) => ({ label, aliases: [] })) }),
    /列“性别”：选项“男”写了两次/,
  ],
])('finds in a table %s', (_, change, words) => {
  expect(withColumns(change)).toContainEqual(expect.stringMatching(words));
});

it('finds a table that asks for more rows than it has room for', () => {
  expect(fieldProblems({ ...members, minRows: 21 })).toContainEqual(expect.stringMatching(/minRows 比 maxRows 大/));
});
