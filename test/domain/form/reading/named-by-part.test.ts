import { describe } from 'vitest';
import { holds, type Row } from '../../../support/chats/said-at.ts';

const WHOSE = '“13900001112”是哪一栏的？回序号：\n1 所在单位 · 电话\n2 上级推荐单位 · 手机\n3 班组长 · 联系电话';

describe('a word for several columns, and a column named by its part of the form', () => {
  holds([
    // Whose telephone it is.
    ['staff', '哦不对手机是13900001112', {}, WHOSE],
    ['staff', '手机13900001112', {}, WHOSE],
    ['staff', '手机改成13900001112', {}, WHOSE],
    ['deeds', '手机改成13900001112', {}, WHOSE],
    ['staff', '哦不对手机是13900001112 // 2', { bodyMobile: '13900001112' }, '✓ 上级推荐单位 · 手机'],
    ['staff', '手机13900001112 // 3', { leaderPhone: '13900001112' }, '【员工】'],
    ['teamKinds', '不对，手机是13900001112', { bodyMobile: '13900001112' }],
    // 上级推荐单位的手机, everywhere in a sentence.
    ['staff', '上级推荐单位的手机改成13800000222', { bodyMobile: '13800000222' }],
    ['staff', '推荐单位的手机是13800000222', { bodyMobile: '13800000222' }],
    ['staff', '班组长的手机改成13800000222', { leaderPhone: '13800000222' }],
    ['leaderPhone', '手机填错了，上级推荐单位的手机改成13800000222', { bodyMobile: '13800000222' }],
    ['staff', '抱歉，推荐单位的手机改成13800000222', { bodyMobile: '13800000222' }],
    ...['staff', 'deeds'].flatMap((asked): Row[] =>
      [' ', '，'].map((between) => [
        asked,
        `把上级推荐单位的手机改成13800000222${between}联系人改成闵嘉树`,
        { bodyMobile: '13800000222', bodyContact: '闵嘉树' },
      ]),
    ),
  ]);
});
