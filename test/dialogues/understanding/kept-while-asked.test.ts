import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/domain/base/message.ts';
import { type Dialogue, dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const answers = async () => (await chat.application()).answers;

describe('a value that is asked about', () => {
  it.each(['进度', '截止时间', '帮助', '等下再说', '好烦啊', '怎么填'])(
    'stays so after %s, with its card once more',
    async (words) => {
      chat = await dialogueAt('address');
      await chat.says('民办的', /通信地址就这样填吗/);
      await chat.says(words, /通信地址：民办的/);
      expect(chat.heard()).not.toMatch(/没有改/);
      await chat.says('1', /✓ 通信地址：民办的/);
      expect(await answers()).toMatchObject({ address: '民办的' });
    },
  );

  it.each<[string, (older: string) => Reply]>([
    ['a press on an older card', (card) => ({ kind: 'choice', card, key: 'yes', code: 'code-of-older' })],
    ['a press on its own card of before', (card) => ({ kind: 'choice', card, key: '1', code: 'code-of-older' })],
    ['a location', () => ({ kind: 'unsupported', type: 'location' })],
    ['a photo', () => ({ kind: 'image', media: { mediaId: 'm1' } })],
  ])('stays so after %s, with its card once more', async (what, reply) => {
    chat = await dialogue('team', { start: '2021-12-06T09:00:00+08:00' });
    const cards = () => chat.season.told(chat.person).flatMap((one) => (one.kind === 'card' ? [one.card] : []));
    await chat.answersUpTo('address');
    const before = cards().at(-1) ?? '';
    await chat.says('民办的', /通信地址就这样填吗/);
    const older = what.includes('its own') ? (cards().at(-1) ?? '') : before;
    if (older !== before) await chat.says('进度', /通信地址：民办的/);
    chat.season.media.set('m1', readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url)));
    await chat.sends(reply(older), /通信地址：民办的/);
    expect(chat.heard()).not.toMatch(/▎|【通信地址】/);
    await chat.says('1', /✓ 通信地址：民办的/);
  });

  it('is let go by 跳过, which says so, and by what leads to another column', async () => {
    chat = await dialogueAt('address');
    await chat.says('民办的', /通信地址就这样填吗/);
    await chat.says('修改 邮编', /刚才问的通信地址没有改[\s\S]*【邮编】/);
    await chat.says('200072', /【通信地址】/);
    await chat.says('民办的', /通信地址就这样填吗/);
    await chat.says('跳过', /刚才问的通信地址没有改/);
    expect(await answers()).not.toHaveProperty('address');
  });

  it('stores the columns that came with a change at once', async () => {
    chat = await dialogueAt('postcode');
    await chat.says('通信地址：云苔路259号\n邮编：200072', /✓ 邮编：200072[\s\S]*要改通信地址吗/);
    await chat.says('进度', /填好[\s\S]*要改通信地址吗/);
    await chat.says('1', /✓ 通信地址：云苔路259号/);
    expect(await answers()).toMatchObject({ address: '云苔路259号', postcode: '200072' });
  });
});
