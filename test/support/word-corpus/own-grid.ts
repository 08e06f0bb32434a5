import { counts, fine, fineForm, named, none, replaced, spans } from './edits.ts';
import { formXml, headOf, widths } from './forms.ts';
import { edited, type OwnFile } from './own-file.ts';
import { documentXml, line, table } from './xml.ts';

/** Files whose table is drawn otherwise than the print's. */
export const gridFiles: OwnFile[] = [
  edited(
    'grid-before-values',
    'team',
    {},
    {
      rows: (rows) =>
        rows.map((row, at) => (at === named(rows, 'value:managers') ? { before: 2, cells: row.cells.slice(1) } : row)),
    },
  ),
  edited(
    'dragged-right',
    'team',
    {},
    {
      rows: (rows) =>
        fine(rows).map((row, at) => (at === named(rows, 'value:managers') ? spans(row, [7, 6, 6, 6, 6, 5]) : row)),
      document: fineForm,
    },
  ),
  edited(
    'dragged-left',
    'team',
    {},
    {
      rows: (rows) =>
        fine(rows).map((row, at) => (at === named(rows, 'value:postgraduates') ? spans(row, [5, 6, 6, 6, 6, 7]) : row)),
      document: fineForm,
    },
  ),
  edited(
    'dragged-far',
    'team',
    {},
    {
      // Every border is in the middle of a label: nobody can tell which value is whose.
      rows: (rows) =>
        fine(rows).map((row, at) => (at === named(rows, 'value:managers') ? spans(row, [9, 6, 6, 6, 6, 3]) : row)),
      document: fineForm,
      change: none(counts),
      doubt: counts,
    },
  ),
  edited(
    'title-in-table',
    'team',
    {},
    {
      document: (rows, written) =>
        documentXml(
          table(
            [
              { cells: [{ text: '2021年上海市“用户满意服务明星班组”成果申报表', span: 12 }] },
              {
                cells: [
                  { text: `推荐行业/各区/集团：${written.recommendingSector}          ${written.formDate}`, span: 12 },
                ],
              },
              ...rows,
            ],
            widths,
          ),
        ),
      doubt: ['recommendingSector', 'formDate'],
    },
  ),
  edited(
    'split-tables',
    'team',
    {},
    {
      document: (rows, written) =>
        documentXml(
          headOf('team', written) + table(rows.slice(0, 8), widths) + line('（续表）') + table(rows.slice(8), widths),
        ),
    },
  ),
  edited(
    'nested-table',
    'individual',
    {},
    {
      document: (rows, written) =>
        documentXml(
          headOf('individual', written) +
            table([{ cells: [{ xml: table(rows, widths) + line(''), span: 12 }] }], widths),
        ),
    },
  ),
  edited(
    'strange-columns',
    'individual',
    {},
    {
      rows: (rows) =>
        replaced(rows, 'label:organisation', (row) => [
          {
            cells: [
              { text: '统一社会信用代码', span: 2 },
              { text: '91310000MA1FL00000', span: 4 },
              { text: '籍贯', span: 2 },
              { text: '上海', span: 4 },
            ],
          },
          row,
        ]),
    },
  ),
  edited(
    'remark-column',
    'team',
    {},
    {
      rows: (rows) =>
        rows.map((row) => ({
          cells: [
            ...row.cells,
            { text: row.cells.some(({ name }) => name === 'label:teamName') ? '备注' : '', span: 1 },
          ],
        })),
      document: (rows, written) => documentXml(headOf('team', written) + table(rows, [...widths, 750])),
    },
  ),
  edited(
    'no-grid',
    'individual',
    {},
    {
      document: (rows, written) => formXml('individual', written, rows).replaceAll(/<w:tblGrid>.*?<\/w:tblGrid>/gu, ''),
    },
  ),
];
