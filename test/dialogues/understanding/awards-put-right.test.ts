import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { isPictureList } from '../../../src/domain/form/base/answers.ts';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

const STAR = '2018年 上海市“杏林护理之星”（上海市护理学会）';
const NURSE = '2019年 医院优秀护士长（医院）';
const CITY = '2020年 上海市抗疫先进个人（市委、市政府）';

async function toldThree(): Promise<void> {
  chat = await dialogueAt('awards');
  await chat.says([STAR, NURSE, CITY].join('\n'), /证书/);
}

async function awards(): Promise<string[]> {
  return String((await chat.application()).answers.awards).split('\n');
}

async function captions(): Promise<string[]> {
  const { answers, pictures } = await chat.application();
  const value = pictures.awardCertificates ?? answers.awardCertificates;
  return isPictureList(value) ? value.map(({ caption }) => caption) : [];
}

async function sendsCertificate(name: string): Promise<void> {
  const background = { r: name.charCodeAt(0), g: 90, b: 120 };
  const picture = await sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer();
  chat.season.media.set(name, picture);
  await chat.sends({ kind: 'image', media: { mediaId: name } }, /证书/);
}

it('who granted an award is stored without the sentence it was said in', async () => {
  for (const said of ['颁奖的是医院', '颁奖单位：医院', '是医院颁的', '医院发的', '应该是医院']) {
    chat = await dialogueAt('awards');
    await chat.says('2019年 医院优秀护士长', /哪个单位颁的/);
    await chat.says(said, /✓/);
    expect(await awards()).toEqual([NURSE]);
    await chat.close();
  }
  chat = await dialogueAt('awards');
});

it('who granted an award is told from it where nothing stands between', async () => {
  chat = await dialogueAt('awards');
  await chat.says('2020年区巾帼文明岗静安区妇联发的', /✓/);
  expect(await awards()).toEqual(['2020年 区巾帼文明岗（静安区妇联）']);
});

it('the year of an award changes by its place, by the year it had, and of the only one without either', async () => {
  await toldThree();
  await chat.says('第二个是2017年的', /现在 3 条/);
  await chat.says('奖励里2017年那个是2019年的', /现在 3 条/);
  expect(await awards()).toEqual([STAR, NURSE, CITY]);
  await chat.close();
  chat = await dialogueAt('awards');
  await chat.says(NURSE, /证书/);
  await chat.says('奖励改成2018年的', /现在 1 条/);
  expect(await awards()).toEqual(['2018年 医院优秀护士长（医院）']);
});

describe('awards that were told, at their question once more', () => {
  it('are put right by lines of the same years and titles, and shown all', async () => {
    await toldThree();
    await chat.says('修改 奖励', /1 2018年[\s\S]*3 2020年[\s\S]*删掉第3条[\s\S]*重写/);
    await chat.says(
      '2018年 上海市“杏林护理之星” 上海市护理学会；2019年 医院优秀护士长 上海申禾儿童医院；2020年 上海市抗疫先进个人 市委市政府',
      /现在 3 条/,
    );
    expect(await awards()).toEqual([
      STAR,
      '2019年 医院优秀护士长（上海申禾儿童医院）',
      '2020年 上海市抗疫先进个人（市委市政府）',
    ]);
  });

  it('one of them alone leaves the others, and a new one stands behind them', async () => {
    await toldThree();
    await chat.says('修改 奖励');
    await chat.says('2019年 医院优秀护士长 上海申禾儿童医院', /现在 3 条/);
    await chat.says('修改 奖励');
    await chat.says('2017年 文明岗 医院', /现在 4 条[\s\S]*删掉第2条/);
    expect(await awards()).toEqual([STAR, '2019年 医院优秀护士长（上海申禾儿童医院）', CITY, '2017年 文明岗（医院）']);
  });

  it.each([
    ['删掉第2条', [STAR, CITY]],
    ['奖励重复了，删掉后面两个', [STAR]],
    ['第1、3条不要了', [NURSE]],
    ['2019年那个删掉', [STAR, CITY]],
    ['把第三个奖去掉', [STAR, NURSE]],
    [
      '只有两个：2018年 杏林护理之星 上海市护理学会；2021年 文明岗 医院',
      ['2018年 杏林护理之星（上海市护理学会）', '2021年 文明岗（医院）'],
    ],
    ['第2条改成2019年 优秀护士 申禾儿童医院', [STAR, '2019年 优秀护士（申禾儿童医院）', CITY]],
    ['2019年那个是上海申禾儿童医院颁的', [STAR, '2019年 医院优秀护士长（上海申禾儿童医院）', CITY]],
    ['第2条颁奖单位改成上海申禾儿童医院', [STAR, '2019年 医院优秀护士长（上海申禾儿童医院）', CITY]],
  ])('%s', async (said, left) => {
    await toldThree();
    await chat.says('修改 奖励');
    await chat.says(said, /✓ 现在 \d 条/);
    expect(await awards()).toEqual(left);
  });

  it('are written anew after 重写, and stay where that is called off', async () => {
    await toldThree();
    await chat.says('修改 奖励');
    await chat.says('重写', /换掉现在的 3 条/);
    await chat.says('2021年 文明岗', /哪个单位颁的/);
    await chat.says('医院', /现在 1 条/);
    expect(await awards()).toEqual(['2021年 文明岗（医院）']);
    await chat.says('修改 奖励');
    await chat.says('重写');
    await chat.says('取消');
    expect(await awards()).toEqual(['2021年 文明岗（医院）']);
  });

  it('a number that is none of them is said', async () => {
    await toldThree();
    await chat.says('修改 奖励');
    await chat.says('删掉第7条', /没有第 7 条[\s\S]*3 2020年/);
    expect(await awards()).toHaveLength(3);
  });
});

describe('awards that were told, where something else is asked', () => {
  it('are put right by what plainly names one', async () => {
    await toldThree();
    await chat.says('暂无');
    await chat.says('2019年那个是上海申禾儿童医院颁的', /上海申禾儿童医院/);
    await chat.says('奖励重复了，删掉后面两个', /现在 1 条/);
    expect(await awards()).toEqual([STAR]);
  });

  it('told at their certificates a second time stand once', async () => {
    await toldThree();
    await chat.says('2020年 上海市抗疫先进个人（市委市政府）');
    expect(await awards()).toEqual([STAR, NURSE, CITY]);
  });
});

it('the words of a certificate follow the award they name', async () => {
  await toldThree();
  await sendsCertificate('a');
  await sendsCertificate('b');
  await chat.says('2019年那个是上海申禾儿童医院颁的');
  expect(await captions()).toEqual([STAR, '2019年 医院优秀护士长（上海申禾儿童医院）']);
});

it('the words of a certificate on the printed paper make a new version when they change; those sent after it do not', async () => {
  chat = await dialogueAt('awards');
  await chat.says(STAR);
  await sendsCertificate('a');
  await chat.says('好了');
  await chat.answersUpTo('nothing');
  await chat.says('确认', /第 1 版/);
  await chat.says('修改 获奖证书');
  await chat.says('第1张：杏林护理之星证书', /✓ 第 1 张/);
  await chat.says('好了', /请核对/);
  await chat.says('确认', /第 2 版/);
  expect((await chat.application()).printed?.version).toBe(2);
});

it('a certificate that came after the paper leaves it as it is', async () => {
  chat = await dialogueAt('awards');
  await chat.says(STAR);
  await chat.says('跳过');
  await chat.answersUpTo('nothing');
  await chat.says('确认', /第 1 版/);
  await chat.says('修改 获奖证书');
  await sendsCertificate('a');
  await chat.says('好了', /第 1 版/);
  await chat.says('修改 获奖证书');
  await chat.says('第1张：杏林护理之星证书', /✓ 第 1 张/);
  expect(await chat.says('好了')).not.toMatch(/请核对/);
});
