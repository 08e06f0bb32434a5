import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
beforeEach(async () => {
  chat = await dialogueAt('leaderName');
});
afterEach(() => chat.close());

describe('questions of the own form while it is filled in', { timeout: 60_000 }, () => {
  it('are answered with what is left, in whatever words, and the question is asked again', async () => {
    for (const text of ['还剩几项', '表上还差啥', '还要填多少', '是哪几项'])
      await chat.says(text, /填好 33\/45 栏[\s\S]*还差：班组长姓名[\s\S]*1 班组长姓名/);
  });

  it('are answered with what stands in a column, of every column that may be meant', async () => {
    await chat.says('联系人写的谁', /“联系人”现在是：何䶮[\s\S]*修改 联系人/);
    await chat.says('我的地址写的啥', /“通信地址”现在是：上海市静安区/);
    await chat.answersUpTo('deeds');
    await chat.says('班组长是谁', /“班组长姓名”现在是：欧阳静宜/);
    await chat.says('看看我的手机填的啥', /“电话”现在是[\s\S]*“上级推荐单位 · 手机”现在是[\s\S]*“联系电话”现在是/);
  });

  it('are answered with the column where somebody stands, and whose list that is from', async () => {
    await chat.says('何䶮是谁啊', /“何䶮”填在“联系人”这一栏/);
    await chat.says('方晓岚是谁', /“方晓岚”是申汀轨道交通集团有限公司在名单上登记的，填在“上级推荐单位 · 联系人”/);
    await chat.says('哪一栏', /班组长姓名：只写姓名/);
    expect((await chat.application()).answers.leaderName).toBeUndefined();
  });

  it('are answered with what a word stands for, asked in any way', async () => {
    for (const text of ['啥叫职称', '职称是什么', '不懂啥是职称'])
      await chat.says(text, /职称是评下来的专业技术资格[\s\S]*1 班组长姓名/);
  });
});
