import { describe, expect, it } from 'vitest';
import { type Channel, ChannelError, type SendAttempt, type SendableMessage } from '../../src/ports/channel.ts';

export interface ClosingUnderTest {
  name: string;
  /** A channel, a person it reaches, and what their phone shows. */
  open(): Promise<{ channel: Channel; person: string; shown(): string }>;
}

const card: SendableMessage = {
  kind: 'card',
  card: 'review@SB7K3M9Q@1@1638752400@A1B2C3D4@E5F6G7H8',
  title: '请初审：一米窗班组',
  text: '请看材料',
  facts: [{ label: '编号', value: 'SB7K3M9Q' }],
  buttons: [
    { key: 'recommend', text: '推荐' },
    { key: 'return', text: '退回修改' },
  ],
};

/** What all channels promise of closing cards (src/ports/channel.ts): the limits say whether they can, and they are right. */
export function closingConformance(under: ClosingUnderTest): void {
  describe(`closing cards: ${under.name}`, () => {
    it('gives a key for a card exactly where cards can be closed, and for nothing else', async () => {
      const { channel, person } = await under.open();
      const canClose = channel.limits.closeCardSeconds !== 0;
      const { cardKey } = await channel.send(person, card);
      expect(cardKey !== null).toBe(canClose);
      expect(await channel.send(person, { kind: 'text', text: '收到' })).toMatchObject({ cardKey: null });
    });

    it('takes the buttons away and shows the words; where it cannot, nothing is sent and nothing is wrong', async () => {
      const { channel, person, shown } = await under.open();
      const { cardKey } = await channel.send(person, card);
      const before = shown();
      expect(before).toContain('退回修改');
      const left: string[] = [];
      const attempt: SendAttempt = { identity: 'a/1/0', isRepeat: false, leave: async () => void left.push('a/1/0') };
      const closing = { kind: 'close-card' as const, code: cardKey ?? 'none', label: '已由张三推荐' };
      expect(await channel.send(person, closing, attempt)).toEqual({ receipt: null, cardKey: null });
      expect(left).toEqual(['a/1/0']);
      if (cardKey === null) return expect(shown()).toBe(before);
      expect(shown()).toContain('已由张三推荐');
      expect(shown()).toContain('一米窗班组');
      expect(shown()).not.toContain('退回修改');
    });

    it('may be asked to close a card again: it is closed, or the key is spent', async () => {
      const { channel, person, shown } = await under.open();
      const { cardKey } = await channel.send(person, card);
      const closing = { kind: 'close-card' as const, code: cardKey ?? 'none', label: '已由张三推荐' };
      await channel.send(person, closing);
      const before = shown();
      const again = await channel.send(person, closing).catch((error: unknown) => error);
      if (again instanceof ChannelError) expect(again.code).toBe('expired');
      else expect(again).toEqual({ receipt: null, cardKey: null });
      const repeat: SendAttempt = { identity: 'a/1/0', isRepeat: true, leave: async () => {} };
      expect(await channel.send(person, closing, repeat)).toEqual({ receipt: null, cardKey: null });
      expect(shown()).toBe(before);
    });
  });
}
