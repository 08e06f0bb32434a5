import { afterEach, describe, expect, it } from 'vitest';
import { type Person, personView } from '../../../src/domain/people/person.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function atConditions(track: 'team' | 'individual', day: string): Promise<void> {
  chat = await dialogue(track);
  chat.season.setClock(`${day}T10:00:00+08:00`);
  await chat.says('你好');
  await chat.says(track === 'team' ? '班组' : '个人');
  await chat.says('申汀', /条都符合吗/);
}

const answers = async () => (await chat.application()).answers;

describe('answers told at the conditions', () => {
  it('are stored where their shape tells the column, and the conditions are asked again', async () => {
    await atConditions('team', '2021-12-01');
    await chat.says('我们班32人', /✓ 人数：32人[\s\S]*6 条都符合吗/);
    await chat.says('邮箱是a@b.com，200072', /✓ 邮箱：a@b.com；邮编：200072[\s\S]*6 条都符合吗/);
    expect(await answers()).toMatchObject({ headcount: 32, email: 'a@b.com', postcode: '200072' });
    await chat.says('都符合', /预报名完成/);
  });

  it.each(['team', 'individual'] as const)('ask which column is meant where several take it: %s', async (track) => {
    await atConditions(track, '2021-12-01');
    if (track === 'team') {
      await chat.says('13800000021', /是哪一栏的？回序号：\n1 所在单位 · 电话\n2 班组长 · 联系电话/);
      expect(await answers()).toEqual({});
      await chat.says('2', /联系电话：13800000021/);
      expect(await answers()).toEqual({ leaderPhone: '13800000021' });
    } else {
      await chat.says('13800000021', /1 工作单位 · 电话\n2/);
      await chat.says('1', /电话：13800000021/);
      expect(await answers()).toEqual({ phone: '13800000021' });
    }
    await chat.says('都符合', /预报名完成/);
  });

  it('are kept beside a verdict', async () => {
    await atConditions('team', '2021-12-01');
    await chat.says('都符合，我们班32人', /预报名完成[\s\S]*✓ 前面说过的填好了：人数：32人[\s\S]*1 班组名称/);
    expect((await answers()).headcount).toBe(32);
    expect(chat.heard()).not.toContain('没用上');
  });

  it.each(['1', '32', '6条都符合吗', '我们组12人近三年没有投诉', '第2条不清楚'])('are not made of %s', async (text) => {
    await atConditions('team', '2021-12-01');
    await chat.says(text);
    expect(await answers()).toEqual({});
  });
});

describe('a contact told in one breath at the conditions', () => {
  const said = '联系人我 周巧云 电话62531234 邮箱 zhou@qq.com';

  it('is kept as far as its columns are plain, and the rest is named', async () => {
    await atConditions('team', '2021-12-01');
    await chat.says(said, /✓ 电话：\S*62531234；邮箱：zhou@qq.com[\s\S]*没用上：[^\n]*周巧云[\s\S]*条都符合吗/);
    expect(await answers()).toMatchObject({ email: 'zhou@qq.com' });
  });

  it('names the address too where no column takes it', async () => {
    await atConditions('individual', '2021-12-01');
    await chat.says(said, /✓ 电话：\S*62531234[\s\S]*没用上：[^\n]*周巧云[^\n]*zhou@qq.com[\s\S]*条都符合吗/);
  });
});

describe('answers told before the form opens', () => {
  it('are kept of each application while the person pauses, begins another and switches', async () => {
    await atConditions('team', '2021-11-22');
    await chat.says('我们班32人', /✓ 先记下：人数：32人/);
    await chat.says('都符合', /预报名完成/);
    await chat.says('暂停');
    await chat.says('新申报');
    await chat.says('个人');
    await chat.says('申汀', /条都符合吗/);
    await chat.says('电话是021-55501266', /✓ 先记下：电话：021-55501266/);
    await chat.says('都符合', /预报名完成/);
    const individual = (await chat.application()).id;
    chat.season.setClock('2021-11-25T10:00:00+08:00');
    await chat.says('继续', /✓ 前面说过的填好了：电话：021-55501266/);
    await chat.says('我的申报', /1[\s\S]*2/);
    await chat.says('1');
    if (!/前面说过的/.test(chat.heard())) await chat.says('继续', /✓ 前面说过的填好了：人数：32人/);
    expect((await chat.application()).id).not.toBe(individual);
    expect(await answers()).toEqual({ headcount: 32 });
  });

  it('are kept, and stored and said back on the day it opens', async () => {
    await atConditions('team', '2021-11-22');
    await chat.says('我们班32人', /✓ 先记下：人数：32人。申报表11月25日开放，到时替您填上/);
    await chat.says('都符合', /预报名完成[\s\S]*11月25日开放/);
    await chat.says('邮箱 a@b.com', /✓ 先记下：邮箱：a@b.com/);
    await chat.says('云苔路站一米窗', /还没开始|11月25日/);
    expect(await answers()).toEqual({});
    chat.season.setClock('2021-11-25T10:00:00+08:00');
    await chat.says('继续', /✓ 前面说过的填好了：人数：32人；邮箱：a@b.com[\s\S]*1 班组名称/);
    expect(chat.heard()).not.toContain('2 人数');
    expect(await answers()).toEqual({ headcount: 32, email: 'a@b.com' });
    await chat.says('继续');
    expect(chat.heard()).not.toContain('前面说过的');
  });
});

describe('what was told early', () => {
  it('stands in the record: it outlives the bookmark, can be taken back, and the later of two counts', async () => {
    await atConditions('team', '2021-11-22');
    await chat.says('我们班32人', /✓ 先记下：人数：32人/);
    await chat.says('邮箱 a@b.com', /✓ 先记下：邮箱：a@b.com/);
    await chat.says('撤销', /✓ 撤了邮箱：a@b.com，现在空着/);
    await chat.says('我们班33人', /✓ 先记下：人数：33人/);
    await chat.says('撤销', /✓ 撤了人数：33人，还是 32人/);
    await chat.says('其中女19人', /先记下：其中\(女\)：19人/);
    await chat.says('都符合', /预报名完成/);
    expect((await chat.application()).early).toEqual({ headcount: 32, women: 19 });
    // A bookmark is a copy: without it nothing of what was told is gone.
    const { views } = chat.season.ports;
    const row = await views.get<Person>(personView, chat.person);
    if (!row?.data.bookmark) throw new Error('no bookmark');
    expect(JSON.stringify(row.data.bookmark)).not.toContain('headcount');
    chat.season.setClock('2021-11-25T10:00:00+08:00');
    await chat.says('继续', /✓ 前面说过的填好了：人数：32人；其中\(女\)：19人[\s\S]*班组名称/);
    expect(await answers()).toEqual({ headcount: 32, women: 19 });
    expect((await chat.application()).early).toBeUndefined();
    await chat.says('重新开始', /从头填/);
    await chat.says('是');
    expect(await answers()).toEqual({});
    await chat.says('恢复', /拿回来/);
    expect(await answers()).toEqual({ headcount: 32, women: 19 });
  });

  it('is said where it cannot stand beside the rest, and holds nothing else up', async () => {
    await atConditions('team', '2021-11-22');
    await chat.says('我们班32人', /✓ 先记下：人数：32人/);
    await chat.says('其中女40人', /先记下：其中\(女\)：40人/);
    await chat.says('邮箱 a@b.com', /✓ 先记下：邮箱：a@b.com/);
    await chat.says('都符合', /预报名完成/);
    chat.season.setClock('2021-11-25T10:00:00+08:00');
    await chat.says(
      '继续',
      /✓ 前面说过的填好了：人数：32人；邮箱：a@b.com[\s\S]*前面说的其中\(女\)：40人，和填好的对不上，没有填/,
    );
    expect(await answers()).toEqual({ headcount: 32, email: 'a@b.com' });
    await chat.says('继续');
    expect(chat.heard()).not.toContain('前面说');
  });
});
