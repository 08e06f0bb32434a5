import type { ImportHeadings } from '../../src/domain/bodies/import-columns.ts';

/** Headings of the list of recommending bodies: what the template writes first, then what other lists call them. */
export const bodyColumns: ImportHeadings = {
  id: ['编号（已有的不要改）', '编号', '推荐单位编号'],
  body: ['推荐单位', '推荐单位名称', '单位简称', '名称'],
  kind: ['类别', '类型', '推荐单位类别'],
  above: ['上一级推荐单位', '上一级单位', '上级单位', '上级', '报送单位'],
  unit: ['单位全称', '全称', '组织单位', '所在单位', '工作单位'],
  name: ['联系人', '姓名', '联系人姓名'],
  department: ['部门', '科室', '联系部门'],
  position: ['职务', '职位'],
  mobile: ['手机', '手机号', '手机号码', '联系人手机', '移动电话', '联系电话'],
  phone: ['座机', '电话', '办公电话', '固定电话'],
  email: ['邮箱', '电子邮箱', '电子信箱', '电子邮件', 'Email', 'E-mail', 'email'],
  address: ['联系地址', '地址', '通信地址', '通讯地址'],
  postcode: ['邮编', '邮政编码'],
};
