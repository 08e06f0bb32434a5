import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleAnswers } from '../../support/campaigns/sample-answers.ts';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const questioned = async () => {
  chat = await dialogueAt('postgraduates');
  await chat.says('2 12 9 8 36', /数字对不上/);
};

const deeds = sampleAnswers('team-metro-window').get('事迹材料') ?? '';

describe('what is said while a sum is questioned, and is not of its numbers', () => {
  it('collects a long text that comes in pieces, says so, and asks about the sum when it is finished', async () => {
    await questioned();
    await chat.says(deeds.slice(0, 600), /收进“事迹材料”[\s\S]*已存[\s\S]*字/);
    await chat.says(deeds.slice(600, 800), /已存 2 段/);
    await chat.says('撤销', /已存|还剩/);
    for (const piece of [deeds.slice(600, 1200), deeds.slice(1200)])
      expect(await chat.says(piece, /已存[\s\S]*字/)).not.toMatch(/数字对不上/);
    await chat.says('写完了', /✓ 事迹材料：\d+ 字[\s\S]*数字对不上/);
    expect(String((await chat.application()).answers.deeds).length).toBeGreaterThan(1000);
  });

  it('says once in full what is to be done first when no column can be meant', async () => {
    await questioned();
    const short =
      '我们班组常年承担车站客运服务工作，全体成员团结协作，认真负责，每天迎送大量乘客，多次得到表扬，受到大家一致好评，还将继续努力做好。';
    await chat.says(short, /没有存[\s\S]*先把数字改对（例如“[^”]+\d”）[\s\S]*再发一次/);
    const again = await chat.says(short, /没有存/);
    expect(again).not.toMatch(/例如|数字对不上/);
    expect((await chat.application()).pieces).toEqual({});
  });

  it.each(['写完了', '暂无'])('says of “%s” that nothing was stored, and what comes first', async (said) => {
    await questioned();
    await chat.says(said, /没有存[\s\S]*先把数字改对（例如“/);
  });

  it('says of a picture that it was not stored', async () => {
    await questioned();
    chat.season.media.set('photo', readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url)));
    await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /没有存[\s\S]*先把数字改对/);
  });

  it.each([
    ['高中的多一个', '高中', 10],
    ['高中少一个', '高中', 8],
    ['高中少算了2个', '高中', 11],
    ['高中多写了一个人', '高中', 8],
  ])('asks of “%s” with the result', async (said, label, count) => {
    await questioned();
    await chat.says(said, new RegExp(`要改${label}[\\s\\S]*${count}人`));
    await chat.says('1', /✓/);
    expect((await chat.application()).answers.highSchool).toBe(count);
  });
});

describe('what is asked about before anything stands', () => {
  it('stores what is said plainly beside it, asks once more whether it is filled in so, and speaks of no change', async () => {
    chat = await dialogueAt('headcount');
    await chat.says('30人左右', /准数/);
    const both = await chat.says(
      '邮编：200072\n电话：021-56380199\n手机：13800000021',
      /✓ 邮编：200072[\s\S]*人数就这样填吗/,
    );
    expect(both).not.toMatch(/要改|其中 0 栏/);
  });
});
