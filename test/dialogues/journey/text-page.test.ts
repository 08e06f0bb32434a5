import { expect, it } from 'vitest';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { describeText, finishText, saveText } from '../../../src/usecases/pages/write-text.ts';
import { sampleAnswers } from '../../support/campaigns/sample-answers.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

const deeds = sampleAnswers('team-metro-window').get('事迹材料') ?? '';
let presses = 0;

/** What the page does, without the browser. */
function page(chat: Dialogue, person = chat.person, field = 'deeds') {
  const ports = chat.season.ports;
  const link = async () => ({
    person,
    subject: `${(await chat.application()).id}/${field}`,
    issuedAt: new Date('2021-11-25T01:00:00Z'),
    nonce: 'page',
  });
  const id = () => {
    presses += 1;
    return `press-${presses}`;
  };
  return {
    async shows() {
      const state = await describeText(ports, await link());
      if (state.kind === 'refused') throw new Error(state.reason);
      return state.text;
    },
    saves: async (text: string, mark: string, save = id()) => saveText(ports, await link(), { text, mark, save }),
    async finishes() {
      const { mark } = await this.shows();
      const finished = await finishText(ports, await link(), { mark, requestId: id() });
      await chat.season.settle(person);
      return finished;
    },
    refused: async () => {
      const state = await describeText(ports, await link());
      return state.kind === 'refused' ? state.reason : null;
    },
  };
}

it('offers the page where the long text is asked, and on the word for it', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  expect(chat.heard()).toMatch(/【事迹材料】[\s\S]*网页上写：打开/);
  const again = await chat.says('截止时间', /事迹材料/);
  expect(again).not.toContain('网页上写');
  await chat.says('网页填写', /在网页上写事迹材料/);
  await chat.says('修改 职责及特色', /职责/);
  await chat.says('打开网页', /在网页上写班组主要工作职责及特色/);
  await chat.close();
});

it('takes a text written on the page, goes on by itself, and knows where it came from', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  const web = page(chat);
  const { mark, min, max } = await web.shows();
  expect([min, max]).toEqual([2500, 3000]);
  const half = await web.saves(deeds.slice(0, 1000), mark);
  expect(half.kind).toBe('saved');
  await chat.says('进度', /已存 \d+ 段 \d+ 字.*还差/);
  const saved = await web.saves(deeds, half.kind === 'saved' ? half.mark : '');
  expect(saved.kind).toBe('saved');
  expect(await web.finishes()).toEqual({ kind: 'taken' });
  expect(textOf(chat.season.told(chat.person))).toMatch(/✓ 事迹材料：2\d{3} ?字[\s\S]*【何时受过何种奖励】/);
  const { answers, origins, pieces } = await chat.application();
  expect(answers.deeds).toBe(deeds);
  expect(pieces.deeds).toBeUndefined();
  expect(origins?.deeds).toMatchObject({ by: chat.person, source: 'page' });
  await chat.close();
});

it('writes one entry for one save, none for a save that changes nothing, and only what changed', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  const web = page(chat);
  const { id } = await chat.application();
  const entries = () => chat.season.ports.journal.read(`application/${id}`);
  const before = (await entries()).length;
  const first = await web.saves(deeds, (await web.shows()).mark, 'save-one');
  const mark = first.kind === 'saved' ? first.mark : '';
  expect(await web.saves(deeds, 'whatever was seen', 'save-one')).toMatchObject({ kind: 'saved', mark });
  expect(await web.saves(`${deeds}\n\n  `, mark)).toMatchObject({ kind: 'saved', mark });
  expect((await entries()).length).toBe(before + 1);
  await web.saves(`${deeds}再见`, mark);
  const last = (await entries()).at(-1);
  expect(last?.events).toEqual([
    { kind: 'textEdited', field: 'deeds', from: deeds.length, to: deeds.length, text: '再见' },
  ]);
  await chat.close();
});

it('overwrites nothing that the chat changed meanwhile: the page gets what is there', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  const web = page(chat);
  const { mark } = await web.shows();
  await chat.says('聊天里发来的第一段。', /已存 \d+ 字/);
  const clash = await web.saves('网页上写的第一段。', mark);
  expect(clash).toMatchObject({
    kind: 'changed',
    text: { text: '聊天里发来的第一段。', written: { by: null, source: 'chat' } },
  });
  const seen = clash.kind === 'changed' ? clash.text.mark : '';
  await web.saves('聊天里发来的第一段。\n网页上写的第一段。', seen);
  expect((await chat.application()).pieces.deeds).toEqual(['聊天里发来的第一段。', '网页上写的第一段。']);
  await chat.says('撤销', /留着 1 段/);
  await chat.close();
});

it('keeps a text that is too long, says so when it is finished, and takes it once it is cut', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  const web = page(chat);
  const long = `${deeds}\n${deeds.slice(0, 600)}`;
  await web.saves(long, (await web.shows()).mark);
  await web.finishes();
  expect(textOf(chat.season.told(chat.person))).toMatch(/超出 \d+ 字/);
  expect((await chat.application()).answers.deeds).toBeUndefined();
  expect((await web.shows()).text).toBe(long);
  await web.saves(deeds, (await web.shows()).mark);
  await web.finishes();
  expect((await chat.application()).answers.deeds).toBe(deeds);
  await chat.close();
});

it('writes the 200 characters too, from wherever the conversation is', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('leaderName');
  const web = page(chat, chat.person, 'duties');
  await web.saves('负责车站窗口服务。\n特色：队尾先答。', (await web.shows()).mark);
  await web.finishes();
  expect(textOf(chat.season.told(chat.person))).toMatch(/✓ 班组主要工作职责及特色[\s\S]*1 班组长姓名/);
  expect((await chat.application()).answers.duties).toBe('负责车站窗口服务。\n特色：队尾先答。');
  await chat.close();
});

it('is for the people who fill in the application, inside the window, before it is handed in', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  expect(await page(chat, 'wecom:stranger').refused()).toBe('not-found');
  expect(await page(chat, chat.person, 'postcode').refused()).toBe('not-found');
  const code = /加入 ([0-9A-Z]{6})/u.exec(await chat.says('邀请同事'))?.[1];
  await chat.season.hear('wecom:wangfang', { kind: 'text', text: `加入 ${code} 王芳` });
  const hers = page(chat, 'wecom:wangfang');
  await hers.saves('王芳写的开头。', (await hers.shows()).mark);
  expect((await page(chat).shows()).written).toMatchObject({ by: '王芳', source: 'page' });
  chat.season.setClock('2021-12-18T00:00:00+08:00');
  expect(await page(chat).refused()).toBe('submission-closed');
  expect(await page(chat).saves('晚了', 'x')).toEqual({ kind: 'refused', reason: 'submission-closed' });
  expect((await chat.application()).pieces.deeds).toEqual(['王芳写的开头。']);
  await chat.close();
});

it('counts a press once, however often it arrives', async () => {
  const chat = await dialogue('team');
  await chat.answersUpTo('deeds');
  const web = page(chat);
  await web.saves(deeds, (await web.shows()).mark);
  const { id } = await chat.application();
  const message = {
    id: 'h5:page/once',
    person: chat.person,
    reply: { kind: 'text-written', application: id, field: 'deeds' },
  } as const;
  expect(await acceptMessage(chat.season.ports, message)).toBe('added');
  expect(await acceptMessage(chat.season.ports, message)).toBe('repeated');
  await chat.close();
});
