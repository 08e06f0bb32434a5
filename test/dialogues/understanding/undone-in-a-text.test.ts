import { afterEach, describe, expect, it } from 'vitest';
import { isPictureList } from '../../../src/domain/form/base/answers.ts';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';
import { plainPicture } from '../../support/documents/plain-picture.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function at(field: string): Promise<void> {
  chat = await dialogueAt(field);
}

const written = async () => (await chat.application()).pieces.deeds?.join('\n') ?? '';

describe('a long text that is being collected', () => {
  it('goes only after a yes', async () => {
    await at('deeds');
    await chat.says('云苔路站是一座不大的换乘站。', /已存 14 字/);
    await chat.says('窗口前的黄线是一米。', /已存 2 段/);
    await chat.says('重写', /已写的 2 段、24 字全部删掉吗？/);
    await chat.says('不是', /24 字都留着/);
    expect(await written()).toBe('云苔路站是一座不大的换乘站。\n窗口前的黄线是一米。');
    await chat.says('清空', /全部删掉吗/);
    await chat.says('是', /现在一段都没有了/);
    expect(await written()).toBe('');
  });

  it('loses one paragraph that is named, or what was sent last', async () => {
    await at('deeds');
    for (const text of ['一、队尾先答。我们从窗口走出去。', '二、窗口快办。常见问题做成口袋卡。', '三、明天下午开会。'])
      await chat.says(text);
    await chat.says('第二段不对，删了', /第 2 段是“二、窗口快办。常见问题做成口袋卡。”，删掉这一段吗/);
    await chat.says('是的', /✓ 第 2 段删掉了/);
    await chat.says('刚才那些不是材料', /第 2 段是“三、明天下午开会。”/);
    await chat.says('是', /✓ 第 2 段删掉了/);
    expect(await written()).toBe('一、队尾先答。我们从窗口走出去。');
    await chat.says('第5段删掉', /没有第 5 段，现在一共 1 段/);
  });

  it('gives nothing back where nothing was written, also while the first words are asked about', async () => {
    await at('deeds');
    await chat.says('我们站很好', /这句是填事迹材料的吗/);
    const said = await chat.says('撤销', /刚才的不算，什么都没有改[\s\S]*【事迹材料】/);
    expect(said).not.toContain('一段都没有');
    await chat.says('重写', /没什么可删|【事迹材料】/);
  });

  it('lets another column be changed meanwhile', async () => {
    await at('deeds');
    await chat.says('改所在单位', /【所在单位】/);
    expect(await written()).toBe('');
  });
});

describe('captions', () => {
  const send = async (name: string) => {
    chat.season.media.set(name, await plainPicture(name));
    await chat.sends({ kind: 'image', media: { mediaId: name } });
  };
  const captions = async (field: string) => {
    const { answers, pictures } = await chat.application();
    const value = pictures[field] ?? answers[field];
    return isPictureList(value) ? value.map(({ caption }) => caption) : [];
  };

  it('are told for several pictures in one message, and corrected', async () => {
    await at('deedsPhotos');
    for (const name of ['a', 'b', 'c']) await send(name);
    await chat.says('发错了 第三张删掉', /第 3 张去掉了/);
    await chat.says(
      '第一张是站厅导乘，第二张是口袋卡😀',
      /第 1 张：站厅导乘[\s\S]*第 2 张：口袋卡（表情印不出来，去掉了）/,
    );
    await chat.says('说明写错了，应该是便民口袋卡', /第 2 张：便民口袋卡/);
    await chat.says('👍👍', /表情印不出来/);
    expect(await captions('deedsPhotos')).toEqual(['站厅导乘', '便民口袋卡']);
  });

  it('are changed, removed and put in order once the pictures are complete, and what has no words is said in what is read', async () => {
    await at('deedsPhotos');
    for (const name of ['a', 'b', 'c']) await send(name);
    await chat.says('第1张：站厅导乘');
    await chat.says('第2张：口袋卡');
    await chat.says('好了', /图片3张（第3张没写说明）[\s\S]*请核对/);
    await chat.says('第三张说明改成进博会志愿岗', /✓ 第 3 张：进博会志愿岗[\s\S]*请核对/);
    const ordered = await chat.says('第3张放最前面', /1 进博会志愿岗\n2 站厅导乘\n3 口袋卡[\s\S]*请核对/);
    expect(ordered).not.toContain('接着发图');
    await chat.says('图2的说明写错了 是便民导乘', /✓ 第 2 张：便民导乘/);
    await chat.says('删掉第3张', /✓ 第 3 张去掉了，还有 2 张[\s\S]*请核对/);
    expect(await captions('deedsPhotos')).toEqual(['进博会志愿岗', '便民导乘']);
    expect(await chat.says('预览')).not.toContain('没写说明');
  });

  it('are no answer of another column, nor who granted an award', async () => {
    await at('contact');
    await chat.says('第2张说明改成口袋卡', /还没收到图片，这句没有记[\s\S]*【联系人】/);
    await chat.answersUpTo('awards');
    await chat.says('2020年 五星级班组', /哪个单位颁的/);
    for (const said of ['删掉第1张', '第2张放最前面', '删掉第2段'])
      await chat.says(said, /没有记[\s\S]*2020年 五星级班组是哪个单位颁的/);
    await chat.says('写错了 是2019年', /2019年 五星级班组是哪个单位颁的/);
    await chat.says('促进会', /✓ 2019年 五星级班组（促进会）/);
  });

  it('name the award of a certificate by a part of its name', async () => {
    await at('awards');
    await chat.says('2018年 优秀班组（组委会）\n2020年 五星级班组（促进会）', /【获奖证书复印件】/);
    await send('a');
    await chat.says('这张是五星级的证书', /第 1 张：2020年 五星级班组/);
    await send('b');
    expect(await captions('awardCertificates')).toEqual(['2020年 五星级班组（促进会）', '2018年 优秀班组（组委会）']);
    await chat.says('第1张是优秀班组的证书', /第 1 张：2018年[\s\S]*第 2 张：2020年/);
    await chat.says('这张是班组的证书', /是下面哪个奖的证书/);
  });
});
