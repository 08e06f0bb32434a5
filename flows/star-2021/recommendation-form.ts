import { defineForm } from '../../src/domain/form/schema.ts';

/** Annex 5. Its rows (序号, 企业名称（以公章为准）, 班组名称/个人姓名) are the body's recommended applications in its own order;
 *  nobody types them. */
export const recommendationForm = defineForm({
  id: 'star-2021/recommendation',
  title: '2021年上海市用户满意服务明星成果推荐意见表',
  source: '附件5',
  name: '推荐意见表',
  aliases: ['附件五'],
  sheetColumns: ['序号', '企业名称（以公章为准）', '班组名称/个人姓名'],
  fields: [
    {
      kind: 'text',
      id: 'recommendingSector',
      label: '推荐行业/各区/集团（盖章）',
      aliases: ['推荐单位', '盖章'],
      section: '推荐单位',
      hint: '和公章一致。此表是推荐单位的正式汇总信息。',
      example: '普陀区',
      maxCharacters: 40,
      suggest: { from: 'body', path: 'name' },
    },
  ],
});
