import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COLLEAGUE, courier, eldercare, MIN, market, openBodyChat } from '../../support/chats/body-chat.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

type Chat = Awaited<ReturnType<typeof openBodyChat>>;

let season: Chat['season'];
let says: Chat['says'];
let papers: Chat['papers'];
let clicks: Chat['clicks'];
beforeEach(async () => {
  ({ season, says, papers, clicks } = await openBodyChat(60));
  for (const one of [eldercare, courier]) await endorse(season.ports, one);
  await endorse(season.ports, market, false);
});
afterEach(() => season.close());

const answers = () =>
  papers().then(
    (known) => known.answers,
    () => ({}),
  );

describe('a paper that is left in the middle', () => {
  it.each(['待办', '催全部', '谁还没交', '推荐', '退回 邮编不对', '推荐意见表'])(
    'says so at %s, and how it goes on',
    async (word) => {
      await says('统计表');
      await says('46');
      const said = await says(word);
      if (word !== '推荐意见表') expect(said).toMatch(/信息统计表先放着，填过的都在，回“信息统计表”接着填/);
      expect(said.match(/先放着/gu)?.length ?? 0).toBeLessThan(2);
      expect(await says('统计表')).toMatch(/【其中一线服务窗口班组总数】/);
    },
  );

  it.each([
    ['12', /填其中一线服务窗口班组总数的吗[\s\S]*12个/, { windowTeams: 12 }],
    ['1', /填其中一线服务窗口班组总数的吗[\s\S]*1个/, { windowTeams: 1 }],
    ['12 30', /12个[\s\S]*30人/, { windowTeams: 12, windowPeople: 30 }],
    ['一百二十八个', /128个/, { windowTeams: 128 }],
  ])('asks whether %s afterwards goes on with it', async (figure, asked, stored) => {
    await says('统计表');
    await says('46');
    await says('待办');
    await says(figure, asked);
    expect(await answers()).toEqual({ enterprises: 46 });
    await says('是', /✓[\s\S]*【/);
    expect(await answers()).toEqual({ enterprises: 46, ...stored });
  });

  it('stores and decides nothing when the figure was not meant for it', async () => {
    await says('统计表');
    await says('待办');
    await says('1', /填参加服务、保障进博活动发动企业数的吗/);
    await says('不是', /没有填[\s\S]*待办[\s\S]*信息统计表/);
    await says('1', /填参加服务、保障进博活动发动企业数的吗/);
    await says('推荐', /推荐：邻里菜场/);
    expect(await answers()).toEqual({});
  });

  it('names what was asked about and is not stored', async () => {
    await says('统计表');
    await says('大概30', /准数/);
    await says('待办', /企业数没有改[\s\S]*先放着/);
    expect(await answers()).toEqual({});
  });

  it('says so of the table too', async () => {
    await says('推荐意见表', /共 2 份/);
    await says('待办', /推荐意见表先放着，定好的都在，回“推荐意见表”接着/);
    await says('推荐意见表', /共 2 份/);
    await says('1', /请回公章上的全称/);
    const list = await says('待办', /有 1 份等您初审/);
    expect(list).toContain('推荐意见表先放着');
    await says('推荐意见表', /1 “慢慢来”认知症照护班组（班组）\n　上海禾棠养老服务有限公司/);
  });

  it('hears what is said of a decision there, and takes it for no figure', async () => {
    await says('统计表');
    await says('邻里菜场的推荐我想撤回', /撤回刚才的决定[\s\S]*【参加服务/);
    await says('怎么撤回推荐', /撤回刚才的决定[\s\S]*【参加服务/);
    await says('我想退回邻里菜场那份', /退回[\s\S]*【参加服务/);
    expect(await answers()).toEqual({});
  });
});

describe('a doubtful number of annex 6', () => {
  it.each([
    ['1', { enterprises: 30 }],
    ['是', { enterprises: 30 }],
    ['就这样填', { enterprises: 30 }],
    ['2', {}],
    ['不是，重说', {}],
  ])('is settled by %s as the card says', async (word, stored) => {
    await says('统计表');
    await says('大概30', /也可回：1 是，2 重说/);
    await says(word);
    expect(await answers()).toEqual(stored);
  });

  it('is settled by the button', async () => {
    await says('统计表');
    await says('大概30');
    await clicks('1', /30个/);
    expect(await answers()).toEqual({ enterprises: 30 });
  });
});

describe('several figures in one message', () => {
  it.each([
    ['46家（含分公司），班组12个，个人大概30', { enterprises: 46, windowTeams: 12 }, /个人总数要一个准数[\s\S]*30人/],
    ['企业46，班组12，个人30', { enterprises: 46, windowTeams: 12, windowPeople: 30 }, /【开展各类宣传学习/],
    ['个人 30 班组 12 企业 46', { enterprises: 46, windowTeams: 12, windowPeople: 30 }, /【开展各类宣传学习/],
    ['约46家，班组12，个人30左右', { windowTeams: 12 }, /准数[\s\S]*46个[\s\S]*30人/],
    ['46家企业，12个班组，30个人', { enterprises: 46, windowTeams: 12, windowPeople: 30 }, /【开展各类/],
    ['一个企业 班组3个 个人大概20', { enterprises: 1, windowTeams: 3 }, /个人总数要一个准数[\s\S]*20人/],
    ['1家企业3个班组20个人', { enterprises: 1, windowTeams: 3, windowPeople: 20 }, /【开展各类/],
    ['班组3个 大概20个人', { windowTeams: 3 }, /个人总数要一个准数[\s\S]*20人/],
    ['发动企业46家；窗口班组十二个；窗口个人三十人', { enterprises: 46, windowTeams: 12, windowPeople: 30 }, /【/],
  ])('%s: each belongs to its noun, what is not sure is asked', async (text, stored, next) => {
    await says('统计表');
    await says(text, next);
    expect(await answers()).toEqual(stored);
  });

  it('asks whose a bare number is where several are asked about, unless only one of them is counted so', async () => {
    await says('统计表');
    await says('企业大概46 班组大概128 个人大概30', /46个；[\s\S]*128个；[\s\S]*30人/);
    await says('13', /“13”是哪一个的？[\s\S]*企业数13[\s\S]*46个；[\s\S]*128个；[\s\S]*30人/);
    await says('应该是13人', /46个；[\s\S]*128个；[\s\S]*13人/);
    await says('企业数13', /13个；[\s\S]*128个；[\s\S]*13人/);
    await says('1', /✓/);
    expect(await answers()).toEqual({ enterprises: 13, windowTeams: 128, windowPeople: 13 });
  });

  it('asks about trainings and competitions by their nouns', async () => {
    await says('统计表');
    await says('46 12 30');
    await says('培训37次，竞赛差不多9次', /37次[\s\S]*竞赛活动数要一个准数[\s\S]*9次/);
    expect(await answers()).toMatchObject({ trainings: 37 });
    await says('1', /9次/);
    expect(await answers()).toMatchObject({ trainings: 37, competitions: 9 });
  });
});

describe('a card of an older state', () => {
  it('is answered in the words of a contact', async () => {
    await says('统计表');
    await says('大概30');
    const old = season.told(MIN).findLast((message) => message.kind === 'card');
    await says('不是');
    await says('46', /46个/);
    const press = { kind: 'choice' as const, card: old?.kind === 'card' ? old.card : '', key: '1', code: 'old' };
    const said = textOf(await season.hear(MIN, press));
    expect(said).toMatch(/已经过去了，没有改动/);
    expect(said).toMatch(/【其中一线服务窗口班组总数】/);
    await says('待办');
    const later = textOf(await season.hear(MIN, press));
    expect(later).toMatch(/已经过去了，没有改动[\s\S]*普陀区/);
    expect(later).not.toContain('申报类别');
    expect(await answers()).toEqual({ enterprises: 46 });
  });
});

describe('a contact is answered as one', () => {
  it.each([
    ['推荐邻里菜场那份', /要推荐“邻里菜场.*编号：SBCCCCC2/su],
    ['都推荐', /要几份一起推荐，打开网页/],
    ['还差什么', /有 2 份等您初审[\s\S]*两张表还没交/],
    ['交齐了吗？', /有 2 份等您初审/],
    ['帮助', /推荐联系人[\s\S]*撤回刚才的决定[\s\S]*催全部/],
    ['推荐 SBAAAAA2', /已经有了决定：推荐/],
    ['谢谢', /^(?!您好)/],
  ])('%s', async (text, expected) => {
    await endorse(season.ports, { ...market, id: 'SBDDDDD2', name: '梧桐苑前台服务班组' }, false);
    await says(text, expected);
  });

  it('who cannot send back any more hears so before a reason is asked for', async () => {
    await says('退回', /不能退回了[\s\S]*12月17日[\s\S]*推荐 SBCCCCC2/);
  });

  it('whose photo no paper waits for hears which one has to be made', async () => {
    season.media.set('page', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'));
    const picture = { kind: 'image' as const, media: { mediaId: 'page' } };
    expect(textOf(await season.hear(MIN, picture))).toMatch(/没有等盖章件的表[\s\S]*信息统计表：还没填/);
    await says('统计表');
    expect(textOf(await season.hear(MIN, picture))).toMatch(/没有等盖章件的表[\s\S]*【参加服务/);
  });

  it('orders the table by names', async () => {
    await says('推荐意见表', /1 “慢慢来”[\s\S]*2 邵巍/);
    await says('把邵巍放第一', /1 邵巍[\s\S]*2 “慢慢来”/);
    await says('慢慢来放第一', /1 “慢慢来”[\s\S]*2 邵巍/);
  });

  it('counts in other words for the unit', async () => {
    await says('统计表');
    await says('46家', /46个/);
    await says('修改 竞赛', /【/);
    await says('9场', /9次/);
  });
});

describe('待办', () => {
  it('lists the papers that are owed, with the day and the word for each', async () => {
    const list = await says('待办', /有 1 份等您初审/);
    expect(list).toMatch(/两张表还没交，12月24日前（当天也算）交盖章件：/);
    expect(list).toMatch(/推荐意见表：还没出，回“推荐意见表”/);
    expect(list).toMatch(/信息统计表：还没填，回“信息统计表”/);
    await says('统计表');
    await says('46 128 1963 37 9');
    await says('待办', /信息统计表：填了 5\/14 栏，回“信息统计表”接着填/);
    await says('推荐意见表');
    await says('确认', /正在排/);
    await says('待办', /推荐意见表：第 1 版等盖章，盖好拍照发来/);
    await says('推荐 SBCCCCC2');
    await says('待办', /推荐意见表：第 1 版过时了，回“推荐意见表”重新出/);
  });

  it('lists them when nothing waits for a review, and to the colleague too', async () => {
    await says('推荐');
    await says('待办', /没有等您的[\s\S]*两张表还没交[\s\S]*还没出/);
    await says('待办', /两张表还没交/, COLLEAGUE);
  });
});
