import { afterEach, describe, expect, it } from 'vitest';
import { type HandoverChat, openHandover, WANGYING, YULIN } from '../support/handover-chat.ts';

let hand: HandoverChat;
afterEach(() => hand.chat.close());

describe('转给', () => {
  it('gives the one attended to a colleague: both hear, and words go there from now on', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工 照片传不上去', /工作人员/);
    await staff('接手', /您接手了/);
    for (const person of [chat.person, YULIN, WANGYING]) news(person);
    await staff('转给 王影', /转给王影了/);
    expect(news(chat.person)).toMatch(/王影/);
    expect(news(WANGYING)).toMatch(/俞琳把 heyan 的求助（\w{4}）转给您了[\s\S]*照片传不上去[\s\S]*接手 \w{4}/);
    await chat.says('还是不行');
    expect(news(WANGYING)).toMatch(/还是不行/);
    expect(news(YULIN)).not.toMatch(/还是不行/);
    await staff('接手', /现在对着的是 heyan/, WANGYING);
    await staff('您好', undefined, WANGYING);
    expect(news(chat.person)).toMatch(/王影[\s\S]*您好/);
  });

  it('says whom to, and sends nothing to the asker, where nobody of that name is staff', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工', /工作人员/);
    await staff('接手', /您接手了/);
    news(chat.person);
    await staff('转给 张三', /没有转出去。可以转给：王影/);
    await staff('转给 俞琳', /没有转出去/);
    expect(news(chat.person)).toBe('');
  });
});
