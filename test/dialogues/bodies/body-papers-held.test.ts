import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eldercare, MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

type Chat = Awaited<ReturnType<typeof openBodyChat>>;

let chat: Chat;
let says: Chat['says'];
beforeEach(async () => {
  chat = await openBodyChat();
  ({ says } = chat);
  await says('统计表');
});
afterEach(() => chat.season.close());

const answers = async () => (await chat.papers()).answers;
/** Two numbers that are asked about before they are stored. */
const holds = () => says('企业大概120家 班组大概三百个', /就填这个吗[\s\S]*120个；[\s\S]*300个/);

describe('numbers of annex 6 that are asked about', () => {
  it.each(['谢谢', '进度', '统计表', '随便吧', '什么时候交', '那个是不是写错了', '先不退回', '材料看过了 没问题'])(
    'stay asked about after %s, with their card',
    async (said) => {
      await holds();
      await says(said, /就这样填吗？[\s\S]*120个；[\s\S]*300个[\s\S]*\[就这样填\]/);
      await says('1', /120个；[\s\S]*300个/);
      expect(await answers()).toEqual({ enterprises: 120, windowTeams: 300 });
    },
  );

  const presses = async (card: string, key: string) =>
    textOf(await chat.season.hear(MIN, { kind: 'choice', card, key, code: `code-of-${card}` }));
  const lastCard = () =>
    chat.season
      .told(MIN)
      .flatMap((one) => (one.kind === 'card' ? [one.card] : []))
      .at(-1) ?? '';

  it('stay asked about after a press on an older card of their own, and of the sheet', async () => {
    await endorse(chat.season.ports, eldercare, false);
    await says('推荐', /已推荐/);
    const due = lastCard();
    await says('统计表');
    await holds();
    const older = lastCard();
    await says('进度', /\[就这样填\]/);
    for (const [card, key] of [
      [older, '1'],
      [due, 'statistics'],
    ] as const)
      expect(await presses(card, key)).toMatch(/120个[\s\S]*\[就这样填\]/);
    await says('1', /✓ [\s\S]*120个；[\s\S]*300个/);
  });

  it('are let go by the card of the other paper, which says so', async () => {
    await endorse(chat.season.ports, eldercare, false);
    await says('推荐', /已推荐/);
    const due = lastCard();
    await says('统计表');
    await holds();
    expect(await presses(due, 'recommendation')).toMatch(
      /\[卡片\] 已处理\n\n（刚才问的.*没有改[\s\S]*推荐意见表，共 1 份/,
    );
  });

  it('do not take content with what was read for a figure: what decides is said, and the figure asked again', async () => {
    await endorse(chat.season.ports, eldercare, false);
    await says('材料看过了没问题', /现在还没有定[\s\S]*回“推荐”[\s\S]*【参加服务、保障进博活动发动企业数】/);
    await says('46', /✓ 参加服务、保障进博活动发动企业数：46个/);
  });

  it.each(['推荐意见表', '修改 培训', '跳过', '暂停', '待办'])(
    'are said not to be stored when %s leads away',
    async (said) => {
      await holds();
      await says(said, /刚才问的[\s\S]*没有改/);
    },
  );

  it.each([
    ['那个企业是130家 刚写错了', /130个；[\s\S]*300个/],
    ['企业是130家', /130个；[\s\S]*300个/],
    ['130', /130个；[\s\S]*300个/],
    ['班组310个', /120个；[\s\S]*310个/],
    ['班组没有', /120个；[\s\S]*0个/],
    ['个人没有', /120个；[\s\S]*300个；[\s\S]*0人/],
    [
      '剩下的都是0',
      /120个；.*300个；个人总数：0人；培训活动数：0次；竞赛活动数：0次；班组成果数：0个；个人成果数：0人/,
    ],
    [
      '其他的都没有',
      /120个；.*300个；个人总数：0人；培训活动数：0次；竞赛活动数：0次；班组成果数：0个；个人成果数：0人/,
    ],
  ])('are put right or joined by %s, and nothing is stored before the yes', async (said, shown) => {
    await holds();
    await says(said, /就这样填吗/);
    await says('谢谢', shown);
    expect(await chat.papers().catch(() => null)).toBeNull();
  });
});

describe('noughts of annex 6', () => {
  it('are told beside others by what there is none of', async () => {
    await says('企业120家 班组三百个 个人没有', /120个；[\s\S]*300个；[\s\S]*0人/);
    expect(await answers()).toEqual({ enterprises: 120, windowTeams: 300, windowPeople: 0 });
  });

  it.each(['剩下的都是0', '其他都没有', '别的都没有', '余下的都是0', '其余的 全是零', '企业46家 剩下的都没有'])(
    'are asked about in one card after %s',
    async (said) => {
      await says('企业46家 班组128个');
      await says(said, /个人总数：0人；培训活动数：0次；竞赛活动数：0次；班组成果数：0个；个人成果数：0人/);
      expect(Object.keys(await answers())).toHaveLength(2);
      await says('1', /✓/);
      expect(await answers()).toMatchObject({ enterprises: 46, windowPeople: 0, individualApplications: 0 });
    },
  );

  it.each(['我们都没有', '都没参加', '这几个都是零'])(
    'are asked about of what was asked together after %s',
    async (said) => {
      await says(said, /发动企业数：0个；[\s\S]*班组总数：0个；[\s\S]*个人总数：0人\n/);
    },
  );

  it('are stored when they are said once more of nothing but noughts', async () => {
    await says('46 128 1963');
    await says('后面都没有', /培训活动数：0次；竞赛活动数：0次；班组成果数：0个；个人成果数：0人/);
    await says('都是0', /✓ [\s\S]*【组织单位联系人】/);
    expect(await answers()).toMatchObject({ enterprises: 46, individualApplications: 0 });
  });

  it('are not stored beside another number before the yes', async () => {
    await holds();
    await says('下面都没有', /120个；[\s\S]*个人成果数：0人/);
    await says('后面都是0', /就这样填吗？[\s\S]*120个；[\s\S]*个人成果数：0人/);
    await says('1', /✓/);
    expect(await answers()).toMatchObject({ enterprises: 120, windowTeams: 300, windowPeople: 0 });
  });

  it('are asked about of what was asked together after 都是0', async () => {
    await says('都是0', /发动企业数：0个；[\s\S]*班组总数：0个；[\s\S]*个人总数：0人\n/);
  });
});

it('lists what is open after 其他的都没有 where no number is', async () => {
  await says('46 128 1963 37 9 1 0');
  await says('其他的都没有', /还差：[\s\S]*【组织单位联系人】/);
  expect(await answers()).not.toHaveProperty('contact');
});

it('asks before it changes an answered column that a noun names, and does not take the number for the one asked', async () => {
  await says('企业46家 班组128个');
  await says('班组是310个', /要改[\s\S]*310个（现在是 128个）/);
  expect(await answers()).toEqual({ enterprises: 46, windowTeams: 128 });
});

it.each(['有几个要我审的', '还有几份等我推荐', '有多少材料要我审核？'])('shows what waits at %s', async (said) => {
  await says(said, /现在没有等您的[\s\S]*信息统计表先放着/);
});
