import type { ExpertHeadings } from '../../src/domain/experts/expert-columns.ts';

/** Headings of the list of experts: what the template writes first, then what other lists call them. */
export const expertHeadings: ExpertHeadings = {
  id: ['编号（已有的不要改）', '编号', '专家编号'],
  name: ['姓名', '专家姓名', '专家'],
  unit: ['工作单位', '单位', '所在单位', '单位全称'],
  position: ['职务/职称', '职务', '职称', '职务职称'],
  mobile: ['手机', '手机号', '手机号码', '移动电话', '联系电话', '电话'],
  email: ['邮箱', '电子邮箱', '电子信箱', '电子邮件', 'Email', 'E-mail', 'email'],
  tracks: ['评审类别（不填为全部）', '评审类别', '类别', '评审组别'],
  avoids: ['回避单位（多个用顿号隔开）', '回避单位', '利益相关单位', '应回避单位'],
};
