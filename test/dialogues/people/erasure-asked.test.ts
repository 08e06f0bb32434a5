import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { asksErasure } from '../../../src/domain/language/talk/erasure-words.ts';
import { type Person, personView } from '../../../src/domain/people/person.ts';
import { inviteContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat?.close());

const TOLD = /没有删[\s\S]*俞琳[\s\S]*不能恢复/;

describe('a wish to have what is known of oneself erased', () => {
  it.each([
    ...['注销', '删除我的资料', '删除我的全部信息', '删除个人信息', '删掉我的申报', '把我的数据删了', '我想注销账号'],
    ...[
      '请帮我把我的个人资料全部删除',
      '怎么删除我的信息',
      '能不能把我们的资料删掉吗',
      '清除我的数据',
      '作废申报',
      '把这份申报作废',
    ],
    ...['删除我的聊天记录', '我要删除全部资料。', '资料全部删掉吧', '把我删了', '销毁我的资料', '申请注销'],
  ])('is heard in %s', (text) => expect(asksErasure(text)).toBe(true));

  it.each([
    ...[
      '删掉上一段',
      '不要删我的资料',
      '全部删掉',
      '清空',
      '资料部',
      '注销登记处',
      '删除照片',
      '信息中心',
      '删掉第二段',
      '',
    ],
    ...['负责企业注销', '客户信息按期删除，资料专人保管', '把旧资料删了换成新的', '删'],
  ])('is not heard in %s', (text) => expect(asksErasure(text)).toBe(false));

  it('is answered before anything is begun, at the body, the conditions and any column, and nothing is stored', async () => {
    chat = await dialogue('team', { start: '2021-12-08T09:00:00+08:00' });
    await chat.says('你好');
    await chat.says('删除我的资料', TOLD);
    await chat.says('班组');
    await chat.says('注销', /没有删[\s\S]*推荐单位/);
    await chat.says('申汀');
    await chat.says('把我的数据删了', /没有删[\s\S]*都符合/);
    await chat.says('都符合');
    const before = (await chat.application()).answers;
    await chat.says('删掉我的申报', /没有删[\s\S]*重新开始[\s\S]*班组名称/);
    await chat.says('注销', TOLD);
    expect((await chat.application()).answers).toEqual(before);
  });

  it('keeps what is asked about, and a text that comes in', async () => {
    chat = await dialogue('team', { start: '2021-12-08T09:00:00+08:00' });
    await chat.answersUpTo('address');
    await chat.says('民办的', /通信地址就这样填吗/);
    await chat.says('注销', /没有删[\s\S]*通信地址：民办的/);
    expect(await heldMode()).toBe('holding');
    await chat.says('1', /✓ 通信地址：民办的/);
    await chat.answersUpTo('deeds');
    await chat.says('云苔路站是一座不大的换乘站。', /已存 14 字/);
    await chat.says('删除我的全部信息', TOLD);
    expect((await chat.application()).pieces.deeds).toEqual(['云苔路站是一座不大的换乘站。']);
  });

  it('tells a recommending contact and staff, each in their own words', async () => {
    chat = await dialogue('team', { staff: ['wecom:lizhi'] });
    const code = await inviteContact(chat.season.ports, { campaign: 'star-2021', body: 'industry-health' });
    const { season } = chat;
    const says = async (by: string, text: string) => textOf(await season.hear(by, { kind: 'text', text }));
    await says('wecom:zhangyi', `绑定 ${code}`);
    expect(await says('wecom:zhangyi', '删除我的资料')).toMatch(TOLD);
    expect(await says('wecom:lizhi', '删除个人信息')).toMatch(/没有删[\s\S]*后台/);
  });

  it('names 撤回 once the application is handed in', async () => {
    chat = await submitted();
    await chat.says('注销', /没有删[\s\S]*撤回/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });
});

describe('提交 at a column, with everything filled in', () => {
  it('hands in what was taken back and not changed', async () => {
    chat = await submitted();
    await chat.says('撤回', /撤回了/);
    await chat.says('写错了', /【/);
    await chat.says('提交', /提交成功/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });

  it('says what comes before it, and asks that', async () => {
    chat = await dialogue('individual', { start: '2021-12-08T09:00:00+08:00' });
    await chat.answersUpTo('nothing');
    await chat.says('修改 邮编', /【邮编】/);
    await chat.says('提交', /还没提交[\s\S]*请核对/);
    expect((await chat.application()).status).toBe('draft');
  });
});

async function heldMode(): Promise<string | undefined> {
  const row = await chat.season.ports.views.get<Person>(personView, chat.person);
  return row?.data.bookmark?.mode?.kind;
}

async function submitted(): Promise<Dialogue> {
  const begun = await dialogue('individual', { start: '2021-12-08T09:00:00+08:00' });
  await begun.answersUpTo('nothing');
  await begun.clicks('yes', /第 1 版/);
  begun.season.media.set('m1', readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url)));
  await begun.sends({ kind: 'image', media: { mediaId: 'm1' } }, /还差 3 页/);
  await begun.says('好了', /提交吗/);
  await begun.clicks('yes', /提交成功/);
  return begun;
}

describe('a wish to stop', () => {
  it('is heard at a value that is asked about, which is not stored, and before anything is begun', async () => {
    chat = await dialogue('team', { start: '2021-12-08T09:00:00+08:00' });
    await chat.says('你好');
    await chat.says('不报了', /不报就不用管了/);
    await chat.answersUpTo('address');
    await chat.says('民办的', /就这样填吗/);
    await chat.says('算了不报了', /刚才问的.*没有改[\s\S]*不提交就不算报[\s\S]*别提醒我/);
    expect((await chat.application()).answers.address).toBeUndefined();
    await chat.says('继续', /通信地址/);
  });

  it('calls off another application only, where that is asked for', async () => {
    chat = await dialogue('team', { start: '2021-12-08T09:00:00+08:00' });
    await chat.answersUpTo('address');
    await chat.says('新申报', /报哪一类/);
    await chat.says('不报了', /刚才的不算[\s\S]*通信地址/);
  });

  it('of what is handed in leads to its withdrawal', async () => {
    chat = await dialogue('individual', { start: '2021-12-08T09:00:00+08:00' });
    await chat.answersUpTo('nothing');
    await chat.says('确认');
    await chat.sends({ kind: 'stored-files', purpose: 'upload', files: [] }, /提交吗/);
    await chat.clicks('yes', /提交成功/);
    await chat.says('我不想报了', /已经交上去了[\s\S]*“撤回”/);
  });
});
