import { type Cell, documentXml, line, type Row, table } from './xml.ts';

/** What somebody wrote into the official table, by column. */
export type Written = Readonly<Record<string, string>>;

export const team: Written = {
  recommendingSector: '静安区',
  formDate: '2021年12月7日',
  teamName: '梧桐里社区服务班组',
  headcount: '26',
  women: '15',
  managers: '2',
  technicians: '4',
  staff: '20',
  partyMembers: '7',
  leagueMembers: '5',
  postgraduates: '2',
  graduates: '18',
  highSchool: '5',
  otherEducation: '1',
  averageAge: '34.2',
  organisation: '上海梧桐里物业服务有限公司',
  organisationKind: '民营企业',
  address: '上海市静安区梧桐路88号3楼',
  postcode: '200040',
  contact: '许知远',
  phone: '021-55507788',
  email: 'wutong@example.com',
  bodyUnit: '上海静谷服务行业协会',
  bodyContact: '宋清和',
  bodyDepartment: '会员工作部',
  bodyPosition: '副部长',
  bodyMobile: '13800000231',
  teamKinds: '□管理类 服务类（□窗口服务 ☑现场服务） □技术类 □辅助类',
  posts: '班长1人、维修4人、客服21人',
  leaderName: '顾明澈',
  leaderGender: '男',
  leaderAge: '41',
  leaderPolitics: '中共党员',
  leaderPosition: '班长',
  leaderTitle: '高级工',
  leaderPhone: '13800000232',
  duties: '负责三个小区的报修、巡查和上门服务。特色：报修一刻钟到门。',
  deeds: '',
  awards: '2019年 文明班组（静谷服务行业协会）',
  consent: '梧桐里社区服务班组',
  sealOrganisation: '上海梧桐里物业服务有限公司',
  opinionDate: '2021年12月8日',
};

export const individual: Written = {
  recommendingSector: '金融行业',
  formDate: '2021年12月6日',
  personName: '裴一诺',
  gender: '女',
  age: '29',
  ethnicity: '回族',
  position: '大堂经理',
  professionalTitle: '经济师',
  politics: '群众',
  education: '大学本科',
  major: '金融学',
  school: '浦滨财经学院',
  organisation: '上海浦滨银行股份有限公司',
  organisationKind: '国有企业',
  address: '上海市浦东新区浦滨路9号',
  postcode: '200120',
  post: '营业厅柜面服务',
  phone: '021-55509900',
  supervisorUnit: '浦滨金融控股集团有限公司',
  supervisorContact: '陆景行',
  supervisorDepartment: '客户服务部',
  supervisorPosition: '部长',
  supervisorMobile: '13800000233',
  duties: '负责营业厅的引导和老年客户服务。特色：一本大字业务手册。',
  deeds: '',
  awards: '2020年 服务标兵（浦滨金融行业协会）',
  consent: '裴一诺',
  sealOrganisation: '上海浦滨银行股份有限公司',
  opinionDate: '2021年12月8日',
};

type Spot = [label: string, id: string, labelSpan: number, valueSpan: number];

function pair(written: Written, [label, id, labelSpan, valueSpan]: Spot): Cell[] {
  return [
    { name: `label:${id}`, text: label, span: labelSpan },
    { name: `value:${id}`, text: written[id] ?? '', span: valueSpan },
  ];
}

const row = (written: Written, ...spots: Spot[]): Row => ({ cells: spots.flatMap((spot) => pair(written, spot)) });

/** A group's cell over two rows: labels in the first, values in the second. */
function groupRows(
  written: Written,
  name: string,
  title: string,
  spots: readonly (readonly [string, string])[],
  span: number,
): Row[] {
  const labels = spots.map(([label, id]) => ({ name: `label:${id}`, text: label, span }));
  const values = spots.map(([, id]) => ({ name: `value:${id}`, text: written[id] ?? '', span }));
  return [
    { cells: [{ name: `group:${name}`, text: title, span: 2, merge: 'restart' }, ...labels] },
    { cells: [{ span: 2, merge: 'continue' }, ...values] },
  ];
}

function longRow(id: string, label: string, written: Written): Row {
  return {
    cells: [
      { name: `label:${id}`, text: label, span: 2 },
      { name: `value:${id}`, text: written[id] ?? '', span: 10 },
    ],
  };
}

function opinionRow(title: string, whom: string, written: Written): Row {
  const text = [
    `${title}：`,
    '1、承诺执行团体标准《用户满意服务明星评价指南》（试行）',
    `2、同意__${written.consent ?? ''}__${whom}申报`,
    `单位（盖章）：${written.sealOrganisation ?? ''}`,
    written.opinionDate || '年   月   日',
  ];
  return { cells: [{ name: 'opinion', text: text.join('\n'), span: 12 }] };
}

export function teamRows(written: Written): Row[] {
  return [
    row(written, ['班组名称', 'teamName', 2, 4], ['人数', 'headcount', 1, 2], ['其中（女）', 'women', 1, 2]),
    ...groupRows(
      written,
      'staff',
      '人员构成',
      [
        ['管理人员', 'managers'],
        ['技术人员', 'technicians'],
        ['员工', 'staff'],
        ['共产党员', 'partyMembers'],
        ['共青团员', 'leagueMembers'],
      ],
      2,
    ),
    ...groupRows(
      written,
      'education',
      '人员学历\n（人）',
      [
        ['研究生（以上）', 'postgraduates'],
        ['大学（含大专）', 'graduates'],
        ['高中（中专）', 'highSchool'],
        ['其他', 'otherEducation'],
        ['平均年龄', 'averageAge'],
      ],
      2,
    ),
    row(written, ['所在单位', 'organisation', 2, 6], ['单位性质', 'organisationKind', 2, 2]),
    row(written, ['通信地址', 'address', 2, 6], ['邮  编', 'postcode', 2, 2]),
    row(written, ['联系人', 'contact', 2, 2], ['电话', 'phone', 2, 2], ['邮  箱', 'email', 2, 2]),
    {
      cells: [
        { name: 'group:body', text: '上级推荐\n单位', span: 2, merge: 'restart' },
        ...row(written, ['单位名称', 'bodyUnit', 2, 4], ['联系人', 'bodyContact', 2, 2]).cells,
      ],
    },
    {
      cells: [
        { span: 2, merge: 'continue' },
        ...row(
          written,
          ['联系部门', 'bodyDepartment', 2, 2],
          ['职务', 'bodyPosition', 2, 2],
          ['手机', 'bodyMobile', 1, 1],
        ).cells,
      ],
    },
    row(written, ['班组类别', 'teamKinds', 2, 10]),
    row(written, ['主要岗位名称/人员配置', 'posts', 2, 10]),
    row(
      written,
      ['班组长姓名', 'leaderName', 2, 2],
      ['性别', 'leaderGender', 1, 2],
      ['年龄', 'leaderAge', 1, 1],
      ['政治面貌', 'leaderPolitics', 2, 1],
    ),
    row(written, ['职务', 'leaderPosition', 2, 3], ['职称', 'leaderTitle', 2, 2], ['联系电话', 'leaderPhone', 1, 2]),
    { cells: [{ name: 'duties', text: `班组主要工作职责及特色：（200字内）\n${written.duties ?? ''}`, span: 12 }] },
    longRow('deeds', '事迹材料\n（2500—3000字，材料编写格式见附件2）', written),
    longRow('awards', '何时受过何种奖励\n（附证书复印件）', written),
    opinionRow('申报班组所在单位评价意见', '班组', written),
  ];
}

export function individualRows(written: Written): Row[] {
  return [
    row(
      written,
      ['姓名', 'personName', 1, 2],
      ['性别', 'gender', 1, 2],
      ['年龄', 'age', 1, 2],
      ['民族', 'ethnicity', 1, 2],
    ),
    row(written, ['职务', 'position', 2, 2], ['职称', 'professionalTitle', 2, 2], ['政治面貌', 'politics', 2, 2]),
    row(written, ['学历', 'education', 2, 2], ['所学专业', 'major', 2, 2], ['毕业学校', 'school', 2, 2]),
    row(written, ['工作单位', 'organisation', 2, 6], ['单位性质', 'organisationKind', 2, 2]),
    row(written, ['通信地址', 'address', 2, 6], ['邮编', 'postcode', 2, 2]),
    row(written, ['工作岗位', 'post', 2, 6], ['电话', 'phone', 2, 2]),
    {
      cells: [
        { name: 'group:body', text: '所在单位\n主管部门', span: 2, merge: 'restart' },
        ...row(written, ['单位名称', 'supervisorUnit', 2, 4], ['联系人', 'supervisorContact', 2, 2]).cells,
      ],
    },
    {
      cells: [
        { span: 2, merge: 'continue' },
        ...row(
          written,
          ['联系部门', 'supervisorDepartment', 2, 2],
          ['职务', 'supervisorPosition', 2, 2],
          ['手机', 'supervisorMobile', 1, 1],
        ).cells,
      ],
    },
    { cells: [{ name: 'duties', text: `主要工作职责及特色：（200字内）\n${written.duties ?? ''}`, span: 12 }] },
    longRow('deeds', '事迹材料\n（2000—2500字，材料编写格式见附件2）', written),
    longRow('awards', '何时受过何种奖励\n（附证书复印件）', written),
    opinionRow('申报单位评价意见', '个人', written),
  ];
}

export const titles = {
  team: '2021年上海市“用户满意服务明星班组”成果申报表',
  individual: '2021年上海市“用户满意服务明星个人”成果申报表',
} as const;

export const widths = Array.from({ length: 12 }, () => 750);

export type Track = 'team' | 'individual';

export function headOf(track: Track, written: Written): string {
  return [
    line(track === 'team' ? '附件3' : '附件4'),
    line(titles[track]),
    line(`推荐行业/各区/集团：${written.recommendingSector ?? ''}          ${written.formDate || '    年   月   日'}`),
  ].join('');
}

/** The rows of a form, by its track. */
export function rowsOf(track: Track, written: Written): Row[] {
  return track === 'team' ? teamRows(written) : individualRows(written);
}

export function formXml(track: Track, written: Written, rows: readonly Row[]): string {
  return documentXml(headOf(track, written) + table(rows, widths));
}
