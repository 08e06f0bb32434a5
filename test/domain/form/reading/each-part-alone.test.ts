import { describe } from 'vitest';
import { holds } from '../../../support/chats/said-at.ts';

describe('columns in one message of which one does not stand', () => {
  holds([
    [
      'contact',
      '联系人何䶮 电话5550126 邮箱yimi@example.com',
      { contact: '何䶮', email: 'yimi@example.com' },
      '电话：这个号码好像不完整',
    ],
    ['phone', '5550126 邮箱 yimi@example.com', { email: 'yimi@example.com' }, '号码好像不完整'],
    ['address', '上海市静安区云苔路258号 邮编20007', { address: '上海市静安区云苔路258号' }, '邮编：您发的是5位'],
    ['address', '上海市静安区云苔路258号，邮编 20007', { address: '上海市静安区云苔路258号' }, '邮编：您发的是5位'],
    ['individual/age', '30多岁 汉族', { ethnicity: '汉族' }, '年龄：没看清是几岁'],
    ['individual/age', '34 汉 党员 本科', { age: 34, ethnicity: '汉族', politics: '中共党员', education: '大学本科' }],
    // Nothing of it stands.
    ['phone', '5550126 邮箱 yimi@', {}],
    // 中心 names no column: what it belongs to is not told.
    ['phone', '5550126 服务中心 邮箱 yimi@example.com', {}],
    ['address', '上海市静安区云苔路258号 邮编20007？', {}],
  ]);
});

describe('columns in one message of which one is about how many', () => {
  holds([
    ['managers', '3 技术大概5', { managers: 3 }, '技术人员要一个准数'],
    ['teamName', '名称小桔灯服务班 人数大概20 女13', { teamName: '小桔灯服务班', women: 13 }, '人数要一个准数'],
    ['managers', '管理3个，技术5个左右', { managers: 3 }, '技术人员：5人'],
    ['postcode', '200072，人数大概33', { postcode: '200072' }, '人数：33人（现在是 32人）'],
    ['individual/age', '大概30，汉族', { ethnicity: '汉族' }, '年龄：30岁'],
    // Whose number it is depends on the others.
    ['technicians', '大概5，总共30', {}],
    ['postcode', '200072，人数大概33，对吧？', {}],
  ]);
});

describe('columns in one message of which one changes an answer', () => {
  holds([
    [
      'individual/professionalTitle',
      '主管护师，年龄35',
      { professionalTitle: '主管护师' },
      '年龄：35岁（现在是 34岁）',
    ],
    [
      'individual/professionalTitle',
      '主管护师，年龄填错了是35',
      { professionalTitle: '主管护师' },
      '年龄：35岁（现在是 34岁）',
    ],
    ['women', '人数33，女19', { women: 19 }, '人数：33人（现在是 32人）'],
    // 改成 says so.
    ['individual/professionalTitle', '主管护师，年龄改成35', { professionalTitle: '主管护师', age: 35 }],
    // It stands so already.
    ['averageAge', '31.5 班组名称还是云苔路站“一米窗”服务班组', { averageAge: 31.5 }],
    ['postcode', '200072，联系人还是何䶮', { postcode: '200072', contact: '何䶮' }],
    // A name with a pause is not taken apart.
    ['individual/supervisorDepartment', '客服部，全名客户服务管理部', {}],
    ['teamName', '先锋班 算了还叫一米窗班组', {}],
  ]);
});

describe('two answers for one column in one message', () => {
  holds([
    ['contact', '电话13800000128，电话021-55501266', {}, '“电话”是13800000128还是021-55501266？'],
    ['address', '邮编200072，邮编200070', {}, '是200072还是200070？'],
    ['individual/age', '34 汉族 民族回族', { age: 34 }, '民族：“民族”只能选一个'],
    // The same one twice.
    ['women', '32人，其中女32', { women: 32 }, '✓ 其中(女)：32人\n▎班组构成'],
  ]);
});

describe('a title among the answers, where a position is asked', () => {
  holds([
    ['individual/position', '主管护师 党员 本科', { politics: '中共党员', education: '大学本科' }, '职称：主管护师'],
    ['individual/position', '技师，党员', { politics: '中共党员' }, '职称：技师'],
    ['individual/position', '护士长 主管护师', { position: '护士长', professionalTitle: '主管护师' }],
  ]);
});

describe('columns in one message of which one is left open', () => {
  holds([
    ['organisation', '上海申汀百货有限公司 邮编忘了', { organisation: '上海申汀百货有限公司' }],
    ['teamName', '班组名称等会儿问领导 人数18 女16', { headcount: 18, women: 16 }],
    ['leaderName', '欧阳静宜 女 36 其他你先空着', { leaderName: '欧阳静宜', leaderGender: '女', leaderAge: 36 }],
    ['individual/position', '没有职务没有职称 党员', { position: '无', professionalTitle: '无', politics: '中共党员' }],
    // Of one answer alone the rest may be meant too.
    ['posts', '站长1个，其他我再看看', {}],
    ['individual/organisationKind', '事业单位没写完', {}],
  ]);
});

describe('columns in one message without a pause, or with full stops', () => {
  holds([
    ['teamName', '夜莺急诊护理组。26个人。25个女的。', { teamName: '夜莺急诊护理组', headcount: 26, women: 25 }],
    [
      'leaderName',
      '蒋梦洁女29岁团员客房主管',
      {
        leaderName: '蒋梦洁',
        leaderGender: '女',
        leaderAge: 29,
        leaderPolitics: '共青团员',
        leaderPosition: '客房主管',
      },
    ],
    // Counted among them; told by chance; one number with a sign.
    ['managers', '管理3（党员2）', {}],
    ['address', '云苔路200072', {}],
    ['headcount', '16+16', {}],
  ]);
});

describe('several columns dictated with other words between', () => {
  holds([
    [
      'teamName',
      '我们叫小桔灯服务班组成立是一六年三月一共二十四个人女的九个',
      { teamName: '小桔灯服务班组', headcount: 24, women: 9 },
      '没用上：成立是一六年三月',
    ],
    [
      'teamName',
      '喂你好我们那个班组名字就叫小桔灯服务组然后人呢是二十四个其中女同志九个',
      { teamName: '小桔灯服务组', headcount: 24, women: 9 },
    ],
    [
      'individual/personName',
      '我叫倪长根男属虎的今年四十七汉族没啥职务就是开车的中专毕业',
      { personName: '倪长根', gender: '男', age: 47, ethnicity: '汉族', position: '无', education: '中专' },
      '没用上：开车的',
    ],
    [
      'leaderName',
      '嗯我们组长叫王海峰男的今年四十五是党员职务嘛就是组长电话一三九零零零零零七七七',
      {
        ...{ leaderName: '王海峰', leaderGender: '男', leaderAge: 45, leaderPolitics: '中共党员' },
        ...{ leaderPosition: '组长', leaderPhone: '13900000777' },
      },
    ],
    ['contact', '联系人就写我吕红霞电话56771234', { contact: '吕红霞', phone: '021-56771234' }],
    // What stands in front of an answer may change it.
    ['individual/personName', '我叫倪长根男今年四十七汉族差点评上高级技师没职务中专毕业', {}],
  ]);
});

describe('a question among the answers', () => {
  holds([
    ['managers', '管理3 技术5 兼职的算不算', { managers: 3, technicians: 5 }, '答不上来'],
    ['teamName', '一米窗服务班组\n32？\n19', {}],
  ]);
});

describe('numbers of the list on one line', () => {
  holds([
    ['leaderName', '1 欧阳静宜 2 女 3 36', { leaderName: '欧阳静宜', leaderGender: '女', leaderAge: 36 }],
    [
      'individual/organisation',
      '1上海云屿儿童医院 2事业单位 4 200062',
      { organisation: '上海云屿儿童医院', organisationKind: '事业单位', postcode: '200062' },
    ],
    // The answers in their order, the first two of them numbers of the list by chance.
    ['managers', '1 2 3 4', {}],
  ]);
});

describe('whoever is left, and what they all are', () => {
  const sum = { managers: 3, technicians: 5, staff: 24 };
  holds([
    ['managers', '管理3个技术5个其他24个都是一线', sum],
    ['managers', '3个管理 5个技术 其余24人都是驾驶员', sum],
    ['managers', '管理3，技术5，剩下24个全是一线的', sum],
  ]);
});

describe('what is read out or said modestly', () => {
  holds([
    ['phone', '电话是五四三二一零零八转八零一', { phone: '021-54321008-801' }],
    ['individual/position', '就一普通电工', { position: '普通电工' }],
    ['individual/position', '就是个普通护士', { position: '普通护士' }],
  ]);
});
