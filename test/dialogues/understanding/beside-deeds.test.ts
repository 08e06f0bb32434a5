import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { writtenText } from '../../../src/domain/application/answers/written-text.ts';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const written = async () => writtenText(await chat.application(), 'deeds');

describe('awards that are told while the deeds are asked', () => {
  it.each([
    '奖励：2017年青浦区先进班组 青浦区民政局；2020年养老行业技能大赛团体二等奖 市养老协会',
    '2017年 青浦区先进班组 青浦区民政局\n2020年 养老行业技能大赛团体二等奖 市养老协会',
  ])('go to the awards: %s', async (said) => {
    chat = await dialogueAt('deeds');
    await chat.says(said, /2017年/);
    const { answers } = await chat.application();
    expect(String(answers.awards)).toMatch(/2017年 青浦区先进班组（青浦区民政局）\n2020年/);
    expect(await written()).toBe('');
  });

  it('are asked who granted them, and the deeds are asked again behind', async () => {
    chat = await dialogueAt('deeds');
    await chat.says(
      '17年得过区里的先进班组，还有20年养老行业技能大赛团体二等奖',
      /2017年 区里的先进班组是哪个单位颁的/,
    );
    await chat.says('区民政局', /2020年 .*是哪个单位颁的/);
    await chat.says('市养老协会', /事迹材料|证书/);
    expect(await written()).toBe('');
  });

  it('stay deeds where they stand in a sentence', async () => {
    chat = await dialogueAt('deeds');
    await chat.says('2020年疫情封院，家属进不来，我们每天给家属发视频，全组被评为先进班组。', /已存/);
    expect(await written()).toMatch(/先进班组/);
  });
});

describe('words that clear the deeds', () => {
  const pieces = ['一、背景：我们照顾四十六位老人。', '二、做法：一个老人一本小册子。', '三、效果：家属放心。'];
  async function wrote(): Promise<void> {
    chat = await dialogueAt('deeds');
    for (const piece of pieces) await chat.says(piece, /已存/);
  }

  it.each(['清空事迹材料', '全部删掉重写', '前面写的都不要了', '都删了'])('%s', async (said) => {
    await wrote();
    await chat.says(said, /全部删掉吗/);
    await chat.says('是');
    expect(await written()).toBe('');
  });

  it('take away the last of several', async () => {
    await wrote();
    await chat.says('这两段不是事迹，删掉', /第 2 到 3 段[\s\S]*二、做法/);
    await chat.says('是', /第 2 到 3 段删掉了/);
    expect(await written()).toBe(pieces[0]);
  });
});

describe('words of pictures', () => {
  it('are shown as they are stored, and what is said of another picture is none', async () => {
    chat = await dialogueAt('deedsPhotos');
    for (const name of ['a', 'b']) {
      chat.season.media.set(name, await photo(name));
      await chat.sends({ kind: 'image', media: { mediaId: name } });
      await chat.says(`护理员在给张阿婆喂饭${name}`, /张：护理员在给张阿婆喂饭/);
    }
    await chat.says('第一张的护理员是李梅', /没有记[\s\S]*喂饭a[\s\S]*第1张：/);
    await chat.says('证书在医院档案室', /收到 2 张/);
    expect((await chat.application()).pictures.deedsPhotos?.map(({ caption }) => caption)).toEqual([
      '护理员在给张阿婆喂饭a',
      '护理员在给张阿婆喂饭b',
    ]);
  });
});

async function photo(name: string): Promise<Uint8Array> {
  const background = { r: name.charCodeAt(0), g: 90, b: 120 };
  return sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

it('a position that may be the applicant’s or the contact’s just told is asked about', async () => {
  chat = await dialogueAt('duties', 'individual');
  const { position } = (await chat.application()).answers;
  await chat.says('职务改成副处长', /哪一栏|1 [\s\S]*主管部门[\s\S]*职务/);
  await chat.says('1', /主管部门[\s\S]*职务：副处长/);
  expect((await chat.application()).answers).toMatchObject({ position });
});

it('推荐单位 where its name is asked is that name', async () => {
  chat = await dialogueAt('bodyUnit');
  await chat.says('推荐单位是养老服务行业协会，联系人安若素，手机13800000133', /单位名称：养老服务行业协会/);
  const { answers } = await chat.application();
  expect(answers).toMatchObject({ bodyUnit: '养老服务行业协会', bodyContact: '安若素', bodyMobile: '13800000133' });
  expect(answers.recommendingSector).not.toBe('养老服务行业协会');
});
