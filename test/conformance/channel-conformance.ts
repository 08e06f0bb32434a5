import { describe, expect, it } from 'vitest';
import { ChannelError, type SendAttempt, type SendableMessage } from '../../src/ports/channels/channel.ts';
import type { KitOnStage } from '../support/chats/kits-under-test.ts';
import { anAttempt, card, link, OTHERS, PERSON, pdf, refusal, shown, text } from './channel-samples.ts';

export interface KitUnderTest {
  name: string;
  open(): Promise<KitOnStage>;
}

/** What every kit promises of its channel, and of what comes in (src/ports/channels/channel.ts): the limits say what it can, and they are right. */
export function channelConformance(under: KitUnderTest): void {
  describe(`the channel of ${under.name}`, () => {
    it('sends a text, a link and a file as they are', async () => {
      const stage = await under.open();
      for (const message of [text, link, pdf]) await stage.kit.channel.send(PERSON, message, anAttempt());
      const contents = stage.simulator.chatOf(PERSON).map(({ content }) => content);
      expect(contents).toMatchObject([
        text,
        { kind: 'link', title: link.title, url: link.url },
        { kind: 'file', name: '申报表.pdf' },
      ]);
      expect(JSON.stringify(contents[1])).toContain('第 1 版');
    });

    it('shows the words, the facts and the buttons of a card', async () => {
      const stage = await under.open();
      await stage.kit.channel.send(PERSON, card);
      for (const words of [
        card.title,
        card.text,
        'SB7K3M9Q',
        'https://apply.example.com/h5/review?t=1',
        '推荐',
        '退回修改',
      ])
        expect(shown(stage)).toContain(words);
    });

    it('refuses for good what it cannot send, and whom it cannot reach', async () => {
      const stage = await under.open();
      const { channel } = stage.kit;
      const long = { kind: 'text' as const, text: '长'.repeat(channel.limits.textBytes / 3 + 1) };
      const many = { ...card, buttons: Array.from({ length: 7 }, (_, at) => ({ key: `k${at}`, text: `第${at}` })) };
      const tries: [SendableMessage, string, unknown][] = [
        [long, PERSON, 'rejected'],
        [{ kind: 'text', text: ' ' }, PERSON, 'rejected'],
        [{ ...link, url: 'javascript:alert(1)' }, PERSON, 'rejected'],
        [{ kind: 'file', file: pdf.file }, PERSON, 'rejected'],
        ...(channel.limits.card ? [[many, PERSON, 'rejected'] as [SendableMessage, string, unknown]] : []),
        [text, 'nobody', 'unreachable'],
        [text, 'a|b', 'unreachable'],
      ];
      for (const [message, person, code] of tries)
        expect([message, await refusal(channel.send(person, message))]).toEqual([message, code]);
      expect(shown(stage)).toBe('');
    });

    it.each<SendableMessage>([text, link, pdf, card])(
      'awaits that a message may leave, and sends nothing when it may not: $kind',
      async (message) => {
        const stage = await under.open();
        const mayNot = async () => Promise.reject(new Error('taken by another'));
        const attempt: SendAttempt = { identity: 'a/1/0', isRepeat: false, leave: mayNot };
        await expect(stage.kit.channel.send(PERSON, message, attempt)).rejects.toThrow('taken by another');
        expect(shown(stage)).toBe('');
      },
    );

    it.each([
      ['busy', 'busy'],
      ['rate-limited', 'busy'],
      ['untrusted', 'misconfigured'],
      ['drop', 'unknown-outcome'],
      ['cut', 'unknown-outcome'],
      ['truncated', 'unknown-outcome'],
    ] as const)('says what became of a message after %s: %s', async (kind, code) => {
      const stage = await under.open();
      await stage.kit.channel.send(OTHERS[0] ?? '', text);
      stage.simulator.faults.add({ on: 'api', kind, times: 0 });
      expect(await refusal(stage.kit.channel.send(PERSON, text, anAttempt()))).toBe(code);
    });

    it('renews a token that ran out', async () => {
      const stage = await under.open();
      await stage.kit.channel.send(PERSON, text);
      stage.simulator.expireToken();
      await stage.kit.channel.send(PERSON, text);
      expect(shown(stage).split('\n')).toHaveLength(2);
    });

    it('tells many in one call, and names whoever got nothing', async () => {
      const stage = await under.open();
      const { limits, sendToMany } = stage.kit.channel;
      const sent = await sendToMany?.([PERSON, 'nobody', ...OTHERS], '周五前交齐', anAttempt());
      expect(sent?.rest).toEqual(['nobody']);
      for (const person of [PERSON, ...OTHERS]) expect(shown(stage, person)).toContain('周五前交齐');
      const most = Array.from({ length: (limits.toMany ?? 0) + 1 }, (_, at) => `u${at}`);
      expect(await refusal(Promise.resolve(sendToMany?.(most, '好', anAttempt())))).toBe('rejected');
    });

    it('takes a message back from whoever has it, within a day', async () => {
      const stage = await under.open();
      const { channel } = stage.kit;
      const { receipt: one } = await channel.send(PERSON, text);
      const many = await channel.sendToMany?.(OTHERS, '周五前交齐', anAttempt());
      if (!one || !many?.receipt || !channel.recall) throw new Error('no receipts');
      for (const receipt of [one, many.receipt]) await channel.recall(receipt);
      for (const person of [PERSON, ...OTHERS]) expect(shown(stage, person)).toBe('{"kind":"recalled"}');
      const { receipt: old } = await channel.send(PERSON, text);
      stage.advance(25 * 3_600_000);
      expect(await refusal(channel.recall(old ?? ''))).toBe('expired');
      expect(shown(stage)).toContain('收到');
    });
  });

  describe(`closing cards: ${under.name}`, () => {
    it('gives a key for a card exactly where cards can be closed, and for nothing else', async () => {
      const { channel } = (await under.open()).kit;
      const { cardKey } = await channel.send(PERSON, card);
      expect(cardKey !== null).toBe(channel.limits.closeCardSeconds !== 0);
      expect(await channel.send(PERSON, text)).toMatchObject({ cardKey: null });
    });

    it('takes the buttons away and shows the words; where it cannot, nothing is sent and nothing is wrong', async () => {
      const stage = await under.open();
      const { channel } = stage.kit;
      const { cardKey } = await channel.send(PERSON, card);
      const before = shown(stage);
      expect(before).toContain('退回修改');
      const left: string[] = [];
      const attempt: SendAttempt = { identity: 'a/1/0', isRepeat: false, leave: async () => void left.push('a/1/0') };
      const closing = { kind: 'close-card' as const, code: cardKey ?? 'none', label: '已由张三推荐' };
      expect(await channel.send(PERSON, closing, attempt)).toEqual({ receipt: null, cardKey: null });
      expect(left).toEqual(['a/1/0']);
      if (cardKey === null) return expect(shown(stage)).toBe(before);
      expect(shown(stage)).toContain('已由张三推荐');
      expect(shown(stage)).toContain('一米窗班组');
      expect(shown(stage)).not.toContain('退回修改');
    });

    it('may be asked to close a card again: it is closed, or the key is spent', async () => {
      const stage = await under.open();
      const { channel } = stage.kit;
      const { cardKey } = await channel.send(PERSON, card);
      const closing = { kind: 'close-card' as const, code: cardKey ?? 'none', label: '已由张三推荐' };
      await channel.send(PERSON, closing);
      const before = shown(stage);
      const again = await channel.send(PERSON, closing).catch((error: unknown) => error);
      if (again instanceof ChannelError) expect(again.code).toBe('expired');
      else expect(again).toEqual({ receipt: null, cardKey: null });
      expect(await channel.send(PERSON, closing, anAttempt(true))).toEqual({ receipt: null, cardKey: null });
      expect(shown(stage)).toBe(before);
    });

    it('refuses a key that no card has, where cards can be closed', async () => {
      const { channel } = (await under.open()).kit;
      const closing = channel.send(PERSON, { kind: 'close-card', code: 'made-up', label: '已处理' });
      if (channel.limits.closeCardSeconds === 0) await closing;
      else expect(await refusal(closing)).toBe('expired');
    });
  });

  describe(`what comes in: ${under.name}`, () => {
    it('is taken once, in the person’s name, however often it is delivered', async () => {
      const stage = await under.open();
      stage.simulator.faults.add({ on: 'callback', kind: 'duplicate', times: 0 });
      stage.simulator.faults.add({ on: 'callback', kind: 'cut' });
      for (const words of ['你好', '班组'])
        expect(await stage.simulator.userSays(PERSON, words)).toMatchObject({ isDelivered: true });
      const replies = [...stage.taken.values()].map(({ person, reply }) => [person.split(':')[1], reply]);
      expect(replies).toEqual([
        [PERSON, { kind: 'text', text: '你好' }],
        [PERSON, { kind: 'text', text: '班组' }],
      ]);
    });

    it('holds the pictures and files that the limits name, to be fetched whole or refused', async () => {
      const stage = await under.open();
      const { limits, fetchMedia } = stage.kit.channel;
      const picture = Buffer.from('\xff\xd8\xff\xe0 no picture, but it begins like one', 'latin1');
      await stage.simulator.userSendsImage(PERSON, picture, '照片.jpg');
      await stage.simulator.userSendsFile(PERSON, pdf.bytes, '盖章.pdf');
      const came = [...stage.taken.values()].flatMap(({ reply }) =>
        reply.kind === 'image' || reply.kind === 'file' ? [{ kind: reply.kind, id: reply.media.mediaId }] : [],
      );
      expect(came.map(({ kind }) => kind)).toEqual(limits.filesIn);
      const bytes = await Promise.all(came.map(async ({ id }) => Buffer.from((await fetchMedia(id, 1000)).bytes)));
      expect(bytes).toEqual([picture, pdf.bytes].slice(0, came.length));
      await expect(fetchMedia(came[0]?.id ?? '', 3)).rejects.toThrow(RangeError);
      expect(await refusal(fetchMedia('gone', 100))).toBe('media-gone');
    });

    it('names the card and the button of a press, and what closes the card', async () => {
      const stage = await under.open();
      const { channel } = stage.kit;
      if (!channel.limits.card) return;
      await channel.send(PERSON, card);
      stage.simulator.faults.add({ on: 'callback', kind: 'duplicate', times: 1 });
      await stage.simulator.userClicks(PERSON, card.card, 'return');
      const [press, ...others] = [...stage.taken.values()];
      expect(others).toEqual([]);
      if (press?.reply.kind !== 'choice') throw new Error('no press');
      expect(press.reply).toMatchObject({ card: card.card, key: 'return' });
      await channel.send(PERSON, { kind: 'close-card', code: press.reply.code ?? '', label: '已退回' });
      expect(shown(stage)).toContain('已退回');
      await expect(stage.simulator.userClicks(PERSON, card.card, 'recommend')).rejects.toThrow('card-closed');
    });
  });
}
