import { afterEach, describe, expect, it } from 'vitest';
import { acceptMessage } from '../../../src/usecases/base/accept-message.ts';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { answerMessages } from '../../../src/usecases/inbound/answer-messages.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { type HandoverChat, openHandover, WANGYING, YULIN } from '../../support/chats/handover-chat.ts';

let hand: HandoverChat;
afterEach(() => hand.chat.close());

describe('转给', () => {
  it('gives the one attended to a colleague: both hear, and words go there from now on', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工 照片传不上去', /工作人员/);
    await staff('接手', /您接手了/);
    for (const person of [chat.person, YULIN, WANGYING]) news(person);
    await staff('转给 王影', /转给王影了/);
    expect(news(chat.person)).toMatch(/王影/);
    expect(news(WANGYING)).toMatch(/俞琳把 heyan 的求助（\w{4}）转给您了[\s\S]*照片传不上去[\s\S]*接手 \w{4}/);
    await chat.says('还是不行');
    expect(news(WANGYING)).toMatch(/还是不行/);
    expect(news(YULIN)).not.toMatch(/还是不行/);
    await staff('接手', /现在对着的是 heyan/, WANGYING);
    await staff('您好', undefined, WANGYING);
    expect(news(chat.person)).toMatch(/王影[\s\S]*您好/);
  });

  it.each<[sentence: string, typed: string, expected: RegExp, isGiven: boolean]>([
    ['a colleague by name', '转给 王影', /转给王影了[\s\S]*回“接手 \w{4}”就能拿回来/, true],
    ['a colleague by account', '转给 wangying', /转给王影了/, true],
    ['a colleague without a blank', '转给王影。', /转给王影了/, true],
    ['nobody', '转给', /^转给谁？没有转出去，也没有发给对方。可以转给：王影/, false],
    ['a name that nobody has', '转给 张三', /没有这个名字。没有转出去[\s\S]*可以转给：王影/, false],
    ['oneself', '转给 俞琳', /本来就在您手上。没有转出去/, false],
    ['a name with a title behind it', '转给王影老师', /转给王影了/, true],
    ['what the colleague is to do behind it', '转给王影处理一下', /转给王影了/, true],
    ['words that tell of it and ask for nothing', '转给王影了，她下午找您', /名字后面还有话[\s\S]*没有发给对方/, false],
    ['the colleague’s things', '转给王影的材料我看到了', /名字后面还有话[\s\S]*没有发给对方/, false],
  ])('%s', async (_sentence, typed, expected, isGiven) => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工', /工作人员/);
    await staff('接手', /您接手了/);
    for (const person of [chat.person, WANGYING]) news(person);
    await staff(typed, expected);
    expect(/转给您了/.test(news(WANGYING))).toBe(isGiven);
    expect(/王影来了/.test(news(chat.person))).toBe(isGiven);
  });

  it.each<[typed: string, note: string]>([
    ['转给 王影 她问公章', '她问公章'],
    ['转给王影，她问公章在哪盖', '她问公章在哪盖'],
    ['转给 王影老师：她问公章', '她问公章'],
    ['转给王影她问公章', '她问公章'],
    ['转交给 wangying 公章的事', '公章的事'],
  ])('takes words for the colleague along: %s', async (typed, note) => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工 急', /工作人员/);
    await staff('接手', /您接手了/);
    for (const person of [chat.person, WANGYING]) news(person);
    await staff(typed, new RegExp(`转给王影了[\\s\\S]*${note}`));
    expect(news(WANGYING)).toMatch(new RegExp(`俞琳说：${note}\n`));
    expect(news(chat.person)).not.toMatch(/公章/);
    const passed = (await chat.season.ports.journal.read(`handover/${chat.person}`)).flatMap(({ events }) => events);
    expect(passed).toContainEqual(expect.objectContaining({ kind: 'handoverPassed', to: WANGYING, note }));
  });

  it('sends the first words of whoever it was given to', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工 急', /工作人员/);
    await staff('接手', /您接手了/);
    await staff('转给 王影', /转给王影了/);
    news(chat.person);
    await staff('您好，公章在三楼盖', /已发给 heyan/, WANGYING);
    expect(news(chat.person)).toMatch(/王影：您好，公章在三楼盖/);
    await staff('要带身份证', undefined, WANGYING);
    expect(news(chat.person)).toMatch(/王影：要带身份证/);
  });

  it('of one of several is said with the number', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    const number = /求助 (\w{4})/u.exec(await chat.says('人工 急'))?.[1] ?? '';
    await hand.sends('wecom:other', { kind: 'text', text: '人工 盖章' });
    await staff(`接手 ${number}`, /您接手了 heyan/);
    await staff('接手', /您接手了 other/);
    await staff(`转给 王影 ${number.toLowerCase()} 她问公章`, /heyan 转给王影了/);
    expect(news(WANGYING)).toMatch(/俞琳说：她问公章/);
    await staff('您好', undefined);
    expect(news('wecom:other')).toMatch(/俞琳：您好/);
  });

  it('pressed twice gives once, and says who has it', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工', /工作人员/);
    await staff('接手');
    await staff('转给 王影', /转给王影了/);
    news(WANGYING);
    news(chat.person);
    await staff('转给 王影', /您手上没有接着的求助[\s\S]*王影在办/);
    expect(news(WANGYING) + news(chat.person)).toBe('');
  });

  it('to one who does not come is taken back, until that one has spoken', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    const number = /求助 (\w{4})/u.exec(await chat.says('人工 急'))?.[1] ?? '';
    await staff('接手');
    await staff('转给 王影', new RegExp(`接手 ${number}`));
    news(WANGYING);
    news(chat.person);
    await staff(`接手 ${number}`, /您接手了 heyan/);
    expect(news(WANGYING)).toMatch(/俞琳接手了 heyan/);
    expect(news(chat.person)).toMatch(/俞琳来了/);
    await staff('您好', /没有接着的求助|您是工作人员/, WANGYING);
    await staff('转给 王影');
    await staff('接手', undefined, WANGYING);
    await staff('我来看看', undefined, WANGYING);
    expect(news(chat.person)).toMatch(/王影：我来看看/);
    await staff(`接手 ${number}`, /王影已经接手了/);
  });

  it('after the asker is gone says so and gives nothing', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工');
    await staff('接手');
    await chat.says('继续');
    news(WANGYING);
    await staff('转给 王影', /对方已经回到填表了/);
    expect(news(WANGYING)).toBe('');
    await staff('转给 王影', /您手上没有接着的求助，也没有人在等/);
  });

  it('at the moment a colleague takes it, or the asker leaves, one of the two stands', async () => {
    hand = await openHandover();
    const { chat, staff } = hand;
    const { ports } = chat.season;
    const kinds = async () => {
      const entries = await ports.journal.read(`handover/${chat.person}`);
      return entries.flatMap(({ events }) => events.map(({ kind }) => kind)).filter((kind) => /^handover/.test(kind));
    };
    await chat.says('人工');
    await staff('接手');
    const says: [string, string][] = [
      [YULIN, '转给 王影'],
      [WANGYING, '接手'],
      [chat.person, '继续'],
    ];
    for (const [person, text] of says)
      await acceptMessage(ports, { id: `at-once-${person}`, person, reply: { kind: 'text', text } });
    await Promise.all(says.map(([person]) => answerMessages(ports, person)));
    const all = await kinds();
    expect(all.slice(0, 2)).toEqual(['handoverAsked', 'handoverTaken']);
    expect([['handoverPassed', 'handoverEnded'], ['handoverEnded']]).toContainEqual(all.slice(2));
    expect(await rebuildViews(ports)).toMatchObject({ differing: 0 });
  });
});

describe('somebody whom nobody has named', () => {
  it('shows what is filed where nobody is named, never an account of mere signs', async () => {
    hand = await openHandover('women', { person: 'wecom:0192837465' });
    const { chat, news, staff } = hand;
    await chat.says('人工 照片传不上去');
    const read = `${news(YULIN)}${await staff('求助')}${await staff('接手')}${await staff('交还')}`;
    expect(read).toMatch(/有人找人工：云苔路站“一米窗”服务班组[\s\S]*您接手了 云苔路站/);
    expect(read).not.toContain('0192837465');
  });

  it('shows the body of a contact, and the end of the account of whoever has nothing', async () => {
    hand = await openHandover();
    const { chat, news } = hand;
    const { season } = chat;
    for (const contact of ['wecom:0192837466', 'wecom:minjiashu'])
      await bindContact(season.ports, contact, { campaign: 'star-2021', body: 'district-putuo' });
    await hand.sends('wecom:0192837466', { kind: 'text', text: '人工 怎么出表' });
    await hand.sends('wecom:0192837467', { kind: 'text', text: '人工 怎么报' });
    const read = news(YULIN);
    expect(read).toMatch(/有人找人工：普陀区[\s\S]*有人找人工：\*7467/);
    expect(read).not.toContain('01928374');
  });
});
