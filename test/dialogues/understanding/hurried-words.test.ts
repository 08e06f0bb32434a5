import { afterEach, describe, expect, it } from 'vitest';
import { erasePerson } from '../../../src/usecases/personal/erase-person.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

describe('words of somebody in a hurry', () => {
  it('takes a word with a face beside it as the word', async () => {
    chat = await dialogue('team');
    await chat.says('你好');
    await chat.says('班组', /推荐单位/);
    await chat.says('上海申汀轨道交通集团有限公司');
    await chat.says('都符合的👌', /班组名称/);
    await chat.says('进度[强]', /已填|还差/);
  });

  it('answers a question about a guiding question, and keeps it out of the draft', { timeout: 30_000 }, async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('deeds');
    await chat.says('帮我写', /背景/);
    await chat.says('这个问题啥意思', /背景/);
    await chat.says('这个怎么写呀');
    expect((await chat.application()).helps?.deeds ?? {}).toEqual({});
  });

  it('corrects another column while the deeds are written, and keeps the sentence out of them', {
    timeout: 30_000,
  }, async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('deeds');
    await chat.says('我们班组在站厅设了一米窗口，乘客有事不用找人。');
    const heard = await chat.says('班组长年龄写错了，是37');
    expect(heard).toMatch(/年龄[\s\S]*37/);
    const { pieces } = await chat.application();
    expect(pieces.deeds).toEqual(['我们班组在站厅设了一米窗口，乘客有事不用找人。']);
  });

  it('hears figures behind a call to wait', { timeout: 30_000 }, async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('organisation');
    const heard = await chat.says('等等 管理人员是4个 员工23');
    expect(heard).not.toMatch(/我等您|不急/);
    const { answers } = await chat.application();
    expect(answers.managers === 4 || /管理人员[\s\S]*4/.test(heard)).toBe(true);
  });

  it('tells whose data was erased that it is gone, not that it is kept', { timeout: 30_000 }, async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('headcount');
    const order = { person: chat.person, by: 'wecom:yulin', reason: '本人要求', request: 'r1' };
    await erasePerson(chat.season.ports, order);
    await chat.says('状态', /已经按要求删除/);
    expect(chat.heard()).not.toContain('材料都留着');
  });
});
