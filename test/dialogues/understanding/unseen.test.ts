import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';

const clock = (second: number) => `2021-11-25T09:10:${String(second).padStart(2, '0')}+08:00`;

describe('what is written while the next question is still on its way', () => {
  let chat: Dialogue;
  beforeEach(async () => {
    chat = await dialogue('team');
  });
  afterEach(() => chat.close());

  const answers = async () => (await chat.application()).answers;
  /** Says it while replies do not leave. */
  async function saysUnseen(second: number, text: string): Promise<void> {
    chat.season.holdBack(true);
    chat.season.setClock(clock(second));
    expect(await chat.says(text)).toBe('');
  }
  /** Everything that waited arrives. */
  async function arrives(second: number): Promise<string> {
    chat.season.holdBack(false);
    chat.season.setClock(clock(second));
    return textOf(await chat.season.settle(chat.person));
  }

  it('counts once when it is repeated, and says so once', async () => {
    await chat.answersUpTo('organisationKind');
    for (const second of [1, 5, 9, 13]) await saysUnseen(second, second === 9 ? '国企！' : '国企');
    const told = await arrives(25);
    expect(told.match(/不用重发/gu)).toHaveLength(1);
    expect(told).toMatch(/单位性质：国有企业[\s\S]*【通信地址】/);
    expect(await answers()).toMatchObject({ organisationKind: '国有企业' });
    expect(await answers()).not.toHaveProperty('address');
    chat.season.setClock(clock(40));
    await chat.says('上海市静安区民和路138号', /邮编/);
    expect(await answers()).toMatchObject({ address: '上海市静安区民和路138号' });
  });

  it('keeps a number out of the next column', async () => {
    await chat.answersUpTo('staff');
    await saysUnseen(1, '24');
    await saysUnseen(8, '24');
    expect(await arrives(25)).toMatch(/共产党员/);
    expect(await answers()).toMatchObject({ staff: 24 });
    expect(await answers()).not.toHaveProperty('partyMembers');
    chat.season.setClock(clock(40));
    await chat.says('19');
    expect(await answers()).toMatchObject({ partyMembers: 19 });
  });

  it('is for the question that was seen, when it says something else', async () => {
    await chat.answersUpTo('organisationKind');
    await saysUnseen(1, '国企');
    await saysUnseen(6, '民企');
    expect(await arrives(25)).toMatch(/单位性质：民营企业[\s\S]*【通信地址】[^【]*$/);
    expect(await answers()).toMatchObject({ organisationKind: '民营企业' });
    expect(await answers()).not.toHaveProperty('address');
  });

  it('is asked about when it cannot be for the question that was seen', async () => {
    await chat.answersUpTo('organisationKind');
    await saysUnseen(1, '国企');
    await saysUnseen(6, '上海市静安区民和路138号');
    expect(await arrives(25)).toMatch(/【通信地址】[\s\S]*这句是填通信地址的吗？\n通信地址：上海市静安区民和路138号/);
    expect(await answers()).not.toHaveProperty('address');
    chat.season.setClock(clock(40));
    await chat.says('1', /通信地址：上海市静安区民和路138号[\s\S]*邮编/);
    expect(await answers()).toMatchObject({ organisationKind: '国有企业', address: '上海市静安区民和路138号' });
  });

  it('is asked about for the column that takes only this, when the one that was seen takes any text', async () => {
    await chat.answersUpTo('address');
    await saysUnseen(1, '上海市静安区民和路138号');
    await saysUnseen(6, '200070');
    expect(await arrives(25)).toMatch(/这句是填邮编的吗？/);
    chat.season.setClock(clock(40));
    await chat.says('1', /邮编：200070/);
    expect(await answers()).toMatchObject({ address: '上海市静安区民和路138号', postcode: '200070' });
  });

  it('is taken where it names its column', async () => {
    await chat.answersUpTo('organisationKind');
    await saysUnseen(1, '国企');
    await saysUnseen(6, '邮编：200070');
    await arrives(25);
    expect(await answers()).toMatchObject({ organisationKind: '国有企业', postcode: '200070' });
  });

  it('puts nothing off that was not seen: 跳过 twice', async () => {
    await chat.answersUpTo('organisationKind');
    await saysUnseen(1, '跳过');
    await saysUnseen(5, '跳过');
    expect(await arrives(25)).toMatch(/【通信地址】/);
    chat.season.setClock(clock(40));
    await chat.says('进度');
    expect(await chat.says('继续')).toMatch(/【通信地址】/);
  });

  it('goes by when it was written, not by when it came', async () => {
    await chat.answersUpTo('staff');
    chat.season.setClock('2021-11-25T09:10:01.400+08:00');
    const hears = (text: string, sentAt: string) =>
      chat.season.hear(chat.person, { kind: 'text', text }, undefined, new Date(clock(Number(sentAt))).toISOString());
    expect(textOf(await hears('24', '1'))).toMatch(/共产党员/);
    chat.season.setClock('2021-11-25T09:10:30.400+08:00');
    expect(textOf(await hears('11', '30'))).toMatch(/共青团员/);
    // Twenty-six seconds under way: when it was written 共青团员 had not been asked.
    chat.season.setClock('2021-11-25T09:10:50.400+08:00');
    expect(textOf(await hears('9', '24'))).toMatch(/共产党员：9人/);
    expect(await answers()).not.toHaveProperty('leagueMembers');
  });
});

describe('what a contact writes while the next question of annex 6 is on its way', () => {
  it('counts once, and belongs to the column that was seen', async () => {
    const { season, says, papers } = await openBodyChat();
    try {
      const day = (second: number) => `2021-12-20T09:10:${String(second).padStart(2, '0')}+08:00`;
      await says('统计表', /企业数/);
      season.holdBack(true);
      for (const second of [1, 6]) {
        season.setClock(day(second));
        await says('46');
      }
      season.setClock(day(11));
      await says('48');
      season.holdBack(false);
      season.setClock(day(25));
      expect(textOf(await season.settle(MIN))).toMatch(/企业数[\s\S]*班组总数/);
      expect((await papers()).answers).toEqual({ enterprises: 48 });
      season.setClock(day(40));
      await says('128', /个人总数/);
      expect((await papers()).answers).toEqual({ enterprises: 48, windowTeams: 128 });
    } finally {
      await season.close();
    }
  });
});
