import { afterEach, describe, expect, it } from 'vitest';
import { isPictureList } from '../../../src/domain/form/base/answers.ts';
import { type Dialogue, dialogue, dialogueAt } from '../../support/chats/dialogue.ts';
import { plainPicture } from '../../support/documents/plain-picture.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function at(field: string): Promise<void> {
  chat = await dialogueAt(field);
}

const answers = async () => (await chat.application()).answers;
const send = async (name: string) => {
  chat.season.media.set(name, await plainPicture(name));
  await chat.sends({ kind: 'image', media: { mediaId: name } });
};

describe.each(['撤销', '撤回', '写错了', '点错了'])('%s', (word) => {
  it('takes back the one answer stored before, and asks it again', async () => {
    await at('address');
    await chat.says('云苔路258号', /【邮编】/);
    await chat.says('200072', /【联系人】/);
    await chat.says(word, /✓ 撤了邮编：200072，现在空着。[\s\S]*【邮编】/);
    expect(await answers()).not.toHaveProperty('postcode');
    await chat.says(word, /✓ 撤了通信地址：云苔路258号，现在空着。[\s\S]*【通信地址】/);
    expect(await answers()).not.toHaveProperty('address');
  });

  it('takes back a change: what stood before stands again, and it goes on where it was', async () => {
    await at('phone');
    await chat.says('邮编改成200060', /✓ 邮编：200060[\s\S]*【电话】/);
    await chat.says(word, /✓ 撤了邮编：200060，还是 200072。[\s\S]*【电话】/);
    expect(await answers()).toMatchObject({ postcode: '200072' });
  });

  it('takes back all of a message with several answers', async () => {
    await at('postcode');
    await chat.says('邮编：200072\n联系人：何䶮\n电话：021-56380199', /✓/);
    await chat.says(word, /✓ 刚才的 3 栏撤了。\n现在空着：邮编、联系人、电话[\s\S]*4 邮编；5 联系人/);
    expect(Object.keys(await answers())).not.toEqual(expect.arrayContaining(['postcode']));
  });

  it('takes back a skipped column', async () => {
    await at('postcode');
    await chat.says('跳过', /【联系人】/);
    await chat.says(word, /✓ 邮编不跳过了。[\s\S]*【邮编】/);
    await chat.says('200072', /【联系人】/);
    await chat.says(word, /撤了邮编：200072[\s\S]*【邮编】/);
  });

  it('lets go what is only asked about, and takes nothing back for it', async () => {
    await at('phone');
    await chat.says('通信地址写错了，是云苔路268号', /要改通信地址/);
    await chat.says(word, /没有填|什么都没有改/);
    expect(await answers()).toMatchObject({ postcode: '200072', contact: '何䶮' });
  });

  it('takes nothing back where what was said last was not stored', async () => {
    await at('postcode');
    await chat.says('2000', /应该是6位/);
    await chat.says(word, /刚才那句没有存[\s\S]*通信地址[\s\S]*再回一次“撤销”[\s\S]*【邮编】/);
    expect(await answers()).toHaveProperty('address');
    await chat.says(word, /✓ 撤了通信地址/);
    expect(await answers()).not.toHaveProperty('address');
  });
});

describe('撤销', () => {
  it('takes back what a section list was answered with, and asks the list again', async () => {
    await at('managers');
    await chat.says('3 5 24 9 11', /▎|【/);
    expect(await answers()).toHaveProperty('managers');
    await chat.says('撤销', /✓ 刚才的 \d+ 栏撤了。[\s\S]*1 管理人员/);
    expect(await answers()).not.toHaveProperty('managers');
  });

  it('takes back a held card that was accepted, and a paste that joined one', async () => {
    await at('phone');
    await chat.says('通信地址写错了，是云苔路268号', /要改通信地址/);
    const before = (await answers()).address;
    await chat.says('1', /✓ 通信地址/);
    await chat.says('撤销', /✓ 撤了通信地址：[^，]*268号[^，]*，还是 [\s\S]*【电话】/);
    expect((await answers()).address).toBe(before);
    await chat.says('通信地址：云苔路1号\n邮编：200060', /要改/);
    await chat.says('联系人：陆敏\n电话：021-56380199', /要改/);
    await chat.says('1', /✓/);
    expect(await answers()).toMatchObject({ contact: '陆敏', postcode: '200060' });
    await chat.says('撤销', /✓ 刚才的 4 栏撤了。\n现在空着：电话\n还是原来的：[\s\S]*邮编 200072/);
    expect(await answers()).toMatchObject({ contact: '何䶮', postcode: '200072', address: before });
    expect(await answers()).not.toHaveProperty('phone');
  });

  it('takes back the recommending body before anything is filled in', async () => {
    chat = await dialogue('team', { start: '2021-12-06T09:00:00+08:00' });
    await chat.says('你好');
    await chat.says('班组', /推荐单位/);
    await chat.says('撤销', /推荐单位|没有/);
    await chat.says('静安区', /条件|符合/);
    await chat.says('撤销', /✓ 撤了推荐单位：静安区[\s\S]*推荐单位/);
    expect((await chat.application()).body).toBeNull();
    await chat.says('普陀区', /条件|符合/);
    expect((await chat.application()).body).toMatch(/putuo/);
  });

  it('takes back what was last done to pictures: a picture, its words, the end', async () => {
    await at('deedsPhotos');
    await send('a');
    await chat.says('开岗', /第 1 张/);
    await send('b');
    await chat.says('撤销', /✓ 第 2 张去掉了，事迹材料图片现在是 1 张/);
    await chat.says('撤销', /✓ 撤了第 1 张的说明：开岗，现在空着/);
    await send('b');
    await chat.says('口袋卡', /第 2 张/);
    await send('c');
    await chat.says('好了');
    await chat.says('撤销', /✓ 撤了，事迹材料图片现在是 3 张/);
    const { answers: now, pictures } = await chat.application();
    expect(now.deedsPhotos).toBeUndefined();
    const captions = isPictureList(pictures.deedsPhotos ?? [])
      ? pictures.deedsPhotos?.map(({ caption }) => caption)
      : [];
    expect(captions).toEqual(['', '口袋卡', '']);
  });

  it('takes back an award and the end of the awards', async () => {
    await at('awards');
    await chat.says('2018年 优秀班组（组委会）', /【获奖证书复印件】/);
    await chat.says('2020年 五星级班组（促进会）', /✓/);
    await chat.says('撤销', /✓ 撤了[^：]*：2020年 五星级班组（促进会），还是 2018年/);
    await chat.says('撤销', /✓ 撤了[^：]*：2018年 优秀班组（组委会），现在空着/);
    expect(await answers()).not.toHaveProperty('awards');
  });

  it('takes back, at a text, whatever was stored last: a column, a piece, 写完了', async () => {
    await at('deeds');
    await chat.says('云苔路站是一座不大的换乘站。', /已存 14 字/);
    await chat.says('邮编改成200060', /邮编/);
    await chat.says('撤销', /✓ 撤了邮编：200060，还是 200072/);
    expect((await chat.application()).pieces.deeds).toEqual(['云苔路站是一座不大的换乘站。']);
    await chat.says('撤销', /✓ 撤了，事迹材料现在一段都没有了/);
    await chat.says('帮我写', /1\/5/);
    await chat.says('2020年入冬，老人排到窗口才知道排错了队。', /2\/5/);
    await chat.says('大家编了一张问询卡。', /3\/5/);
    await chat.says('邮编改成200060', /邮编[\s\S]*3\/5/);
    await chat.says('撤销', /✓ 撤了邮编：200060，还是 200072。[\s\S]*3\/5/);
    await chat.says('撤销', /✓ 撤了二、做法[\s\S]*2\/5 二、做法/);
    await chat.says('大家编了“三问卡”。', /3\/5/);
    await chat.says('写完了', /草稿拼好了/);
    await chat.says('是', /草稿放进/);
    await chat.says('撤销', /✓ 撤了，事迹材料现在一段都没有了[\s\S]*草稿拼好了/);
    expect((await chat.application()).pieces.deeds ?? []).toEqual([]);
    await chat.says('撤销', /✓ 二、做法去掉了[\s\S]*2\/5 二、做法/);
  });

  it('takes back 重新开始, and says when nothing is left to take back', async () => {
    await at('postcode');
    await chat.says('重新开始', /真的要从头填吗/);
    await chat.says('撤销', /留着|还在/);
    expect(await answers()).toHaveProperty('address');
    await chat.says('重新开始');
    await chat.says('是');
    expect(await answers()).toEqual({});
    await chat.says('撤销', /都拿回来了[\s\S]*邮编/);
    expect(await answers()).toHaveProperty('address');
    await chat.says('撤销', /没有能直接撤的了|撤不了/);
    expect(await answers()).toHaveProperty('address');
  });
});
