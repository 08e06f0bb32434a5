import { afterEach, describe, expect, it } from 'vitest';
import { type HandoverChat, openHandover, WANGYING, YULIN } from '../../support/chats/handover-chat.ts';

let hand: HandoverChat;
afterEach(() => hand.chat.close());

describe('人工', () => {
  it('tells staff who asks, where they stand and why, and the same question is asked again once', async () => {
    hand = await openHandover();
    const { chat, news } = hand;
    await chat.says('人工 照片传不上去', /请工作人员[\s\S]*照片传不上去[\s\S]*021-52588300[\s\S]*【其中\(女\)】/);
    expect(chat.heard().match(/【其中/gu)).toHaveLength(1);
    const card = news(YULIN);
    expect(card).toMatch(/有人找人工：heyan[\s\S]*照片传不上去[\s\S]*接手 \w{4}/);
    expect(card).toMatch(/云苔路站“一米窗”服务班组[\s\S]*停在：【其中\(女\)】[\s\S]*\/45? ?|栏/);
    expect(card).toMatch(/材料：查看[\s\S]*\[接手\]/);
    expect(news(WANGYING)).toMatch(/照片传不上去/);
  });

  it('names who speaks, and the contact of the form as that', async () => {
    hand = await openHandover();
    const { chat, news, staff } = hand;
    await chat.answersUpTo('deeds');
    news(YULIN);
    await chat.says('人工 照片传不上去');
    const card = news(YULIN);
    expect(card).toMatch(/有人找人工：heyan/);
    expect(card).toMatch(/表上联系人：何䶮/);
    await staff('求助', /heyan（表上联系人 何䶮）/);
    await staff('接手 何䶮', /您接手了 heyan[\s\S]*表上联系人 何䶮/);
  });

  it('names somebody by the name that staff gave', async () => {
    hand = await openHandover();
    Object.assign(hand.chat.season.ports.staffNames ?? {}, { 'wecom:heyan': '何䶮' });
    await hand.chat.says('人工 急');
    expect(hand.news(YULIN)).toMatch(/有人找人工：何䶮/);
  });

  it('leaves answers answers until somebody has come', async () => {
    hand = await openHandover();
    const { chat } = hand;
    await chat.says('找个人', /人工 您的问题/);
    await chat.says('19', /其中\(女\)：19人/);
    await chat.says('人工', /求助（\w{4}）还在/);
    await chat.says('人工，是填几个人呀', /这句也转给工作人员了/);
    expect(hand.news(YULIN)).toMatch(/heyan又说[\s\S]*是填几个人呀/);
    expect((await chat.application()).answers.women).toBe(19);
  });

  it('keeps what was not understood meanwhile for whoever comes', async () => {
    hand = await openHandover();
    const { chat, staff } = hand;
    await chat.says('人工', /工作人员/);
    await chat.says('有两个是借调来的', /没看懂的这句，我一并留给工作人员/);
    await staff('接手', /您接手了 heyan[\s\S]*对方：有两个是借调来的/);
  });

  it('shows staff how far the form is when they come, not when it was asked', async () => {
    hand = await openHandover();
    const { chat, staff, presses } = hand;
    await chat.says('人工 照片传不上去');
    const done = (text: string) => Number(/填好 (\d+)\/\d+ 栏/u.exec(text)?.[1]);
    const asked = Number(/填好：(\d+)\//u.exec(hand.news(YULIN))?.[1]);
    await chat.answersUpTo('deeds');
    const taken = await presses(YULIN, /停在【事迹材料】/);
    expect(done(taken)).toBeGreaterThan(asked + 5);
    await staff('转给 王影');
    await staff('接手', /停在【事迹材料】/, WANGYING);
  });

  it('says out of hours that the question is kept, whom to call, and that one can go on', async () => {
    hand = await openHandover('women', { start: '2021-11-27T10:00:00+08:00' });
    await hand.chat.says(
      '人工 公章怎么盖',
      /不是上班时间[\s\S]*留好了[\s\S]*公章怎么盖[\s\S]*照常接着填[\s\S]*021-52588300/,
    );
    await hand.chat.says('19', /其中\(女\)：19人/);
  });

  it('gives the telephone where no staff are known', async () => {
    hand = await openHandover('women', { staff: [] });
    await hand.chat.says('人工', /可以打给俞琳、王影 021-52588300[\s\S]*【其中\(女\)】/);
  });

  it('is no part of a name: 人工智能 is an answer', async () => {
    hand = await openHandover('teamName');
    await hand.chat.says('人工智能客服班组', /✓ 班组名称\n/);
    expect((await hand.chat.application()).answers.teamName).toBe('人工智能客服班组');
    expect(hand.news(YULIN)).toBe('');
  });

  it('is offered by the ladder, and says how often the answer was missed', async () => {
    hand = await openHandover();
    for (const text of ['很多', '不清楚', '好几个']) await hand.chat.says(text);
    expect(hand.chat.heard()).toMatch(/人工/);
    await hand.chat.says('人工', /工作人员/);
    expect(hand.news(YULIN)).toMatch(/停在：【其中\(女\)】（3 次没对上）/);
  });

  it('can be taken back', async () => {
    hand = await openHandover();
    await hand.chat.says('人工');
    hand.news(YULIN);
    await hand.chat.says('不找人工了', /求助撤掉了[\s\S]*【其中\(女\)】/);
    expect(hand.news(YULIN)).toMatch(/heyan 撤掉了求助/);
    await hand.staff('接手', /没有等着接手的求助/);
  });
});

describe('a member of staff who took it', () => {
  it('hears what is typed, and is heard under a name; nothing of it is an answer', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工 女职工算不算退休返聘的');
    await hand.presses(
      YULIN,
      /已处理[\s\S]*您接手了 heyan[\s\S]*女职工算不算退休返聘的[\s\S]*还差 其中\(女\)[\s\S]*\/console/,
    );
    expect(news(chat.person)).toMatch(/俞琳来了[\s\S]*回“继续”/);
    expect(news(WANGYING)).toMatch(/俞琳接手了 heyan/);
    await chat.says('19', /已转给俞琳[\s\S]*回“继续”/);
    expect(await chat.says('还有两个返聘的')).toBe('');
    expect(news(YULIN)).toMatch(/heyan（\w{4}）：19[\s\S]*heyan（\w{4}）：还有两个返聘的/);
    await staff('返聘的也算', /已发给 heyan/);
    expect(await staff('一起报 21')).toBe('');
    expect(news(chat.person)).toMatch(/俞琳：返聘的也算[\s\S]*俞琳：一起报 21/);
    expect((await chat.application()).answers.women).toBeUndefined();
    await chat.says('预览', /没有当成指令[\s\S]*回“继续”/);
    expect(await chat.says('还在吗')).toBe('');
    await chat.says('老师？', /还没有回音[\s\S]*回“继续”[\s\S]*021-52588300/);
  });

  it('hands back: the same question is asked again once', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工');
    await staff('接手');
    await chat.says('在吗');
    news(chat.person);
    await staff('交还', /已交还，heyan 接着填表/);
    const told = news(chat.person);
    expect(told).toMatch(/俞琳已经把您交还给我[\s\S]*【其中\(女\)】/);
    expect(told.match(/【其中/gu)).toHaveLength(1);
    await chat.says('19', /其中\(女\)：19人/);
    await staff('你好', /您是工作人员/);
  });

  it('is left by 继续, and what is said after it is not lost silently', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工');
    await staff('接手');
    await chat.says('继续', /和俞琳的对话先到这里[\s\S]*【其中\(女\)】/);
    expect(news(YULIN)).toMatch(/heyan（\w{4}）回到填表了/);
    await staff('那您再看看', /您这句没有发出去/);
    expect(news(chat.person)).not.toMatch(/那您再看看/);
    await staff('交还', /没有接着的求助/);
  });

  it('sends and gets pictures', async () => {
    hand = await openHandover();
    const { chat, staff, news, photo } = hand;
    await chat.says('人工 看看这张行不行');
    await staff('接手');
    news(YULIN);
    await chat.sends(photo(), /已转给俞琳/);
    expect(news(YULIN)).toMatch(/heyan（\w{4}）：发来一个文件[\s\S]*\[文件\] photo/);
    news(chat.person);
    await hand.sends(YULIN, photo());
    expect(news(chat.person)).toMatch(/俞琳发来一个文件[\s\S]*\[文件\] photo/);
    await chat.sends({ kind: 'unsupported', type: 'voice' }, /语音转不过去[\s\S]*打字/);
    expect((await chat.application()).pictures.deedsPhotos ?? []).toEqual([]);
  });

  it('is the only one: the second is told who came first', async () => {
    hand = await openHandover();
    await hand.chat.says('人工');
    await hand.staff('接手', /您接手了/);
    await hand.presses(WANGYING, /俞琳已经接手了/);
    await hand.staff('交还', /没有接着的求助/, WANGYING);
  });

  it('helps several, lists them and switches by number or name', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    const zhou = 'wecom:zhouqiaoyun';
    await chat.says('人工 第一个问题');
    await hand.sends(zhou, { kind: 'text', text: '你好' });
    await hand.sends(zhou, { kind: 'text', text: '人工 还没报，能问吗' });
    await staff('接手', /接手哪一位/);
    const list = await staff('求助', /2 位在求助[\s\S]*heyan[\s\S]*第一个问题[\s\S]*zhouqiaoyun[\s\S]*能问吗/);
    const [first = '', second = ''] = [...list.matchAll(/^(\w{4}) · /gmu)].map(([, number]) => number ?? '');
    await staff(`接手 ${first}`, /您接手了 heyan/);
    await staff('接手 zhouqiaoyun', /您接手了 zhouqiaoyun/);
    news(chat.person);
    await chat.says('我这边还在等');
    expect(news(YULIN)).toMatch(/没有对着这一位[\s\S]*接手 /);
    await staff('能问', new RegExp(`已发给 zhouqiaoyun（${second}）`));
    expect(news(zhou)).toMatch(/俞琳：能问/);
    await staff(`接手 ${first.toLowerCase()}`, /现在对着的是 heyan[\s\S]*对方：我这边还在等/);
    await staff('来了', /已发给 heyan/);
    expect(news(chat.person)).toMatch(/俞琳：来了/);
    await staff('交还', /heyan 接着填表[\s\S]*您手上还有[\s\S]*zhouqiaoyun/);
    await staff('喂喂', /没有发出去[\s\S]*zhouqiaoyun/);
    await staff('交还', /已交还，zhouqiaoyun/);
    expect(news(zhou)).toMatch(/交还给我[\s\S]*1 班组/);
  });
});

describe('somebody else who asks', () => {
  it('is a recommending contact in the middle of a reason: it is asked for again, not taken', async () => {
    hand = await openHandover('nothing');
    const { chat, staff, news } = hand;
    await chat.says('确认', /第 1 版/);
    await chat.sends(hand.photo());
    await chat.says('好了', /提交吗/);
    await chat.clicks('yes', /提交成功/);
    const { inviteContact } = await import('../../../src/usecases/bodies/invite-contact.ts');
    const body = (await chat.application()).body ?? '';
    const code = await inviteContact(chat.season.ports, { campaign: 'star-2021', body });
    const fang = 'wecom:fangxiaolan';
    const says = (text: string) => hand.sends(fang, { kind: 'text', text });
    await says(`绑定 ${code}`);
    await says('退回');
    expect(await says('人工 退回几次都行吗')).toMatch(/工作人员[\s\S]*退回几次都行吗[\s\S]*要退回修改/);
    expect(news(YULIN)).toMatch(/有人找人工：方晓岚[\s\S]*单位：/);
    await staff('接手', /退回几次都行吗/);
    await says('推荐');
    await staff('交还');
    expect(news(fang)).toMatch(/要退回修改/);
    expect((await chat.application()).status).toBe('awaiting-recommendation');
    await says('邮编不对');
    expect((await chat.application()).status).toBe('returned');
  });

  it('is somebody whose application is submitted', async () => {
    hand = await openHandover();
    await hand.chat.says('人工');
    await hand.staff('人工', /1 位在求助/);
    await hand.staff('帮助', /接手 求助号[\s\S]*交还/);
  });
  it('answers what is asked about 接手 and 交还, takes nothing and tells the asker nothing', async () => {
    const { chat, staff, presses, news } = await openHandover();
    await chat.says('人工 邮编写哪里的', /工作人员/);
    for (const said of ['接手？', '接手吗', '接手怎么操作', '接手后对方知道吗', '接手的话他还能填吗'])
      await staff(said, /接手 求助号[\s\S]*交还/);
    await presses(YULIN, /./);
    news(chat.person);
    for (const said of ['交还？', '交还吗', '交还怎么弄', '交还以后会怎样', '交还给谁'])
      await staff(said, /交还：办完了/);
    expect(news(chat.person)).toBe('');
    await staff('交还', /./);
    expect(news(chat.person)).not.toBe('');
  });
});
