import { expect, it } from 'vitest';
import { type Framed, withoutFrame } from '../../../../src/domain/language/columns/framed.ts';
import { statedValue } from '../../../../src/domain/language/columns/stated-value.ts';
import type { Whose } from '../../../../src/domain/language/columns/whose.ts';
import { withoutFaces } from '../../../../src/domain/language/talk/calls.ts';

const own: Whose = { kind: 'own', words: [], others: ['推荐单位', '主管部门', '班长'], team: ['班组'] };
const upper: Whose = {
  kind: 'organisation',
  words: ['所在单位主管部门', '主管部门'],
  others: ['推荐单位'],
  team: ['班组'],
};
const title: Framed = { look: 'title', names: ['职称'], section: '个人情况', whose: own, none: '无' };
const contact: Framed = { look: 'name', names: ['联系人'], section: '所在单位主管部门', whose: upper };

it.each<[text: string, framed: Framed, told: string | null]>([
  ['我的职称是主管护师', title, '主管护师'],
  ['职称的话，是主管护师', title, '主管护师'],
  ['班长的职称是高级技师', title, null],
  ['我的职称应该是主管护师', title, null],
  ['我的职称不是主管护师', title, null],
  ['主管部门的联系人是简宁', contact, '简宁'],
  ['推荐单位的联系人是简宁', contact, null],
  ['我的联系人是简宁', contact, null],
])('tells of %s what answers the column asked', (text, framed, told) => {
  expect(statedValue(text, framed)).toBe(told);
});

it.each<[text: string, framed: Framed, bare: string]>([
  ['没有职称，写无', title, '无'],
  ['没有职称，别写无', title, '没有职称，别写无'],
  ['请填主管护师就行', title, '主管护师'],
  ['对接的是简宁简老师', contact, '简宁'],
  ['就是我，简宁', contact, '简宁'],
  ['简宁简老师', contact, '简宁'],
  ['简宁何老师', contact, '简宁何老师'],
  ['填海路营业厅', { look: 'team', names: ['班组名称'], section: '基本情况', whose: own }, '填海路营业厅'],
])('takes off %s what only announces the answer', (text, framed, bare) => {
  expect(withoutFrame(text, framed)).toBe(bare);
});

it.each([
  ['群众🙋🏻‍♀️', '群众'],
  ['📧yimi@example.com', 'yimi@example.com'],
  ['群众❌', '群众❌'],
  ['32🤔', '32🤔'],
  ['👍', '👍'],
])('leaves of %s the words, and every face that answers', (typed, words) => {
  expect(withoutFaces(typed)).toBe(words);
});
