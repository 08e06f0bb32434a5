import type { FormLayout } from '../../../src/documents/layout.ts';
import { date, frame, seal } from '../paper.ts';
import { deedsAndAwards, footer, head, label, opinion, row, tableTopMm, value } from './form-parts.ts';

/** Annex 4, row by row. */
export const individual: FormLayout = {
  title: '2021年上海市“用户满意服务明星个人”成果申报表',
  frame,
  footer,
  date,
  seal,
  head: head('附件 4', '2021 年上海市“用户满意服务明星个人”成果申报表'),
  tableTopMm,
  blocks: [
    {
      kind: 'rows',
      rows: [
        row(
          label('姓名', 25),
          value('personName', 29),
          label('性别', 14),
          value('gender', 11),
          label('年龄', 14),
          value('age', 13),
          label('民族', 21),
          value('ethnicity', 43),
        ),
        row(
          label('职务', 25),
          value('position', 29),
          label('职称', 14),
          value('professionalTitle', 38),
          label('政治面貌', 21),
          value('politics', 43),
        ),
        row(
          label('学历', 25),
          value('education', 29),
          label('所学专业', 21),
          value('major', 31),
          label('毕业学校', 21),
          value('school', 43),
        ),
        row(label('工作单位', 25), value('organisation', 81), label('单位性质', 21), value('organisationKind', 43)),
        row(label('通信地址', 25), value('address', 81), label('邮编', 21), value('postcode', 43)),
        row(label('工作岗位', 25), value('post', 81), label('电话', 21), value('phone', 43)),
      ],
    },
    {
      kind: 'band',
      label: label('所在单位\n主管部门', 25),
      rows: [
        row(label('单位名称', 21), value('supervisorUnit', 60), label('联系人', 21), value('supervisorContact', 43)),
        row(
          label('联系部门', 21),
          value('supervisorDepartment', 28),
          label('职务', 14),
          value('supervisorPosition', 18),
          label('手机', 21),
          value('supervisorMobile', 43),
        ),
      ],
    },
    { kind: 'note', label: '主要工作职责及特色：（200 字内）', field: 'duties', leastSteps: 6 },
    ...deedsAndAwards('2000—2500', ['organisation', 'personName']),
    opinion({ title: '申报单位评价意见：', who: '个人', seal: '单位（盖章）：' }),
  ],
};
