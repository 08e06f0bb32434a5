import { expect, it } from 'vitest';
import { layoutSchema } from '../../src/catalog/layout-schema.ts';
import { layoutPlaceProblems } from '../../src/catalog/problems/layout-place-problems.ts';
import { type LayoutUse, layoutUseProblems } from '../../src/catalog/problems/layout-use-problems.ts';
import type { FormLayout } from '../../src/documents/layout.ts';
import type { FormDefinition, FormField } from '../../src/domain/form/schema.ts';
import { draft, layouts } from '../support/campaigns/campaign-draft.ts';

/** What the product's own layout prints, for a form that says something else. */
function use(change: (form: FormDefinition) => void): LayoutUse {
  const { form } = draft();
  change(form);
  return { forms: [form], role: 'form', isStamped: true, renamed: new Map([['village', 'workplace']]) };
}

function printed(...blocks: FormLayout['blocks']): FormLayout {
  const layout = layouts['craft-2021/craftsman'];
  if (!layout) throw new Error('no layout');
  return { ...layout, blocks: [...layout.blocks, ...blocks] };
}

const cell = (...pieces: FormLayout['head'][number]['pieces']): FormLayout['blocks'][number] => ({
  kind: 'rows',
  rows: [{ steps: 2, cells: [{ widthMm: 170, pieces }] }],
});
const asIs = () => {};

/** A table of two columns. */
function withTable(form: FormDefinition): void {
  const columns = ['姓名', '性别'].map((label, at) => ({
    ...{ id: `c${at}`, label, kind: 'text' as const, aliases: [], optional: false, maxCharacters: 20 },
  }));
  const about = { id: 'team', label: '成员', aliases: [], section: '成员', optional: false };
  form.fields.push({ kind: 'rows', ...about, columns, minRows: 1, maxRows: 9, unit: '人' });
}

function table(count: number): FormLayout['blocks'][number] {
  const cells = Array.from({ length: count }, () => ({ widthMm: 170 / count, pieces: [] }));
  return { kind: 'list', field: 'team', leastRows: 1, head: { steps: 2, cells } };
}

function list(field: string, ...heads: string[]): FormLayout['blocks'][number] {
  const cells = heads.map((text) => ({ widthMm: 170 / heads.length, pieces: [{ text }] }));
  return { kind: 'list', field, leastRows: 1, head: { steps: 2, cells } };
}

/** A label, and what is printed behind it. */
function beside(text: string, field: string): FormLayout['blocks'][number] {
  const cells = [
    { widthMm: 85, pieces: [{ text }] },
    { widthMm: 85, pieces: [{ field }] },
  ];
  return { kind: 'rows', rows: [{ steps: 2, cells }] };
}

const layoutMistakes: [what: string, layout: FormLayout, use: LayoutUse, found: RegExp][] = [
  ['an unknown field', printed(cell({ field: 'nobody' })), use(asIs), /^blocks\.5\.rows\.1: 没有栏目 nobody/],
  [
    'words of another column before an answer',
    printed(beside('工种', 'craftsman')),
    use(asIs),
    /^blocks\.5\.rows\.1: 写着“工种”的格子印的是 craftsman（姓名），像是写反了/,
  ],
  [
    'headings of a list in another order',
    printed(list('team', '序号', '性别', '姓名')),
    use(withTable),
    /^blocks\.5\.head: 写着“性别”的格子印的是 c0（姓名）/,
  ],
  [
    'a number with another unit',
    printed(cell({ field: 'years', unit: '个月' })),
    use(asIs),
    /years 按“年”存，这里印“个月”/,
  ],
  [
    'the year of a layout that was copied',
    { ...printed(), title: '2020年申城巧匠登记表' },
    use(asIs),
    /^title: 写的是 2020 年/,
  ],
  ['a renamed field', printed(cell({ field: 'village' })), use(asIs), /village 现在是 workplace，这里还印旧的/],
  [
    'a column never printed',
    printed(),
    use((form) => form.fields.push({ ...(form.fields[2] as FormField), id: 'nickname', label: '绰号' })),
    /nickname（绰号）问了却没有印/,
  ],
  [
    'a block of the wrong kind',
    printed({
      kind: 'awards',
      label: '',
      field: 'trade',
      pictures: 'workshopPhotos',
      leastSteps: 1,
      columns: 2,
      pictureMaxHeightMm: 9,
      shareAboveMm: 9,
    }),
    use(asIs),
    /^blocks\.5\.awards: 栏目 trade 是 text，在这里印不出来/,
  ],
  [
    'pictures as text',
    printed(cell({ field: 'workshopPhotos' })),
    use(asIs),
    /workshopPhotos 是 pictures，在这里印不出来/,
  ],
  [
    'an option never printed',
    printed(cell({ field: 'level', option: '技师' }, { field: 'level', option: '高级工' })),
    use(asIs),
    /level 的选项“高级技师”没有印/,
  ],
  ['a table as text', printed(cell({ field: 'team' })), use(withTable), /team 是 rows，在这里印不出来/],
  ['a table with too few cells', printed(table(2)), use(withTable), /team 连序号要 3 格，版面的 head 画了 2 格/],
  ['a box of an unknown option', printed(cell({ field: 'level', option: '大师' })), use(asIs), /没有选项“大师”/],
  ['no place for the seal', { ...printed(), seal: undefined } as unknown as FormLayout, use(asIs), /没有写盖章的位置/], // a layout without the optional part
];

it('takes a table that its columns and the number of the row have cells for', () => {
  const found = layoutUseProblems(printed(table(3)), use(withTable));
  expect(found.filter(({ words }) => words.includes('team'))).toEqual([]);
});

it.each(layoutMistakes)('finds in a layout %s', (_, layout, about, found) => {
  const lines = layoutUseProblems(layout, about).map(({ place, words }) => `${place}: ${words}`);
  expect(lines).toContainEqual(expect.stringMatching(found));
});

const sound = printed();
const seal = { ...{ page: 'last' as const, leftMm: 118, topMm: 205 }, ...{ rightMm: 190, bottomMm: 270 } };
const misplaced: [what: string, layout: FormLayout, place: string, found: RegExp][] = [
  ['a seal upside down', { ...sound, seal: { ...seal, topMm: 280 } }, 'seal', /写反了/],
  ['a seal beside the page', { ...sound, seal: { ...seal, rightMm: 230 } }, 'seal', /放到纸外面/],
  ['a frame wider than the page', { ...sound, frame: { ...sound.frame, rightMm: 215 } }, 'frame', /放到纸外面/],
  [
    'a footer with a name that nothing is filled in for',
    { ...sound, footer: '第 {page}/{count} 页' },
    'footer',
    /\{count\} 会照样印/,
  ],
  [
    'a day of parts that there are none of',
    { ...sound, date: { written: '{year}-{mon}', empty: '' } },
    'date.written',
    /\{mon\}/,
  ],
  ['a title that the table begins on', { ...sound, tableTopMm: 30 }, 'head.1', /会压在表格上：表格从 30 毫米处开始/],
  [
    'a seal on the first page of a form whose opinion is on the last',
    { ...sound, seal: { page: 'first', leftMm: 118, topMm: 205, rightMm: 190, bottomMm: 270 } },
    'seal.page',
    /要写 page: 'last'/,
  ],
  ['a row of another width', printed(wide(135)), 'blocks.5.rows.1', /加起来宽 135，要正好 170/],
];

function wide(widthMm: number): FormLayout['blocks'][number] {
  return { kind: 'rows', rows: [{ steps: 2, cells: [{ widthMm, pieces: [{ text: '' }] }] }] };
}

it.each(misplaced)('finds in a layout %s', (_, layout, place, found) => {
  expect(layoutPlaceProblems(sound)).toEqual([]);
  expect(layoutPlaceProblems(layout)).toContainEqual({ place, words: expect.stringMatching(found) });
});

it.each([
  ['an unknown key', { ...sound, tabelTopMm: 40 }],
  ['a block of no kind', { ...sound, blocks: [{ kind: 'notes', label: '', field: 'skill', leastSteps: 2 }] }],
  ['a pattern that is none', { ...sound, blocks: sound.blocks.map(spoilMarks) }],
  ['nothing at all', {}],
])('refuses a layout with %s', (_, layout) => {
  expect(layoutSchema.safeParse(sound).success).toBe(true);
  expect(layoutSchema.safeParse(layout).success).toBe(false);
});

function spoilMarks(block: FormLayout['blocks'][number]): FormLayout['blocks'][number] {
  return block.kind === 'deeds' ? { ...block, marks: { ...block.marks, heading: '^([' } } : block;
}
