import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function askedAt(field: string): Promise<void> {
  chat = await dialogueAt(field);
}

describe('a name that is asked about', () => {
  it.each(['还是19', '年领31岁半', '窗口服务'])(
    'is not replaced by %s, which is said to be of no use',
    async (said) => {
      await askedAt('teamName');
      await chat.says('云苔路站一米窗服务班组，对吧？', /班组名称就这样填吗/);
      await chat.says(said, new RegExp(`班组名称：云苔路站一米窗服务班组；没用上：${said}`));
      await chat.says('是', /✓ 班组名称：云苔路站一米窗服务班组/);
    },
  );

  it('is replaced by a better name', async () => {
    await askedAt('teamName');
    await chat.says('云苔路站一米窗服务班组，对吧？', /班组名称就这样填吗/);
    await chat.says('云苔路站站务服务班组', /✓ 班组名称/);
    expect(await chat.application()).toMatchObject({ answers: { teamName: '云苔路站站务服务班组' } });
  });
});

describe('the letter O in a number', () => {
  it('is asked about where the column is asked', async () => {
    await askedAt('postcode');
    await chat.says('200O62', /邮编就这样填吗[\s\S]*200062/);
  });

  it('does not hide the columns that are named', async () => {
    await askedAt('organisation');
    await chat.says('地址普陀区兰溪路9号2楼，邮编200O62', /通信地址：普陀区兰溪路9号2楼；邮编：200062/);
    await chat.says('对', /✓ 通信地址/);
    expect(await chat.application()).not.toHaveProperty('answers.organisation');
  });
});

describe('words that are no answer', () => {
  it('are a way back into the form when they say so twice', async () => {
    await askedAt('teamName');
    await chat.says('我回来了，继续', /▎基本情况/);
    expect(chat.heard()).not.toMatch(/就这样填吗/);
  });

  it('call for a person', async () => {
    await askedAt('leaderName');
    await chat.says('帮我找个人 照片传不上去', /您的问题“照片传不上去”/);
  });
});

it('the summary names a word that leads to what is missing', async () => {
  await askedAt('awardCertificates');
  await chat.says('跳过', /获奖证书复印件先放着/);
  await chat.says('预览', /还缺 2 栏：[^\n]*获奖证书复印件/);
  const [, said = ''] = /回“(修改 [^”]+)”就能填/.exec(chat.heard()) ?? [];
  await chat.says(said, /【(?:获奖证书复印件|事迹材料图片)】/);
});
