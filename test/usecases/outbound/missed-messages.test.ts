import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../src/domain/base/message.ts';
import { ChannelError } from '../../../src/ports/channels/channel.ts';
import type { OutboxRow } from '../../../src/ports/store/outbox.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { tellStaffOfMissed } from '../../../src/usecases/outbound/missed-messages.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

const PERSON = 'wecom:heyan';
const file = { key: 'media/aa/1', name: '申报表_第1版.pdf', contentType: 'application/pdf', sizeBytes: 9, sha256: '1' };
const pdf: OutgoingMessage = { kind: 'file', file };
const card: OutgoingMessage = {
  kind: 'card',
  card: 'rec_1',
  title: '请初审',
  text: '回 1 推荐',
  facts: [{ label: '编号', value: 'SB1' }],
  buttons: [{ key: 'yes', text: '推荐' }],
};

let season: Season;
afterEach(() => season.close());

/** A platform that refuses for good what `isRefused` says. */
async function refusing(isRefused: (message: OutgoingMessage) => boolean, staff = ['wecom:yulin', 'wecom:wangying']) {
  season = await openSeason({ staff });
  const { wecom } = season.ports.channels;
  if (!wecom) throw new Error('no channel');
  const send = wecom.send;
  wecom.send = async (userId, message, attempt) => {
    if (userId === 'heyan' && isRefused(message)) throw new ChannelError('rejected', '40058');
    return send(userId, message, attempt);
  };
  await season.ports.files.put(file.key, new TextEncoder().encode('%PDF-1.7\n'), 'application/pdf');
}

const row = (key: string, message: OutgoingMessage): OutboxRow => ({
  ...{ key, person: PERSON, message },
  at: '2021-11-25T01:00:00.000Z',
});

const text = (message: OutgoingMessage | undefined) => (message?.kind === 'text' ? message.text : message?.kind);

describe('what could not be sent for good', () => {
  it('is told at the next word, and comes then, before the answer', async () => {
    let isRefused = true;
    await refusing((message) => isRefused && message.kind !== 'text');
    await season.ports.outbox.put([
      row('a/1/0', { kind: 'text', text: '排好了' }),
      row('a/1/1', pdf),
      row('a/1/2', card),
    ]);
    await deliverMessages(season.ports, PERSON);
    expect(season.told(PERSON).map(text)).toEqual(['排好了']);
    isRefused = false;
    const [intro, again, words, answer] = await season.hear(PERSON, { kind: 'text', text: '收到了吗' });
    expect(text(intro)).toMatch(/^之前有 2 条消息没能送到您这里，现在补上：[\s\S]*《申报表_第1版\.pdf》[\s\S]*人工/);
    expect(again).toEqual(pdf);
    expect(text(words)).toContain('请初审\n回 1 推荐\n编号：SB1');
    expect(answer).toBeDefined();
    // Once: the next word is answered as ever.
    expect((await season.hear(PERSON, { kind: 'text', text: '嗯' })).map(text).join()).not.toMatch(/没能送到/);
    expect((await rebuildViews(season.ports)).differing).toBe(0);
  });

  it('is named again when it cannot be sent the second time either, and counted when it is much', async () => {
    await refusing((message) => message.kind === 'file');
    const rows = Array.from({ length: 14 }, (_, n) => row(`a/1/${n}`, pdf));
    await season.ports.outbox.put(rows);
    await deliverMessages(season.ports, PERSON);
    const [first] = await season.hear(PERSON, { kind: 'text', text: '你好' });
    expect(text(first)).toMatch(/^之前有 14 条消息没能送到您这里，现在补上最近的 10 条：/);
    const [second] = await season.hear(PERSON, { kind: 'text', text: '你好' });
    expect(text(second)).toMatch(/^之前有 10 条消息没能送到/);
  });

  it('is told again by itself, however often telling it again failed', async () => {
    let isRefused = true;
    await refusing(() => isRefused);
    const first = (text: string) => [row('a/1/0', { kind: 'text' as const, text }), row('a/1/1', card)];
    await season.ports.outbox.put(first('收到您的盖章件'));
    await deliverMessages(season.ports, PERSON);
    for (const _ of [1, 2, 3]) await season.hear(PERSON, { kind: 'text', text: '你好' });
    isRefused = false;
    const told = (await season.hear(PERSON, { kind: 'text', text: '你好' })).map(text).join('\n');
    expect(told.match(/没能送到/gu)).toHaveLength(1);
    expect(told).toMatch(/^之前有 4 条消息没能送到您这里，现在补上：/u);
    for (const words of [/收到您的盖章件/gu, /请初审/gu]) expect(told.match(words)).toHaveLength(1);
    expect((await rebuildViews(season.ports)).differing).toBe(0);
  });

  it('is no loss when it only greys a pressed card', async () => {
    await refusing((message) => message.kind === 'close-card');
    await season.ports.outbox.put([row('a/1/0', { kind: 'close-card', code: 'RC', label: '已同意' })]);
    await deliverMessages(season.ports, PERSON);
    expect((await season.hear(PERSON, { kind: 'text', text: '你好' })).map(text).join()).not.toMatch(/没能送到/);
  });

  it('is told to staff by one card a day, in the afternoon', async () => {
    await refusing((message) => message.kind === 'file');
    await season.ports.outbox.put([row('a/1/1', pdf), row('a/2/1', pdf)]);
    await deliverMessages(season.ports, PERSON);
    const look = async (time: string) => {
      season.setClock(time);
      await tellStaffOfMissed(season.ports);
      await tellStaffOfMissed(season.ports);
      for (const member of season.ports.staff) await deliverMessages(season.ports, member);
      return season.ports.staff.map((member) => season.told(member).length);
    };
    expect(await look('2021-11-25T15:59:00+08:00')).toEqual([0, 0]);
    expect(await look('2021-11-25T16:00:00+08:00')).toEqual([1, 1]);
    expect(season.told('wecom:yulin')[0]).toMatchObject({ kind: 'link', title: '11月25日有 2 条消息没送到' });
    await season.ports.outbox.put([row('a/3/1', pdf)]);
    await deliverMessages(season.ports, PERSON);
    expect(await look('2021-11-25T23:00:00+08:00')).toEqual([1, 1]);
    expect(await look('2021-11-26T16:10:00+08:00')).toEqual([2, 2]);
  });
});
