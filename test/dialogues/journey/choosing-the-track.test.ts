import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
beforeEach(async () => {
  chat = await dialogue('team');
});
afterEach(() => chat.close());

describe('the choice of the track', () => {
  it.each([
    '在吗 我们是小卖部的 想报名那个满意明星 有几个人一起',
    '我们三个人一起报',
    '每个人都要报吗我们几个',
    '不是个人',
  ])('is asked where %s names none', async (text) => {
    await chat.says('你好');
    await chat.says(text, /1\D+班组[\s\S]*2\D+个人/);
    await expect(chat.application()).rejects.toThrow('no application');
  });

  it.each([
    ['我们好些人，报的是班组', 'team'],
    ['不是班组，是个人', 'individual'],
  ])('is made by %s', async (text, track) => {
    await chat.says('你好');
    await chat.says(text, /推荐单位/);
    expect((await chat.application()).track).toBe(track);
  });

  it.each([
    ['我们想报那个服务明星 是养老院护理组的', 'team', '个人'],
    ['客服窗口想报明星', 'team', '个人'],
    ['我是送快递的想报个明星', 'individual', '班组'],
    ['你好，我是护士，想报名', 'individual', '班组'],
  ])('is told by who speaks, with how to change it: %s', async (text, track, other) => {
    await chat.says(text, new RegExp(`类别不对，就回“换成${other}”[\\s\\S]*推荐单位是哪家`));
    expect((await chat.application()).track).toBe(track);
    await chat.says(`换成${other}`, new RegExp(`改成报“${other}”`));
  });

  it.each(['我们想报名', '我是工会的，想报名', '我是护理组的，想报个明星', '替同事报名，他是护士', '上班的想报名'])(
    'is asked where somebody speaks for others, or for nobody that is plain: %s',
    async (text) => {
      await chat.says('你好');
      await chat.says(text, /1\D+班组[\s\S]*2\D+个人/);
    },
  );
});

describe('the track that was chosen by mistake', () => {
  const toBody = async () => {
    await chat.says('你好');
    await chat.says('个人', /推荐单位/);
  };
  const places = {
    body: toBody,
    conditions: async () => {
      await toBody();
      await chat.says('申汀', /条都符合吗/);
    },
    form: async () => {
      await toBody();
      await chat.says('申汀', /条都符合吗/);
      await chat.says('都符合', /姓名/);
    },
  };
  const said = ['班组吧', '不对，我们报班组', '换成班组', '报错了，应该是班组不是个人', '改报班组'];

  it.each(Object.keys(places).flatMap((place) => said.map((text) => [place, text] as const)))(
    'is left at the %s by %s, and no other application stays',
    async (place, text) => {
      await places[place as keyof typeof places](); // the keys of the object
      const { id, body } = await chat.application();
      await chat.says(text, /改成报“班组”/);
      expect(await chat.application()).toMatchObject({ id, body, track: 'team', clauses: [], answers: {} });
      if (place === 'body') await chat.says('申汀', /6 条都符合吗/);
      await chat.says('都符合', /预报名完成[\s\S]*班组名称/);
      await chat.says('我的申报', /1 份申报/);
    },
  );

  it.each(['重新选', '重选', '报错了'])('is asked about by %s at the body and at the conditions', async (text) => {
    await toBody();
    for (const go of [async () => {}, async () => void (await chat.says('申汀', /条都符合吗/))]) {
      await go();
      await chat.says(text, /报哪一类[\s\S]*1\D+班组/);
      await chat.says('1', /改成报“班组”/);
      await chat.says(text, /报哪一类/);
      await chat.says('个人', /改成报“个人”/);
    }
  });

  it('is asked about by 选错了 where nothing else was chosen, and named behind what is taken back', async () => {
    await toBody();
    await chat.says('选错了', /报哪一类/);
    await chat.says('继续', /还是报“个人”/);
    await chat.says('申汀', /条都符合吗/);
    await chat.says('选错了', /撤了推荐单位[\s\S]*回“换成班组”/);
    await chat.says('换成班组', /改成报“班组”/);
  });

  it('stays when the one that was begun is picked', async () => {
    await toBody();
    await chat.says('重新选', /报哪一类/);
    await chat.says('个人', /还是报“个人”/);
    expect((await chat.application()).track).toBe('individual');
  });

  it('is left only after a yes once something is filled in, which stays', async () => {
    chat.close();
    chat = await dialogue('individual');
    await chat.answersUpTo('education');
    const before = await chat.application();
    const filled = Object.keys(before.answers).length;
    await chat.says('换成班组', new RegExp(`换成“班组”重新报？已填的 ${filled} 栏会留在“个人”`));
    await chat.says('不是', /还是报“个人”/);
    expect((await chat.application()).answers).toEqual(before.answers);
    await chat.says('报错了，应该是班组', /重新报？/);
    await chat.says('是', /推荐单位/);
    const after = await chat.application();
    expect(after.track).toBe('team');
    expect(after.id).not.toBe(before.id);
    await chat.says('我的申报', /2 份申报/);
  });
});

describe('the choice of the recommending body', () => {
  beforeEach(async () => {
    await chat.says('你好');
    await chat.says('班组', /推荐单位是哪家/);
  });

  it.each(['不知道啥是推荐单位', '推荐单位是啥', '为什么要选这个'])('is explained to whoever asks %s', async (text) => {
    await chat.says(text, /管您这一块、替您推荐的那一家[\s\S]*拿不准，问本单位工会/);
    expect((await chat.application()).body).toBeNull();
  });

  it('is asked where a unit is called by a short name only, and taken with a yes', async () => {
    await chat.says('我们是公交公司的', /是云栈公共交通集团有限公司吗？是就回 1/);
    await chat.says('不是', /推荐单位是哪家/);
    await chat.says('公交公司', /是云栈公共交通集团有限公司吗/);
    await chat.says('对', /✓ 推荐单位：云栈公共交通集团有限公司/);
  });

  it('lists nobody for what says no more than a company', async () => {
    await chat.says('某某有限公司', /名单里没有/);
  });
});
