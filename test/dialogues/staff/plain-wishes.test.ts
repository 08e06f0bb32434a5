import { afterEach, describe, expect, it } from 'vitest';
import { courier, eldercare, market, openBodyChat } from '../../support/chats/body-chat.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { openHandover } from '../../support/chats/handover-chat.ts';
import { begin, STAFF } from '../../support/seasons/broadcast-season.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { openSeason } from '../../support/seasons/season.ts';

type Says = (text: string) => Promise<string>;

let close = async () => {};
afterEach(() => close());

async function says(messages: readonly string[], speak: Says): Promise<Says> {
  for (const text of messages) await speak(text);
  return speak;
}

async function broadcasting(...messages: string[]): Promise<Says> {
  const season = await openSeason();
  close = () => season.close();
  await begin(season.ports, 4);
  return says(messages, async (text) => textOf(await season.hear(STAFF, { kind: 'text', text })));
}

async function atBody(endorsed: boolean, ...messages: string[]): Promise<Says> {
  const chat = await openBodyChat(endorsed ? 0 : 60);
  close = () => chat.season.close();
  for (const one of [eldercare, courier, market]) await endorse(chat.season.ports, one, endorsed);
  return says(messages, (text) => chat.says(text));
}

async function asStaff(): Promise<Says> {
  const hand = await openHandover('posts');
  close = () => hand.chat.season.close();
  return (text) => hand.staff(text);
}

/** Where something plain is said, and how one gets there. */
const moments = {
  /** A broadcast goes out within a minute. */
  minute: () => broadcasting('广播 大家快点交', '1', '现在发'),
  /** What everybody will read is shown. */
  look: () => broadcasting('广播 大家12月15日前交', '1'),
  /** Two wait for a contact who has just recommended a third. */
  decided: () => atBody(false, '待办', '推荐 SBAAAAA2'),
  /** Three wait. */
  waiting: () => atBody(false, '待办'),
  table: () => atBody(true, '推荐意见表'),
  /** The first number of annex 6. */
  statistics: () => atBody(true, '信息统计表'),
  /** Every number of annex 6 is shown. */
  whole: () => atBody(true, '统计表', '46 128 1963 37 9', '都用', '都用'),
  staff: asStaff,
} satisfies Record<string, () => Promise<Says>>;

type Said = [moment: keyof typeof moments, text: string, answer: RegExp];

const looked: Said[] = [
  ['minute', '等等先别发', /一条都没发/],
  ['minute', '发错了', /一条都没发/],
  ['minute', '先停一下', /一条都没发/],
  ['minute', '不对不对，别发，内容写错了', /一条都没发/],
  ['minute', '还能撤回吗', /回“撤销广播”/],
  ['look', '字错了 改成12月17日前交', /12月17日前交[\s\S]*将发给 4 人/],
  ['look', '12月15日改成12月17日', /大家12月17日前交[\s\S]*将发给 4 人/],
  ['decided', '不对不对 我点错了 应该是先退回', /已撤回/],
  ['decided', '推荐早了 我再看看', /已撤回/],
  ['decided', '退回 SBAAAAA2 女员工人数和总人数对不上 请核对', /女员工人数和总人数对不上/],
  ['waiting', '邵巍那份退回，电话填错了，要写单位的座机', /“邵巍”不能退回了|电话填错了/],
  ['table', '先不出', /先放着|回“推荐意见表”/],
  ['table', '1改成上海禾棠集团', /上海禾棠集团/],
  ['statistics', '就5家 窗口班组12个 个人30', /5[\s\S]*12[\s\S]*30/],
  ['statistics', '先不填了', /回“信息统计表”/],
  ['whole', '3改成45', /45人/],
  ['whole', '对的 出吧', /正在排第 1 版信息统计表/],
  ['staff', '帮我查一下何䶮', /查到 1 份/],
  ['staff', '还有几家没绑定', /联系人/],
  ['staff', '帮我给没交的人发个提醒', /群发/],
];

/** Kept aside. */
const aside: Said[] = [
  ['minute', '撤回', /一条都没发/],
  ['minute', '哎呀发早了，先不要发', /一条都没发/],
  ['minute', '打住', /一条都没发/],
  ['look', '把15日换成18日', /大家12月18日前交/],
  ['decided', '等一下 刚才那个不应该推荐 点错了', /已撤回/],
  ['decided', '不推荐 SBAAAAA2 名额不够', /名额不够/],
  ['whole', '第2个改成13', /13/],
  ['whole', '没问题 出表', /正在排第 1 版信息统计表/],
  ['staff', '普陀区的联系人是谁', /闵嘉树|联系人/],
  ['staff', '谁还没推荐', /推荐/],
];

describe('plain words of staff and contacts', () => {
  it.each(looked)('at %s: %s', async (moment, text, answer) => {
    const speak = await moments[moment]();
    expect(await speak(text)).toMatch(answer);
  });

  it.each(aside)('kept aside, at %s: %s', async (moment, text, answer) => {
    const speak = await moments[moment]();
    expect(await speak(text)).toMatch(answer);
  });
});
