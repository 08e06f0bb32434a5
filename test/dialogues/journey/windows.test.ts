import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { extendApplication } from '../../../src/usecases/season/extend-application.ts';
import { openBodyChat } from '../../support/chats/body-chat.ts';
import { type Dialogue, dialogue, dialogueAt, talkIn } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const photo = readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url));

describe('before 预报名', () => {
  it('says from when, and begins nothing', async () => {
    chat = await dialogue('team', { start: '2021-11-21T20:00:00+08:00' });
    await chat.says('你好', /11月22日[\s\S]*还没开始/);
    expect(chat.heard()).not.toMatch(/您报哪一类/);
    await chat.says('班组', /还没开始[\s\S]*11月22日/);
    await chat.says('在吗', /11月22日/);
    expect(chat.heard()).not.toMatch(/您报哪一类/);
    chat.season.setClock('2021-11-22T00:00:00+08:00');
    await chat.says('班组', /推荐单位/);
  });
});

describe('between 预报名 and 资料申报', () => {
  it('registers on 11-22 and says that the form opens on 11-25', async () => {
    chat = await dialogue('individual', { start: '2021-11-22T00:00:00+08:00' });
    await chat.says('你好');
    await chat.says('个人', /推荐单位/);
    await chat.says('卫生健康', /申报条件/);
    await chat.says('都符合', /预报名完成[\s\S]*11月25日开放/);
    expect(await chat.application()).toMatchObject({ isPreRegistered: true, status: 'draft' });
    await chat.says('姓名：沈㛃安', /11月25日/);
    await chat.says('修改 邮编', /11月25日/);
    await chat.says('截止时间', /12月17日/);
    expect((await chat.application()).answers).toEqual({});
    chat.season.setClock('2021-11-24T23:59:59+08:00');
    await chat.says('继续', /11月25日/);
    chat.season.setClock('2021-11-25T00:00:00+08:00');
    // What was told meanwhile is stored now, and said back.
    await chat.says('继续', /前面说过的填好了：姓名：沈㛃安[\s\S]*9 项[\s\S]*1 性别/);
  });
});

describe('after 预报名', () => {
  it('tells a newcomer that it is over, since when and whom to ask', async () => {
    chat = await dialogue('team', { start: '2021-12-11T00:00:00+08:00' });
    await chat.says('你好', /12月10日/);
    expect(chat.heard()).toMatch(/已经结束[\s\S]*021-52588300/);
    expect(chat.heard()).not.toMatch(/您报哪一类|到时候/);
    await chat.says('班组', /12月10日为止[\s\S]*021-52588300/);
    await chat.says('在吗', /12月10日/);
    expect(chat.heard()).not.toMatch(/您报哪一类/);
    await chat.says('照片有什么要求', /张/);
  });

  it('still lets colleagues and those who registered go on', async () => {
    chat = await dialogue('team', { start: '2021-12-10T23:00:00+08:00' });
    await chat.answersUpTo('women');
    chat.season.setClock('2021-12-12T09:00:00+08:00');
    await chat.says('19', /1 管理人员/);
  });

  it('does not finish a registration that was only begun', async () => {
    chat = await dialogue('team', { start: '2021-12-10T23:00:00+08:00' });
    await chat.says('你好');
    await chat.says('班组');
    await chat.says('静安', /申报条件/);
    chat.season.setClock('2021-12-11T09:00:00+08:00');
    await chat.says('都符合', /12月10日为止[\s\S]*021-52588300/);
    await chat.says('都符合', /12月10日/);
  });
});

describe('after 资料申报', () => {
  async function closed(place: 'confirm' | 'upload' | 'submit'): Promise<void> {
    chat = await dialogue('individual', { start: '2021-12-10T22:00:00+08:00' });
    await chat.answersUpTo('nothing');
    if (place !== 'confirm') await chat.clicks('yes', /第 1 版/);
    if (place === 'submit') {
      chat.season.media.set('m1', photo);
      await chat.sends({ kind: 'image', media: { mediaId: 'm1' } });
      await chat.says('好了', /提交吗/);
    }
    chat.season.setClock('2021-12-18T00:00:00+08:00');
  }

  it.each(['confirm', 'upload', 'submit'] as const)(
    'says at %s that it is over, takes nothing and keeps all',
    async (place) => {
      await closed(place);
      await chat.says('继续', /12月17日为止/);
      await chat.says(place === 'submit' ? '提交' : '是', /12月17日为止/);
      if (place === 'upload') {
        chat.season.media.set('m2', photo);
        await chat.sends({ kind: 'image', media: { mediaId: 'm2' } }, /12月17日为止/);
      }
      await chat.says('预览', /沈㛃安/);
      const application = await chat.application();
      expect(application.status).toBe('draft');
      expect(Object.keys(application.answers).length).toBeGreaterThan(20);
    },
  );

  it('is open again for whom staff gave more time, to the last minute of the day', async () => {
    await closed('submit');
    const { id } = await chat.application();
    const extension = { until: '2021-12-20', reason: '系统维护' };
    await extendApplication(chat.season.ports, 'wecom:yulin', { application: id, extension, requestId: 'press-01' });
    chat.season.setClock('2021-12-20T23:59:00+08:00');
    await chat.says('继续', /提交吗/);
    await chat.says('提交', /提交成功/);
    await chat.says('撤回', /撤回了[\s\S]*12月20日/);
    chat.season.setClock('2021-12-21T00:00:00+08:00');
    await chat.says('提交', /12月20日为止/);
  });
});

describe('taking back inside the window', () => {
  it('hands in again without a new stamp when nothing changed, and with one when something did', async () => {
    chat = await dialogue('individual', { start: '2021-12-08T09:00:00+08:00' });
    await chat.answersUpTo('nothing');
    await chat.clicks('yes', /第 1 版/);
    chat.season.media.set('m1', photo);
    await chat.sends({ kind: 'image', media: { mediaId: 'm1' } });
    await chat.says('好了', /提交吗/);
    await chat.clicks('yes', /提交成功/);
    await chat.says('撤回', /撤回了/);
    await chat.says('继续', /提交吗/);
    await chat.clicks('yes', /提交成功/);
    await chat.says('撤回', /撤回了/);
    await chat.says('邮编改成200033', /重新打印、重新盖章，确定吗/);
    await chat.says('是', /请核对/);
    await chat.says('确认', /第 2 版/);
    expect((await chat.application()).status).toBe('draft');
  });
});

describe('a contact on the last day', () => {
  it('reads that it is today, and is not offered to send back what nobody can put right any more', async () => {
    const { season, says } = await openBodyChat();
    chat = talkIn(season, { track: 'team' });
    const about = { track: 'team' as const, organisation: '鹭捷速递', body: 'district-putuo' };
    await endorse(season.ports, { id: 'SBAAAAA2', name: '夜班分拨班组', ...about }, false);
    await endorse(season.ports, { id: 'SBAAAAA3', name: '诚信秤班组', ...about }, false);
    season.setClock('2021-12-24T08:40:00+08:00');
    const list = await says('待办', /有 2 份等您初审，12月24日前（当天也算）定，就是今天/);
    expect(list).toMatch(/“推荐 1”“不推荐 1 原因”/);
    expect(await says('推荐', /您说的是哪一份/)).not.toContain('退回');
    season.setClock('2021-12-25T08:40:00+08:00');
    expect(await says('待办', /12月24日已经截止，现在不能定了/)).not.toMatch(/请带上编号|一起定/);
    await says('不推荐 SBAAAAA2', /12月24日截止/);
  });
});

describe('a message accepted before midnight of the last day', () => {
  it('counts as said before midnight, however late it is decided', async () => {
    chat = await dialogueAt('nothing');
    expect(chat.heard()).toMatch(/请核对/);
    const { ports } = chat.season;
    chat.season.setClock('2021-12-17T23:59:59+08:00');
    await acceptMessage(ports, { id: 'test:late', person: chat.person, reply: { kind: 'text', text: '确认' } });
    chat.season.setClock('2021-12-18T00:20:00+08:00');
    await chat.season.settle(chat.person);
    expect((await chat.application()).isConfirmed).toBe(true);
    const entries = await ports.journal.read(`application/${(await chat.application()).id}`);
    const confirmed = entries.find(({ events }) => events.some(({ kind }) => kind === 'answersConfirmed'));
    expect(confirmed?.at).toBe('2021-12-17T15:59:59.000Z');
    await chat.says('继续', /12月17日为止/);
  });
});
