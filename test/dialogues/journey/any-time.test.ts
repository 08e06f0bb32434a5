import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { inviteContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const photo = readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url));

async function submitted(): Promise<Dialogue> {
  const begun = await dialogue('individual', { start: '2021-12-08T09:00:00+08:00' });
  await begun.answersUpTo('nothing');
  await begun.clicks('yes', /第 1 版/);
  begun.season.media.set('m1', photo);
  await begun.sends({ kind: 'image', media: { mediaId: 'm1' } }, /还差 3 页/);
  await begun.says('好了', /提交吗/);
  await begun.clicks('yes', /提交成功/);
  return begun;
}

describe('an individual applies', () => {
  it('answers annex 4 whole, with its own limits', async () => {
    chat = await dialogue('individual');
    await chat.answersUpTo('deeds');
    expect(chat.heard()).toMatch(/【事迹材料】2000～2500 字/);
    await chat.answersUpTo('nothing');
    expect(chat.heard()).toMatch(/江澜医学院[\s\S]*请核对：沈㛃安/);
    await chat.clicks('yes', /第 1 版/);
    const { answers } = await chat.application();
    expect(answers).toMatchObject({ consent: '沈㛃安', pledge: true, recommendingSector: '卫生健康行业' });
  });
});

describe('no is an answer', () => {
  it('says how to change what the card shows, and prints nothing', async () => {
    chat = await dialogue('individual');
    await chat.answersUpTo('nothing');
    await chat.clicks('no', /还没出表[\s\S]*修改 栏目名/);
    await chat.says('再说吧', /核对后回“确认”/);
    await chat.says('再说吧', /再看一下/);
    await chat.says('邮编改成 200031', /邮编：200031[\s\S]*请核对/);
    expect((await chat.application()).printed).toBeNull();
    await chat.says('确认', /第 1 版/);
  });

  it('hands nothing in', async () => {
    chat = await dialogue('individual', { start: '2021-12-08T09:00:00+08:00' });
    await chat.answersUpTo('nothing');
    await chat.clicks('yes', /第 1 版/);
    chat.season.media.set('m1', photo);
    await chat.sends({ kind: 'image', media: { mediaId: 'm1' } });
    await chat.says('好了', /提交吗/);
    await chat.clicks('no', /先不提交/);
    await chat.says('先不交', /谁也没收到/);
    expect((await chat.application()).status).toBe('draft');
    await chat.says('提交', /提交成功/);
  });
});

describe('taking back', () => {
  it('brings a submitted application back while nobody decided, and it is handed in again', async () => {
    chat = await submitted();
    await chat.says('撤回', /撤回了[\s\S]*提交/);
    expect((await chat.application()).status).toBe('draft');
    await chat.says('提交', /提交成功/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });

  it('is how a photo that comes after the submission gets in: it is said that it was not taken', async () => {
    chat = await submitted();
    await chat.sends({ kind: 'image', media: { mediaId: 'm1' } }, /没有收[\s\S]*现在：/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });

  it('is refused with the date once the window is closed', async () => {
    chat = await submitted();
    chat.season.setClock('2021-12-18T00:00:01+08:00');
    await chat.says('撤回', /12月17日为止/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });

  it('asks for a new stamp when something was changed', async () => {
    chat = await submitted();
    await chat.says('撤回申报', /撤回了/);
    await chat.says('职务改成 护士长', /重新打印、重新盖章，确定吗/);
    await chat.says('是', /职务：护士长[\s\S]*请核对/);
    await chat.says('没问题', /第 2 版/);
    expect(chat.heard()).toMatch(/upload/);
    expect((await chat.application()).printed?.version).toBe(2);
  });
});

describe('beginning anew', () => {
  it('asks first, and what was put aside comes back', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('women');
    await chat.says('重新开始', /真的要从头填吗[\s\S]*\[从头填\]/);
    await chat.says('不是', /一个字没动[\s\S]*【其中\(女\)】/);
    await chat.says('重新开始', /真的/);
    await chat.clicks('yes', /从头来[\s\S]*【班组名称】/);
    expect((await chat.application()).answers).toEqual({});
    await chat.says('恢复', /拿回来了[\s\S]*【其中\(女\)】/);
    expect((await chat.application()).answers.headcount).toBe(32);
  });
});

describe('several applications of one contact', () => {
  it('leaves no empty one behind: over one that is not begun, the track is changed or kept', async () => {
    chat = await dialogue('team');
    await chat.says('你好');
    await chat.says('班组', /推荐单位/);
    const first = (await chat.application()).id;
    await chat.says('新申报', /1 班组[\s\S]*2 个人/);
    await chat.says('1', /还是报[\s\S]*推荐单位/);
    await chat.says('新申报', /1 班组[\s\S]*2 个人/);
    await chat.says('2', /改成报[\s\S]*个人/);
    expect(await chat.application()).toMatchObject({ id: first, track: 'individual' });
    await chat.says('我的申报', /您有 1 份申报/);
  });

  it('begins another, lists both and switches by number', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('women');
    const first = (await chat.application()).id;
    await chat.says('新申报', /1 班组[\s\S]*2 个人/);
    await chat.says('2', /服务明星个人[\s\S]*推荐单位/);
    expect((await chat.application()).id).not.toBe(first);
    await chat.says('我的申报', /2 份申报[\s\S]*云苔路站“一米窗”服务班组[\s\S]*正在填/);
    await chat.says('1', /云苔路站[\s\S]*【其中\(女\)】/);
    await chat.says('19', /其中\(女\)：19人/);
    expect((await chat.application()).id).toBe(first);
  });
});

describe('the calendar', () => {
  it('pre-registers from the first day and says when the form opens', async () => {
    chat = await dialogue('team', { start: '2021-11-22T08:00:00+08:00' });
    await chat.says('你好', /12月10日/);
    await chat.says('班组');
    await chat.says('静安区', /条件/);
    await chat.says('都符合', /预报名完成[\s\S]*11月25日/);
    await chat.says('我们班组叫一米窗', /11月25日/);
    await chat.says('继续', /11月25日/);
    chat.season.setClock('2021-11-25T00:00:00+08:00');
    await chat.says('继续', /1 班组名称/);
  });

  it('takes no new application after 12-10 and no answer after 12-17', async () => {
    chat = await dialogue('team', { start: '2021-12-10T23:59:00+08:00' });
    await chat.answersUpTo('women');
    chat.season.setClock('2021-12-11T00:00:00+08:00');
    await chat.says('新申报', /12月10日为止/);
    await chat.says('19', /其中\(女\)：19人/);
    chat.season.setClock('2021-12-18T00:00:00+08:00');
    await chat.says('3', /12月17日为止[\s\S]*021-52588300/);
    await chat.says('继续', /12月17日为止/);
    expect((await chat.application()).answers.managers).toBeUndefined();
  });
});

describe('sent back', () => {
  it('asks the fields named again, keeps the rest, and hands version 2 in', async () => {
    chat = await submitted();
    const { person, season } = chat;
    const code = await invite(chat);
    await season.hear('wecom:song', { kind: 'text', text: `绑定 ${code}` });
    const told = season.told(person).length;
    await season.hear('wecom:song', { kind: 'text', text: '退回 邮编不对，职称写全称' });
    expect(JSON.stringify(season.told(person).slice(told))).toMatch(/邮编[\s\S]*职称/);
    await chat.says('继续', /【职称】[\s\S]*主管护师/);
    await chat.says('不改', /【邮编】/);
    await chat.says('200033', /请核对/);
    await chat.says('确认', /第 2 版/);
    season.media.set('m2', photo);
    await chat.sends({ kind: 'image', media: { mediaId: 'm2' } });
    await chat.says('好了', /提交吗/);
    await chat.clicks('yes', /提交成功/);
    expect(await chat.application()).toMatchObject({ status: 'awaiting-recommendation', printed: { version: 2 } });
  });
});

async function invite({ season }: Dialogue): Promise<string> {
  return inviteContact(season.ports, { campaign: 'star-2021', body: 'industry-health' });
}
