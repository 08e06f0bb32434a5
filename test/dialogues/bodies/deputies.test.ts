import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyIn, type Person, personView } from '../../../src/domain/people/person.ts';
import { inviteContact } from '../../../src/usecases/bodies/invite-contact.ts';
import { listContacts } from '../../../src/usecases/bodies/list-at-body.ts';
import { endDeputies } from '../../../src/usecases/console/end-deputies.ts';
import { body, courier, eldercare, MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { endorse } from '../../support/seasons/endorsed.ts';
import { addExperts, expert } from '../../support/seasons/scoring-season.ts';

const DEPUTY = 'wecom:deputy';
const of = { campaign: 'star-2021', body };

let chat: Awaited<ReturnType<typeof openBodyChat>>;
beforeEach(async () => {
  chat = await openBodyChat();
});
afterEach(() => chat.season.close());

const contacts = () => listContacts(chat.season.ports, of.campaign, of.body);

describe('somebody who will not be there', () => {
  it.each([
    ['让同事代一下', /临时邀请码[\s\S]*绑定 邀请码/],
    ['我请假', /临时邀请码[\s\S]*到期自动解除/],
    ['我要离职了', /接手的同事一个邀请码[\s\S]*解除您的绑定/],
    ['换个联系人', /多加一位都可以/],
  ])('hears at %s what to do, also in the middle of annex 6, which goes on', async (text, expected) => {
    await chat.says(text, expected);
    await chat.says(text, /普陀区/);
    for (const one of [eldercare, courier]) await endorse(chat.season.ports, one);
    await chat.says('统计表');
    await chat.says(text, expected);
    await chat.says(text, /【参加服务/);
    await chat.says('46', /46个/);
  });

  it('is handed to staff by the words that are named', async () => {
    await chat.says('人工 给同事一个代办邀请码', /已经请工作人员/);
  });
});

describe('a code sent alone, as it was passed on', () => {
  it('binds a contact, in small letters and with blanks around too', async () => {
    const code = await inviteContact(chat.season.ports, of);
    await chat.says(` ${code.toLowerCase()} `, /绑定好了[\s\S]*普陀区/, DEPUTY);
    expect(await contacts()).toContain(DEPUTY);
  });

  it('binds an expert', async () => {
    const { ports } = chat.season;
    await addExperts(ports, [expert('expert-g', '顾言之', '甲研究院')]);
    const code = await inviteContact(ports, { campaign: of.campaign, expert: 'expert-g' });
    await chat.says(code, /顾言之/, 'wecom:guyanzhi');
    const person = await ports.views.get<Person>(personView, 'wecom:guyanzhi');
    expect(person?.data.experts).toEqual([{ campaign: of.campaign, expert: 'expert-g' }]);
  });

  it('that is none is read as anything else, however often', async () => {
    for (let at = 0; at < 9; at += 1) expect(await chat.says('ABCDEFG2', /./)).not.toMatch(/邀请码/);
    await chat.says('待办', /普陀区/);
  });
});

describe('a deputy', () => {
  it('acts for the body to the last day, both included, and no longer; what was done stays on record', async () => {
    const code = await inviteContact(chat.season.ports, { ...of, until: '2021-12-21' });
    await chat.says(`绑定 ${code}`, /推荐联系人（临时代办，到12月21日为止，到期自动解除）/, DEPUTY);
    expect(await contacts()).toContain(DEPUTY);
    chat.season.setClock('2021-12-21T23:59:00+08:00');
    expect(await endDeputies(chat.season.ports)).toBe(0);
    await chat.says('待办', /普陀区/, DEPUTY);
    chat.season.setClock('2021-12-22T00:01:00+08:00');
    expect(await endDeputies(chat.season.ports)).toBe(1);
    expect(await endDeputies(chat.season.ports)).toBe(0);
    expect(await contacts()).toEqual(expect.arrayContaining([MIN]));
    expect(await contacts()).not.toContain(DEPUTY);
    const person = await chat.season.ports.views.get<Person>(personView, DEPUTY);
    expect(person && bodyIn(person.data, of.campaign)).toBeNull();
    const events = (await chat.season.ports.journal.read(`person/${DEPUTY}`)).flatMap((entry) => entry.events);
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['boundToBody', 'unboundFromBody']));
  });

  it.each(['待办', '推荐', '推荐意见表'])(
    'is told at “%s” that the body is theirs no more, and whom to ask',
    async (word) => {
      const code = await inviteContact(chat.season.ports, { ...of, until: '2021-12-21' });
      await chat.says(`绑定 ${code}`, /绑定好了/, DEPUTY);
      await chat.says('推荐意见表', /./, DEPUTY);
      chat.season.setClock('2021-12-22T00:01:00+08:00');
      await endDeputies(chat.season.ports);
      const said = await chat.says(word, /不是普陀区的推荐联系人[\s\S]*021-52588300/, DEPUTY);
      expect(said).not.toMatch(/先放着|接着排|预报名/);
      const again = await inviteContact(chat.season.ports, of);
      await chat.says(`绑定 ${again}`, /绑定好了/, DEPUTY);
      await chat.says('待办', /^(?!.*不是普陀区)/, DEPUTY);
    },
  );

  it('leaves contacts who were bound for good alone', async () => {
    chat.season.setClock('2021-12-24T12:00:00+08:00');
    expect(await endDeputies(chat.season.ports)).toBe(0);
    expect(await contacts()).toContain(MIN);
  });

  it('is not bound by a code whose last day is over', async () => {
    const code = await inviteContact(chat.season.ports, { ...of, until: '2021-12-21' });
    chat.season.setClock('2021-12-22T09:00:00+08:00');
    await chat.says(`绑定 ${code}`, /邀请码没对上/, DEPUTY);
    expect(await contacts()).not.toContain(DEPUTY);
  });
});
