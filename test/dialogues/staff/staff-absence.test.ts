import { afterEach, describe, expect, it } from 'vitest';
import { evolveStaff, noStaffYet } from '../../../src/domain/staff/staff-list.ts';
import { assignHandover } from '../../../src/usecases/staff/assign-handover.ts';
import { changeStaff } from '../../../src/usecases/staff/change-staff.ts';
import { rebuildViews } from '../../../src/usecases/store/rebuild-views.ts';
import { type HandoverChat, openHandover, WANGYING, YULIN } from '../../support/chats/handover-chat.ts';

let hand: HandoverChat;
afterEach(() => hand.chat.close());

describe('a member of staff who is away', () => {
  it('is told of no request; who is there hears of it, and of the reminder', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await staff('我请假到11月26日', /11月25日到11月26日不在[\s\S]*发给王影[\s\S]*我回来了/);
    await chat.says('人工 急', /请工作人员/);
    expect(news(WANGYING)).toMatch(/有人找人工：heyan/);
    expect(news(YULIN)).not.toMatch(/找人工：/);
    chat.season.setClock('2021-11-25T11:00:00+08:00');
    await hand.sweep();
    expect(news(WANGYING)).toMatch(/已经等了/);
    expect(news(YULIN)).not.toMatch(/已经等了/);
  });

  it('announces tomorrow and gets today’s requests', async () => {
    hand = await openHandover();
    await hand.staff('我明天不在', /11月26日不在/);
    await hand.chat.says('人工 急');
    expect(hand.news(YULIN)).toMatch(/有人找人工/);
  });

  it('leaves what is in hand to who is there, and the asker hears of it', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工 急');
    await staff('接手', /您接手了/);
    await staff('明天请假', /手上的 1 位/);
    hand.forget();
    await hand.sweep();
    expect(news(WANGYING)).toBe('');
    chat.season.setClock('2021-11-26T09:30:00+08:00');
    await hand.sweep();
    await hand.sweep();
    expect(news(WANGYING)).toMatch(/有人找人工：heyan/);
    expect(news(chat.person)).toMatch(/俞琳这几天不在，您的求助（\w{4}）转给别的同事了/);
    await staff('接手', /您接手了/, WANGYING);
    await chat.says('还是不行');
    expect(news(WANGYING)).toMatch(/还是不行/);
  });

  it('with nobody there lets requests wait: the asker is told when, and again when somebody is back with what waits', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await staff('请假到11月28日', /发给王影/, YULIN);
    await staff('今天明天不在', undefined, WANGYING);
    await staff('这两天不在', /那时没有别的同事在，求助会留着/, WANGYING);
    hand.forget();
    await chat.says(
      '人工 公章在哪',
      /工作人员这会儿都不在，11月29日回来[\s\S]*人一回来我马上告诉您[\s\S]*021-52588300/,
    );
    await hand.sweep();
    expect(news(YULIN) + news(WANGYING)).toBe('');
    // A Saturday is no day of the office.
    chat.season.setClock('2021-11-27T10:00:00+08:00');
    await hand.sweep();
    expect(news(WANGYING)).toBe('');
    chat.season.setClock('2021-11-29T09:05:00+08:00');
    await hand.sweep();
    await hand.sweep();
    const told = news(WANGYING) + news(YULIN);
    expect(told.match(/有 1 位在等/gu)).toHaveLength(2);
    expect(told).toMatch(/heyan[\s\S]*公章在哪[\s\S]*接手 \w{4}/);
    expect(news(chat.person).match(/回来了，您的求助/gu)).toHaveLength(1);
    expect(await rebuildViews(chat.season.ports)).toMatchObject({ differing: 0 });
  });

  it('leaves what is in hand at once when the days begin, whatever the hour', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工 急');
    await staff('接手', /您接手了/);
    chat.season.setClock('2021-11-25T20:00:00+08:00');
    hand.forget();
    await staff('我请假到11月28日', /您手上的 1 位，已经重新等人接手/);
    await hand.sweep();
    await hand.sweep();
    expect(news(WANGYING).match(/有人找人工：heyan/gu)).toHaveLength(1);
    expect(news(chat.person).match(/俞琳这几天不在[\s\S]*转给别的同事了/gu)).toHaveLength(1);
    await chat.says('19', /其中\(女\)：19人/);
  });

  it('with the last colleague gone, whoever asked before hears until when, once', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await chat.says('人工 急', /请工作人员/);
    await staff('请假到11月28日', undefined, YULIN);
    hand.forget();
    await staff('请假到11月30日', undefined, WANGYING);
    await hand.sweep();
    await hand.sweep();
    expect(news(chat.person).match(/工作人员现在都不在了，11月29日回来。您的求助（\w{4}）我留着/gu)).toHaveLength(1);
    await chat.says('人工', /工作人员这会儿都不在，11月29日回来，人一回来就能看到/);
    await staff('请假到12月5日', undefined, YULIN);
    await hand.sweep();
    expect(news(chat.person).match(/12月1日回来/gu)).toHaveLength(1);
    expect(await rebuildViews(chat.season.ports)).toMatchObject({ differing: 0 });
  });

  it('that is gone tomorrow makes whoever waits hear of it in the morning of the office', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await staff('请假到11月28日', undefined, YULIN);
    await chat.says('人工 急', /请工作人员/);
    await staff('明天不在', undefined, WANGYING);
    hand.forget();
    await hand.sweep();
    chat.season.setClock('2021-11-26T00:10:00+08:00');
    await hand.sweep();
    expect(news(chat.person)).toBe('');
    chat.season.setClock('2021-11-26T09:10:00+08:00');
    await hand.sweep();
    expect(news(chat.person)).toMatch(/工作人员现在都不在了，11月29日回来/);
  });

  it('comes back by a word, once', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    await staff('我请假', /11月25日起不在[\s\S]*没说到哪天/);
    await staff('我请假', undefined, WANGYING);
    await chat.says('人工 急', /都不在。您的求助/);
    hand.forget();
    await staff('我回来了', /欢迎回来[\s\S]*有 1 位在等[\s\S]*接手 \w{4}/);
    expect(news(chat.person)).toMatch(/俞琳回来了，您的求助（\w{4}）已经递过去/);
    await staff('销假', /没有登记不在的日子/);
  });

  it('is given nothing by a colleague, neither in the chat nor on the page', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    const number = /求助 (\w{4})/u.exec(await chat.says('人工 急'))?.[1] ?? '';
    await staff('接手');
    await staff('我请假', undefined, WANGYING);
    await staff('转给 王影', /没有转出去[\s\S]*别的同事这几天都不在/);
    const order = { number, to: WANGYING, note: '', requestId: 'press-away' };
    expect(await assignHandover(chat.season.ports, YULIN, order)).toMatchObject({ reason: 'colleague-away' });
    expect(news(WANGYING)).not.toMatch(/转给您/);
  });

  it.each(['我下周不在，您找王影', '公章不在单位', '请假条要不要交'])('is nobody who says %s', async (text) => {
    hand = await openHandover();
    await hand.chat.says('人工 急');
    await hand.staff('接手');
    hand.forget();
    await hand.staff(text);
    expect(hand.news(hand.chat.person)).toContain(text);
    expect(hand.chat.season.ports.staffInUse.absences()).toEqual([]);
  });

  it('comes back from what has begun; days to come stay until they are called off', async () => {
    hand = await openHandover();
    const { staff } = hand;
    const noted = () => hand.chat.season.ports.staffInUse.absences().map(({ from }) => from);
    await staff('我明天不在', /11月26日不在/);
    await staff('12月3日请假', /12月3日不在[\s\S]*另外还登记着11月26日不在/);
    expect(noted()).toEqual(['2021-11-26', '2021-12-03']);
    await staff('我回来了', /11月26日、12月3日的请假还在，没有动[\s\S]*取消11月26日请假[\s\S]*取消全部请假/);
    expect(noted()).toEqual(['2021-11-26', '2021-12-03']);
    await staff('谁请假了', /今天都在[\s\S]*俞琳：11月26日、12月3日/);
    hand.chat.season.setClock('2021-11-26T10:00:00+08:00');
    await staff('谁不在', /俞琳：11月26日、12月3日（今天不在）/);
    await staff('我回来了', /欢迎回来[\s\S]*12月3日的请假还在；要取消，回“取消请假”/);
    expect(noted()).toEqual(['2021-12-03']);
    await staff('12月2日到4日不在', /原来登记的12月3日由这次的代替/);
    await staff('取消请假', /取消了12月2日到12月4日的请假/);
    expect(noted()).toEqual([]);
    expect(await rebuildViews(hand.chat.season.ports)).toMatchObject({ differing: 0 });
  });

  it('puts days together that meet, says so, and asks what days in the midst of others are for', async () => {
    hand = await openHandover();
    const { staff } = hand;
    const noted = () => hand.chat.season.ports.staffInUse.absences().map(({ from, until }) => [from, until]);
    await staff('12月3日到6日不在', /12月3日到12月6日不在/);
    await staff(
      '12月6日到9日不在',
      /12月3日到12月9日不在[\s\S]*和原来登记的12月3日到12月6日连成了一段。只请12月6日到12月9日，先回“取消12月3日请假”/,
    );
    await staff('12月7日不在', /12月3日到12月9日已经登记了不在，12月7日在里面，没有动[\s\S]*“取消12月3日请假”/);
    expect(noted()).toEqual([['2021-12-03', '2021-12-09']]);
    await staff('取消12月3日请假', /取消了12月3日到12月9日的请假/);
    await staff('12月7日不在', /12月7日不在/);
    expect(noted()).toEqual([['2021-12-07', '2021-12-07']]);
    expect(await rebuildViews(hand.chat.season.ports)).toMatchObject({ differing: 0 });
  });

  it('names days that are not one after the other', async () => {
    hand = await openHandover();
    await hand.staff('下周一三不在', /11月29日不在[\s\S]*12月1日不在[\s\S]*另外还登记着11月29日/);
    expect(hand.chat.season.ports.staffInUse.absences().map(({ from }) => from)).toEqual(['2021-11-29', '2021-12-01']);
  });

  it('reads the one period of an entry made before, which took the place of all', () => {
    const from = (day: string) => ({ kind: 'absenceNoted', person: YULIN, from: day, until: null, by: YULIN }) as const;
    const list = [from('2021-11-26'), from('2021-12-03')].reduce(evolveStaff, noStaffYet);
    expect(list.absences).toEqual([{ person: YULIN, from: '2021-12-03', until: null }]);
    expect(evolveStaff(list, { kind: 'absenceEnded', person: YULIN, by: YULIN }).absences).toEqual([]);
  });

  it('loses the days with the access', async () => {
    hand = await openHandover();
    const { ports } = hand.chat.season;
    await hand.staff('我请假', undefined, WANGYING);
    await changeStaff(ports, YULIN, { kind: 'revoke', person: WANGYING }, 'revoked/1');
    expect(ports.staffInUse.absences()).toEqual([]);
  });
});

describe('a request given to a colleague on the page', () => {
  const assign = (to: string, number: string, requestId = 'press-1', by = YULIN, note = '她问公章') =>
    assignHandover(hand.chat.season.ports, by, { number, to, note, requestId });

  it('that nobody has taken goes there: both hear, the cards are closed, and it is on record', async () => {
    hand = await openHandover();
    const { chat, news } = hand;
    const number = /求助 (\w{4})/u.exec(await chat.says('人工 急'))?.[1] ?? '';
    hand.forget();
    expect(await assign(WANGYING, number)).toBeNull();
    expect(await assign(WANGYING, number)).toBeNull();
    await hand.sweep();
    expect(news(WANGYING)).toMatch(/俞琳把 heyan 的求助[\s\S]*俞琳说：她问公章/);
    expect(news(chat.person)).toMatch(/王影来了/);
    const kinds = (await chat.season.ports.journal.read(`handover/${chat.person}`)).flatMap(({ events }) => events);
    expect(kinds.filter(({ kind }) => kind === 'handoverPassed')).toEqual([
      { kind: 'handoverPassed', by: YULIN, to: WANGYING, name: '王影', note: '她问公章' },
    ]);
    await hand.staff('在三楼', undefined, WANGYING);
    expect(news(chat.person)).toMatch(/王影：在三楼/);
  });

  it('is taken from who has said nothing since it was given, and not from who helps', async () => {
    hand = await openHandover();
    const { chat, staff, news } = hand;
    const number = /求助 (\w{4})/u.exec(await chat.says('人工 急'))?.[1] ?? '';
    await staff('接手', undefined, WANGYING);
    expect(await assign(YULIN, number)).toEqual({ reason: 'handover-taken', name: '王影' });
    await staff('转给 俞琳', undefined, WANGYING);
    hand.forget();
    expect(await assign(WANGYING, number, 'press-2', WANGYING, '')).toBeNull();
    await hand.sweep();
    expect(news(YULIN)).toMatch(/王影接手了 heyan/);
    expect(await assign('wecom:mallory', number, 'press-3')).toMatchObject({ reason: 'no-member' });
    expect(await assign(WANGYING, 'NONE', 'press-4')).toMatchObject({ reason: 'handover-over' });
  });
});
