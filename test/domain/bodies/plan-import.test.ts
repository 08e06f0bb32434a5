import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/domain/bodies/plan-import.ts';
import { evolveRoster, type RosterBody } from '../../../src/domain/bodies/roster.ts';
import { contact, fresh, head, huangpu, known, plan, row } from './imported-rows.ts';

describe('a list of bodies', () => {
  it.each([
    ['no name of the body', { ...fresh, body: '', id: '' }, [{ code: 'missing', column: 'body' }]],
    ['no contact', { ...fresh, name: '' }, [{ code: 'missing', column: 'name' }]],
    ['no mobile', { ...fresh, mobile: '' }, [{ code: 'missing', column: 'mobile' }]],
    ['no kind for a new body', { ...fresh, kind: '' }, [{ code: 'missing', column: 'kind' }]],
    [
      'a kind nobody knows',
      { ...fresh, kind: '街道' },
      [{ code: 'unknown-kind', value: '街道', kinds: ['区', '集团'] }],
    ],
    ['ten digits', { ...fresh, mobile: '1380000020' }, [{ code: 'bad-mobile', value: '1380000020' }]],
    [
      'two numbers',
      { ...fresh, mobile: '13800000201/13800000202' },
      [{ code: 'bad-mobile', value: '13800000201/13800000202' }],
    ],
    ['half an address', { ...fresh, email: 'min@' }, [{ code: 'bad-email', value: 'min@' }]],
    ['a short postcode', { ...fresh, postcode: '20001' }, [{ code: 'bad-postcode', value: '20001' }]],
    ['words for a telephone', { ...fresh, phone: '总机转' }, [{ code: 'bad-phone', value: '总机转' }]],
    ['a long name', { ...fresh, name: '闵'.repeat(21) }, [{ code: 'too-long', column: 'name', max: 20 }]],
    ['an id from elsewhere', { ...fresh, id: 'district-nowhere' }, [{ code: 'unknown-id', value: 'district-nowhere' }]],
  ])('names what is wrong with a row: %s', (_what, cells, problems) => {
    const { rows, bodies } = plan(row(cells));
    expect(rows).toMatchObject([{ row: 2, does: 'nothing', problems }]);
    expect(bodies).toEqual([]);
  });

  it('tells which row said the same mobile before, and imports the first alone', () => {
    const { rows, bodies } = plan(row(fresh), row(fresh), row({ ...fresh, body: '黄浦区' }));
    expect(rows.map(({ problems }) => problems)).toEqual([
      [],
      [{ code: 'twice', row: 2, value: '13800000201' }],
      [{ code: 'mobile-elsewhere', row: 2, value: '13800000201' }],
    ]);
    expect(bodies.map(({ name }) => name)).toEqual(['申汽集团']);
  });

  it('adds a body with several contacts; a cell merged over rows names it once', () => {
    const { rows, bodies } = plan(row(fresh), row({ name: '毕凌霄', mobile: '138 0000 0202' }));
    expect(rows.map(({ does }) => does)).toEqual(['new-body', 'new-contact']);
    expect(bodies).toMatchObject([
      {
        id: null,
        name: '申汽集团',
        kind: 'group',
        contacts: [{ name: '闵嘉树' }, { name: '毕凌霄', mobile: '13800000202' }],
      },
    ]);
  });

  it.each([
    ['a known body, whose kind it is', { body: '黄浦区' }, '区', '黄浦区', []],
    ['a known body of another kind', { body: '黄浦区' }, '集团', '', [{ code: 'missing', column: 'body' }]],
    ['the same kind by its id', { ...fresh, kind: 'group' }, '集团', '申汽集团', []],
  ])('reads a row that names a kind and no body under %s', (_what, above, kind, body, problems) => {
    const first = { name: '闵嘉树', mobile: '13800000201', ...above };
    const { rows } = plan(row(first), row({ kind, name: '毕凌霄', mobile: '13800000202' }));
    expect(rows[1]).toMatchObject({ body, problems });
  });

  it('asks for the name of a body whose kind is another one’s than that of the row above', () => {
    const { rows, bodies } = plan(row(fresh), row({ kind: '区', name: '毕凌霄', mobile: '13800000202' }));
    expect(rows[1]).toMatchObject({ does: 'nothing', problems: [{ code: 'missing' }] });
    expect(bodies).toMatchObject([{ name: '申汽集团', kind: 'group', contacts: [{ name: '闵嘉树' }] }]);
  });

  it('updates: what a row says takes the place, an empty cell keeps what is known, nothing else goes', () => {
    const { rows, bodies } = plan(row({ body: '黄浦区', name: '施蕴仪', mobile: '13900000101' }));
    expect(rows).toMatchObject([{ does: 'update', problems: [] }]);
    expect(bodies).toEqual([{ ...huangpu, contacts: [{ ...contact, mobile: '13900000101' }] }]);
  });

  it('renames a body by its id, and says so when the name is another one’s', () => {
    const { bodies } = plan(
      row({ id: 'district-huangpu', body: '黄浦区（新）', name: '施蕴仪', mobile: '13800000101' }),
    );
    expect(bodies).toMatchObject([{ id: 'district-huangpu', name: '黄浦区（新）', contacts: [contact] }]);
    const second = plan(row(fresh), row({ ...fresh, id: 'district-huangpu', mobile: '13800000203' }));
    expect(second.rows[1]?.problems).toEqual([{ code: 'name-taken', value: '申汽集团' }]);
  });

  it('does nothing for a row that says what is known', () => {
    expect(plan(row({ body: '黄浦区', name: '施蕴仪', mobile: '+86 13800000101' }))).toMatchObject({
      rows: [{ does: 'same' }],
      bodies: [],
    });
  });

  it('finds the headings under a title, and refuses a table without them', () => {
    const title = ['2021年推荐单位名单'];
    expect(planImport([title, [], head, row(fresh)], known)).toMatchObject({ rows: [{ row: 4, does: 'new-body' }] });
    expect(
      planImport(
        [
          ['姓名', '年龄'],
          ['甲', '1'],
        ],
        known,
      ),
    ).toEqual({ refused: 'no-headings' });
    expect(planImport([head], known)).toEqual({ refused: 'no-rows' });
  });

  it('reads a text that a workbook keeps from being a formula as it was meant', () => {
    expect(plan(row({ ...fresh, phone: "'-55503101" })).bodies[0]?.contacts[0]?.phone).toBe('-55503101');
  });
});

describe('the roster', () => {
  it('takes an import as what stands now, in the order the bodies came', () => {
    const other = { ...huangpu, id: 'district-xuhui', name: '徐汇区' };
    const entry = (...bodies: RosterBody[]) => ({
      stream: 'roster/star-2021' as const,
      events: [{ kind: 'bodiesImported', bodies, file: null }],
    });
    const first = evolveRoster(null, entry(huangpu, other));
    const renamed = { ...huangpu, name: '黄浦' };
    expect(evolveRoster(first, entry(renamed)).bodies).toEqual([renamed, other]);
  });
});
