import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/domain/bodies/plan-import.ts';
import type { RosterBody } from '../../../src/domain/bodies/roster.ts';
import { bodyColumns as headings } from '../../../templates/files/body-columns.ts';
import { contact } from './imported-rows.ts';

describe('bodies that stand above one another', () => {
  const levels = [['works'], ['trade']];
  const twoKinds = [
    { id: 'works', name: '厂区工会' },
    { id: 'trade', name: '产业工会' },
  ];
  const machinery: RosterBody = { id: 'trade-machinery', name: '申城机电工会', kind: 'trade', contacts: [contact] };
  const rail: RosterBody = {
    ...{ id: 'works-rail', name: '申汀轨道工会', kind: 'works', above: 'trade-machinery' },
    contacts: [{ ...contact, mobile: '13800000102', name: '方晓岚' }],
  };
  const heading = ['推荐单位', '类别', '上一级单位', '联系人', '手机'];
  const list = (roster: readonly RosterBody[], ...rows: string[][]) => {
    const made = planImport([heading, ...rows], {
      ...{ roster: { campaign: 'towns-2021', bodies: roster }, kinds: twoKinds, headings, levels },
    });
    if ('refused' in made) throw new Error(made.refused);
    return made;
  };

  it('are read with the one above by its name, also when it stands further down and is new', () => {
    const { rows, bodies } = list(
      [machinery],
      ['江心船厂工会', '厂区工会', '申城船舶工会', '程舟', '13800000201'],
      ['申城船舶工会', '产业工会', '', '陆帆', '13800000202'],
    );
    expect(rows.map(({ row, does, above }) => [row, does, above])).toEqual([
      [2, 'new-body', '申城船舶工会'],
      [3, 'new-body', ''],
    ]);
    expect(bodies).toMatchObject([
      { id: null, name: '申城船舶工会' },
      { id: null, name: '江心船厂工会', above: '申城船舶工会' },
    ]);
  });

  it.each([
    [
      'an empty cell keeps what is known',
      [machinery, rail],
      ['申汀轨道工会', '', '', '方晓岚', '13800000109'],
      'trade-machinery',
    ],
    [
      'the only one there is needs no word',
      [machinery],
      ['江心船厂工会', '厂区工会', '', '程舟', '13800000201'],
      undefined,
    ],
    [
      'an id is as good as a name',
      [machinery],
      ['江心船厂工会', '厂区工会', 'trade-machinery', '程舟', '13800000201'],
      'trade-machinery',
    ],
  ] as const)('%s', (_what, roster, cells, above) => {
    const { rows, bodies } = list(roster, [...cells]);
    expect(rows[0]?.problems).toEqual([]);
    expect(bodies[0]?.above).toBe(above);
  });

  it.each([
    [
      'nobody of that name',
      ['江心船厂工会', '厂区工会', '申城木作工会', '程舟', '13800000201'],
      { code: 'not-above', value: '申城木作工会', bodies: ['申城机电工会', '申城航空工会'] },
    ],
    [
      'one of the same level',
      ['江心船厂工会', '厂区工会', '申汀轨道工会', '程舟', '13800000201'],
      { code: 'not-above', value: '申汀轨道工会', bodies: ['申城机电工会', '申城航空工会'] },
    ],
    [
      'one above the last level',
      ['申城木作工会', '产业工会', '申城机电工会', '樊栖木', '13800000203'],
      { code: 'not-above', value: '申城机电工会', bodies: [] },
    ],
    [
      'none where there are several',
      ['江心船厂工会', '厂区工会', '', '程舟', '13800000201'],
      { code: 'missing', column: 'above' },
    ],
  ] as const)('are not imported with %s', (_what, cells, problem) => {
    const air: RosterBody = { ...machinery, id: 'trade-air', name: '申城航空工会' };
    const { rows, bodies } = list([machinery, air, rail], [...cells]);
    expect(rows[0]).toMatchObject({ does: 'nothing', problems: [problem] });
    expect(bodies).toEqual([]);
  });

  it('keep the one above when a list without the column changes a contact', () => {
    const made = planImport(
      [
        ['推荐单位', '联系人', '手机'],
        ['申汀轨道工会', '方晓岚', '13800000109'],
      ],
      {
        ...{ roster: { campaign: 'towns-2021', bodies: [machinery, rail] }, kinds: twoKinds, headings },
      },
    );
    expect(made).toMatchObject({ bodies: [{ id: 'works-rail', above: 'trade-machinery' }] });
  });
});
