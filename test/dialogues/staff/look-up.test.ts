import { afterEach, describe, expect, it } from 'vitest';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { type HandoverChat, openHandover, WANGYING } from '../../support/chats/handover-chat.ts';

let hand: HandoverChat;
afterEach(() => hand.chat.close());

describe('查 of a member of staff', () => {
  it.each(['查 一米窗', '查：T0000001', '查T0000001', '查询 申汀 轨道', '查 ０２１－５５５０１２６６', '查 何䶮'])(
    'finds an application by a part of its name, number, unit, telephone or person: %s',
    async (said) => {
      hand = await openHandover('posts');
      const { id } = await hand.chat.application();
      await hand.staff(
        said.replace('T0000001', id),
        /查到 1 份[\s\S]*一米窗[\s\S]*申汀轨道交通运营[\s\S]*何䶮 021-55501266[\s\S]*填写中，已填 \d+\/45，还剩 22 天[\s\S]*管理页/,
      );
    },
  );

  it('finds a contact by the telephone on the list, and by the account the contact writes from', async () => {
    hand = await openHandover();
    await bindContact(hand.chat.season.ports, 'wecom:fangxiaolan', {
      campaign: 'star-2021',
      body: 'group-shenting-rail',
    });
    const found = /名单里的人：\n· 方晓岚（联系人，申汀轨道交通集团有限公司） 13800000129/;
    await hand.staff('查 13800000129', found);
    await hand.staff('查 fangxiaolan', found);
  });

  it('says what to write where nothing is found, or nothing is looked for', async () => {
    hand = await openHandover();
    await hand.staff('查 不存在的人', /没有查到“不存在的人”[\s\S]*写一部分也能查/);
    await hand.staff('查', /查什么？[\s\S]*查 何䶮/);
  });

  it('is for staff: an applicant finds nobody with it', async () => {
    hand = await openHandover();
    expect(await hand.chat.says('查 一米窗')).not.toMatch(/查到/);
  });

  it('finds while a person is attended, and is not passed on to that one', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工', /工作人员/);
    await staff('接手', /您接手了/);
    news(chat.person);
    await staff('查 一米窗', /查到 1 份/);
    expect(news(chat.person)).toBe('');
  });
});

describe('进度 of a member of staff', () => {
  it('says the funnel in words, with the page behind it', async () => {
    hand = await openHandover();
    for (const said of ['进度', '总进度'])
      await hand.staff(
        said,
        /2021年用户满意服务明星：一共 1 份\n还在填 1 份[\s\S]*交上来的 0 份\n[\s\S]*管理页/,
        WANGYING,
      );
  });

  it('stays the own progress of an applicant', async () => {
    hand = await openHandover();
    expect(await hand.chat.says('进度')).not.toMatch(/一共 1 份/);
  });
});

describe('what staff do in the console, asked for in the chat', () => {
  it.each([
    ['公布', '公布结果 · 公布', 'results/publish'],
    ['怎么导出名单', '导出', 'exports'],
    ['发公告', '群发', 'broadcasts'],
    ['审核材料', '评审核对', 'checks'],
    ['专家怎么分配', '评审', 'scoring'],
    ['有人提异议', '公布结果 · 异议', 'results/objections'],
    ['给联系人发邀请码', '推荐单位', 'bodies'],
    ['给他们延期', '申报', 'applications'],
    ['改截止日期', '时间', 'calendar'],
  ])('%s: what is done there, with a link that opens that page', async (said, name, place) => {
    hand = await openHandover();
    await hand.staff(said, new RegExp(`管理页：${name}[\\s\\S]*在管理页的“${name}”里[\\s\\S]*`));
    const link = hand.chat.season.told('wecom:yulin').findLast((message) => message.kind === 'link');
    expect(link?.kind === 'link' ? link.url.endsWith(`#/${place}`) : null).toBe(true);
  });

  it('is no answer to what names nothing of it', async () => {
    hand = await openHandover();
    await hand.staff('在吗', /您是工作人员/);
  });
});
