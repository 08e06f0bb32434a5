import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { isPictureList } from '../../../src/domain/form/base/answers.ts';
import { smallHeic } from '../../files/heic-sample.ts';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function at(field: string): Promise<void> {
  chat = await dialogueAt(field);
}

async function sends(name: string, expected?: RegExp): Promise<string> {
  if (!chat.season.media.has(name)) chat.season.media.set(name, await picture(name));
  return chat.sends({ kind: 'image', media: { mediaId: name } }, expected);
}

/** A picture of its own for each name. */
async function picture(name: string, format: 'jpeg' | 'png' = 'jpeg'): Promise<Uint8Array> {
  const shade = (name.charCodeAt(0) * 37) % 256;
  const background = { r: shade, g: 255 - shade, b: (shade * 3) % 256 };
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

async function captions(field = 'deedsPhotos'): Promise<string[]> {
  const { answers, pictures } = await chat.application();
  const value = pictures[field] ?? answers[field];
  return isPictureList(value) ? value.map(({ caption }) => caption) : [];
}

it('a photo while the deeds are asked is not taken: it is said which column takes it', async () => {
  await at('deeds');
  await sends('a', /没有收：问到【?事迹材料图片】?再发/);
});

describe('photos of the deeds', () => {
  it('are ended by words that lead on, and never have them as their caption', async () => {
    for (const words of ['好了 就这些', '都对，出表', '好了，出表吧']) {
      await at('deedsPhotos');
      await sends('a');
      await chat.says('窗口服务', /窗口服务/);
      await chat.says(words, /✓ 事迹材料图片/);
      expect(await captions()).toEqual(['窗口服务']);
      await chat.close();
    }
    await at('deedsPhotos');
  });

  it('say how many before, and what is taken where one is refused', async () => {
    await at('deedsPhotos');
    expect(chat.heard()).toMatch(/最多 10 张/);
    chat.season.media.set('pdf', new TextEncoder().encode('%PDF-1.7\n'));
    await chat.sends({ kind: 'image', media: { mediaId: 'pdf' } }, /JPG、PNG 或 HEIC/);
    chat.season.media.set('cut', (await picture('x')).slice(0, 300));
    await chat.sends({ kind: 'image', media: { mediaId: 'cut' } }, /打不开|没传完整/);
    for (let count = 1; count <= 10; count += 1)
      await sends(String.fromCharCode(64 + count), new RegExp(`${count} 张`));
    expect(chat.heard()).toMatch(/满了/);
    await sends('K', /最多 10 张/);
    await chat.says('好了', /10张/);
  });

  it('take JPEG, PNG and HEIC', async () => {
    await at('deedsPhotos');
    chat.season.media.set('png', await picture('p', 'png'));
    chat.season.media.set('heic', smallHeic);
    await sends('a', /1 张/);
    await sends('png', /2 张/);
    await sends('heic', /3 张/);
  });

  it('come in a row, each with its words, taken away by number, put in another order', async () => {
    await at('deedsPhotos');
    await sends('a');
    await chat.says('开岗', /第 1 张：开岗/);
    await sends('b');
    await sends('c');
    await chat.says('志愿服务', /第 3 张：志愿服务/);
    await chat.says('第2张：口袋卡', /第 2 张：口袋卡/);
    await sends('d');
    await chat.says('删掉第4张', /第 4 张去掉了[\s\S]*3 张/);
    await chat.says('第5张删掉', /没有第 5 张[\s\S]*3 张/);
    await chat.says('调整顺序', /1 开岗\n2 口袋卡\n3 志愿服务[\s\S]*3 1 2/);
    await chat.says('3 1 2', /1 志愿服务\n2 开岗\n3 口袋卡/);
    expect(await captions()).toEqual(['志愿服务', '开岗', '口袋卡']);
    await chat.says('第三张放第一', /1 口袋卡\n2 志愿服务\n3 开岗/);
    await chat.says('第一张删掉', /第 1 张去掉了/);
    await chat.says('好了', /2张/);
    expect(await captions()).toEqual(['志愿服务', '开岗']);
  });

  it('asks for an order it can follow, and lets go when something else is said', async () => {
    await at('deedsPhotos');
    await chat.says('调整顺序', /还没有|先发/);
    await sends('a');
    await chat.says('调整顺序', /只有 1 张/);
    await sends('b');
    await chat.says('调整顺序', /2 1/);
    await chat.says('1 3', /2 张/);
    await chat.says('算了', /2 张|好了/);
    await chat.says('早高峰', /第 2 张：早高峰/);
  });

  it('that are wrong are taken away in ordinary words, several at once too, and never have them as their caption', async () => {
    await at('deedsPhotos');
    await sends('a');
    await chat.says('刚才那张发错了不要', /第 1 张去掉了，事迹材料图片现在一张都没有。请发图片/);
    for (const name of ['a', 'b', 'c', 'd']) await sends(name);
    for (const words of ['照片换一张', '这张不对', '不是这张', '第2张不清楚', '重新发一张'])
      await chat.says(words, /“第4张换一张”，再发新的；不要了，回“删掉第4张”/);
    await chat.says('第2张删掉', /第 2 张去掉了，还有 3 张/);
    await chat.says('第1张第3张删掉', /第 1、3 张去掉了，还有 1 张。$/);
    await chat.says('删掉第1张和第3张', /没有第 3 张/);
    await sends('e');
    await chat.says('全部删掉', /第 1、2 张去掉了[\s\S]*一张都没有/);
    await chat.says('照片换一张', /一张图都没有，请先发图片/);
    expect(await captions()).toEqual([]);
  });

  it('are replaced where they stand, with their words, once the new one is there', async () => {
    await at('deedsPhotos');
    for (const words of ['照片换一张', '这张拍糊了，我重新拍一张', '重拍']) {
      await chat.says('清空');
      await sends('a');
      await chat.says(words, /请发新的，收到就换掉第 1 张/);
      await sends('b', /第 1 张换好了。$/);
      expect(await captions()).toEqual(['']);
    }
    await chat.says('早高峰');
    await sends('c');
    await chat.says('第1张换一张', /收到就换掉第 1 张/);
    await sends('d', /第 1 张换好了，说明还是“早高峰”/);
    await chat.says('这张换一下', /收到就换掉第 2 张/);
    await chat.says('晚班', /第 2 张：晚班/);
    await sends('e', /收到 3 张/);
    expect(await captions()).toEqual(['早高峰', '晚班', '']);
  });

  it('are asked for again when the last of them is taken away later, and no old one is printed', async () => {
    await at('deedsPhotos');
    await sends('a');
    await chat.says('好了', /请核对/);
    await chat.says('事迹材料图片第1张删掉', /一张都没有。请发图片[\s\S]*【事迹材料图片】/);
    expect((await chat.application()).answers.deedsPhotos).toBeUndefined();
    await sends('b', /收到 1 张/);
    await chat.says('好了', /请核对/);
  });

  it('that are added to those that were ended before count, also when the person goes on elsewhere', async () => {
    await at('deedsPhotos');
    await sends('a');
    await chat.says('好了', /请核对/);
    await chat.says('修改 事迹材料图片', /现在的图还在/);
    await sends('b', /收到 2 张/);
    await chat.says('修改 邮编', /【邮编】/);
    expect((await chat.application()).answers.deedsPhotos).toHaveLength(2);
  });

  it('notices the same picture twice', async () => {
    await at('deedsPhotos');
    await sends('a');
    await sends('b');
    await sends('a', /和第 1 张一样/);
    await chat.says('撤销', /2 张/);
  });
});

describe('certificates', () => {
  it('are not asked for where there is no award', async () => {
    await at('awards');
    await chat.says('没得过奖', /何时受过何种奖励：无[\s\S]*【事迹材料图片】/);
    expect((await chat.application()).answers.awardCertificates).toEqual([]);
  });

  it('belong to their awards, also when one is taken away or comes in another order', async () => {
    await at('awards');
    await chat.says(
      '2018年 优秀班组（组委会）\n2019年 文明班组（总工会）\n2020年 五星级班组（促进会）',
      /【获奖证书复印件】/,
    );
    await sends('a', /第 1 张证书：2018年 优秀班组/);
    await sends('b', /第 2 张证书：2019年 文明班组[\s\S]*还差 1 张/);
    await chat.says('删掉第1张', /第 1 张去掉了[\s\S]*还差：2018年 优秀班组[^\n]*2020年/);
    await sends('c', /证书：2018年/);
    await sends('d', /证书：2020年/);
    await chat.says('好了', /3张[\s\S]*【事迹材料图片】/);
    expect(await captions('awardCertificates')).toEqual([
      '2019年 文明班组（总工会）',
      '2018年 优秀班组（组委会）',
      '2020年 五星级班组（促进会）',
    ]);
  });

  it('have the name of their award as their words, and no others', async () => {
    await at('awards');
    await chat.says('2018年 优秀班组（组委会）\n2020年 五星级班组（促进会）', /【获奖证书复印件】/);
    await sends('a');
    await chat.says('五星级的那张', /第 1 张：2020年 五星级班组/);
    await chat.says('区级的', /“区级”是下面哪个奖的证书/);
    await chat.says('事迹材料图片第1张删掉', /一张图都没有[\s\S]*还差：2018年/);
    await sends('b', /证书：2018年/);
    await chat.says('获奖证书第1张第2张删掉', /第 1、2 张去掉了[\s\S]*还差：2018年 优秀班组、2020年/);
    await sends('c', /证书：2018年/);
    await chat.says('刚才那张发错了不要', /第 1 张去掉了[\s\S]*还差：2018年/);
  });

  it('are put off with what they lack by any word that leads on, and ended by words that say there are no more', async () => {
    const awards = '2018年 优秀班组（组委会）\n2020年 五星级班组（促进会）';
    for (const words of ['都对，出表', '好了，出表', '好了']) {
      await at('awards');
      await chat.says(awards, /【获奖证书复印件】/);
      await chat.says(words, /提交前补证书：2018年 优秀班组、2020年 五星级班组[\s\S]*【事迹材料图片】/);
      expect((await chat.application()).answers.awardCertificates).toBeUndefined();
      await chat.close();
    }
    await at('awards');
    await chat.says(awards, /【获奖证书复印件】/);
    await sends('a');
    await chat.says('其他的找不到了', /提交前补证书：2020年/);
    for (const words of ['另外一张没有', '没有别的证书了', '就这一张']) {
      await chat.says('修改 获奖证书复印件', /还差：2020年/);
      await chat.says(words, /✓ 获奖证书复印件：1张/);
      expect(await captions('awardCertificates')).toEqual(['2018年 优秀班组（组委会）']);
      await chat.says('撤销', /还差：2020年|获奖证书复印件/);
    }
  });

  it('are asked again when an award comes later, and an explicit 暂无 closes them', async () => {
    await at('awards');
    await chat.says('2018年 优秀班组（组委会）', /【获奖证书复印件】/);
    await sends('a', /证书：2018年/);
    await chat.says('好了', /【事迹材料图片】/);
    await chat.says('修改 何时受过何种奖励', /【何时受过何种奖励】/);
    await chat.says('2020年 五星级班组（促进会）', /【获奖证书复印件】[\s\S]*还差：2020年/);
    await chat.says('暂无', /1张[\s\S]*【事迹材料图片】/);
    expect(await captions('awardCertificates')).toEqual(['2018年 优秀班组（组委会）']);
  });
});

it('the sample photo of the fixtures is a picture too', async () => {
  await at('deedsPhotos');
  chat.season.media.set('photo', readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url)));
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 张/);
});
