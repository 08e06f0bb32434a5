import { counts, named, none, replaced } from './edits.ts';
import { rowsOf } from './forms.ts';
import { edited, type OwnFile, value } from './own-file.ts';

/** Files whose cells are merged, split, swapped or empty. */
export const mergedFiles: OwnFile[] = [
  edited(
    'value-over-two-labels',
    'team',
    {},
    {
      rows: (rows) =>
        rows.map((row, at) =>
          at === named(rows, 'value:managers')
            ? { ...row, cells: [row.cells[0]!, { ...row.cells[1], text: '6', span: 4 }, ...row.cells.slice(3)] }
            : row,
        ),
      change: none(['managers', 'technicians']),
      doubt: ['managers', 'technicians'],
    },
  ),
  edited(
    'value-merged-down',
    'team',
    {},
    {
      // One value over two rows is beside two labels: it is the first one's.
      rows: (rows) =>
        rows.map((row) => {
          if (row.cells.some(({ name }) => name === 'label:organisation'))
            return {
              cells: row.cells.map((cell) =>
                cell.name === 'value:organisation' ? { ...cell, merge: 'restart' as const } : cell,
              ),
            };
          if (row.cells.some(({ name }) => name === 'label:address'))
            return {
              cells: row.cells.map((cell) =>
                cell.name === 'value:address' ? { ...cell, text: '', merge: 'continue' as const } : cell,
              ),
            };
          return row;
        }),
      change: { address: null },
      doubt: ['organisation'],
    },
  ),
  edited(
    'label-merged-down',
    'individual',
    {},
    {
      rows: (rows) =>
        replaced(rows, 'label:organisation', (row) => [
          { cells: row.cells.map((cell, at) => (at < 2 ? { ...cell, merge: 'restart' as const } : cell)) },
          {
            cells: [
              { span: 2, merge: 'continue' },
              { span: 6, merge: 'continue' },
              { text: '备注', span: 2 },
              { text: '', span: 2 },
            ],
          },
        ]),
    },
  ),
  edited(
    'spacer-column',
    'team',
    {},
    {
      rows: (rows) =>
        replaced(rows, 'label:contact', (row) => [
          {
            cells: row.cells.flatMap((cell) =>
              cell.name === 'label:contact'
                ? [
                    { ...cell, span: 1 },
                    { text: '', span: 1 },
                  ]
                : [cell],
            ),
          },
        ]),
      doubt: ['contact'],
    },
  ),
  edited(
    'value-two-cells',
    'individual',
    {},
    {
      rows: (rows) =>
        replaced(rows, 'label:address', (row) => [
          {
            cells: row.cells.flatMap((cell) =>
              cell.name === 'value:address'
                ? [
                    { text: '上海市浦东新区', span: 3 },
                    { text: '浦滨路9号', span: 3 },
                  ]
                : [cell],
            ),
          },
        ]),
      change: { address: null },
      doubt: ['address'],
    },
  ),
  edited(
    'empty-rows',
    'team',
    {},
    {
      rows: (rows) =>
        rows.flatMap((row, at) =>
          at > 4 && at < 9 && !row.cells.some(({ merge }) => merge)
            ? [row, { cells: [{ text: '', span: 12 }] }]
            : [row],
        ),
    },
  ),
  edited(
    'value-is-label-word',
    'team',
    { [value('leaderPosition')]: { text: '员工' }, [value('leaderTitle')]: { text: '其他' } },
    { change: { leaderPosition: '员工', leaderTitle: '其他' }, doubt: ['leaderTitle', 'leaderPosition'] },
  ),
  edited(
    'empty-between',
    'team',
    { [value('contact')]: { text: '' }, [value('leaderPosition')]: { text: '' }, [value('women')]: { text: '' } },
    { change: none(['contact', 'leaderPosition', 'women']) },
  ),
  edited(
    'empty-group',
    'team',
    {},
    { written: Object.fromEntries(counts.map((id) => [id, ''])), change: none(counts) },
  ),
  edited(
    'rows-swapped',
    'individual',
    {},
    { rows: (rows) => [rows[3]!, rows[0]!, rows[4]!, rows[1]!, rows[2]!, ...rows.slice(5)] },
  ),
  edited(
    'label-right-of-value',
    'team',
    {},
    {
      rows: (rows) =>
        replaced(rows, 'label:headcount', (row) => [
          {
            cells: row.cells.slice(0, 2).concat([
              { text: '26', span: 2 },
              { text: '人数', span: 1 },
              { text: '15', span: 2 },
              { text: '其中（女）', span: 1 },
            ]),
          },
        ]),
      change: none(['headcount', 'women']),
      doubt: ['headcount', 'women', 'teamName'],
    },
  ),
  edited(
    'rows-from-another',
    'individual',
    {},
    {
      rows: (rows) => [...rows, ...rowsOf('individual', {}).slice(0, 1)],
    },
  ),
];
