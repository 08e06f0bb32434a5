import { afterEach, describe, expect, it } from 'vitest';
import { isPictureList } from '../../../src/domain/form/base/answers.ts';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';
import { plainPicture } from '../../support/documents/plain-picture.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function at(field: string): Promise<void> {
  chat = await dialogueAt(field);
}

async function sends(name: string, expected?: RegExp): Promise<string> {
  chat.season.media.set(name, await plainPicture(name));
  return chat.sends({ kind: 'image', media: { mediaId: name } }, expected);
}

async function captions(field = 'deedsPhotos'): Promise<string[]> {
  const { answers, pictures } = await chat.application();
  const value = pictures[field] ?? answers[field];
  return isPictureList(value) ? value.map(({ caption }) => caption) : [];
}

describe('pictures that come where words are asked', () => {
  const awards = '2018年 优秀班组（组委会）\n2020年 五星级班组（促进会）';
  const wanted = /放进哪一栏？回序号：\n1 获奖证书复印件\n2 事迹材料图片\n3 不用收/;

  it('are for the column that is told, at the card that shows everything too, and their words follow there', async () => {
    await at('awards');
    await chat.says(awards);
    await chat.says('跳过', /【事迹材料图片】/);
    await sends('a');
    await chat.says('好了', /请核对/);
    await sends('b', wanted);
    await chat.says('1', /第 1 张证书：2018年[\s\S]*还差 1 张[\s\S]*没有别的了，回“好了”/);
    await sends('c', /第 2 张证书：2020年/);
    await chat.says('好了', /获奖证书复印件：2张[\s\S]*请核对/);
    await sends('d', wanted);
    await sends('e', /这 2 张照片放进哪一栏/);
    await chat.says('事迹材料图片', /收到 3 张[\s\S]*没有别的了，回“好了”/);
    await chat.says('第2张：早高峰', /第 2 张：早高峰/);
    await chat.says('好了', /事迹材料图片：3张[\s\S]*请核对/);
    await sends('f', wanted);
    await chat.says('不用收', /没有收[\s\S]*请核对/);
    await sends('f', wanted);
    await chat.says('修改 邮编', /【邮编】/);
    await chat.says('1', /邮编不改/);
    expect(await captions()).toEqual(['', '早高峰', '']);
    expect(await captions('awardCertificates')).toEqual(awards.split('\n'));
  });

  it('complete a list of certificates that was ended without them, and the card comes again', async () => {
    await at('awards');
    await chat.says('2018年 优秀班组（组委会）');
    await chat.says('没有', /✓ 获奖证书复印件：暂无/);
    await sends('a');
    await chat.says('好了', /请核对/);
    await sends('b', wanted);
    await chat.says('证书', /第 1 张证书：2018年 优秀班组。\n[\s\S]*请核对/);
    expect(await captions('awardCertificates')).toEqual(['2018年 优秀班组（组委会）']);
  });

  it('are for the column that one was just taken from, and the question that was asked waits', async () => {
    await at('deedsPhotos');
    await sends('a');
    await sends('b');
    await chat.says('好了', /请核对/);
    await chat.says('修改 邮编', /【邮编】/);
    await chat.says('图片删掉', /第 2 张去掉了[\s\S]*【邮编】/);
    await sends('c', /收到 2 张[\s\S]*放进事迹材料图片了/);
    await chat.says('晚班', /第 2 张：晚班/);
    await chat.says('好了', /2张/);
    expect(await captions()).toEqual(['', '晚班']);
  });

  it('are not taken while no column can have any', async () => {
    await at('postcode');
    await sends('a', /要打字填写/);
    await chat.says('1', /6位数字/);
  });
});
