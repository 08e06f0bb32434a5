import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { type Person, personView } from '../../../src/domain/people/person.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

/** Annex 1 for teams: six conditions, the last with the id 7. */
const ALL = ['1', '2', '3', '4', '5', '7'];

let chat: Dialogue;
beforeEach(async () => {
  chat = await dialogue('team');
  await chat.says('你好');
  await chat.says('班组');
});
afterEach(() => chat.close());

async function confirmed(): Promise<string[]> {
  return [...(await chat.application()).clauses].sort();
}

/** As after something that ends what can be taken back. */
async function forgetDeeds(): Promise<void> {
  const { views } = chat.season.ports;
  const { id } = await chat.application();
  const row = await views.get<Application>(applicationView, id);
  if (!row) throw new Error('no application');
  await views.put(applicationView, { ...row, data: { ...row.data, deeds: [] } });
}

/** As a conversation was left before conditions came in one message. */
async function forgetWhatWasShown(): Promise<void> {
  const { views } = chat.season.ports;
  const row = await views.get<Person>(personView, chat.person);
  if (!row?.data.bookmark) throw new Error('no bookmark');
  const { clauses: _, ...bookmark } = row.data.bookmark;
  await views.put(personView, { ...row, data: { ...row.data, bookmark } });
}

describe('the conditions', () => {
  it('stand in one message, numbered, with one button for all of them', async () => {
    const said = await chat.says('申汀', /^6 班组和单位近三年/mu);
    for (let number = 1; number <= 6; number += 1) expect(said).toMatch(new RegExp(`^${number} `, 'mu'));
    await chat.clicks('all', /预报名完成/);
    expect(await confirmed()).toEqual(ALL);
  });

  it('are short in the list, and word for word one by one or when one is asked about', async () => {
    const whole = '弘扬志愿者奉献精神，在为花博会、进博会服务保障';
    const said = await chat.says('申汀', /附件1 二，简写[\s\S]*\[逐条看原文\]/);
    expect(said).not.toContain(whole);
    await chat.says('第五条啥意思', new RegExp(whole));
    await chat.says('看原文', /1\/6[\s\S]*工作在一线基层的各类服务班组（包括站、所、队等）。/);
    expect(await confirmed()).toEqual([]);
  });

  it.each([
    '都符合',
    '符合',
    '6条都符合',
    '没有不符合的',
    '是的',
    '都符合呀我们都够',
    '我们都够的',
    '都ok',
    '没啥不符合的',
  ])('are all confirmed by %s', async (text) => {
    await chat.says('申汀', /6 条都符合吗/);
    await chat.says(text, /预报名完成/);
    expect(await confirmed()).toEqual(ALL);
  });

  it('take one that is not met, the rest after it, and the one when it was a slip', async () => {
    await chat.says('申汀');
    await chat.says('第2条不符合', /第 2 条必须满足[\s\S]*爱岗敬业[\s\S]*其余 5 条都符合/);
    expect(await confirmed()).toEqual([]);
    await chat.says('其余都符合', /申报条件 2\/6/);
    expect(await confirmed()).toEqual(['1', '3', '4', '5', '7']);
    await chat.says('刚才点错了，第2条符合', /符合/);
    await chat.says('第2条符合', /预报名完成/);
    expect(await confirmed()).toEqual(ALL);
  });

  it('let go of what was doubted by 撤销, and the body stays', async () => {
    await chat.says('申汀');
    await chat.says('第2条不符合', /必须满足/);
    const said = await chat.says('撤销', /不算[\s\S]*6 条都符合吗/);
    expect(said).not.toContain('撤了推荐单位');
    await chat.says('都符合', /预报名完成/);
  });

  it.each(['选错了', '点错了', '撤销'])(
    'give up what was chosen last by %s: one by one, then the body',
    async (word) => {
      await chat.says('申汀');
      await chat.says('逐条看', /申报条件 1\/6/);
      await chat.says('符合', /申报条件 2\/6/);
      await chat.says(word, /刚才确认的条件撤了[\s\S]*申报条件 1\/6/);
      const said = await chat.says(word, /不算[\s\S]*6 条都符合吗/);
      expect(said).not.toContain('撤了推荐单位');
      await chat.says(word, /撤了推荐单位/);
    },
  );

  it.each(['撤销', '点错了'])(
    'stand again after 上一步, and %s is understood there once nothing can be taken back',
    async (word) => {
      await chat.says(word, /撤不了|没有能直接撤的/);
      await chat.says('申汀');
      await chat.says('都符合', /预报名完成/);
      await forgetDeeds();
      await chat.says('上一步', /^6 班组和单位近三年[\s\S]*6 条都符合吗/mu);
      await chat.says(word, /(撤不了|没有能直接撤的)[\s\S]*6 条都符合吗/);
      await chat.says('啦啦啦', /第1条不清楚/);
      await chat.says('都符合', /【|▎/);
      expect(await confirmed()).toEqual(ALL);
    },
  );

  it('do not take 都符合 for the one that was doubted before', async () => {
    await chat.says('申汀');
    await chat.says('第三条不清楚', /第 3 条拿不准，可以问/);
    await chat.says('都符合', /申报条件 3\/6/);
    expect(await confirmed()).toEqual(['1', '2', '4', '5', '7']);
    await chat.says('不符合', /第 3 条必须满足/);
    expect(await confirmed()).toEqual(['1', '2', '4', '5', '7']);
    await chat.says('符合', /预报名完成/);
  });

  it('take a sentence about all of them', async () => {
    await chat.says('申汀');
    await chat.says('1 3符合其他不清楚', /第 2、4、5、6 条拿不准/);
    expect(await confirmed()).toEqual(['1', '3']);
    await chat.says('2符合，4到6也符合', /预报名完成/);
  });

  it.each(['1', '不符合', '应该都符合吧', '不清楚'])('ask back at %s, and confirm nothing', async (text) => {
    await chat.says('申汀');
    await chat.says(text, /第几条/);
    expect(await confirmed()).toEqual([]);
  });

  it.each(['应该都符合的', '符合吧应该', '都行', '差不多都符合'])(
    'want a yes said outright behind %s, and take it',
    async (text) => {
      await chat.says('申汀');
      await chat.says(text, /这要您说准：都符合就回“是”；[\s\S]*第1条不清楚/);
      expect(await confirmed()).toEqual([]);
      await chat.says('是', /预报名完成/);
      expect(await confirmed()).toEqual(ALL);
    },
  );

  it('take what is said of the one that is spoken of, and the rest with it', async () => {
    await chat.says('申汀');
    await chat.says('逐条看', /申报条件 1\/6/);
    await chat.says('应该符合', /这要您说准：这一条符合回 1/);
    await chat.says('那算符合', /申报条件 2\/6/);
    await chat.says('算符合的 其他都ok', /预报名完成/);
    expect(await confirmed()).toEqual(ALL);
  });

  it('promise no way past one that is not clear, and keep what is told of the form meanwhile', async () => {
    chat.season.setClock('2021-12-06T09:00:00+08:00');
    await chat.says('申汀');
    expect(await chat.says('第四条啥意思', /其余的先确认，回“第4条不清楚，其余都符合”/)).not.toContain('往下走');
    await chat.says('第4条不清楚，其余都符合', /表上的内容可以先发来[\s\S]*回“第4条符合”/);
    await chat.says('班组名称是云苔路站务班组，一共18人', /班组名称：云苔路站务班组[\s\S]*申报条件 4\/6/);
    await chat.says('先往下走', /才能往下走[\s\S]*申报条件 4\/6/);
    expect((await chat.application()).answers).toMatchObject({ teamName: '云苔路站务班组', headcount: 18 });
  });

  it('take the only one that was doubted without its number', async () => {
    await chat.says('申汀');
    await chat.says('第三条不清楚', /第 3 条拿不准/);
    await chat.says('那算符合 其他都ok', /预报名完成/);
    expect(await confirmed()).toEqual(ALL);
  });

  it('asks what 1 is meant for, and takes the yes', async () => {
    await chat.says('申汀', /6 条都符合吗/);
    const said = await chat.says('1', /回 1 是都符合吗？是就回“是”/);
    expect(said).not.toContain('没有记');
    expect(await confirmed()).toEqual([]);
    await chat.says('是', /预报名完成/);
    expect(await confirmed()).toEqual(ALL);
  });

  it.each(['我回来了，上次到哪了', '上次填到哪了', '在吗 我上次到哪了'])(
    'tell %s how far it is, and are asked again',
    async (text) => {
      await chat.says('申汀', /6 条都符合吗/);
      await chat.says(text, /填好 \d+\/\d+ 栏[\s\S]*6 条都符合吗/);
    },
  );

  it('may be looked at one by one; those that come later are not confirmed before they are shown', async () => {
    await chat.says('申汀');
    await chat.clicks('single', /1\/6/);
    await chat.clicks('yes', /2\/6/);
    await chat.says('2', /第 2 条必须满足/);
    await chat.says('符合', /3\/6/);
    await chat.says('都符合', /预报名完成/);
    expect(await confirmed()).toEqual(ALL);
  });

  it('that were shown one by one before there was a list are shown before 都符合 counts', async () => {
    await chat.says('申汀');
    await chat.says('逐条看', /1\/6/);
    await forgetWhatWasShown();
    await chat.says('都符合', /^6 班组和单位近三年/mu);
    expect(await confirmed()).toEqual([]);
    await chat.says('都符合', /预报名完成/);
  });
});

describe('a summary that was read', () => {
  it('is not said again after a change, but at 预览', async () => {
    await chat.close();
    chat = await dialogue('team');
    await chat.answersUpTo('nothing');
    const whole = /▎基本情况[\s\S]*▎奖励/;
    expect(chat.heard()).toMatch(whole);
    const changed = await chat.says('邮编改成 202198', /✓ 邮编：202198[\s\S]*都对了吗/);
    expect(changed).not.toMatch(/▎/);
    await chat.says('修改 人数', /【人数】/);
    expect(await chat.says('不改', /都对了吗/)).not.toMatch(/▎/);
    await chat.says('预览', whole);
    await chat.says('确认', /第 1 版/);
    expect((await chat.application()).answers.postcode).toBe('202198');
  });
});
