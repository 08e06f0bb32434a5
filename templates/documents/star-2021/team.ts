import type { FormLayout } from '../../../src/documents/layout.ts';
import { date, frame, seal } from '../paper.ts';
import { counted, deedsAndAwards, footer, head, label, opinion, row, tableTopMm, value } from './form-parts.ts';

/** Annex 3, row by row. */
export const team: FormLayout = {
  title: '2021年上海市“用户满意服务明星班组”成果申报表',
  frame,
  footer,
  date,
  seal,
  head: head('附件 3', '2021 年上海市“用户满意服务明星班组”成果申报表'),
  tableTopMm,
  blocks: [
    {
      kind: 'rows',
      rows: [
        row(
          label('班组名称', 25),
          value('teamName', 79),
          label('人数', 14),
          value('headcount', 14),
          label('其中(女)', 22),
          value('women', 16),
        ),
        row(
          label('人员构成', 25),
          counted('管理人员', 'managers', 29),
          counted('技术人员', 'technicians', 29),
          counted('员工', 'staff', 29),
          counted('共产党员', 'partyMembers', 29),
          counted('共青团员', 'leagueMembers', 29),
        ),
        row(
          label('人员学历\n(人)', 25),
          counted('研究生(以上)', 'postgraduates', 29),
          counted('大学(含大专)', 'graduates', 29),
          counted('高中(中专)', 'highSchool', 29),
          { widthMm: 29, pieces: [{ text: '其他：' }, { field: 'otherEducation' }] },
          counted('平均年龄', 'averageAge', 29),
        ),
        row(label('所在单位', 25), value('organisation', 79), label('单位性质', 21), value('organisationKind', 45)),
        row(label('通信地址', 25), value('address', 79), label('邮  编', 21), value('postcode', 45)),
        row(
          label('联系人', 25),
          value('contact', 29),
          label('电话', 14),
          value('phone', 36),
          label('邮  箱', 21),
          value('email', 45),
        ),
      ],
    },
    {
      kind: 'band',
      label: label('上级推荐\n单位', 25),
      rows: [
        row(label('单位名称', 21), value('bodyUnit', 58), label('联系人', 21), value('bodyContact', 45)),
        row(
          label('联系部门', 21),
          value('bodyDepartment', 26),
          label('职务', 14),
          value('bodyPosition', 18),
          label('手  机', 21),
          value('bodyMobile', 45),
        ),
      ],
    },
    {
      kind: 'rows',
      rows: [
        row(label('班组类别', 25), {
          widthMm: 145,
          align: 'left',
          pieces: [
            { field: 'teamKinds', option: '管理类' },
            { text: ' 管理类   服务类（' },
            { field: 'teamKinds', option: '服务类/窗口服务' },
            { text: ' 窗口服务  ' },
            { field: 'teamKinds', option: '服务类/现场服务' },
            { text: ' 现场服务）  ' },
            { field: 'teamKinds', option: '技术类' },
            { text: ' 技术类   ' },
            { field: 'teamKinds', option: '辅助类' },
            { text: ' 辅助类' },
          ],
        }),
        row(label('主要岗位名称/\n人员配置', 33), value('posts', 137, 'left')),
        row(
          label('班组长姓名', 25),
          value('leaderName', 25),
          label('性别', 13),
          value('leaderGender', 12),
          label('年龄', 13),
          value('leaderAge', 16),
          label('政治面貌', 21),
          value('leaderPolitics', 45),
        ),
        row(
          label('职  务', 25),
          value('leaderPosition', 31),
          label('职称', 14),
          value('leaderTitle', 34),
          label('联系电话', 21),
          value('leaderPhone', 45),
        ),
      ],
    },
    { kind: 'note', label: '班组主要工作职责及特色：（200 字内）', field: 'duties', leastSteps: 6 },
    ...deedsAndAwards('2500—3000', ['organisation', 'teamName']),
    opinion({ title: '申报班组所在单位评价意见：', who: '班组', seal: '单  位（盖章）：' }),
  ],
};
