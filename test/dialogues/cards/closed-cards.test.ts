import { afterEach, describe, expect, it } from 'vitest';
import { bindContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { deliverMessages } from '../../../src/usecases/outbound/deliver-messages.ts';
import { type Dialogue, dialogue, textOf } from '../../support/chats/dialogue.ts';
import { openHandover, WANGYING, YULIN } from '../../support/chats/handover-chat.ts';
import { openSimulatedWecom, type SimulatedWecom } from '../../support/chats/simulated-wecom.ts';

const CONTACT = 'wecom:fangxiaolan';
const COLLEAGUE = 'wecom:minjiashu';

let chat: Dialogue;
let wecom: SimulatedWecom;
/** What operators read, and its detail. */
let lines: [string, unknown][];
afterEach(() => chat.close());

/** From here on everything is sent to the simulated platform as well. */
async function onPhones(): Promise<void> {
  const { ports } = chat.season;
  wecom = await openSimulatedWecom(ports.clock);
  const known = ports.channels.wecom;
  if (!known) throw new Error('no channel');
  const plain = known.send;
  known.send = async (userId, message, attempt) => {
    const sent = await wecom.channel.send(userId, message, attempt);
    await plain(userId, message);
    return sent;
  };
  Object.assign(known, { limits: wecom.channel.limits });
  lines = [];
  for (const level of ['info', 'warn'] as const)
    ports.log[level] = (event, values) => void lines.push([event, values?.detail]);
}

/** Submitted; both contacts of the body have its card on their phones. */
async function submitted(options: Parameters<typeof dialogue>[1] = {}): Promise<void> {
  chat = await dialogue('team', options);
  for (const contact of [CONTACT, COLLEAGUE])
    await bindContact(chat.season.ports, contact, { campaign: 'star-2021', body: 'group-shenting-rail' });
  await chat.answersUpTo('nothing');
  await onPhones();
  await handIn();
}

async function handIn(): Promise<void> {
  await chat.says('确认');
  await chat.sends({ kind: 'image', media: { mediaId: 'photo' } }, /1 页/);
  await chat.says('好了', /提交/);
  await chat.says('提交', /提交成功/);
}

/** What the first review and requests for staff show on a phone. */
const closed = (person: string) =>
  wecom
    .cardsOf(person.slice('wecom:'.length))
    .map(({ title, closed: label }) => [title.slice(0, 3), label])
    .filter(([title]) => title === '请初审' || title === '有人找');
const says = async (person: string, text: string) => textOf(await chat.season.hear(person, { kind: 'text', text }));
const presses = async (person: string, key: string) => {
  const card = wecom.cardsOf(person.slice('wecom:'.length)).at(-1)?.id ?? '';
  return textOf(await chat.season.hear(person, { kind: 'choice', card, key, code: `press-on-${card}` }));
};

const undoCards = (person: string) =>
  wecom
    .cardsOf(person.slice('wecom:'.length))
    .filter(({ id }) => id.startsWith('undo@'))
    .map(({ closed: label }) => label);

describe('a card that takes back a decision', () => {
  it('has no button any more once words took it back', async () => {
    await submitted({ undoSeconds: 60 });
    await says(CONTACT, '推荐');
    expect(undoCards(CONTACT)).toEqual([null]);
    await says(CONTACT, '撤回刚才的决定');
    await says(CONTACT, '推荐');
    expect(undoCards(CONTACT)).toEqual(['您已撤回', null]);
  });
});

describe('an open card of what somebody else has settled', () => {
  it('says who recommended, and has no buttons any more', async () => {
    await submitted();
    expect([closed(CONTACT), closed(COLLEAGUE)]).toEqual([[['请初审', null]], [['请初审', null]]]);
    expect(await presses(CONTACT, 'recommend')).toMatch(/已推荐/);
    expect(closed(COLLEAGUE)).toEqual([['请初审', '已由 fangxiaolan 推荐']]);
    expect(closed(CONTACT)).toEqual([['请初审', '您已推荐']]);
    expect(await presses(COLLEAGUE, 'decline')).toMatch(/已经有了决定：推荐/);
  });

  it.each([
    ['退回 邮编不对', '退回修改'],
    ['不推荐 名额已满', '定为不推荐'],
  ])('is closed on every phone after typed words: %s', async (words, label) => {
    await submitted();
    await says(CONTACT, words);
    expect(closed(COLLEAGUE)).toEqual([['请初审', `已由 fangxiaolan ${label}`]]);
    expect(closed(CONTACT)).toEqual([['请初审', `您已${label}`]]);
  });

  it('is closed after a decision on the page', async () => {
    await submitted();
    const { id, printed, submittedAt } = await chat.application();
    const shown = { version: printed?.version ?? 0, submitted: Math.floor(Date.parse(submittedAt ?? '') / 1000) };
    const decision = { decision: 'recommend' as const, fields: [], reason: '', shown };
    await chat.season.hear(CONTACT, { kind: 'body-decision', application: id, ...decision });
    expect([closed(CONTACT), closed(COLLEAGUE)]).toEqual([
      [['请初审', '您已推荐']],
      [['请初审', '已由 fangxiaolan 推荐']],
    ]);
  });

  it('says that the applicant took it back; the card of the next submission is another one', async () => {
    await submitted();
    await chat.says('撤回', /撤/);
    expect(closed(COLLEAGUE)).toEqual([['请初审', '申报人已撤回']]);
    await chat.says('邮编改成 202198', /确定吗/);
    await chat.says('是', /邮编/);
    await handIn();
    const before = ['请初审', '申报人已撤回'];
    expect(closed(COLLEAGUE)).toEqual([before, ['请初审', null]]);
    await presses(CONTACT, 'recommend');
    expect(closed(COLLEAGUE)).toEqual([before, ['请初审', '已由 fangxiaolan 推荐']]);
  });

  it('is closed too where it was shown again after a press on an older one', async () => {
    await submitted();
    const [first] = wecom.cardsOf('fangxiaolan');
    await chat.says('撤回', /撤/);
    await chat.says('邮编改成 202198', /确定吗/);
    await chat.says('是', /邮编/);
    await handIn();
    await chat.season.hear(CONTACT, { kind: 'choice', card: first?.id ?? '', key: 'recommend', code: 'press' });
    expect(closed(CONTACT).map(([, label]) => label)).toEqual(['申报人已撤回', null, null]);
    await says(COLLEAGUE, '推荐');
    expect(closed(CONTACT).map(([, label]) => label)).toEqual([
      '申报人已撤回',
      '已由 minjiashu 推荐',
      '已由 minjiashu 推荐',
    ]);
  });

  it('says which member of staff came, on every phone', async () => {
    const hand = await openHandover();
    chat = hand.chat;
    await onPhones();
    await chat.says('人工 照片传不上去');
    await hand.staff('接手', /您接手了/);
    expect(closed(WANGYING)).toEqual([['有人找', '已由 俞琳 接手']]);
    expect(closed(YULIN)).toEqual([['有人找', '您已接手']]);
  });

  it('says that nobody has to come any more', async () => {
    const hand = await openHandover();
    chat = hand.chat;
    await onPhones();
    await chat.says('人工 照片传不上去');
    await chat.says('不找人工了');
    for (const member of [YULIN, WANGYING]) expect(closed(member)).toEqual([['有人找', '对方已撤掉求助']]);
  });
});

describe('closing', () => {
  it('is made good by the next process when this one dies between the decision and the platform', async () => {
    await submitted();
    chat.season.holdBack(true);
    await presses(CONTACT, 'recommend');
    expect(closed(COLLEAGUE)).toEqual([['请初审', null]]);
    await deliverMessages(chat.season.ports, COLLEAGUE);
    await deliverMessages(chat.season.ports, COLLEAGUE);
    expect(closed(COLLEAGUE)).toEqual([['请初审', '已由 fangxiaolan 推荐']]);
    expect(wecom.updates()).toEqual([0]);
    expect(lines.filter(([event]) => event === 'card-not-closed')).toEqual([]);
  });

  it('is done once when the process dies before it knows that the platform has done it', async () => {
    await submitted();
    chat.season.holdBack(true);
    await presses(CONTACT, 'recommend');
    const { ports, setClock } = chat.season;
    const { outbox } = ports;
    const dying = { ...outbox, settle: () => Promise.reject(new Error('killed')) };
    await expect(deliverMessages({ ...ports, outbox: dying }, COLLEAGUE)).rejects.toThrow('killed');
    setClock('2021-11-25T09:01:00+08:00');
    await deliverMessages(ports, COLLEAGUE);
    expect(closed(COLLEAGUE)).toEqual([['请初审', '已由 fangxiaolan 推荐']]);
    // The one-use code is spent: the second call changes nothing.
    expect(wecom.updates()).toEqual([0, 60140]);
    expect(await outbox.listWaiting(COLLEAGUE, 10)).toEqual([]);
    expect(await outbox.count('unknown')).toBe(0);
  });

  it('leaves a card that is too old to be changed; a press on it is answered, and nobody is bothered', async () => {
    await submitted();
    chat.season.setClock('2021-11-28T09:00:01+08:00');
    await says(CONTACT, '推荐');
    expect(closed(COLLEAGUE)).toEqual([['请初审', null]]);
    expect(wecom.updates()).toEqual([]);
    expect(lines).toContainEqual(['card-not-closed', 'too-old']);
    expect(await presses(COLLEAGUE, 'decline')).toMatch(/已经有了决定：推荐/);
    expect([await failed(), lines.filter(([event]) => event === 'message-not-sent')]).toEqual([0, []]);
  });

  it('is no trouble when the platform refuses it', async () => {
    await submitted();
    const { channel } = wecom;
    for await (const { value } of chat.season.ports.claims.listAll('card-key/')) {
      const code = String((value as { cardKey: string }).cardKey); // kept by keepCardKey
      // Spends the code, whoever's card it is.
      await channel.send('yulin', { kind: 'close-card', code, label: '别处用了' }).catch(() => {});
    }
    await says(CONTACT, '推荐');
    expect(closed(COLLEAGUE)).toEqual([['请初审', null]]);
    expect(lines).toContainEqual(['card-not-closed', 'expired 60140']);
    expect([await failed(), lines.filter(([event]) => event === 'message-not-sent')]).toEqual([0, []]);
  });

  it('comes after the card where that one still waits to be sent', async () => {
    chat = await dialogue('team');
    for (const contact of [CONTACT, COLLEAGUE])
      await bindContact(chat.season.ports, contact, { campaign: 'star-2021', body: 'group-shenting-rail' });
    await chat.answersUpTo('nothing');
    await onPhones();
    const { ports } = chat.season;
    await chat.says('确认');
    await chat.sends({ kind: 'image', media: { mediaId: 'photo' } });
    await chat.says('好了');
    chat.season.holdBack(true);
    await chat.says('提交');
    await says(CONTACT, '推荐');
    for (const person of [CONTACT, COLLEAGUE]) await deliverMessages(ports, person);
    expect(closed(COLLEAGUE)).toEqual([['请初审', '已由 fangxiaolan 推荐']]);
  });

  async function failed(): Promise<number> {
    const { outbox } = chat.season.ports;
    return (await outbox.count('failed')) + (await outbox.count('unknown')) + (await outbox.count('waiting'));
  }
});
