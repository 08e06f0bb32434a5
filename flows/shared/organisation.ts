import type { FieldInput, SharedField } from '../../src/domain/form/schema.ts';

/** 单位性质: the usual kinds; other words are taken as they are. */
export const organisationKind: SharedField<'choice'> & { id: string } = {
  kind: 'choice',
  id: 'organisationKind',
  label: '单位性质',
  aliases: ['性质', '企业性质', '单位类型', '单位类别'],
  hint: '选一个。',
  brief: '国有、民营等',
  example: '国有企业',
  open: true,
  options: [
    { label: '国有企业', aliases: ['国企', '国有', '央企', '国有控股', '国有独资', '国资', '国营'] },
    { label: '民营企业', aliases: ['民企', '民营', '私企', '私营', '私营企业', '私人企业'] },
    { label: '事业单位', aliases: ['事业'] },
    { label: '外资企业', aliases: ['外企', '外资', '外商独资'] },
    { label: '合资企业', aliases: ['合资', '中外合资'] },
    { label: '机关团体', aliases: ['机关', '政府机关', '政府部门'] },
    { label: '社会组织', aliases: ['社会团体', '民非', '民办非企业', '民办非企业单位'] },
  ],
};

/** The head of annexes 3 and 4: who recommends, and the day the form is filled in. */
export const formHead: FieldInput[] = [
  {
    kind: 'text',
    id: 'recommendingSector',
    label: '推荐行业/各区/集团',
    aliases: ['推荐单位', '推荐行业', '各区', '集团', '归口单位'],
    section: '基本情况',
    hint: '就是您选的组织推荐单位。',
    example: '静安区',
    maxCharacters: 40,
    suggest: { from: 'body', path: 'name' },
    prefill: true,
  },
  {
    kind: 'date',
    id: 'formDate',
    label: '年月日',
    aliases: ['填表日期', '申报日期', '日期'],
    section: '基本情况',
    hint: '填表的日子，一般就是今天。',
    example: '2021年12月7日',
    suggest: { from: 'today' },
    prefill: true,
  },
];
