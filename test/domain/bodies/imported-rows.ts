import { planImport } from '../../../src/domain/bodies/plan-import.ts';
import type { RosterBody } from '../../../src/domain/bodies/roster.ts';
import { bodyColumns as headings } from '../../../templates/files/body-columns.ts';

export const contact = {
  unit: '黄浦区服务质量推进办公室',
  name: '施蕴仪',
  department: '质量发展科',
  position: '科长',
  mobile: '13800000101',
  phone: '021-55503101',
  email: 'huangpu@example.cn',
  address: '上海市黄浦区栖霞弄路18号',
  postcode: '200001',
};
export const huangpu: RosterBody = { id: 'district-huangpu', name: '黄浦区', kind: 'district', contacts: [contact] };
export const kinds = [
  { id: 'district', name: '区' },
  { id: 'group', name: '集团' },
];
export const known = { roster: { campaign: 'star-2021', bodies: [huangpu] }, kinds, headings };
export const head = ['编号（已有的不要改）', '推荐单位*', '类别', '联系人', '手机号', '电子邮箱', '邮编', '座机'];

export function plan(...rows: string[][]) {
  const made = planImport([head, ...rows], known);
  if ('refused' in made) throw new Error(made.refused);
  return made;
}

export const row = (
  cells: Partial<Record<'id' | 'body' | 'kind' | 'name' | 'mobile' | 'email' | 'postcode' | 'phone', string>>,
) => [
  cells.id ?? '',
  cells.body ?? '',
  cells.kind ?? '',
  cells.name ?? '',
  cells.mobile ?? '',
  cells.email ?? '',
  cells.postcode ?? '',
  cells.phone ?? '',
];
export const fresh = { body: '申汽集团', kind: '集团', name: '闵嘉树', mobile: '13800000201' };
