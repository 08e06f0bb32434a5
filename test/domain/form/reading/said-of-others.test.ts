import { describe } from 'vitest';
import { holds, type Row } from '../../../support/chats/said-at.ts';

/** Each part column with its own noun, and the answer of the sample. */
const PARTS: readonly (readonly [asked: string, noun: string, value: number])[] = [
  ['women', '女', 18],
  ['women', '女职工', 18],
  ['managers', '管理', 3],
  ['managers', '管理人员', 3],
  ['technicians', '技术', 5],
  ['staff', '员工', 24],
  ['partyMembers', '党员', 9],
  ['leagueMembers', '团员', 11],
  ['postgraduates', '研究生', 1],
  ['graduates', '本科', 24],
  ['highSchool', '高中', 6],
  ['otherEducation', '其他', 1],
];

describe('how many all of them are, in front of the part that is asked', () => {
  holds(
    PARTS.flatMap(([asked, noun, value]): Row[] => [
      [asked, `32人，其中${noun}${value}`, { [asked]: value }],
      [asked, `32，${noun}${value}人`, { [asked]: value }],
      [asked, `32人 ${noun}${value}人`, { [asked]: value }],
      [asked, `32人（${noun}${value}）`, { [asked]: value }],
    ]),
  );
  holds([
    ['women', '33人，其中女18', { women: 18 }, '人数：33人（现在是 32人）'],
    ['women', '32人，男14女18', { women: 18 }],
    // Counted among the women.
    ['women', '18人，其中女党员3', { women: 18 }, '没用上：其中女党员3'],
    ['managers', '32人，其中管理3人、技术5人', { managers: 3, technicians: 5 }],
  ]);
});

const CONTACT = '联系人陆敏，工会主席，13800000123';
const PLACE = '地址徐汇区桂林路100号，邮编200233';
const contact = { contact: '陆敏', phone: '13800000123' };
const place = { address: '徐汇区桂林路100号', postcode: '200233' };

describe('both groups of a whole', () => {
  holds([
    ['headcount', '男13女19', { headcount: 32, women: 19 }],
    ['headcount', '十三男十九女', { headcount: 32, women: 19 }],
    ['headcount', '一共32 男13', { headcount: 32, women: 19 }],
    ['teamName', '龙华路所投递一班 男的11女的5', { teamName: '龙华路所投递一班', headcount: 16, women: 5 }],
    ['headcount', '30人，女12男19', {}],
    ['headcount', '男19女13都是', {}],
    ['headcount', '男的平均33女的30', {}],
    ['headcount', '男的33岁女的30岁', {}],
    ['headcount', '32人，男40', { headcount: 32 }],
  ]);
});

describe('columns of another part of the form, named without a sign', () => {
  holds([
    ...['technicians', 'managers', 'averageAge', 'organisationKind'].flatMap((asked): Row[] => [
      [asked, PLACE, place],
      [asked, CONTACT, contact, '没用上：工会主席'],
      [asked, '联系人 陆敏 工会主席 13800000123', contact, '没用上：工会主席'],
      [asked, '地址桂林路100号，200233', { address: '桂林路100号', postcode: '200233' }],
      [asked, '总机64840000转8001，传真没有', {}, '电话：021-64840000-8001；没用上：传真没有'],
      [asked, 'lumin@example.com 抄送给我同事', {}, '邮箱：lumin@example.com；没用上：抄送给我同事'],
      [asked, '13800000123', {}, '电话：13800000123'],
      [asked, '200233', {}, '邮编：200233'],
    ]),
    // Where words are asked they are asked about, but in the part of the form that is asked.
    ['teamName', CONTACT, contact, '没用上：工会主席'],
    ['teamName', PLACE, place],
    ['organisation', PLACE, place],
    ['contact', PLACE, {}, '通信地址：徐汇区桂林路100号'],
    // A word that several people's columns have is for the part of the form that is asked.
    ['leaderAge', '手机13800000123', { leaderPhone: '13800000123' }],
    // The rest of a list.
    ['managers', `管理人员3，技术5 // ${PLACE}`, { managers: 3, technicians: 5, ...place }],
    [
      'managers',
      '管理人员3，技术5 // 联系人 陆敏 工会主席 13800000123',
      { managers: 3, technicians: 5, ...contact },
      '没用上：工会主席',
    ],
    ['technicians', `5，${CONTACT}`, {}, '技术人员：5人；联系人：陆敏'],
    ['email', '总机64840000转8001，传真没有', {}, '电话：021-64840000-8001（现在是 021-55501266）；没用上：传真没有'],
    // No column takes an e-mail address there, and whose 手机 it is has to be said.
    ['individual/ethnicity', '手机13900000222 邮箱shenja@example.com', {}, '“13900000222”是哪一栏的'],
  ]);
});

describe('a list of which one part stands for a later column', () => {
  const before = '上海静和护理院，国有企业，上海市静安区云苔路258号，200072';
  const stored = {
    organisation: '上海静和护理院',
    organisationKind: '国有企业',
    address: '上海市静安区云苔路258号',
    postcode: '200072',
    contact: '陆敏',
    phone: '13800000123',
  };
  holds([
    ['organisation', `${before} // ${CONTACT}`, stored, '没用上：工会主席\n【邮箱】'],
    ['organisation', `${before} // 陆敏，工会主席，13800000123`, stored, '没用上：工会主席\n【邮箱】'],
  ]);
});

describe('修改 with a column and what is to stand there', () => {
  holds([
    ['averageAge', '修改 其中(女) 18', { women: 18 }],
    ['averageAge', '修改 其中（女）18', { women: 18 }],
    ['averageAge', '修改其中女18', { women: 18 }],
    ['women', '修改 其中(女) 18', { women: 18 }],
    ['averageAge', '修改 研究生(以上) 2', { postgraduates: 2 }],
    ['averageAge', '修改 大学(含大专) 22', { graduates: 22 }],
    ['averageAge', '修改 高中(中专)：2', { highSchool: 2 }],
    ['averageAge', '修改 人数为33', { headcount: 33 }],
    ['email', '改邮编 200073', { postcode: '200073' }],
    ['email', '重填 邮编 200073', { postcode: '200073' }],
    ['email', '修改 联系人 陆敏', { contact: '陆敏' }],
    ['posts', '修改 上级推荐单位·联系人 陆敏', { bodyContact: '陆敏' }],
    // Nothing is said for it, or nothing plain.
    ['email', '修改 邮编', {}, '现在是：200072'],
    ['email', '修改 邮编吧', {}, '现在是：200072'],
    ['averageAge', '修改 其中(女) 大概18', {}, '现在是：19人'],
  ]);
});

describe('what is no value of the column asked', () => {
  const unlike = '“所在单位”没看出来';
  holds([
    ['individual/ethnicity', '推荐单位联系人不知道', {}, '跳过'],
    ['individual/ethnicity', '随便写一个', {}, '没对上选项'],
    ['individual/ethnicity', '壮', { ethnicity: '壮族' }],
    ['individual/ethnicity', '穿青人', {}, '民族：穿青人'],
    ['technicians', '邮箱不知道', {}, '“邮箱”不知道没关系'],
    ['postcode', '联系人还没定', {}, '“联系人”不知道没关系'],
    ['posts', '删掉我的申报', {}, '现在没有删'],
    ['leaderPosition', '删掉我的申报', {}, '人工'],
    ['address', '把我的资料删了', {}, '人工'],
    ['technicians', '上面领导让我换推荐单位', {}, '推荐单位是哪家'],
    ['organisation', '领导要求更换推荐单位', {}, '推荐单位是哪家'],
    ['organisation', '34.5', {}, unlike],
    ['organisation', '34', {}, unlike],
    ['leaderTitle', '5', {}, '这句不像“职称”'],
    ['organisation', '34.5 // 34.5', {}, '所在单位：34.5'],
  ]);
});
