import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { picturesOf } from '../../../src/domain/application/record/application.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

const photo = readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url));

/** Nobody reads papers here: what a photo shows is known to its sender only. */
describe('a photo without a name while a certificate is owed', () => {
  let chat: Dialogue;
  beforeEach(async () => {
    chat = await dialogue('team');
    await chat.answersUpTo('awards');
    await chat.says('2018年 优秀班组（组委会）\n2020年 五星级班组（促进会）', /【获奖证书复印件】/);
    await chat.says('好了', /提交前补证书/);
    await chat.answersUpTo('');
    await chat.says('确认', /upload/);
  });
  afterEach(() => chat.close());

  async function sends(id: string, expected: RegExp, name?: string): Promise<void> {
    chat.season.media.set(id, photo);
    await chat.sends({ kind: 'image', media: { mediaId: id, ...(name ? { name } : {}) } }, expected);
  }
  const certificates = async () =>
    picturesOf(await chat.application(), 'awardCertificates').map(({ caption }) => caption);
  const pages = async () => (await chat.application()).stampedPages.length;

  it('is asked about, and is a certificate by the button', async () => {
    await sends('a', /这张照片是什么？\n1 盖好章的第 1 版申报表\n2 证书：2018年 优秀班组[\s\S]*\[获奖证书\]/);
    expect([await certificates(), await pages()]).toEqual([[], 0]);
    await chat.clicks('2', /📎 第 1 张证书：2018年 优秀班组/);
    expect([await certificates(), await pages()]).toEqual([['2018年 优秀班组（组委会）'], 0]);
  });

  it('is a page by its number, with those that came beside it; what follows is a page', async () => {
    await sends('a', /这张照片是什么/);
    await sends('b', /这 2 张照片是什么？\n1 都是盖好章的第 1 版申报表\n2 都是获奖证书/);
    await chat.says('好了', /这 2 张照片是什么/);
    await chat.says('1', /已收 2 页/);
    await sends('c', /已收 3 页/);
    expect([await certificates(), await pages()]).toEqual([[], 3]);
  });

  it('is told in words, one after the other', async () => {
    await sends('a', /这张照片是什么/);
    await sends('b', /这 2 张照片是什么/);
    await chat.says('是证书', /这 2 张照片是什么[\s\S]*第1张是证书，其他是盖章件/);
    await chat.says('第一张是证书', /第 1 张证书：2018年[\s\S]*这张照片是什么[\s\S]*2 证书：2020年/);
    await chat.says('这是第2页', /已收 1 页/);
    expect([await certificates(), await pages()]).toEqual([['2018年 优秀班组（组委会）'], 1]);
  });

  it('may be told for all of them, or for each', async () => {
    await sends('a', /这张照片是什么/);
    await sends('b', /这 2 张照片是什么/);
    await chat.says('2', /第 1 张证书：2018年[\s\S]*第 2 张证书：2020年/);
    expect([(await certificates()).length, await pages()]).toEqual([2, 0]);
  });

  it('may be told for each in one sentence', async () => {
    await sends('a', /这张照片是什么/);
    await sends('b', /这 2 张照片是什么/);
    await sends('c', /这 3 张照片是什么/);
    await chat.says('第二张是证书，其他是盖章件', /第 1 张证书：2018年[\s\S]*已收 2 页/);
    expect([await certificates(), await pages()]).toEqual([['2018年 优秀班组（组委会）'], 2]);
  });

  it('is not asked about where its name tells', async () => {
    await sends('a', /第 1 张证书：2018年/, '优秀班组证书.jpg');
    await sends('b', /已收 1 页/, '盖章页1.jpg');
  });
});
