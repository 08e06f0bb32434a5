import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function at(field: string, track: 'team' | 'individual' = 'team'): Promise<void> {
  chat = await dialogueAt(field, track);
}

const answers = async () => (await chat.application()).answers;

describe('several answers at once', () => {
  it('asks small numbers together and takes them in one go, in order or by name', async () => {
    await at('managers');
    expect(chat.heard()).toMatch(/1 管理人员\n2 技术人员\n3 员工[\s\S]*只回数字也行，例如“3 5 24 9 11”/);
    await chat.says('3 5 24 9 11', /✓ (?:[^；\n]+；){4}[^；\n]+\n[\s\S]*1 研究生\(以上\)/);
    await chat.says('高中6，研究生1，其他1，大学24', /✓ (?:[^；\n]+；){3}[^；\n]+\n[\s\S]*【平均年龄】/);
    expect(await answers()).toMatchObject({ managers: 3, leagueMembers: 11, graduates: 24, highSchool: 6 });
  });

  it('says of no label that nothing was made of it', async () => {
    await at('headcount');
    await chat.says('人数：20', /^✓ 人数：20人(?![\s\S]*没用上)/);
    await chat.says('其中女：9', /^✓ 其中\(女\)：9人(?![\s\S]*没用上)/);
    await chat.close();
    await at('postcode');
    await chat.says('邮编200072 联系人何䶮 手机021-55501266', /^✓ 邮编(?![\s\S]*没用上)/);
  });

  it('asks whose a number is that stands beside a noun of no column', async () => {
    await at('managers');
    await chat.says('3', /【技术人员】/);
    await chat.says('工会会员 7', /技术人员就这样填吗|没看清/);
    expect((await answers()).technicians).toBeUndefined();
  });

  it('takes the words of the button that gives a value back', async () => {
    await at('address');
    for (const words of ['不是 重说', '不是，重说', '重说', '不对，我再说一遍']) {
      await chat.says('民办的', /就这样填吗/);
      await chat.says(words, /【通信地址】/);
      expect(chat.heard()).not.toMatch(/就这样填吗/);
    }
    expect((await answers()).address).toBeUndefined();
  });

  it('goes to a column by its name alone, dots and all, and asks it with its rule when it is the one asked', async () => {
    await at('address');
    for (const words of [
      '上级推荐单位·单位名称',
      '上级推荐单位.单位名称',
      '上级推荐单位的单位名称',
      '上级推荐单位-单位名称',
    ]) {
      await chat.says(words, /【上级推荐单位 · 单位名称】/);
      await chat.says('邮编', /【邮编】/);
    }
    await chat.says('邮 编', /邮编：[\s\S]*【邮编】/);
    await chat.says('继续', /【通信地址】/);
    expect((await answers()).address).toBeUndefined();
  });

  it('takes no word for the chat and no name of a column for an answer, where nothing is offered', async () => {
    chat = await dialogueAt('supervisorUnit', 'individual');
    for (const words of ['都用', '不改', '全部用']) await chat.says(words, /还没看到内容/);
    await chat.says('申城护理学会', /✓ [\s\S]*联系人/);
    await chat.says('上级推荐单位·手机', /手机】/);
    const stored = Object.keys(await answers()).filter((id) => id.startsWith('supervisor'));
    expect(stored).toEqual(['supervisorUnit']);
  });

  it('mends the dots of an e-mail address, and says of nothing that it was not used', async () => {
    await at('email');
    await chat.says('heyan@example,com', /✓ 邮箱：heyan@example\.com(?![\s\S]*没用上)/);
    await chat.says('修改 邮箱', /【邮箱】/);
    await chat.says('heyan@qq点com', /✓ 邮箱：heyan@qq\.com(?![\s\S]*没用上)/);
    await chat.says('邮箱改成heyan@example。com，cn', /✓ 邮箱：heyan@example\.com\.cn(?![\s\S]*没用上)/);
  });

  it('takes them one by one too', async () => {
    await at('managers');
    await chat.says('3', /【技术人员】/);
    await chat.says('5', /【员工】/);
  });

  it('fills what it can, says what it doubts and asks only the rest', async () => {
    await at('teamName');
    await chat.says(
      '班组名称：一米窗\n人数：32\n其中(女)：40\n邮 编：20007\n邮箱：a@example.com',
      /✓ (?:[^；\n]+；){2}[^；\n]+\n[\s\S]*2 栏没填上[\s\S]*其中\(女\)：[\s\S]*32[\s\S]*邮编：[\s\S]*6位[\s\S]*【其中\(女\)】/,
    );
    expect(await answers()).toMatchObject({ teamName: '一米窗', headcount: 32, email: 'a@example.com' });
    expect((await answers()).women).toBeUndefined();
  });

  it('keeps the beginning of a pasted text', async () => {
    await at('teamName');
    await chat.says('班组名称：一米窗\n事迹材料：一米之间\n窗口只有一米宽。', /班组名称：一米窗[\s\S]*事迹材料/);
    expect((await chat.application()).pieces.deeds).toEqual(['一米之间\n窗口只有一米宽。']);
  });

  it('fills the known columns of the recommending body by one word', async () => {
    await at('bodyUnit');
    expect(chat.heard()).toMatch(/回“都用”/);
    await chat.says('都用', /✓ 单位名称[^；\n]+；[^；\n]*方晓岚(?:；[^；\n]+){3}\n[\s\S]*【班组类别】/);
  });

  it('leaves free words alone', async () => {
    await at('address');
    await chat.says('上海市静安区云苔路258号，云苔路站站务楼2楼', /【邮编】/);
    expect((await answers()).address).toBe('上海市静安区云苔路258号，云苔路站站务楼2楼');
    await chat.answersUpTo('posts');
    await chat.says('站长1人，管理人员2人，技术人员5人', /1 班组长姓名/);
    expect((await answers()).posts).toBe('站长1人，管理人员2人，技术人员5人');
  });
});

describe('corrections', () => {
  it('are for the field answered last, or the one named', async () => {
    await at('women');
    await chat.says('18', /1 管理人员/);
    await chat.says('打错了 是19', /其中\(女\)：19人（现在是 18人）/);
    await chat.says('1', /其中\(女\)：19人[\s\S]*1 管理人员/);
    await chat.says('人数改成33', /人数：33人[\s\S]*1 管理人员/);
    expect(await answers()).toMatchObject({ women: 19, headcount: 33 });
  });

  it('carry on to what was filled in from them', async () => {
    await at('nothing');
    await chat.says('确认', /第 1 版/);
    await chat.says('班组名称改成 一米窗服务班组', /请核对/);
    expect(await answers()).toMatchObject({ teamName: '一米窗服务班组', consent: '一米窗服务班组' });
  });
});

describe('sums', () => {
  it('are pointed out, corrected, and kept only by an explicit yes that the summary shows', async () => {
    await at('managers');
    await chat.says('管理3，技术5，员工25', /＝ 33[\s\S]*人数是 32/);
    await chat.says('再想想', /不急|等您/);
    await chat.says('什么', /33[\s\S]*一时填不了/);
    await chat.says('员工24', /员工：24人[\s\S]*【共产党员】/);
    await chat.answersUpTo('postgraduates');
    await chat.says('1 25 6 1', /＝ 33/);
    await chat.says('就这样', /合计不一致[\s\S]*【平均年龄】/);
    expect((await chat.application()).keptSums).toMatchObject([{ whole: 'headcount', total: 33, stated: 32 }]);
    await chat.says(
      '预览',
      /合计不一致（您说就这样）：研究生\(以上\)＋大学\(含大专\)＋高中\(中专\)＋其他＝33，人数 32/,
    );
    await chat.says('大学改成24', /【平均年龄】/);
    expect(await chat.says('预览')).not.toMatch(/合计不一致/);
  });

  it('come back when they were put off', async () => {
    await at('managers');
    await chat.says('3 5 25 9 11', /＝ 33/);
    await chat.says('跳过', /1 研究生/);
    await chat.answersUpTo('nothing');
    expect(chat.heard()).toMatch(/＝ 33[\s\S]*人数是 32/);
    await chat.says('就这样', /请核对/);
  });
});

describe('questions and asides', () => {
  it('are answered, then the same question is asked once', async () => {
    await at('postcode');
    for (const [question, answer] of [
      ['什么时候截止？', /12月17日/],
      ['要盖什么章啊?', /公章/],
      ['照片有什么要求', /JPG/],
      ['推荐单位怎么选', /集团/],
      ['事迹要写多少字', /2500/],
      ['样例', /例如：200072/],
      ['优秀案例在哪里看', /在线分享/],
      ['填错了怎么改', /修改 邮编/],
      ['通信地址填了吗？', /通信地址”现在是：上海/],
    ] as const) {
      const heard = await chat.says(question, answer);
      expect(heard.match(/【邮编】/gu), question).toHaveLength(1);
    }
    expect((await answers()).postcode).toBeUndefined();
  });

  it('say plainly when there is no answer', async () => {
    await at('postcode');
    await chat.says('你喜欢吃什么？', /答不上来|怕答错[\s\S]*【邮编】/);
  });

  it('record nothing of what is said beside the matter, not even where free words are asked', async () => {
    await at('organisation');
    for (const aside of ['在吗', '等一下', '我找找', '稍等，我问一下', '谢谢', '哈哈哈']) await chat.says(aside);
    await chat.says('88', /继续/);
    expect((await answers()).organisation).toBeUndefined();
  });
});

describe('misses', () => {
  it('climb a ladder and never say the same twice in a row', async () => {
    await at('postcode');
    const heard: string[] = [];
    for (let miss = 0; miss < 4; miss += 1) heard.push(await chat.says('二十'));
    heard.forEach((text, index) => {
      expect(text).not.toBe(heard[index + 1]);
    });
    expect(heard[0]).toMatch(/200072/);
    expect(heard[2]).toMatch(/人工/);
  });

  it('greet a picture or an emoji kindly where words are asked', async () => {
    await at('headcount');
    await chat.says('👍', /表情/);
    await chat.sends({ kind: 'unsupported', type: 'voice' }, /打字/);
  });
});

describe('cards', () => {
  it('offer choices with few short options, and nothing beside', async () => {
    await at('leaderGender');
    expect(chat.heard()).toMatch(/【性别】\n也可回名称\n\[男\]\n\[女\]/);
    expect(chat.heard()).not.toMatch(/1 男/);
    await chat.clicks('2', /性别：女/);
  });
});

describe('awards', () => {
  it('are kept where they lack nothing, and each of the others is asked who granted it', async () => {
    await at('awards');
    await chat.says(
      '2018年 优秀班组（上海市总工会）、2020年五星级班组、2021年先进集体',
      /2018年 优秀班组[\s\S]*五星级班组是哪个单位颁/,
    );
    await chat.says('2018年 优秀班组（上海市总工会）', /五星级班组是哪个单位颁/);
    await chat.says('2020年五星级班组，申汀轨道交通集团', /先进集体是哪个单位颁/);
    await chat.says('市国资委', /先进集体（市国资委）/);
    expect((await answers()).awards).toBe(
      '2018年 优秀班组（上海市总工会）\n2020年 五星级班组（申汀轨道交通集团）\n2021年 先进集体（市国资委）',
    );
  });

  it('behind one whose granting body is asked wait for it, and 同上 repeats the one before', async () => {
    await at('awards');
    await chat.says('2018年 优秀班组、2019年 先进集体（市总工会）', /优秀班组是哪个单位颁/);
    expect((await answers()).awards).toBeUndefined();
    await chat.says('市国资委', /优秀班组（市国资委）/);
    await chat.says('2020年 微笑班组（机场集团）\n2021年 同上', /2021年 微笑班组（机场集团）/);
    expect((await answers()).awards).toBe(
      '2018年 优秀班组（市国资委）\n2019年 先进集体（市总工会）\n2020年 微笑班组（机场集团）\n2021年 微笑班组（机场集团）',
    );
  });

  it('are told one after the other, each with its certificate, and the granting body is asked for', async () => {
    await at('awards');
    await chat.says('2018年 优秀班组', /哪个单位颁/);
    await chat.says('申城组委会', /优秀班组（申城组委会）[\s\S]*【获奖证书复印件】/);
    await chat.says('2020年 五星级班组（促进会）', /还有奖接着写/);
    await chat.says('没有别的奖了', /提交前补证书：2018年[\s\S]*【事迹材料图片】/);
    expect((await answers()).awards).toBe('2018年 优秀班组（申城组委会）\n2020年 五星级班组（促进会）');
  });
});
