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

describe('a name that reads oddly', () => {
  it.each([
    '不是的 班组叫把爱传递班组',
    '不对，班组叫把爱传递班组',
    '不是，把爱传递班组',
    '班组名称是把爱传递班组',
    '把爱传递班组',
  ])('is stored when it puts right what is asked about: %s', async (said) => {
    await askedAt('teamName');
    await chat.says('就这么干吧小窗，对吧', /班组名称就这样填吗/);
    await chat.says(said, /✓ 班组名称/);
    expect(await chat.application()).toMatchObject({ answers: { teamName: '把爱传递班组' } });
  });

  it.each(['把爱传递班组', '跳过'])('is stored at %s once it was asked about', async (said) => {
    await askedAt('teamName');
    await chat.says('把爱传递班组', /班组名称就这样填吗/);
    await chat.says(said, /✓ 班组名称/);
    expect(await chat.application()).toMatchObject({ answers: { teamName: '把爱传递班组' } });
  });

  it('is stored at once where only its adverb is said twice', async () => {
    await askedAt('teamName');
    await chat.says('班组名称叫慢慢来照护班组 一共18个人 女的15', /✓ 班组名称：慢慢来照护班组/);
    expect((await chat.application()).answers).toMatchObject({
      ...{ teamName: '慢慢来照护班组', headcount: 18, women: 15 },
    });
  });
});

describe('beside a name that is asked about', () => {
  it('other columns are stored, and nothing says that the name is right as it is', async () => {
    await askedAt('teamName');
    await chat.says('把爱传递', /班组名称就这样填吗/);
    await chat.says('联系人就是我 周巧云 电话021-55502608 邮箱没有', /✓ 联系人：周巧云；电话：021-55502608/);
    const said = await chat.says('邮箱没有', /“邮箱”先放着[\s\S]*班组名称就这样填吗/);
    expect(said).not.toMatch(/照上面/);
    expect((await chat.application()).answers).toMatchObject({ contact: '周巧云', phone: '021-55502608' });
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
