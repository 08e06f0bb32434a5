import { describe, expect, it } from 'vitest';
import { planExpertImport } from '../../../src/domain/experts/plan-expert-import.ts';
import { expertHeadings } from '../../../templates/files/expert-columns.ts';

const tracks = [
  { id: 'team', name: '班组', title: '服务明星班组' },
  { id: 'individual', name: '个人', title: '服务明星个人' },
];
const known = { experts: [], tracks, headings: expertHeadings };
const head = ['姓名', '工作单位', '手机', '评审类别', '回避单位'];

it('reads experts, with the tracks they score and the units they keep away from', () => {
  const plan = planExpertImport([head, ['郑一', '某大学', '138 0000 0001', '个人、班组', '甲公司；乙公司']], known);
  expect(plan).toMatchObject({
    rows: [{ row: 2, name: '郑一', does: 'new', problems: [] }],
    experts: [{ id: null, mobile: '13800000001', tracks: ['team', 'individual'], avoids: ['甲公司', '乙公司'] }],
  });
});

describe('leaves a row with a problem out and says which', () => {
  const cases: [string, string[], object][] = [
    ['no unit', ['郑一', '', '13800000001', '', ''], { code: 'missing', column: 'unit' }],
    ['a bad mobile', ['郑一', '某大学', '12345', '', ''], { code: 'bad-mobile' }],
    [
      'a track that there is not',
      ['郑一', '某大学', '13800000001', '集体', ''],
      { code: 'unknown-track', value: '集体' },
    ],
  ];
  it.each(cases)('%s', (_, row, problem) => {
    expect(planExpertImport([head, row], known)).toMatchObject({
      rows: [{ does: 'nothing', problems: [problem] }],
      experts: [],
    });
  });
  it('the same mobile twice', () => {
    const row = ['郑一', '某大学', '13800000001', '', ''];
    expect(planExpertImport([head, row, row], known)).toMatchObject({
      rows: [{ does: 'new' }, { does: 'nothing', problems: [{ code: 'twice', row: 2 }] }],
    });
  });
});

it('changes what is known by mobile, keeps what a cell does not say, and tells when nothing changes', () => {
  const expert = {
    ...{ id: 'expert-1', name: '郑一', unit: '某大学', position: '教授', mobile: '13800000001', email: '' },
    ...{ tracks: [], avoids: [] },
  };
  const standing = { ...known, experts: [expert] };
  const same = planExpertImport([head, ['郑一', '某大学', '13800000001', '', '']], standing);
  expect(same).toMatchObject({ rows: [{ does: 'same' }], experts: [] });
  const moved = planExpertImport([head, ['郑一', '另一大学', '13800000001', '', '']], standing);
  expect(moved).toMatchObject({ experts: [{ id: 'expert-1', unit: '另一大学', position: '教授' }] });
});

it('refuses a table without headings', () => {
  expect(planExpertImport([['a', 'b']], known)).toEqual({ refused: 'no-headings' });
});
