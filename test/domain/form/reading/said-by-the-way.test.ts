import { describe } from 'vitest';
import { holds } from '../../../support/chats/said-at.ts';

describe('two answers where one is asked', () => {
  holds([
    ['women', '18还是19来着', {}, '“其中(女)”是18人还是19人？'],
    ['women', '18、19', {}, '是18人还是19人？'],
    ['women', '19不是18', {}, '是19人还是18人？'],
    ['headcount', '31、32', {}, '是31人还是32人？'],
    ['postcode', '200072还是200070', {}, '是200072还是200070？'],
    ['contact', '王丽或者李敏', {}, '是王丽还是李敏？'],
    ['individual/education', '大专（函授本科）', {}, '您说的是大学本科还是大专？'],
    ['individual/ethnicity', '汉族或者回族', {}, '您说的是汉族还是回族？'],
    // One of them is denied in so many words.
    ['women', '是18不是19', { women: 18 }],
    // The second one is for the next column.
    ['headcount', '32 19', { headcount: 32, women: 19 }],
  ]);
});

describe('columns glued to their words', () => {
  holds([
    [
      'individual/position',
      '职务护理部副主任职称主管护师',
      { position: '护理部副主任', professionalTitle: '主管护师' },
    ],
    ['contact', '联系人周敏电话55501277', { contact: '周敏', phone: '021-55501277' }],
    ['leaderPosition', '职务站长', { leaderPosition: '站长' }],
    // The first one has no word: asked.
    ['individual/position', '护士长职称主管护师', {}, '职务：护士长；职称：主管护师'],
    ['organisation', '上海长乐商贸有限公司单位性质民营', {}, '单位性质：民营企业'],
    // The word may be part of the name in front of it.
    ['individual/organisation', '工作单位上海市长乐百货商店性质国企', {}, '就这样填吗'],
    // No column: part of the name.
    ['individual/post', '电话客服专员', { post: '电话客服专员' }],
    ['organisation', '上海地址信息服务有限公司', { organisation: '上海地址信息服务有限公司' }],
  ]);
});

describe('whoever is left, without a number', () => {
  holds([
    ['managers', '管理3 技术5 其余都是护理员', {}, '员工：24人'],
    ['staff', '剩下的都是', {}, '员工：24人'],
    ['highSchool', '其余都是高中', {}, '高中(中专)：7人；其他：0人'],
    ['women', '除了13个男的都是女的', {}, '其中(女)：19人'],
    ['headcount', '32个都是女同志', { headcount: 32, women: 32 }],
    // Nothing is known that they are the rest of.
    ['managers', '其余的都是管理', {}, '没看清'],
  ]);
});

describe('what people say instead of a number', () => {
  holds([
    ['staff', '护理员18个', {}, '员工：18人'],
    ['staff', '外包保洁24个', {}, '没看清'],
    ['individual/age', '1990年5月3日生', {}, '年龄：31岁'],
    ['individual/age', '85年1月的', {}, '年龄：36岁'],
    ['individual/age', '90年的', {}, '是30岁还是31岁？'],
    ['individual/age', '85年12月的', {}, '是35岁还是36岁？'],
    ['individual/age', '农历1990年五月初三', {}, '没看清'],
    ['contact', '修改 平均年龄 41.25', {}, '平均年龄的小数太长，填41.3岁吗'],
  ]);
});

describe('another column by the way', () => {
  holds([
    ['leaderPolitics', '我改下 年龄30', { leaderAge: 30 }],
    ['bodyContact', '等下我改个邮箱 abc@example.com', { email: 'abc@example.com' }],
    ['individual/major', '我把学历改下 大专', { education: '大专' }],
    ['address', '13800000456 发短信就行', {}, '电话：13800000456'],
    ['individual/school', '55501266转8001 白天打', {}, '电话：021-55501266-8001'],
    ['duties', '班组长姓名 王丽\n性别 女\n年龄 40', {}, '要改班组长姓名等 2 栏吗'],
  ]);
});

describe('what is said of another column than the one asked', () => {
  holds([
    ['postcode', '电话不知道', {}, '“电话”不知道没关系'],
    ['bodyContact', '推荐单位的职务不晓得', {}, '“上级推荐单位 · 职务”先放着'],
    ['organisation', '平均年龄还没算', {}, '“平均年龄”填的是：31.5岁'],
    ['postcode', '邮编不知道', {}, '回“跳过”'],
    ['confirm', '人数不用改', {}, '✓ 人数不改'],
    ['staff', '20 // 人数没错', { staff: 20 }, '✓ 人数不改'],
    ['leaderPolitics', '年龄不改了', {}, '✓ 年龄不改'],
    ['team/eligibility/1', '提交', {}, '还不能提交'],
    // The title of a text, on a line of its own.
    ['staff', '20 // 一米之间，见人见心', { staff: 20 }, '这句没有存，先把数字改对'],
  ]);
});

describe('a pasted form of which one column is doubtful', () => {
  holds([
    [
      'teamName',
      '班组名称：阳光班组\n人数：20\n平均年龄：41.25\n邮编：200060',
      { teamName: '阳光班组', headcount: 20, postcode: '200060' },
      '平均年龄的小数太长，填41.3岁吗',
    ],
    [
      'teamName',
      '班组名称：阳光班组\n人数：20\n平均年龄：41.25\n邮编：200060 // 是',
      { teamName: '阳光班组', headcount: 20, postcode: '200060', averageAge: 41.3 },
    ],
    [
      'teamName',
      '班组名称：阳光班组\n人数：20\n平均年龄：41.25\n邮编：200060 // 不是',
      { teamName: '阳光班组', headcount: 20, postcode: '200060' },
    ],
  ]);
});

describe('courtesies around an answer', () => {
  holds([
    ['headcount', '辛苦老师 32个人', { headcount: 32 }, '✓ 人数'],
    ['contact', '老师好，联系人写王丽就可以了谢谢', { contact: '王丽' }],
    ['averageAge', '算好了 31.5', { averageAge: 31.5 }],
    ['bodyMobile', '13800000129 工作时间打', { bodyMobile: '13800000129' }],
    ['individual/education', '大专（函授）', { education: '大专' }],
    ['individual/politics', '群众（入党积极分子）', { politics: '群众' }],
    ['individual/politics', '党员 2010年入的', {}, '政治面貌：中共党员；没用上：2010年入的'],
    ['organisationKind', '国企吧，申汀集团下属的', {}, '单位性质：国有企业；没用上：申汀集团下属的'],
  ]);
});
