import { describe } from 'vitest';
import { holds } from '../../../support/chats/said-at.ts';

describe('a number without a word, beside another column’s', () => {
  holds([
    // How many all of them are, said again.
    ['managers', '32人，其中女18', {}, '✓ 人数：32人\n要改其中(女)吗？\n其中(女)：18人（现在是 19人）'],
    ['managers', '32，女18', {}, '其中(女)：18人'],
    ['managers', '32人，其中女19', {}, '✓ 人数：32人；其中(女)：19人'],
    ['managers', '32，技术5', { technicians: 5 }, '✓ 人数：32人；技术人员：5人'],
    ['partyMembers', '32，团员11', { leagueMembers: 11 }, '人数：32人'],
    ['postgraduates', '32，本科24', { graduates: 24 }, '人数：32人'],
    // It may be anything: asked.
    ['managers', '32，党员9', {}, '管理人员：32人'],
    ['partyMembers', '32，团员0', {}, '共产党员：32人'],
    ['managers', '3人，其中女1', {}, '就这样填吗'],
    ['women', '32人，党员9', {}, '就这样填吗'],
    ['averageAge', '32，女19', {}, '就这样填吗'],
    // It goes along with the other one.
    ['headcount', '32人，其中女19', { headcount: 32, women: 19 }],
    ['women', '19，管理3', { women: 19, managers: 3 }],
    ['managers', '3，党员9', { managers: 3, partyMembers: 9 }],
  ]);
});

describe('how many all of them are, where a part is asked', () => {
  holds([
    ['technicians', '5，总共30', {}, '人数：30人（现在是 32人）；技术人员：5人'],
    ['technicians', '5，一共30人', {}, '人数：30人（现在是 32人）'],
    ['technicians', '总共30，技术5', {}, '人数：30人（现在是 32人）'],
    ['staff', '24，总共30', {}, '人数：30人（现在是 32人）；员工：24人'],
    ['women', '19，一共33', {}, '人数：33人（现在是 32人）'],
    ['managers', '3个，全班33', {}, '人数：33人（现在是 32人）'],
    // More than is left for the part.
    ['technicians', '总共30', {}, '人数：30人（现在是 32人）'],
    // Told already, or the sum of what was told.
    ['technicians', '5，总共32', { technicians: 5 }, '【员工】'],
    ['managers', '3 5 24 9 11 总共32', { managers: 3, technicians: 5, staff: 24, partyMembers: 9, leagueMembers: 11 }],
    ['managers', '管理3技术5，总共8', { managers: 3, technicians: 5 }],
    ['graduates', '本科20，大专4，总共24', { graduates: 24 }],
    ['postgraduates', '1，24，6，1，总共32', { postgraduates: 1, graduates: 24, highSchool: 6, otherEducation: 1 }],
    // The part’s own.
    ['technicians', '一共5个', { technicians: 5 }],
    ['headcount', '总共32，女19', { headcount: 32, women: 19 }],
  ]);
});

describe('what stands beside a number to call', () => {
  holds([
    ['bodyMobile', '13800000000转8001', {}, '手机：13800000000；没用上：转8001'],
    ['phone', '13800000000转8001', {}, '电话：13800000000；没用上：转8001'],
    ['leaderPhone', '13800000000 分机8001', {}, '没用上：分机8001'],
    ['contact', '何䶮 13800000000转8001', {}, '没用上：转8001'],
    ['phone', '55501299转8001', { phone: '021-55501299-8001' }],
    ['phone', '021-55501299（转801）', { phone: '021-55501299-801' }, '✓ 电话：021-55501299-801\n【'],
    ['phone', '021-55501299（值班室，24小时）', { phone: '021-55501299' }, '没用上：值班室，24小时'],
    ['phone', '021-55501299（8:00-17:00）', { phone: '021-55501299' }, '没用上：8:00-17:00'],
    ['phone', '(021)55501299', { phone: '021-55501299' }],
    ['phone', '55501299(13800000000也行)', {}],
  ]);
});

const SUM = '3 5 30 9 11 // ';
const counted = { managers: 3, technicians: 5, staff: 30, partyMembers: 9, leagueMembers: 11 };

describe('answers while a sum is asked about', () => {
  holds([
    ['managers', `${SUM}总共38`, { ...counted, headcount: 38 }],
    ['managers', `${SUM}全班38个`, { ...counted, headcount: 38 }],
    ['managers', `${SUM}联系人：何䶮\n邮编：20007`, { ...counted, contact: '何䶮' }, '邮编：您发的是5位'],
    // What cannot be valid takes nothing else with it.
    ['managers', `${SUM}女：40\n联系人：何䶮`, { ...counted, contact: '何䶮' }, '其中(女)是40，比人数的32还多'],
    ['managers', `${SUM}女：10\n联系人：何䶮\n邮编：20007`, { ...counted, contact: '何䶮' }, '邮编：您发的是5位'],
    ['managers', `${SUM}女：10\n联系人：何䶮\n邮编：20007 // 1`, { ...counted, women: 10, contact: '何䶮' }],
    // Two that are given together are held against each other, in whatever order.
    [
      'managers',
      `${SUM}女：40\n人数：50\n联系人：何䶮 // 1`,
      { ...counted, women: 40, headcount: 50, contact: '何䶮' },
    ],
    ['managers', `${SUM}人数：15\n女：10 // 1`, { ...counted, women: 10, headcount: 15 }],
    ['teamName', '女：19\n人数：32', { women: 19, headcount: 32 }],
    ['teamName', '女：40\n人数：32', { headcount: 32 }, '其中(女)是40，比人数的32还多'],
  ]);
});

describe('a sentence where a name is asked', () => {
  const help = '这句不像“班组名称”';
  holds([
    ['teamName', '今天天气不错', {}, help],
    ['teamName', '领导让我来填这个表', {}, help],
    ['teamName', '我们这个班组主要是做窗口服务的', {}, help],
    ['teamName', '我们在云苔路258号', {}, help],
    ['contact', '不是陆敏', {}, '请只回要填的那几个字'],
    // Whoever insists is asked.
    ['teamName', '今天天气不错 // 今天天气不错', {}, '班组名称：今天天气不错'],
    // Another column that it names is offered, and what else it says told.
    ['teamName', '通信地址是上海市静安区云苔路258号', {}, '通信地址就这样填吗'],
    ['teamName', '联系人就写我，电话13800000000', {}, '电话：13800000000；没用上：联系人就写我'],
    [
      'teamName',
      '联系人就写我，我叫何䶮，电话13800000000，有什么事情随时打我手机就行，不用打办公室的座机了，平时没人接的',
      {},
      '电话：13800000000',
    ],
    // Nothing to say again.
    ['contact', '重说', {}, '想改哪一栏'],
    ['teamName', '不对，我再说一遍', {}, '修改'],
  ]);
});

describe('a name with what the person is', () => {
  holds([
    ['contact', '陆敏，工会主席', { contact: '陆敏' }, '没用上：工会主席'],
    ['contact', '陆敏（工会主席）', { contact: '陆敏' }],
    ['bodyContact', '陆敏，工会主席', { bodyContact: '陆敏' }, '没用上：工会主席'],
    ['bodyContact', '方晓岚，质量管理部主管', {}, '联系部门：质量管理部；上级推荐单位 · 职务：主管'],
    ['leaderName', '陆敏，工会主席', { leaderName: '陆敏', leaderPosition: '工会主席' }],
    ['leaderPosition', '班长（兼安全员）', { leaderPosition: '班长（兼安全员）' }],
    ['leaderPosition', '书记（兼）', { leaderPosition: '书记（兼）' }],
  ]);
});

describe('an answer that somebody wants confirmed', () => {
  const whole = '上海申汀轨道交通运营有限公司';
  holds([
    ['organisation', `${whole}，对吧？`, {}, `所在单位：${whole}\n`],
    ['organisation', `${whole} 对伐`, {}, '就这样填吗'],
    ['organisation', `${whole}，对吧？ // 1`, { organisation: whole }],
    ['contact', '何䶮，是吧', {}, '联系人：何䶮'],
    ['organisation', '对吧？', {}],
  ]);
});

describe('words around an answer that announce it or stand by it', () => {
  const unit = '上海静和护理院';
  holds([
    ['headcount', '我们班组现在32人', { headcount: 32 }],
    ['headcount', '咱们班一共27个人', { headcount: 27 }],
    ['headcount', '麻烦写36', { headcount: 36 }],
    ['technicians', '没有', { technicians: 0 }],
    ['averageAge', '平均年龄算出来31.5岁', { averageAge: 31.5 }],
    ['individual/age', '我31了', { age: 31 }],
    ['organisation', `老师您好，单位是${unit}`, { organisation: unit }],
    ['organisation', '上海长风公园管理处，谢谢', { organisation: '上海长风公园管理处' }],
    ['organisation', `${unit}，营业执照上就这个`, { organisation: unit }],
    ['organisation', `${unit}，公章不是这个`, {}],
    ['organisation', `单位名称（盖章）：${unit}`, { organisation: unit }],
    ['organisation', `所在单位写：${unit}`, { organisation: unit }],
    ['organisationKind', '属于民办非企业', { organisationKind: '社会组织' }],
    ['organisationKind', '应该属于国企', {}],
    ['address', '我们公司在上海市静安区云苔路258号', { address: '上海市静安区云苔路258号' }],
    ['address', '我在上海市静安区云苔路258号', {}],
    ['contact', '联系人填何䶮吧', { contact: '何䶮' }],
    ['contact', '仇海燕，仇念qiú', { contact: '仇海燕' }],
    ['bodyUnit', '上级是申汀轨道交通集团有限公司', { bodyUnit: '申汀轨道交通集团有限公司' }],
    ['bodyDepartment', '她在质量管理部', { bodyDepartment: '质量管理部' }],
    ['bodyDepartment', '我在质量管理部', {}],
    ['leaderPhone', '他手机13800000021', { leaderPhone: '13800000021' }],
    ['phone', '她手机13800000021', {}],
    ['leaderPhone', '一三八 零零零零 零零二一', { leaderPhone: '13800000021' }],
    ['leaderPolitics', '党员啦', { leaderPolitics: '中共党员' }],
    ['bodyMobile', '1380000129 // 少打个0 13800000129', { bodyMobile: '13800000129' }],
    ['phone', '55501266 转 801', { phone: '021-55501266-801' }],
    ['postgraduates', '5. 31.5', { averageAge: 31.5 }],
  ]);
});

describe('the rest of a whole', () => {
  holds([
    ['managers', '管理3技术5，其他24', { managers: 3, technicians: 5, staff: 24 }],
    ['technicians', '5，其他24', { technicians: 5, staff: 24 }],
    ['staff', '其他24个', { staff: 24 }],
    ['managers', '管理3，其他29', {}],
    ['headcount', '32，其他没有', {}],
    [
      'postgraduates',
      '研究生1本科24高中6，其他1',
      { postgraduates: 1, graduates: 24, highSchool: 6, otherEducation: 1 },
    ],
  ]);
});

describe('what goes along with an answer', () => {
  const unit = '上海静和护理院';
  holds([
    ['teamName', '老师，叫一米窗班组', { teamName: '一米窗班组' }],
    ['teamName', '老师之家服务站', { teamName: '老师之家服务站' }],
    ['teamName', '那就一米窗班组啦', { teamName: '一米窗班组' }],
    ['headcount', '老师好，32', { headcount: 32 }],
    ['headcount', '现有职工32名', { headcount: 32 }],
    ['averageAge', '平均下来31.5', { averageAge: 31.5 }],
    ['graduates', '大学(含大专)24', { graduates: 24 }],
    ['women', '女同志啊，19个', { women: 19 }],
    ['organisation', `${unit} 谢谢老师`, { organisation: unit }],
    ['organisation', `公章上是${unit}`, { organisation: unit }],
    ['organisation', `我们公司全称${unit}`, { organisation: unit }],
    ['organisation', '就业服务中心', { organisation: '就业服务中心' }],
    ['organisation', '谢谢老师', {}, '叫我'],
    ['organisation', `申汀 // ${unit}`, { organisation: unit }],
    ['organisationKind', '第一个', { organisationKind: '国有企业' }],
    ['postcode', '200072（静安）', { postcode: '200072' }],
    ['contact', '找何䶮就行', { contact: '何䶮' }],
    ['contact', '何䶮哈', { contact: '何䶮' }],
    ['contact', '王哈', { contact: '王哈' }],
    ['contact', '写我，何䶮', { contact: '何䶮' }],
    ['contact', '何䶮，办公室的', { contact: '何䶮' }, '没用上：办公室的'],
    ['email', 'yimi艾特example点com', { email: 'yimi@example.com' }],
    ['email', '发yimi@example.com就行', { email: 'yimi@example.com' }],
    ['email', 'yimi@example.com（工作邮箱）', { email: 'yimi@example.com' }],
    // A title is in no column of a position.
    [
      'leaderName',
      '周巧云 女 48岁 党员 主管护师',
      { leaderName: '周巧云', leaderGender: '女', leaderAge: 48, leaderPolitics: '中共党员', leaderTitle: '主管护师' },
    ],
    [
      'leaderName',
      '周巧云 女 48岁 党员 护士长 主管护师',
      {
        leaderName: '周巧云',
        leaderGender: '女',
        leaderAge: 48,
        leaderPolitics: '中共党员',
        leaderPosition: '护士长',
        leaderTitle: '主管护师',
      },
    ],
    ['leaderPosition', '高级经济师', {}, '就这样填吗'],
    ['leaderTitle', '技术职称助理工程师', { leaderTitle: '助理工程师' }],
    ['teamName', '全称云苔路站“一米窗”服务班组', { teamName: '云苔路站“一米窗”服务班组' }],
    ['bodyDepartment', '质量管理部的', { bodyDepartment: '质量管理部' }],
    ['bodyMobile', '方主管的手机是13800000129', { bodyMobile: '13800000129' }],
    ['leaderPhone', '班长电话13800000021', { leaderPhone: '13800000021' }],
    ['phone', '区号021，55501266', { phone: '021-55501266' }],
    ['email', 'yimi下划线01@example.com', { email: 'yimi_01@example.com' }],
    ['individual/personName', '沈㛃安，㛃是女字旁', { personName: '沈㛃安' }],
    ['organisation', '再说吧', {}, '跳过'],
  ]);
});

describe('what is hardly the answer to the column', () => {
  holds([
    // One of two numbers.
    ['headcount', '32/33', {}],
    // Another thing is counted.
    ['statistics/enterprises', '46场活动', {}],
    ['statistics/individualApplications', '2个班组', {}],
    ['statistics/windowPeople', '1963个班组', {}],
    ['statistics/windowPeople', '班组128个，个人1963', {}],
    ['statistics/enterprises', '发动企业52家', { enterprises: 52 }],
    ['statistics/trainings', '开展了41场培训', { trainings: 41 }],
    ['statistics/windowPeople', '2600人，谢谢', { windowPeople: 2600 }],
    // What somebody is instead is no title.
    ['individual/position', '没有职务，普通护士', {}],
    ['individual/position', '无，主管护师', { position: '无', professionalTitle: '主管护师' }],
    // A number of the list, or one that nobody said.
    ['teamName', '一米窗班组\n32\n19 // 2改成33', { teamName: '一米窗班组', headcount: 32, women: 19 }],
    // Only a part of it is said again.
    ['address', '上海市静安区共和路58号，错了，是共和新路58号', {}],
    ['address', '上海市静安区云苔路25号，不对，是云苔路258号', {}],
    ['address', '云苔路25号 不对 云苔路258号', { address: '云苔路258号' }],
    // Dictated, signs and commands too.
    ['teamName', '下一条班组名称陆家嘴环路快递服务站', {}],
    ['address', '上海市虹口区东大名路五百号逗号国际客运中心三楼', {}],
    ['contact', '王二小 就叫二小 不是小名', {}],
    // Who writes, what the pages are, how it feels.
    ['duties', '领导口述我打字啊：负责南站问询、广播、重点旅客预约，特色是海燕爱心通道', {}],
    ['deeds', '目录\n一、初心……1\n二、坚守……3\n三、展望……7', {}],
    ['deeds', '😭😭写到手抖', {}],
    // Two years are two awards.
    ['awards', '2018年和2019年优秀班组（市总工会）', {}],
    [
      'awards',
      '2018 优秀班组 市总工会/2019 先进集体 团市委',
      { awards: '2018年 优秀班组（市总工会）\n2019年 先进集体（团市委）' },
    ],
    ['leaderPosition', '高级工', {}],
    ['bodyUnit', '推荐单位我要换成静安区的', {}],
  ]);
});
