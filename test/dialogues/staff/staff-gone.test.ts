import { afterEach, describe, expect, it } from 'vitest';
import { revokeStaff } from '../../../src/usecases/console/revoke-staff.ts';
import { changeStaff } from '../../../src/usecases/staff/change-staff.ts';
import { type HandoverChat, openHandover, WANGYING, YULIN } from '../../support/chats/handover-chat.ts';

let hand: HandoverChat;
afterEach(() => hand.chat.close());

describe('a member of staff who is none any more', () => {
  it('leaves what is in hand to the others at once, whatever the hour, and hears none of it', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    const { ports } = chat.season;
    await chat.says('人工 急');
    await staff('接手', /您接手了/, WANGYING);
    chat.season.setClock('2021-11-27T20:00:00+08:00');
    hand.forget();
    expect(await revokeStaff(ports, YULIN, { person: WANGYING, requestId: 'press-1' })).toBeNull();
    await hand.sweep();
    await hand.sweep();
    expect(news(chat.person).match(/王影不再负责答复，您的求助（\w{4}）转给别的同事了/gu)).toHaveLength(1);
    expect(news(YULIN).match(/有人找人工：heyan/gu)).toHaveLength(1);
    hand.forget();
    await staff('接手', /您接手了/);
    await chat.says('还是不行');
    expect(news(YULIN)).toMatch(/还是不行/);
    expect(news(WANGYING)).toBe('');
  });

  it('is found by the clock, where the list was changed elsewhere; until then whoever is faster may take it', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    const { ports } = chat.season;
    await chat.says('人工 急');
    await staff('接手', /您接手了/, WANGYING);
    await changeStaff(ports, YULIN, { kind: 'admit', person: WANGYING, role: 'auditor', name: null }, 'role/1');
    await staff('接手', /您接手了/);
    await chat.says('公章在哪');
    expect(news(YULIN)).toMatch(/公章在哪/);
    await changeStaff(ports, YULIN, { kind: 'admit', person: WANGYING, role: 'staff', name: '王影' }, 'role/2');
    await changeStaff(ports, WANGYING, { kind: 'revoke', person: YULIN }, 'role/3');
    hand.forget();
    await hand.sweep();
    expect(news(WANGYING)).toMatch(/有人找人工：heyan/);
    expect(news(chat.person)).toMatch(/俞琳不再负责答复/);
  });
});
