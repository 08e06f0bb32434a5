import { afterEach, describe, expect, it } from 'vitest';
import star from '../../../flows/star-2021/campaign.ts';
import type { CampaignDefinition } from '../../../src/domain/campaign/schema.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import craft from '../../fixtures/flows/craft-2021/campaign.ts';
import { withWindows } from '../../support/campaigns/campaigns.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';

const open: Dialogue[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((chat) => chat.close()));
});

async function talk(campaigns: CampaignDefinition[] = [craft, star], start?: string): Promise<Dialogue> {
  const chat = await dialogue('team', { campaigns, ...(start ? { start } : {}) });
  open.push(chat);
  return chat;
}

describe('a newcomer while two campaigns are open', () => {
  it('is asked which, one line each with its days, and picks by number', async () => {
    const chat = await talk();
    const asked = await chat.says('你好', /1 2021年申城巧匠选树.*12月5日/u);
    expect(asked).toMatch(/2 2021年用户满意服务明星.*11月22日至12月10日.*12月17日/u);
    await chat.says('2', /用户满意服务明星[\s\S]*1 班组\n2 个人/u);
    await chat.says('1', /推荐单位/u);
    expect(await chat.application()).toMatchObject({ campaign: 'star-2021', track: 'team' });
  });

  it('picks with a button, and begins at once where there is one track', async () => {
    const chat = await talk();
    await chat.says('你好');
    await chat.clicks('craft-2021', /申城巧匠选树/u);
    expect(await chat.application()).toMatchObject({ campaign: 'craft-2021', track: 'craftsman' });
  });

  it('may press another button of the list until something is begun, and nothing after', async () => {
    const chat = await talk();
    await chat.says('你好');
    const card = chat.season.told(chat.person).findLast((message) => message.kind === 'card');
    const press = async (key: string, expected: RegExp) =>
      chat.sends({ kind: 'choice', card: card?.kind === 'card' ? card.card : '', key, code: 'again' }, expected);
    await press('star-2021', /1 班组/u);
    await press('craft-2021', /推荐单位/u);
    const { id } = await chat.application();
    await press('craft-2021', /\[卡片\] 已有新的[\s\S]*推荐单位/u);
    await press('star-2021', /\[卡片\] 已有新的[\s\S]*推荐单位/u);
    expect((await chat.application()).id).toBe(id);
    await chat.says('我的申报', /申城巧匠/u);
    expect(chat.heard()).not.toMatch(/2 申城巧匠/u);
  });

  it('is asked nothing when the words name a track that only one has', async () => {
    const chat = await talk();
    await chat.says('我想报巧匠', /推荐单位/u);
    expect(await chat.application()).toMatchObject({ campaign: 'craft-2021' });
  });

  it('is asked which when both have the track, and the words are not asked for again', async () => {
    const next = { ...star, id: 'star-2022', title: '2022年用户满意服务明星' };
    const chat = await talk([star, next]);
    await chat.says('你好');
    await chat.says('我们班组要申报', /1 2021年用户满意服务明星[\s\S]*2 2022年用户满意服务明星/u);
    await chat.says('2', /推荐单位/u);
    expect(await chat.application()).toMatchObject({ campaign: 'star-2022', track: 'team' });
  });

  it('is asked nothing when a link names the campaign', async () => {
    const chat = await talk();
    await chat.sends({ kind: 'entered', campaign: 'star-2021' }, /用户满意服务明星[\s\S]*1 班组\n2 个人/u);
    await chat.says('个人', /推荐单位/u);
    expect(await chat.application()).toMatchObject({ campaign: 'star-2021', track: 'individual' });
  });

  it('may type the name or the id, and choose again with 选择专栏', async () => {
    const chat = await talk();
    await chat.says('star-2021', /1 班组/u);
    await chat.says('选择专栏', /1 2021年申城巧匠选树/u);
    await chat.says('巧匠', /推荐单位/u);
    expect(await chat.application()).toMatchObject({ campaign: 'craft-2021' });
  });
});

describe('a question while two campaigns are open', () => {
  it('is answered in the words of the one that the answer names', async () => {
    const chat = await talk();
    await chat.says('你好');
    await chat.says('要写多少字？', /^“2021年申城巧匠选树”：\n匠心故事：300～800 字/u);
    await chat.says('2');
    await chat.says('要写多少字？', /事迹材料：班组 2500～3000 字，个人 2000～2500 字/u);
  });

  it('is told each campaign its own words for bodies', async () => {
    const chat = await talk();
    await chat.says('我想报巧匠', /看名单回“厂区”“产业”/u);
    await chat.says('再报一个');
    await chat.says('2');
    await chat.says('班组', /“各区”“行业”“集团”[\s\S]*质量部门/u);
  });
});

describe('seasons beside one another', () => {
  it('goes straight on with the one that is open beside one that is over', async () => {
    const chat = await talk([craft, star], '2021-12-06T09:00:00+08:00');
    await chat.says('你好', /用户满意服务明星[\s\S]*1 班组/u);
    await chat.says('1', /推荐单位/u);
  });

  it('does not let last year hide this year', async () => {
    const last = {
      ...withWindows(star, { preRegistration: { from: '2020-11-22', to: '2020-12-10' } }),
      id: 'star-2020',
    };
    const chat = await talk([last, star]);
    await chat.says('你好', /1 班组/u);
    await chat.says('班组', /推荐单位/u);
    expect(await chat.application()).toMatchObject({ campaign: 'star-2021' });
  });

  it('refuses one that opens tomorrow with its days, and offers it the day after', async () => {
    const chat = await talk([craft, star], '2021-11-21T20:00:00+08:00');
    await chat.says('你好', /申城巧匠/u);
    await chat.says('班组', /11月22日/u);
    await chat.says('2021年用户满意服务明星', /还没开始.*11月22日至12月10日/u);
    chat.season.setClock('2021-11-22T08:00:00+08:00');
    await chat.says('选择专栏', /1 2021年申城巧匠选树[\s\S]*2 2021年用户满意服务明星/u);
  });

  it('says what comes next and what is over when nothing is open', async () => {
    const last = {
      ...withWindows(star, { preRegistration: { from: '2020-11-22', to: '2020-12-10' } }),
      id: 'star-2020',
    };
    const chat = await talk([last, craft], '2021-11-01T09:00:00+08:00');
    await chat.says('你好', /接下来：\n2021年申城巧匠选树[\s\S]*11月20日至12月5日[\s\S]*已经结束：\n/u);
  });
});

describe('one person in both', () => {
  it('begins in the second with 再报一个, sees both in 我的申报 and switches', async () => {
    const chat = await talk();
    await chat.answersUpTo('headcount');
    await chat.says('再报一个', /1 2021年申城巧匠选树[\s\S]*2 2021年用户满意服务明星/u);
    await chat.says('1', /推荐单位/u);
    await chat.says('申城木作工会', /十年/u);
    await chat.says('截止到哪天？', /^“2021年申城巧匠选树”：\n[\s\S]*12月12日/u);
    await chat.says('我的申报', /1 2021年用户满意服务明星 · [\s\S]*\n2 2021年申城巧匠选树 · .*← 正在填/u);
    await chat.says('1', /【人数】/u);
    expect(await chat.application()).toMatchObject({ campaign: 'star-2021' });
    await chat.says('我的申报');
    await chat.says('2', /十年/u);
  });

  it('goes on where the link leads', async () => {
    const chat = await talk();
    await chat.answersUpTo('headcount');
    await chat.says('巧匠');
    await chat.sends({ kind: 'entered', campaign: 'star-2021' }, /【人数】/u);
  });

  it('is told of an application whose folder is gone, and nothing falls over', async () => {
    const chat = await talk();
    await chat.says('巧匠', /推荐单位/u);
    const gone = await chat.application();
    Object.assign(chat.season.ports, { campaigns: [star] });
    await chat.says('进度', new RegExp(`${gone.id}.*下线[\\s\\S]*1 班组`, 'u'));
    await chat.says('班组', /推荐单位/u);
    await chat.says('我的申报', /已下线/u);
    await chat.says('1', /下线/u);
  });
});

describe('a contact of both', () => {
  const contact = 'wecom:fangxiaolan';

  async function season(): Promise<Dialogue> {
    const chat = await dialogue('team', { campaigns: [craft, star], person: contact });
    open.push(chat);
    const body = 'group-shenting-rail';
    await bindContact(chat.season.ports, contact, { campaign: 'star-2021', body });
    await bindContact(chat.season.ports, contact, { campaign: 'craft-2021', body });
    return chat;
  }

  it('reads 待办 of both and is asked which table is meant', async () => {
    const chat = await season();
    await chat.says('待办', /申汀轨道交通集团.*用户满意服务明星[\s\S]*申汀轨道工会.*申城巧匠/u);
    // Each list leads to the worklist of its own campaign.
    const said = (await chat.season.ports.journal.read(`person/${contact}`)).at(-1)?.effects ?? [];
    expect(said.map(({ values }) => values.campaign)).toEqual(['star-2021', 'craft-2021']);
    await chat.says('统计表', /1 2021年用户满意服务明星[\s\S]*2 2021年申城巧匠选树/u);
    await chat.says('2', /申城巧匠选树[\s\S]*技能比武场次/u);
    await chat.says('3场', /选送巧匠人数/u);
    await chat.says('统计表', /选送巧匠人数/u);
    const rows = await chat.season.ports.journal.read('body/craft-2021/group-shenting-rail');
    expect(JSON.stringify(rows)).toContain('contests');
    expect(await chat.season.ports.journal.read('body/star-2021/group-shenting-rail')).toEqual([]);
  });

  it('of a season that is over hears nothing of it while another goes on', async () => {
    const [preRegistration, submission, recommendation] = ['2020-12-10', '2020-12-17', '2020-12-24'].map((to) => ({
      to,
    }));
    const last = {
      ...withWindows(star, { preRegistration, submission, recommendation }),
      id: 'star-2020',
      title: '2020年用户满意服务明星',
    };
    const chat = await dialogue('team', { campaigns: [last, star], person: contact });
    open.push(chat);
    const body = 'group-shenting-rail';
    await bindContact(chat.season.ports, contact, { campaign: 'star-2020', body });
    await bindContact(chat.season.ports, contact, { campaign: 'star-2021', body });
    for (const words of ['你好', '待办', '截止到哪天？'])
      expect(await chat.says(words, /申汀轨道交通集团|12月17日/u)).not.toMatch(/2020年|专栏/u);
    await chat.says('统计表', /2021年5月至12月/u);
  });

  it('is promised nothing once every season is over', async () => {
    const chat = await season();
    chat.season.setClock('2021-12-28T09:00:00+08:00');
    for (const words of ['你好', '待办'])
      expect(await chat.says(words, /12月24日已经截止[\s\S]*12月18日已经截止/u)).not.toMatch(/马上发|发卡片|谁还没交/u);
  });

  it('files an application beside it, and the tables stay apart from its place', async () => {
    const chat = await season();
    await chat.says('班组', /推荐单位/u);
    await chat.says('统计表');
    await chat.clicks('craft-2021', /技能比武场次/u);
    await chat.says('3场', /选送巧匠人数/u);
    await chat.says('暂停', /统计表/u);
    await chat.says('我的申报', /用户满意服务明星班组/u);
    await chat.says('继续', /推荐单位/u);
    expect(await chat.application()).toMatchObject({ campaign: 'star-2021', track: 'team' });
  });
});

describe('a campaign that asks no conditions', () => {
  it('records the pre-registration when the body is chosen, and says so', async () => {
    const { craftsman } = structuredClone(craft).tracks;
    if (!craftsman) throw new Error('no track');
    const journey = craftsman.journey.filter(({ step }) => step !== 'eligibility');
    const chat = await talk([{ ...craft, tracks: { craftsman: { ...craftsman, journey } } }]);
    await chat.says('巧匠', /推荐单位/u);
    expect((await chat.application()).isPreRegistered).toBe(false);
    await chat.says('申城木作工会', /预报名完成，由“申城木作工会”推荐[\s\S]*1 姓名/u);
    expect((await chat.application()).isPreRegistered).toBe(true);
    const { id } = await chat.application();
    const events = (await chat.season.ports.journal.read(`application/${id}`)).flatMap((entry) => entry.events);
    expect(events.filter(({ kind }) => kind === 'preRegistered')).toHaveLength(1);
  });
});
