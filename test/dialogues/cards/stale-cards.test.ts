import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import { type Person, personView } from '../../../src/domain/people/person.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { extendApplication } from '../../../src/usecases/season/extend-application.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

const CONTACT = 'wecom:fangxiaolan';
const COLLEAGUE = 'wecom:minjiashu';
const HELPER = 'wecom:wangfang';
const body = { campaign: 'star-2021', body: 'group-shenting-rail' };

let chat: Dialogue;
afterEach(() => chat.close());

type Card = Extract<OutgoingMessage, { kind: 'card' }>;

function cardOf(person: string, title: RegExp): Card {
  const cards = chat.season.told(person).filter((message): message is Card => message.kind === 'card');
  const card = cards.findLast((known) => title.test(known.title));
  if (!card) throw new Error(`${person} has no card ${title}`);
  return card;
}

const press = async (person: string, { card }: Card, key: string) =>
  textOf(await chat.season.hear(person, { kind: 'choice', card, key, code: `code-of-${card}` }));
const says = async (person: string, text: string) => textOf(await chat.season.hear(person, { kind: 'text', text }));

async function atConfirm(): Promise<void> {
  chat = await dialogue('team');
  await bindContact(chat.season.ports, CONTACT, body);
  await bindContact(chat.season.ports, COLLEAGUE, body);
  await chat.answersUpTo('nothing');
}

async function printAndSubmit(): Promise<void> {
  await chat.clicks('yes');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.clicks('yes', /提交成功/);
}

async function submittedTwice(): Promise<Card> {
  await atConfirm();
  await printAndSubmit();
  const first = cardOf(CONTACT, /请初审/);
  await chat.says('撤回', /撤/);
  await chat.says('邮编改成 202198', /确定吗/);
  await chat.says('是', /邮编/);
  await printAndSubmit();
  return first;
}

describe('a card of the first review', () => {
  it('of an older version decides nothing: it says what changed and shows the new one', async () => {
    const first = await submittedTwice();
    const heard = await press(CONTACT, first, 'recommend');
    expect(heard).toMatch(/材料已改为第 2 版：邮编变了[\s\S]*请看过再定[\s\S]*请初审：云苔路站[\s\S]*第2版/);
    expect(heard).toMatch(/\[卡片\] 已有新的/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    expect(await press(CONTACT, cardOf(CONTACT, /请初审/), 'recommend')).toMatch(/已推荐/);
    expect((await chat.application()).status).toBe('recommended');
  });

  it('of an older version asks for no reason', async () => {
    const first = await submittedTwice();
    for (const key of ['return', 'decline']) expect(await press(CONTACT, first, key)).toMatch(/已改为第 2 版/);
    await says(CONTACT, '邮编不对');
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });

  it('is for one submission: the same version handed in again is to be looked at again', async () => {
    await atConfirm();
    await printAndSubmit();
    const first = cardOf(CONTACT, /请初审/);
    chat.season.setClock('2021-11-25T10:00:00+08:00');
    await chat.says('撤回', /撤/);
    await chat.says('提交', /提交成功/);
    expect(await press(CONTACT, first, 'recommend')).toMatch(/材料已改为第 1 版。[\s\S]*请看过再定/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });

  it('takes a reason for what was shown when it was asked for', async () => {
    await atConfirm();
    await printAndSubmit();
    expect(await press(CONTACT, cardOf(CONTACT, /请初审/), 'return')).toMatch(/退回修改。请用一条消息/);
    await chat.says('撤回', /撤/);
    await chat.says('邮编改成 202198', /确定吗/);
    await chat.says('是', /邮编/);
    await printAndSubmit();
    expect(await says(CONTACT, '邮编 不对')).toMatch(/已改为第 2 版：邮编变了/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });

  it('pressed by a second contact says what was decided and by whom', async () => {
    await atConfirm();
    await printAndSubmit();
    const [mine, theirs] = [cardOf(CONTACT, /请初审/), cardOf(COLLEAGUE, /请初审/)];
    expect(mine.card).not.toBe(theirs.card);
    await press(CONTACT, mine, 'recommend');
    const late = await press(COLLEAGUE, theirs, 'decline');
    expect(late).toMatch(/已经有了决定：推荐（fangxiaolan 11月25日 09:00）/);
    expect(late).toMatch(/\[卡片\] 已处理/);
    expect(await press(CONTACT, mine, 'decline')).toMatch(/已经有了决定：推荐（您 /);
    expect((await chat.application()).status).toBe('recommended');
  });

  it('is answered kindly when the applicant has taken it back', async () => {
    await atConfirm();
    await printAndSubmit();
    await chat.says('撤回', /撤/);
    expect(await press(CONTACT, cardOf(CONTACT, /请初审/), 'recommend')).toMatch(/撤回去改了/);
  });

  it('counts for the reader it was sent to', async () => {
    await atConfirm();
    await printAndSubmit();
    const heard = await press(COLLEAGUE, cardOf(CONTACT, /请初审/), 'recommend');
    expect(heard).not.toMatch(/已推荐/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
  });
});

describe('what a page decides', () => {
  const decision = async (shown: { version: number; submitted: number }) =>
    textOf(
      await chat.season.hear(CONTACT, {
        kind: 'body-decision',
        application: (await chat.application()).id,
        decision: 'recommend',
        fields: [],
        reason: '',
        shown,
      }),
    );

  it('counts for the version that the page showed', async () => {
    await submittedTwice();
    const { printed, submittedAt } = await chat.application();
    const submitted = Math.floor(Date.parse(submittedAt ?? '') / 1000);
    expect(await decision({ version: 1, submitted })).toMatch(/已改为第 2 版/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    expect(await decision({ version: printed?.version ?? 0, submitted })).toMatch(/已推荐/);
  });
});

describe('a card that asks whether the answers are right', () => {
  async function changedByHelper(): Promise<Card> {
    await atConfirm();
    const code = /加入 ([0-9A-Z]{6})/u.exec(await chat.says('邀请同事', /转给同事/))?.[1] ?? '';
    await says(HELPER, `加入 ${code} 王芳`);
    const card = cardOf(chat.person, /请核对/);
    await says(HELPER, '修改 邮编');
    await says(HELPER, '202198');
    expect((await chat.application()).answers.postcode).toBe('202198');
    return card;
  }

  it('of answers that changed meanwhile says which, and asks again', async () => {
    const card = await changedByHelper();
    const heard = await press(chat.person, card, 'yes');
    expect(heard).toMatch(/看过以后，邮编改过了[\s\S]*202198[\s\S]*请核对/);
    expect((await chat.application()).isConfirmed).toBe(false);
    await press(chat.person, cardOf(chat.person, /请核对/), 'yes');
    expect((await chat.application()).isConfirmed).toBe(true);
  });

  it('has a typed twin that is as careful', async () => {
    await changedByHelper();
    await chat.says('确认', /邮编改过了[\s\S]*202198/);
    expect((await chat.application()).isConfirmed).toBe(false);
    await chat.says('确认');
    expect((await chat.application()).isConfirmed).toBe(true);
  });

  it('counts when nothing changed, however often it was shown', async () => {
    await atConfirm();
    const first = cardOf(chat.person, /请核对/);
    await chat.says('进度');
    await press(chat.person, first, 'yes');
    expect((await chat.application()).isConfirmed).toBe(true);
  });
});

describe('a card of a question', () => {
  it('of another place answers nothing', async () => {
    chat = await dialogue('team');
    await chat.says('你好');
    await chat.says('班组');
    await chat.says('申汀', /符合吗/);
    await chat.says('逐条看', /1\/6/);
    const first = cardOf(chat.person, /1\/6/);
    await chat.clicks('yes', /2\/6/);
    expect(await press(chat.person, first, 'no')).toMatch(/以前的卡片|过时/);
    expect((await chat.application()).clauses).toHaveLength(1);
  });

  it('that asked about one condition does not answer for all of them', async () => {
    chat = await dialogue('team');
    await chat.says('你好');
    await chat.says('班组');
    await chat.says('申汀', /符合吗/);
    const all = cardOf(chat.person, /6 条都符合/);
    await chat.says('逐条看', /1\/6/);
    const first = cardOf(chat.person, /1\/6/);
    expect(await press(chat.person, all, 'all')).toMatch(/以前的卡片|过时/);
    expect((await chat.application()).clauses).toEqual([]);
    await chat.says('第1条不清楚，其余都符合', /第 1 条/);
    await press(chat.person, first, 'yes');
    expect((await chat.application()).clauses).toHaveLength(6);
  });

  it('does not answer whether to begin anew, nor the other way round', async () => {
    chat = await dialogue('team');
    await chat.says('你好');
    await chat.says('班组');
    await chat.says('申汀', /符合吗/);
    await chat.says('逐条看', /1\/6/);
    const question = cardOf(chat.person, /1\/6/);
    await chat.says('重新开始', /从头填/);
    const anew = cardOf(chat.person, /从头填/);
    await press(chat.person, question, 'yes');
    expect((await chat.application()).clauses).toHaveLength(1);
    await press(chat.person, anew, 'yes');
    expect((await chat.application()).clauses).toHaveLength(1);
  });
});

describe('the days of a decision', () => {
  it('are those of the application that is decided on, not those of the contact’s own', async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('nothing');
    for (const said of ['你好', '个人', '申汀']) await says(CONTACT, said);
    await bindContact(chat.season.ports, CONTACT, body);
    await printAndSubmit();
    const person = await chat.season.ports.views.get<Person>(personView, CONTACT);
    const own = person?.data.bookmark?.application ?? '';
    const extension = { until: '2021-12-31', reason: '搬迁' };
    await extendApplication(chat.season.ports, 'wecom:yulin', { application: own, extension, requestId: 'press-01' });
    chat.season.setClock('2021-12-26T09:00:00+08:00');
    const card = cardOf(CONTACT, /请初审/);
    expect(await press(CONTACT, card, 'recommend')).toMatch(/12月24日截止/);
    const { id } = await chat.application();
    await extendApplication(chat.season.ports, 'wecom:yulin', { application: id, extension, requestId: 'press-02' });
    expect(await press(CONTACT, card, 'recommend')).toMatch(/已推荐/);
  });
});
