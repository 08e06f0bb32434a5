import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countKept, mayKeepMore } from '../../../src/usecases/base/may-keep-more.ts';
import { courier, eldercare, MIN, market, openBodyChat } from '../../support/chats/body-chat.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

let chat: Awaited<ReturnType<typeof openBodyChat>>;
beforeEach(async () => {
  chat = await openBodyChat();
  for (const one of [eldercare, courier, market]) await endorse(chat.season.ports, one);
  await chat.says('推荐意见表');
  await chat.says('确认', /正在排第 1 版/);
});
afterEach(() => chat.season.close());

const photo = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

async function sendsPhoto(name: string): Promise<string> {
  chat.season.media.set(name, photo);
  return textOf(await chat.season.hear(MIN, { kind: 'image', media: { mediaId: name, name: `${name}.jpg` } }));
}

describe('whoever had 300 files kept in a day', () => {
  it('is told so of the next one, which is not kept; what is typed is taken as ever, and others are not concerned', async () => {
    await countKept(chat.season.ports, MIN, 299);
    expect(await sendsPhoto('last')).toMatch(/已收 1 页/);
    const before = (await chat.papers()).recommendation.pages;
    expect(await sendsPhoto('more')).toMatch(/您传来的图片和文件已经太多了，这一个我没有收，已经收下的都在/);
    expect((await chat.papers()).recommendation.pages).toEqual(before);
    expect(await mayKeepMore(chat.season.ports, 'wecom:somebody-else')).toBe(true);
    await chat.says('撤销', /去掉了最后一张/);
  });
});
