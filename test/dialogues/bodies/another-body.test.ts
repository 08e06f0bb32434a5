import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function at(field: string): Promise<string | null> {
  chat = await dialogueAt(field);
  return (await chat.application()).body;
}

describe('another recommending body', () => {
  it.each(['撤销', '不换了', '不改', '算了', '取消', '上一步', '返回', '还是原来的', '不用了', '撤销换推荐单位'])(
    '“%s” leads back to where one was, and the body stays',
    async (said) => {
      const body = await at('duties');
      await chat.says('换推荐单位', /推荐单位是哪家[\s\S]*现在是.+不换就回“不换了”/);
      await chat.says(said, /推荐单位不换，还是.+[\s\S]*职责及特色/);
      expect(await chat.application()).toMatchObject({ body });
      expect((await chat.application()).answers.duties).toBeUndefined();
    },
  );

  it('leads back to a column that was being changed, also from a list of bodies and after a miss', async () => {
    const body = await at('duties');
    await chat.says('修改 人数', /人数/);
    await chat.says('换推荐单位', /推荐单位是哪家/);
    await chat.says('火星', /没有和“火星”对得上的[\s\S]*不换了/);
    await chat.says('行业', /是哪一家[\s\S]*不换了/);
    await chat.says('不换了', /还是.+[\s\S]*【人数】[\s\S]*现在是/);
    expect(await chat.application()).toMatchObject({ body });
  });

  it.each(['换推荐单位 普陀', '换推荐单位成普陀区', '我们想换推荐单位，普陀区'])(
    '“%s” chooses it at once',
    async (said) => {
      await at('duties');
      await chat.says(said, /✓ 推荐单位：普陀区/);
      expect(await chat.application()).toMatchObject({ body: expect.stringMatching(/putuo/) });
    },
  );

  it('asks which one where a reason stands behind it', async () => {
    const body = await at('duties');
    await chat.says('我们想换推荐单位，因为归属变了', /推荐单位是哪家/);
    await chat.says('2', /没有和“2”对得上的/);
    expect(await chat.application()).toMatchObject({ body });
  });

  it('is chosen again by a second thought right after it was, and is no answer to a column', async () => {
    await at('duties');
    await chat.says('换推荐单位 普陀', /✓ 推荐单位：普陀区/);
    await chat.says('算了还是养老服务', /✓ 推荐单位：养老服务行业/);
    expect(await chat.application()).toMatchObject({ body: 'industry-eldercare' });
    expect((await chat.application()).pieces.duties ?? (await chat.application()).answers.duties).toBeUndefined();
  });

  it('“不换了” where nothing is being changed is no answer', async () => {
    await at('duties');
    await chat.says('不换了', /推荐单位不换，还是.+[\s\S]*职责及特色/);
    expect((await chat.application()).answers.duties).toBeUndefined();
  });

  it('keeps a paragraph of the deeds with the deeds, and picks no body by it', async () => {
    const body = await at('deeds');
    await chat.says('第一段事迹，我们班组服务好。', /已存 14 字/);
    await chat.says('换推荐单位', /推荐单位是哪家/);
    await chat.says('第二段，静心为黄浦江边的旅客服务，大家都说好。', /已存进“事迹材料”[\s\S]*不换了/);
    expect((await chat.application()).pieces.deeds).toHaveLength(2);
    await chat.says('不换了', /还是.+[\s\S]*事迹/);
    await chat.says('第三段，我们班组年年评优。', /已存/);
    const told = await chat.application();
    expect([told.body, told.pieces.deeds?.length]).toEqual([body, 3]);
  });
});
