import { afterEach, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../../src/domain/base/message.ts';
import type { Broadcast } from '../../../../src/domain/broadcast/broadcast.ts';
import { broadcastView } from '../../../../src/domain/broadcast/broadcast-events.ts';
import { readTimeAhead } from '../../../../src/domain/language/dates/read-time-ahead.ts';
import { openHandover } from '../../../support/chats/handover-chat.ts';
import { begin, play, STAFF } from '../../../support/seasons/broadcast-season.ts';
import { openSeason, type Season } from '../../../support/seasons/season.ts';

let season: Season;
afterEach(() => season?.close());

const said = (messages: readonly OutgoingMessage[]) =>
  messages
    .map((message) => ('title' in message ? `${message.title} ${message.text}` : 'text' in message ? message.text : ''))
    .join('\n');
const says = async (text: string, person = STAFF) => said(await season.hear(person, { kind: 'text', text }));

async function sentOne(): Promise<Broadcast | undefined> {
  for await (const { data } of season.ports.views.listAll<Broadcast>(broadcastView)) return data;
  return undefined;
}

it('is made step by step, tested, sent, taken back within a minute; and nobody but staff can', async () => {
  season = await openSeason();
  await begin(season.ports, 4);
  expect(await says('广播', 'wecom:heyan')).toContain('只有主办单位的工作人员');
  expect(await says('广播')).toContain('1 没报上名（4 人）');
  expect(await says('1')).toContain('这些人共 4 位');
  expect(await says('{职务}好')).toContain('不认识 {职务}');
  const look = await says('{姓名}您好，{缺什么}');
  expect(look).toContain('申报人您好，还没选推荐单位');
  expect(look).toContain('将发给 4 人');
  expect(await says('试发')).toContain('申报人您好，还没选推荐单位');
  expect(await says('现在发')).toContain('1 分钟后发给 4 人');
  expect(await says('撤销广播')).toContain('一条都没发');
  expect(await sentOne()).toMatchObject({ status: 'draft' });
});

it('is the one that its card shows: an older card neither takes back nor sends a newer one', async () => {
  season = await openSeason();
  await begin(season.ports, 4);
  const cards: string[] = [];
  const lastCard = () => {
    const card = season.told(STAFF).findLast((message) => message.kind === 'card');
    return card?.kind === 'card' ? card.card : '';
  };
  const presses = async (card: string, key: string) => said(await season.hear(STAFF, { kind: 'choice', card, key }));
  for (const text of ['第一条通知请看', '第二条通知请看']) {
    await says(`广播 ${text}`);
    await says('1');
    cards.push(lastCard());
    expect(await says('现在发')).toContain('1 分钟后发给 4 人');
    cards.push(lastCard());
  }
  const [, firstSent = '', , secondSent = ''] = cards;
  expect(await presses(firstSent, '撤销广播')).toContain('一条都没发');
  expect(await presses(firstSent, '撤销广播')).toContain('已经撤销过了');
  expect(await presses(secondSent, '广播进度')).toMatch(/第二条[\s\S]*等着发出/u);
  await says('广播 第三条通知请看');
  await says('1');
  const look = lastCard();
  await says('改文字');
  expect(await says('第三条改过的通知')).toContain('第三条改过的通知');
  for (const old of [cards[0] ?? '', look]) expect(await presses(old, '现在发')).toContain('将发给 4 人');
  expect(await presses(lastCard(), '试发')).toContain('第三条改过的通知');
  expect(await presses(lastCard(), '现在发')).toContain('1 分钟后发给 4 人');
});

it.each([
  '等等 先别发',
  '等等',
  '撤回',
  '不发了',
  '算了不发了',
  '发错了',
  '停',
  '取消',
  '别发了',
  '先停一下',
  '哎呀发错人了，快撤回',
  '不对不对，先别发，内容写错了',
])('is stopped within its minute by 「%s」, and 广播 goes on with what was written', async (wish) => {
  season = await openSeason();
  await begin(season.ports, 4);
  for (const text of ['广播 大家快点交', '1', '现在发']) await says(text);
  expect(await says(wish)).toContain('一条都没发');
  expect(await sentOne()).toMatchObject({ status: 'draft' });
  expect(await says('广播')).toMatch(/“大家快点交”还没有发[\s\S]*将发给 4 人/u);
});

it('is halted by the same words while it runs, told how it is stopped for a question, and left alone by others', async () => {
  season = await openSeason();
  await begin(season.ports, 4);
  for (const text of ['广播 大家快点交', '1', '明天上午10:10']) await says(text);
  expect(await says('还能撤回吗')).toContain('回“撤销广播”就不发了');
  season.setClock('2021-11-25T18:00:00+08:00');
  for (const text of ['等等', '撤回']) expect(await says(text)).toContain('回“撤销广播”就不发了');
  for (const text of ['谢谢', '发错名单给我了怎么办']) await says(text);
  season.setClock('2021-11-26T10:10:00+08:00');
  const [row] = [await sentOne()];
  expect(row).toMatchObject({ status: 'scheduled' });
  let stopped = '';
  const broadcast = await play(season.ports, row?.id ?? '', async () => {
    if ((await sentOne())?.status === 'sending' && stopped === '') stopped = await says('先停一下');
  });
  expect(stopped).toContain('先停住了');
  expect(broadcast.status).toBe('paused');
});

it('tells how far it is, and is sent at the time that was said', async () => {
  season = await openSeason();
  await begin(season.ports, 4);
  await says('群发');
  await says('没报上名');
  await says('2');
  expect(await says('明天上午10:10')).toContain('11/26 10:10 发给 4 人');
  expect(await says('广播进度')).toContain('等着发出');
  season.setClock('2021-11-26T10:10:00+08:00');
  const [row] = [await sentOne()];
  expect((await play(season.ports, row?.id ?? '')).status).toBe('finished');
  expect(await says('广播进度')).toContain('已发出 4');
  expect(await says('停止广播')).toContain('没有在发送');
});

it('begins with the words that stand behind 广播, and asks only who', async () => {
  season = await openSeason();
  await begin(season.ports, 4);
  expect(await says('广播 {职务}快点交')).toContain('不认识 {职务}');
  expect(await says('广播：{姓名}您好')).toContain('“{姓名}您好”');
  expect(await says('广播 大家快点交')).toMatch(/大家快点交[\s\S]*没报上名（4 人）/u);
  const look = await says('1');
  expect(look).toContain('大家快点交');
  expect(look).toContain('将发给 4 人');
  expect(await says('换人')).toContain('没报上名（4 人）');
  expect(await says('所有人')).toContain('大家快点交');
});

it('answers what staff ask before the words are awaited, asks again for whom, and is left by 取消', async () => {
  season = await openSeason();
  await begin(season.ports, 4);
  await says('广播 大家快点交');
  expect(await says('后台')).toMatch(/管理页[\s\S]*发给谁/u);
  expect(await says('进度')).toMatch(/[\s\S]+发给谁/u);
  expect(await says('查 没这个人')).toMatch(/没这个人[\s\S]*发给谁/u);
  expect(await says('取消')).toContain('好，不发了');
  expect(await says('6')).not.toContain('将发给');
});

it('typed once more, or after something else, goes on with what was written; other words say what they take the place of', async () => {
  season = await openSeason();
  await begin(season.ports, 4);
  await says('广播 大家快点交');
  expect(await says('群发')).toMatch(/“大家快点交”还没有发，接着来[\s\S]*发给谁[\s\S]*没报上名（4 人）/u);
  expect(await says('1')).toContain('将发给 4 人');
  expect(await says('广播')).toMatch(/“大家快点交”还没有发[\s\S]*将发给 4 人/u);
  expect(await says('广播进度')).toMatch(/还没有发过群发[\s\S]*将发给 4 人/u);
  expect(await says('停止广播')).toMatch(/没有找到这条群发[\s\S]*将发给 4 人/u);
  expect(await says('先到这里')).toContain('“大家快点交”先放下了，没有发。要接着发，回“广播”');
  expect(await says('后台')).not.toContain('将发给');
  expect(await says('广播')).toMatch(/“大家快点交”还没有发[\s\S]*将发给 4 人/u);
  expect(await says('广播 周五截止')).toMatch(/原来的没有发，要用回来，再发一遍：\n广播 大家快点交[\s\S]*周五截止/u);
  expect(await says('不发了')).toContain('好，不发了');
  expect(await says('广播')).toMatch(/^发给谁/u);
});

it.each(['算了 不发了', '算了，不发了。', '不发了', '算了吧', '取消'])(
  'is let be by 「%s」 at every step',
  async (leaving) => {
    season = await openSeason();
    await begin(season.ports, 4);
    for (const steps of [['广播'], ['广播', '1'], ['广播', '1', '大家快点交']]) {
      for (const said of steps) await says(said);
      expect(await says(leaving)).toContain('好，不发了');
    }
    expect(await says('广播')).toMatch(/^发给谁/u);
  },
);

it.each(['等等', '先等等', '先不发', '稍等', '我再想想', '等一下，先不发'])(
  'is put aside by 「%s」 at every step: it is no text for everybody, and what is written stays',
  async (waiting) => {
    season = await openSeason();
    await begin(season.ports, 4);
    for (const steps of [['广播'], ['广播', '1']]) {
      for (const said of steps) await says(said);
      expect(await says(waiting)).toContain('先放下了，没有发');
    }
    await says('广播 大家快点交');
    await says('1');
    expect(await says(waiting)).toContain('“大家快点交”先放下了，没有发');
    expect(await says('广播')).toContain('“大家快点交”还没有发');
  },
);

it('goes to everybody only when that is said by itself', async () => {
  season = await openSeason();
  await begin(season.ports, 4);
  await says('广播 大家快点交');
  await says('所有人');
  expect(await says('现在发')).toMatch(/没有挑人：要发给全部 4 人吗[\s\S]*马上发[\s\S]*回“发给全部”/u);
  expect(await sentOne()).toMatchObject({ status: 'draft' });
  expect(await says('算一下')).toContain('将发给 4 人');
  expect(await says('发给全部')).toContain('将发给 4 人');
  expect(await says('明天上午10:10')).toMatch(/要发给全部 4 人吗[\s\S]*11\/26 10:10 发/u);
  expect(await says('换人')).toContain('发给谁');
  await says('所有人');
  await says('明天上午10:10');
  expect(await says('发给全部')).toContain('11/26 10:10 发给 4 人');
  expect(await sentOne()).toMatchObject({ status: 'scheduled' });
});

it.each([
  ['9:10', '2021-12-11T09:10:00+08:00'],
  ['10:30发', '2021-12-10T10:30:00+08:00'],
  ['明天9点', '2021-12-11T09:00:00+08:00'],
  ['12月15日下午3点半', '2021-12-15T15:30:00+08:00'],
  ['25:00', null],
  ['好的', null],
])('a time: %s', (text, expected) => {
  expect(readTimeAhead(text, '2021-12-10', new Date('2021-12-10T10:00:00+08:00'))).toBe(expected);
});

it('written while somebody is helped takes what is typed, nobody else does, and 接手 goes back', async () => {
  const { chat, staff, news, sends, photo } = await openHandover();
  season = chat.season;
  const toAsker = () => news(chat.person);
  await chat.says('人工 急');
  await staff('接手', /您接手了/);
  toAsker();
  await staff('广播 大家快点交', /手上还有 heyan 的求助[\s\S]*大家快点交/);
  await staff('您稍等', /不发给 heyan[\s\S]*发给谁/);
  expect(await sends(STAFF, photo())).toMatch(/只发文字，这个没有收[\s\S]*发给谁/);
  await chat.says('还在吗');
  expect(news(STAFF)).toMatch(/还在吗[\s\S]*没有对着这一位，要回话，先回“接手 \w{4}”/);
  expect(toAsker()).not.toMatch(/俞琳：|稍等/);
  await staff('接手', /现在对着的是 heyan[\s\S]*写的群发“大家快点交”先放下了[\s\S]*回“广播”/);
  await staff('在的');
  expect(toAsker()).toMatch(/俞琳：在的/);
  await staff('广播', /“大家快点交”还没有发，接着来[\s\S]*手上还有 heyan[\s\S]*发给谁/);
  await staff('所有人', /对方会看到：\n大家快点交/);
  await staff('求助', /在求助/);
  await staff('不发了', /不发了[\s\S]*您打的字又直接发给 heyan/);
  expect(toAsker()).toBe('');
  await staff('好了');
  expect(toAsker()).toMatch(/俞琳：好了/);
});
