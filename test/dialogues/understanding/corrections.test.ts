import { afterEach, describe, expect, it } from 'vitest';
import { type Dialogue, dialogueAt } from '../../support/chats/dialogue.ts';
import { plainPicture } from '../../support/documents/plain-picture.ts';

let chat: Dialogue;
afterEach(() => chat.close());

async function at(field: string, track: 'team' | 'individual' = 'team'): Promise<void> {
  chat = await dialogueAt(field, track);
}

const answers = async () => (await chat.application()).answers;

describe('what was written wrong', () => {
  it.each([
    '上一题写错了 应该是20',
    '上一题写错了，是20',
    '上一个填错了，应该是20',
    '刚才写错了 是20',
    '前面的错了，改成20',
    '上一题改成20',
    '刚才那个应该是20',
  ])('“%s” corrects the answer before, never the one asked', async (said) => {
    await at('women');
    await chat.says('19', /1 管理人员/);
    await chat.says(said, /其中\(女\)：20人[\s\S]*1 管理人员/);
    expect(await answers()).toMatchObject({ women: 20 });
    expect((await answers()).managers).toBeUndefined();
  });

  it('“不对，是20” fits two columns: which one is asked, and stored only on a yes', async () => {
    await at('women');
    await chat.says('19', /1 管理人员/);
    await chat.says('不对，是20', /要改[\s\S]*其中\(女\)：20人（现在是 19人）/);
    expect(await answers()).toMatchObject({ women: 19 });
    await chat.says('1', /其中\(女\)：20人[\s\S]*1 管理人员/);
    expect(await answers()).toMatchObject({ women: 20 });
    expect((await answers()).managers).toBeUndefined();
  });

  it('corrects a correction in the same column, whatever was answered in between', async () => {
    await at('phone');
    await chat.says('通信地址写错了，是云苔路268号', /要改通信地址[\s\S]*云苔路268号云苔路站/);
    await chat.says('不对，是云苔路269号', /要改通信地址[\s\S]*云苔路269号云苔路站/);
    await chat.says('写错了 是279号', /要改通信地址[\s\S]*云苔路279号云苔路站/);
    await chat.says('不是 重说', /没有填[\s\S]*【通信地址】[\s\S]*现在是/);
    await chat.says('上海市静安区云苔路280号', /✓ 通信地址[\s\S]*【电话】/);
    await chat.says('平均年龄写错了，是33.5', /要改平均年龄[\s\S]*33.5岁（现在是 31.5岁）/);
    await chat.says('打错了，34.5', /要改平均年龄[\s\S]*34.5岁（现在是 31.5岁）/);
    await chat.says('是', /✓ 平均年龄：34.5岁[\s\S]*【电话】/);
    expect(await answers()).toMatchObject({ address: '上海市静安区云苔路280号', averageAge: 34.5, contact: '何䶮' });
  });

  it.each([
    ['写错了 是云苔路 苔藓的苔', '上海市静安区云台路258号', '上海市静安区云苔路258号'],
    ['台是苔藓的苔', '上海市静安区云台路258号', '上海市静安区云苔路258号'],
    ['不对 是268号', '上海市静安区云苔路258号', '上海市静安区云苔路268号'],
    ['写错了 是云苔路', '上海市静安区云台路258号', '上海市静安区云苔路258号'],
  ])('“%s” right after the answer changes that part of it, on a yes', async (said, before, after) => {
    await at('address');
    await chat.says(before, /【邮编】/);
    await chat.says(said, /要改通信地址/);
    await chat.says('是', /✓ 通信地址[\s\S]*【邮编】/);
    expect((await answers()).address).toBe(after);
  });

  it('chooses another recommending body before it is handed in, and says what still stands in the form of the old one', async () => {
    await at('duties');
    await chat.says('换推荐单位', /推荐单位/);
    await chat.says('静安区', /✓ 推荐单位：静安区[\s\S]*还是原来那家的[\s\S]*上级推荐单位 · 单位名称[\s\S]*职责及特色/);
    expect(await chat.application()).toMatchObject({ body: expect.stringMatching(/jingan/) });
  });

  it('takes a name with its character explained for the name before', async () => {
    await at('contact');
    await chat.says('何岩', /【电话】/);
    await chat.says('写错了 是何研 研究的研', /要改联系人[\s\S]*何研（现在是 何岩）/);
    await chat.says('是', /✓ 联系人：何研/);
    expect(await answers()).toMatchObject({ contact: '何研' });
  });

  it('says that nothing was changed when a question is answered by something else', async () => {
    await at('women');
    await chat.says('19', /1 管理人员/);
    await chat.says('刚才的人数错了，是30', /要改人数/);
    await chat.says('3', /刚才问的人数没有改[\s\S]*管理人员：3人/);
    expect(await answers()).toMatchObject({ headcount: 32, managers: 3 });
  });

  it.each(['上一题写错了', '写错了', '上一个填错了', '刚才打错了'])(
    '“%s” alone takes it back and asks it again',
    async (said) => {
      await at('women');
      await chat.says('19', /1 管理人员/);
      await chat.says(said, /撤了其中\(女\)：19人，现在空着[\s\S]*【其中\(女\)】/);
      await chat.says('20', /其中\(女\)：20人[\s\S]*1 管理人员/);
    },
  );

  it('does not take an answer for a correction because it begins alike', async () => {
    await at('address');
    await chat.says('前面路258号', /✓ 通信地址\n/);
    expect((await answers()).address).toBe('前面路258号');
    await chat.answersUpTo('duties');
    await chat.says('上面是车站，我们负责客运组织。', /职责及特色：上面是车站/);
  });

  it('says what is wrong with the correction itself', async () => {
    await at('women');
    await chat.says('19', /1 管理人员/);
    await chat.says('上一题写错了 是40', /40[\s\S]*32/);
    expect(await answers()).toMatchObject({ women: 19 });
    expect((await answers()).managers).toBeUndefined();
  });

  it('takes the last piece of a text away', async () => {
    await at('deeds');
    await chat.says('标题\n前言。');
    await chat.says('这一段发错了的话');
    await chat.says('写错了', /留着 1 段/);
  });
});

describe('what was written wrong some questions ago', () => {
  it('is put right in the column it can be for, which is asked about, and the question stays', async () => {
    await at('leaderTitle');
    await chat.says('刚才写错了 应该是200073', /要改邮编[\s\S]*200073（现在是 200072）/);
    await chat.says('是', /✓ 邮编：200073[\s\S]*【职称】/);
    expect(await answers()).toMatchObject({ postcode: '200073' });
    expect((await answers()).leaderTitle).toBeUndefined();
  });

  it('is asked about by number where several columns take it, and stored as it is picked', async () => {
    await at('deedsPhotos');
    const photo = { kind: 'image' as const, media: { mediaId: 'photo' } };
    chat.season.media.set('photo', await plainPicture('photo'));
    await chat.sends(photo);
    await chat.says('好了', /请核对/);
    await chat.says('刚才写错了 我叫沈安', /“沈安”是哪一栏的？[\s\S]*3 班组长姓名/);
    await chat.says('3', /✓ 班组长姓名：沈安[\s\S]*请核对/);
    await chat.says('不是36岁 是37岁', /要改年龄/);
    await chat.says('是', /✓ 年龄：37岁[\s\S]*请核对/);
    await chat.says('有个字打错了', /还没出表。要改哪一栏/);
    expect(await answers()).toMatchObject({ leaderName: '沈安', leaderAge: 37 });
  });

  it('is several columns in one sentence: what says 改成 is stored, the rest asked about', async () => {
    await at('bodyUnit');
    await chat.says('电话错了 改成 021-55501277 还有邮编写错了 200070', /✓ 电话：021-55501277[\s\S]*要改邮编/);
    await chat.says('是', /✓ 邮编：200070/);
    expect(await answers()).toMatchObject({ phone: '021-55501277', postcode: '200070' });
  });

  it.each(['地址填错了', '刚才地址少写了个2楼', '通信地址好像写错了'])(
    '“%s” leads to the column, and shows what stands there',
    async (said) => {
      await at('leaderAge');
      await chat.says(said, /【通信地址】[\s\S]*现在是/);
    },
  );

  it('says back a word that no column has', async () => {
    await at('email');
    await chat.says('传真刚才写错了 应该是021-55501277', /要改电话[\s\S]*没用上：传真/);
  });
});

describe('a correction that may be for several columns', () => {
  it('is asked about again after a yes, which is no answer to the question before it', async () => {
    await at('confirm');
    await chat.says('女的人数应该是十五个', /是哪一栏的/);
    await chat.says('是', /是哪一栏的/);
    expect((await chat.application()).printed).toBeNull();
  });
});

describe('no answer', () => {
  it('is not recorded: what to do is said instead', async () => {
    await at('organisation');
    await chat.says('不知道', /跳过/);
    await chat.says('不清楚啊', /跳过/);
    expect((await answers()).organisation).toBeUndefined();
    await chat.says('跳过', /所在单位先放着[\s\S]*还差6 项/);
  });

  it('is 写完了 where nothing was written', async () => {
    await at('duties');
    await chat.says('写完了', /还没看到内容/);
    expect((await answers()).duties).toBeUndefined();
    await chat.says('好了', /一时填不了/);
  });

  it('is helped on by the rule and an example of the very column, and what can be said', async () => {
    await at('postcode');
    await chat.says('帮助', /邮编[\s\S]*200072[\s\S]*上一步[\s\S]*【邮编】/);
  });

  it('is 提交 before the form is complete: it leads to the first column that is missing', async () => {
    await at('organisation');
    await chat.says('提交', /还差 26 栏[\s\S]*先填这里[\s\S]*1 所在单位/);
    expect((await answers()).organisation).toBeUndefined();
    await chat.answersUpTo('deeds');
    await chat.says('提交吧', /还差 4 栏[\s\S]*【事迹材料】/);
    expect((await chat.application()).pieces.deeds ?? []).toEqual([]);
  });

  it('may be put off, but not promised to be asked later when nothing else is left', async () => {
    await at('deeds');
    await chat.says('跳过', /提交前我再问您/);
    await chat.answersUpTo('deeds');
    await chat.says('跳过', /只差事迹材料/);
    await chat.says('继续', /【事迹材料】/);
  });

  it('asks which column is meant when only 修改 is said', async () => {
    await at('postcode');
    await chat.says('修改', /栏目名[\s\S]*【邮编】/);
    await chat.says('修改 通信地址', /【通信地址】/);
  });
});

describe('another total', () => {
  it('opens the sums again that no longer agree, and asks nothing when it is put right', async () => {
    await at('averageAge');
    await chat.says('人数改成33', /＝ 32[\s\S]*人数是 33/);
    await chat.says('就这样', /＝ 32[\s\S]*人数是 33/);
    await chat.says('人数改成32', /【平均年龄】/);
    const { keptSums = [] } = await chat.application();
    expect(keptSums).toHaveLength(1);
    expect(await chat.says('预览')).not.toMatch(/合计不一致/);
    await chat.says('人数改成18', /其中\(女\)是 ?19[\s\S]*的18还多|对不上/);
    expect((await answers()).headcount).toBe(32);
  });
});

describe('a change that its column does not take', () => {
  const ADDRESS = '上海市静安区云苔路'.repeat(10);

  it.each([
    [`通信地址改成${ADDRESS.slice(0, 83)}`, /“通信地址”现在83字，最多80字/],
    [`地址改成${ADDRESS.slice(0, 83)}`, /“通信地址”现在83字，最多80字/],
    ['联系人 改成 @SUM(A1)', /“联系人”请只写姓名/],
    [`联系人改成${ADDRESS}`, /“联系人”请只写姓名/],
  ])('is refused there before all is confirmed, which is asked again: “%s”', async (said, reason) => {
    await at('none: everything is answered');
    const before = await answers();
    expect(await chat.says(said, reason)).toMatch(/请核对/);
    expect(await answers()).toEqual(before);
  });

  it.each([
    [`通信地址 改成${ADDRESS.slice(0, 81)}`, /“通信地址”现在81字，最多80字/],
    ['联系人 改成 @SUM(A1)', /联系人”请只写姓名/],
    ['邮编改成12', /“邮编”请发6位数字/],
  ])('is refused there while another column is asked, which is asked again: “%s”', async (said, reason) => {
    await at('position', 'individual');
    const before = await answers();
    expect(await chat.says(said, reason)).toMatch(/【职务】/);
    expect(await answers()).toEqual(before);
  });

  it('stands as long as its column takes', async () => {
    await at('position', 'individual');
    await chat.says(`通信地址改成${ADDRESS.slice(0, 80)}`, /✓ 通信地址[\s\S]*【职务】/);
    expect(await answers()).toMatchObject({ address: ADDRESS.slice(0, 80) });
  });
});
