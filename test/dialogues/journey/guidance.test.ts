import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const questions = (text: string) => text.match(/^【/gmu) ?? [];

describe('样例', () => {
  it('shows the case of the column that is asked, then asks the same once', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('duties');
    const said = await chat.says(
      '样例',
      /职责及特色 样例 · 社区卫生服务中心[\s\S]*编的[\s\S]*www\.saq\.org\.cn[\s\S]*【班组主要工作职责及特色】/,
    );
    expect(questions(said)).toHaveLength(1);
    expect((await chat.application()).answers.duties).toBeUndefined();
    await chat.says('负责柜台服务。', /✓ 班组主要工作职责及特色/);
    await chat.says('看样例', /事迹材料 样例[\s\S]*多问一句，少跑一趟[\s\S]*【事迹材料】/);
    expect((await chat.application()).pieces.deeds ?? []).toEqual([]);
  });

  it('shows an individual the cases of individuals', async () => {
    chat = await dialogue('individual');
    await chat.answersUpTo('duties');
    await chat.says('例子', /燃气抢修员/);
    await chat.says('样例 事迹', /敲开的每一扇门[\s\S]*【主要工作职责及特色】/);
  });

  it('shows what a column without a case takes', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('headcount');
    await chat.says('样例', /人数：填一个整数，1～9999人。\n例如：32人[\s\S]*【人数】/);
    await chat.says('样例 单位性质', /选一个，回序号或名称[\s\S]*【人数】/);
    await chat.says('样例 3', /何时受过何种奖励 样例[\s\S]*【人数】/);
  });

  it('lists what there is where no column is asked, and before an application', async () => {
    chat = await dialogue('team');
    await chat.says('你好');
    await chat.says('样例', /1 班组主要工作职责及特色（班组）[\s\S]*6 何时受过何种奖励（个人）[\s\S]*报哪一类/);
    await chat.says('样例 5', /敲开的每一扇门[\s\S]*报哪一类/);
    await chat.says('班组', /推荐单位/);
    await chat.says('样例', /1 班组主要工作职责及特色\n2 事迹材料\n[\s\S]*推荐单位/);
    await chat.says('样例 2', /多问一句，少跑一趟[\s\S]*推荐单位/);
  });

  it('is an answer where it goes on as one', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('deeds');
    await chat.says('案例一：一位老人在窗口前站了很久，我们先请他坐下。', /已存 \d+ 字/);
  });
});

describe('评价指南', () => {
  it('says where the guide is, the conditions of this track and how to write', async () => {
    chat = await dialogue('individual');
    await chat.answersUpTo('duties');
    const said = await chat.says(
      '评价指南',
      /评价指南》（试行）[\s\S]*shqi\.saq\.org\.cn[\s\S]*附件1[\s\S]*近三年无重大投诉[\s\S]*附件2[\s\S]*【主要工作职责及特色】/,
    );
    expect(said).not.toMatch(/班组及所在组织/);
    expect(questions(said)).toHaveLength(1);
    await chat.says('优秀案例在哪里看？', /www\.saq\.org\.cn/);
  });

  it('and the cases: a campaign that has none says so plainly', async () => {
    chat = await dialogue('team');
    const [campaign] = chat.season.ports.campaigns;
    if (!campaign) throw new Error('no campaign');
    const { guidance: _, ...plain } = campaign;
    Object.assign(chat.season.ports, { campaigns: [plain] });
    await chat.says('你好');
    await chat.says('评价标准', /没有提供评价要点[\s\S]*021-52588300/);
    await chat.says('样例', /没有提供样例/);
  });
});
