import { afterEach, expect, it } from 'vitest';
import type { Broadcast } from '../../../src/domain/broadcast/broadcast.ts';
import { broadcastView } from '../../../src/domain/broadcast/broadcast-events.ts';
import type { SimulatedPerson } from '../../../src/simulator/people.ts';
import { openSimulatedWecom } from '../../support/chats/simulated-wecom.ts';
import { begin, play, STAFF } from '../../support/seasons/broadcast-season.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

let season: Season;
afterEach(() => season.close());

const WORDS = '各位好，12月9日下午系统维护';

/** A season whose messages go to phones of the simulated platform: applicants a0 to a4, of whom a3 has no account there. */
async function openOnPhones() {
  let now = new Date('2021-11-25T09:00:00+08:00');
  const others = ['a0', 'a1', 'a2', 'a4'].map((userId): SimulatedPerson => {
    return { userId, name: userId, role: 'applicant', title: '' };
  });
  const { simulator, channel } = await openSimulatedWecom({ now: () => now }, { others });
  season = await openSeason({ ports: { channels: { wecom: channel } } });
  await begin(season.ports, 5);
  return {
    simulator,
    says: (text: string) => season.hear(STAFF, { kind: 'text', text }),
    texts: (userId: string) =>
      simulator.chatOf(userId).flatMap(({ content }) => (content.kind === 'text' ? [content.text] : [])),
    kinds: (userId: string) => simulator.chatOf(userId).map(({ content }) => content.kind),
    setClock(time: string) {
      now = new Date(time);
      season.setClock(time);
    },
  };
}

async function newest(): Promise<Broadcast> {
  for await (const { data } of season.ports.views.listAll<Broadcast>(broadcastView)) return data;
  throw new Error('no broadcast');
}

it.each([
  ['the same words, in one call', WORDS],
  ['words of their own, one by one', '{姓名}：12月9日下午系统维护'],
])('is sent from the chat and taken back from every phone: %s', async (_name, wording) => {
  const { simulator, says, texts, kinds, setClock } = await openOnPhones();
  for (const text of ['广播', '没报上名', wording, '现在发']) await says(text);
  setClock('2021-11-25T09:01:00+08:00');
  const { id } = await newest();
  const sent = await play(season.ports, id);
  expect(sent.chunks).toMatchObject([{ size: 5, counts: { sent: 4, invalid: 1 } }]);
  for (const userId of ['a0', 'a1', 'a2', 'a4']) expect(texts(userId)).toHaveLength(1);
  await says('广播进度');
  expect(texts('yulin').at(-1)).toContain('已发出 4');
  await says('撤回广播');
  expect(texts('yulin').at(-1)).toContain('正在撤回');
  await play(season.ports, id);
  for (const userId of ['a0', 'a1', 'a2', 'a4']) expect(kinds(userId)).toEqual(['recalled']);
  expect(kinds('yulin')).not.toContain('recalled');
  const recalls = simulator.wireLog().filter(({ endpoint }) => endpoint === 'message/recall');
  expect(recalls.map(({ errcode }) => errcode)).toEqual(wording === WORDS ? [0] : [0, 0, 0, 0]);
  await says('撤回广播');
  expect(texts('yulin').at(-1)).toContain('已经撤回过了');
});

it('cannot be taken back after a day', async () => {
  const { says, texts, setClock, kinds } = await openOnPhones();
  for (const text of ['广播', '没报上名', WORDS, '现在发']) await says(text);
  setClock('2021-11-25T09:01:00+08:00');
  await play(season.ports, (await newest()).id);
  setClock('2021-11-26T09:02:00+08:00');
  await says('撤回广播');
  expect(texts('yulin').at(-1)).toContain('发出已超过 24 小时');
  expect(kinds('a0')).toEqual(['text']);
});
