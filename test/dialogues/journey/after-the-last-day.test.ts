import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const OVER = /12月17日为止[\s\S]*请找/;

/** A value is asked about when the last day ends. */
async function heldOverMidnight(): Promise<void> {
  chat = await dialogue('team', { start: '2021-12-10T23:00:00+08:00' });
  await chat.answersUpTo('organisationKind');
  await chat.says('上海普陀幸福里养老院', /单位性质就这样填吗/);
  chat.season.setClock('2021-12-18T00:00:00+08:00');
}

describe('after the last day', () => {
  it('closes the card of a value as counting for nothing, says why and whom to ask, and lets the value go', async () => {
    await heldOverMidnight();
    await chat.clicks('1', OVER);
    expect(chat.heard()).toMatch(/没有算数/);
    expect(chat.heard()).not.toMatch(/已确认/);
    await chat.says('民办非企', OVER);
    expect(chat.heard()).not.toMatch(/就这样填吗/);
    expect(await chat.application()).not.toHaveProperty('answers.organisationKind');
  });

  it.each(['是', '上海普陀养老院', '邮编改成200062'])('takes %s for nothing, and asks about nothing', async (said) => {
    await heldOverMidnight();
    await chat.says(said, OVER);
    expect(chat.heard()).not.toMatch(/就这样填吗/);
  });

  it('says how things stand without the time that is left for them', async () => {
    await heldOverMidnight();
    await chat.says('进度', /已在12月17日截止/);
    expect(chat.heard()).not.toMatch(/分钟|就这样填吗/);
  });
});

it('tells whose recommending body missed its day that it did and whom to ask, not that it is reading', async () => {
  chat = await dialogue('team');
  await chat.answersUpTo('nothing');
  await chat.clicks('yes');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.clicks('yes', /提交成功/);
  await chat.says('状态', /正在看，有消息/);
  chat.season.setClock('2021-12-25T09:00:00+08:00');
  for (const asked of ['状态', '怎么还没消息', '现在到哪一步了']) {
    await chat.says(asked, /还没有定，现在不能再定了。请找/);
    expect(chat.heard()).not.toMatch(/正在看|不用做什么/);
  }
});

it('asks nobody who waits for help to go on filling in', async () => {
  await heldOverMidnight();
  const told = await chat.says('人工 想延期两天', /已经请工作人员|不是上班时间/);
  expect(told).toContain('别的事照常办');
  expect(told).not.toContain('接着填');
});

it.each([
  ['headcount', '人数”直接发数字，例如 32'],
  ['postcode', '请发6位数字'],
])('says for %s what is wanted when a long text comes, not how to shorten it', async (field, wanted) => {
  chat = await dialogueAt(field);
  await chat.says('好'.repeat(680), new RegExp(wanted));
  expect(chat.heard()).not.toMatch(/减去|正好满/);
});
