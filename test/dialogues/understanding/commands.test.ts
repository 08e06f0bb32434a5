import { afterEach, describe, expect, it } from 'vitest';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { extendApplication } from '../../../src/usecases/season/extend-application.ts';
import { labelOfQuestion } from '../../../templates/messages/phrases/labels.ts';
import { type Dialogue, dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

/** Words that are answered beside the matter. */
const beside: [string, RegExp][] = [
  ['帮助', /答了就存[\s\S]*截止时间[\s\S]*样例[\s\S]*评价指南[\s\S]*人工：找人帮忙/],
  ['进度', /填好 \d+\/\d+ 栏[\s\S]*22 天/],
  ['预览', /▎基本情况/],
  ['我的申报', /您有 1 份申报/],
  ['截止时间', /12月10日[\s\S]*12月17日[\s\S]*还有 22 天/],
  ['样例', /例如：|样例 · /],
  ['评价指南', /附件1[\s\S]*附件2/],
  ['人工', /请工作人员来帮您/],
  ['撤回提交', /还没有提交，不用撤回|还没交出去/],
];

const fields: ['team' | 'individual', string[]][] = [
  ['team', ['headcount', 'duties', 'awards', 'deedsPhotos']],
  ['individual', ['age', 'postcode', 'duties', 'awards']],
];

describe.each(fields)('beside any column of the %s form', (track, asked) => {
  it.each(asked)('at %s a digression is answered, then the same question is asked once', async (field) => {
    chat = await dialogue(track);
    await chat.answersUpTo(field);
    const label = labelOfQuestion(chat.heard());
    const before = await chat.application();
    for (const [word, expected] of beside) {
      if (word === '撤回提交' && field === 'deedsPhotos') continue;
      const said = await chat.says(word, expected);
      expect([word, labelOfQuestion(said)]).toEqual([word, label]);
      expect([word, said.match(/^【|^▎.+ 项/gmu)?.length]).toEqual([word, 1]);
    }
    expect((await chat.application()).answers).toEqual(before.answers);
  });
});

describe('帮助', () => {
  it('gives the rule and the example of the column first', async () => {
    chat = await dialogue('individual');
    await chat.answersUpTo('postcode');
    await chat.says('帮助', /^邮编：6 位数字。\n例如：\d{6}\n/);
  });

  it('says before an application what it is all about, and afterwards what still can be done', async () => {
    chat = await dialogue('team');
    await chat.says('你好');
    await chat.says('帮助', /选好类别和推荐单位[\s\S]*评价指南[\s\S]*人工/);
  });
});

describe('截止时间', () => {
  it('is the day that holds for this person', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('headcount');
    const { id } = await chat.application();
    const extension = { until: '2021-12-20', reason: '单位搬迁' };
    await extendApplication(chat.season.ports, 'wecom:yulin', { application: id, extension, requestId: 'press-01' });
    await chat.says('截止时间', /单独延到了12月20日[\s\S]*还有 25 天[\s\S]*【人数】/);
    expect(chat.heard()).not.toMatch(/12月17日/);
    await chat.says('最晚什么时候交？', /12月20日/);
    chat.season.setClock('2021-12-20T09:00:00+08:00');
    await chat.says('截止时间', /就是今天/);
    chat.season.setClock('2021-12-21T09:00:00+08:00');
    await chat.says('截止时间', /已经截止/);
  });

  it('is told to a recommending contact, and to a stranger', async () => {
    chat = await dialogue('team');
    await bindContact(chat.season.ports, 'wecom:fang', { campaign: 'star-2021', body: 'district-putuo' });
    const [said] = await chat.season.hear('wecom:fang', { kind: 'text', text: '截止时间' });
    expect(JSON.stringify(said)).toMatch(/12月24日前给出推荐意见/);
    await chat.says('截止时间', /12月17日[\s\S]*报哪一类/);
  });
});

describe('what cannot be done now', () => {
  it('is said before an application, never twice in the same words', async () => {
    chat = await dialogue('team');
    await chat.says('你好');
    await chat.says('撤回', /还没有开始申报[\s\S]*报哪一类/);
    const said = [await chat.says('那个啥'), await chat.says('到底咋弄'), await chat.says('不晓得')];
    expect(said[0] === said[1] || said[1] === said[2]).toBe(false);
    expect(said[1]).toMatch(/人工/);
    await chat.says('班组', /推荐单位/);
  });

  it('is said of an application that is handed in: take it back first', async () => {
    chat = await dialogue('individual', { start: '2021-12-08T09:00:00+08:00' });
    await chat.answersUpTo('nothing');
    await chat.says('确认', /第 1 版/);
    await chat.sends({ kind: 'stored-files', purpose: 'upload', files: [] }, /提交吗/);
    await chat.says('上一步', /盖好章，把第 1 版传回来/);
    await chat.says('上一步', /请核对/);
    await chat.says('继续', /提交吗/);
    await chat.clicks('yes', /提交成功/);
    for (const word of ['上一步', '跳过', '修改 邮编', '重新开始', '邮编改成200070', '学历 改'])
      await chat.says(word, /回“撤回”/);
    await chat.says('推荐了吗', /在推荐单位初审/);
    const unclear = [await chat.says('那个谁'), await chat.says('星期几开会来着的'), await chat.says('不晓得咋弄')];
    expect(unclear[0] === unclear[1] || unclear[1] === unclear[2]).toBe(false);
    expect(unclear.join()).toMatch(/人工/);
    await chat.says('继续', /在推荐单位初审/);
    await chat.says('帮助', /已经提交[\s\S]*撤回|交上去的[\s\S]*撤回/);
    await chat.says('撤回', /撤回了/);
    await chat.says('撤回', /还没有提交，不用撤回|还没交出去/);
    await chat.says('修改 邮编', /【邮编】/);
  });
});

it('names all that is still missing where the last open column is put off', async () => {
  chat = await dialogue('team');
  await chat.answersUpTo('awards');
  await chat.says('2018年 优秀班组（组委会）', /【获奖证书复印件】/);
  await chat.says('跳过', /【事迹材料图片】/);
  await chat.says('跳过', /还差事迹材料图片、获奖证书复印件，其他都填好了/);
});

it.each([
  ['其余的都用', '方晓岚'],
  ['联系人是王丽，其余的都用', '王丽'],
  ['5：13900001111，其他的都用', '方晓岚'],
])('takes what is offered for the other columns of a list: %s', async (said, contact) => {
  chat = await dialogue('team');
  await chat.answersUpTo('bodyUnit');
  await chat.says(said, /单位名称：申汀轨道交通集团有限公司[\s\S]*【班组类别】/);
  expect((await chat.application()).answers).toMatchObject({ bodyContact: contact, bodyPosition: '主管' });
});

it.each([
  ['wang@163.com', {}, /邮箱这一栏|邮箱这张表/],
  ['邮箱wang@163.com', {}, /邮箱这一栏|邮箱这张表/],
  ['我的邮箱是 wang@163.com 电话13800138000', { phone: '13800138000' }, /邮箱[\s\S]*✓ 电话/],
])('says that the form has no column for it, and goes on: %s', async (said, stored, answer) => {
  chat = await dialogue('individual');
  await chat.answersUpTo('position');
  const before = (await chat.application()).answers;
  await chat.says(said, answer);
  expect(chat.heard()).toMatch(/职务/);
  expect((await chat.application()).answers).toEqual({ ...before, ...stored });
});

it('takes no day for a post', async () => {
  chat = await dialogue('individual');
  await chat.answersUpTo('position');
  await chat.says('2021年5月1日', /“职务”没看出来|不像“职务”/);
});

it('leaves a column that was gone to as it is by any word that lets it be', async () => {
  chat = await dialogueAt('nothing');
  const before = (await chat.application()).answers;
  for (const [column, word] of [
    ['高中', '跳过'],
    ['联系人', '没问题'],
    ['联系人', '都对'],
    ['邮编', '算了'],
    ['修改 事迹材料', '跳过'],
    ['修改 奖励', '没问题'],
  ] as const) {
    await chat.says(column, /现在(?:是|已有)/);
    const heard = await chat.says(word, /✓ .+不改，保留原来的[\s\S]*请核对/);
    expect(heard).not.toContain('先放着');
  }
  await chat.says('修改 人数', /现在是：32人/);
  await chat.says('1', /比人数的1还多/);
  expect((await chat.application()).answers).toEqual(before);
});
