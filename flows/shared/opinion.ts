import type { SharedField } from '../../src/domain/form/schema.ts';

/** The organisation's opinion at the end of annexes 3 and 4. The two annexes name the group differently: each form adds its labels. */
type OpinionField<Kind extends 'promise' | 'text' | 'date'> = Omit<SharedField<Kind>, 'label'> & {
  id: string;
  section: string;
};

export const pledge: OpinionField<'promise'> = {
  kind: 'promise',
  id: 'pledge',
  aliases: ['承诺', '承诺执行团体标准', '评价指南承诺', '团体标准'],
  section: '单位意见',
  hint: '单位承诺执行团体标准《用户满意服务明星评价指南》（试行），可以吗？',
  example: '承诺',
  given: '承诺',
  statement: '单位同意申报、承诺执行《用户满意服务明星评价指南》（试行）',
  suggest: { from: 'given' },
  prefill: true,
};

/** Who is agreed to: each form says whose name it is. */
export const consent: OpinionField<'text'> = {
  kind: 'text',
  id: 'consent',
  aliases: ['同意', '同意申报', '单位意见'],
  section: '单位意见',
  maxCharacters: 40,
  prefill: true,
  // The print goes on with the track's word; who writes over it leaves 申报.
  blank: { before: '同意', behind: ['班组申报', '个人申报', '申报'] },
};

export const sealOrganisation: OpinionField<'text'> = {
  kind: 'text',
  id: 'sealOrganisation',
  looks: 'organisation',
  aliases: ['盖章单位', '单位盖章', '盖章'],
  section: '单位意见',
  hint: '盖哪家单位的公章？写公章上的全称。',
  maxCharacters: 60,
  suggest: { from: 'answer', field: 'organisation' },
  prefill: true,
};

export const opinionDate: OpinionField<'date'> = {
  kind: 'date',
  id: 'opinionDate',
  aliases: ['意见日期', '盖章日期', '单位意见日期'],
  section: '单位意见',
  hint: '单位签意见的日子。',
  suggest: { from: 'today' },
  prefill: true,
};
