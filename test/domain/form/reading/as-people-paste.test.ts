import { describe } from 'vitest';
import { holds } from '../../../support/chats/said-at.ts';

describe('what stands beside a number to call, or an address', () => {
  holds([
    ['phone', '021-64370123（24小时值班室）', { phone: '021-64370123' }, '没用上：24小时值班室'],
    ['phone', '64370123（服务台）', { phone: '021-64370123' }],
    ['phone', '13800000000-8001', {}, '电话：13800000000；没用上：转8001'],
    ['phone', '13800000000-13800000001', {}],
    ['email', 'yimi@example.com 就这个', { email: 'yimi@example.com' }],
    ['email', 'yimi@example.com 这个', { email: 'yimi@example.com' }],
  ]);
});

describe('numbers as they are dictated', () => {
  holds([
    [
      'postgraduates',
      '研究生一个本科大专加起来二十四个高中中专六个还有一个初中的',
      { postgraduates: 1, graduates: 24, highSchool: 6, otherEducation: 1 },
    ],
    ['individual/age', '虚岁36，周岁34', { age: 34 }],
    ['individual/age', '虚岁36', {}],
    // Everybody, where it is asked how many all of them are; else a column of its own.
    ['headcount', '32名员工', { headcount: 32 }],
    ['technicians', '24名员工', { staff: 24 }],
    ['headcount', '32还有1个实习生', {}],
  ]);
});

describe('corrections without a pause', () => {
  holds([
    ['postcode', '不是200070，200072才对', { postcode: '200072' }],
    ['confirm', '女职工不是19是18', {}, '其中(女)：18人（现在是 19人）'],
    [
      'phone',
      '55501266 // 末尾打错了 是55501267',
      { phone: '021-55501266' },
      '电话：021-55501267（现在是 021-55501266）',
    ],
  ]);
});

describe('numbers of a list with their signs', () => {
  holds([
    ['teamName', '1.一米窗班组 2.32 3.19', { teamName: '一米窗班组', headcount: 32, women: 19 }],
    ['teamName', '1️⃣一米窗班组 2️⃣32 3️⃣19', { teamName: '一米窗班组', headcount: 32, women: 19 }],
    ['managers', '①3②5③24④9⑤11', { managers: 3, technicians: 5, staff: 24, partyMembers: 9, leagueMembers: 11 }],
    ['teamKinds', '2️⃣', { teamKinds: ['服务类/窗口服务'] }],
    // One number, or two.
    ['headcount', '3️⃣2️⃣', {}],
  ]);
});

describe('forwards, faces and tables', () => {
  holds([
    ['headcount', '【转发】人数：32 女：19', { headcount: 32, women: 19 }],
    ['phone', '转：55501266', { phone: '021-55501266' }],
    ['women', '女生19个💁‍♀️💁‍♀️', { women: 19 }],
    ['individual/politics', '党员🇨🇳', { politics: '中共党员' }],
    [
      'individual/education',
      '学历 | 本科\n所学专业 | 护理学\n毕业学校 | 江澜医学院',
      { education: '大学本科', major: '护理学', school: '江澜医学院' },
    ],
    [
      'statistics/enterprises',
      '序号\t统计内容\t单位\t数量\n1\t参加服务、保障进博活动发动企业数\t个\t46\n2\t其中一线服务窗口班组总数\t个\t128',
      { enterprises: 46, windowTeams: 128 },
    ],
  ]);
});
