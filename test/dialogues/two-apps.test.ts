import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage, Reply } from '../../src/domain/base/message.ts';
import { accountsOf, type Person, personView } from '../../src/domain/people/person.ts';
import { ChannelError } from '../../src/ports/channel.ts';
import { acceptMessage } from '../../src/usecases/base/accept-message.ts';
import { acceptFromPlatform } from '../../src/usecases/inbound/accept-from-platform.ts';
import { openSeason, type Season } from '../support/season.ts';

const FIRST = 'wecom:heyan';
const SECOND = 'dingtalk:0147Ab';

let season: Season;
afterEach(() => season.close());

/** Two apps lead to one product. */
async function open(staff = ['wecom:yulin']) {
  season = await openSeason({ staff });
  const { wecom } = season.ports.channels;
  if (!wecom) throw new Error('no channel');
  const heard = new Map<string, OutgoingMessage[]>();
  const unreachable = new Set<string>();
  const leads = (channel: string): typeof wecom => ({
    ...wecom,
    name: channel,
    async send(userId, message, attempt) {
      const account = `${channel}:${userId}`;
      await attempt?.leave();
      if (unreachable.has(account)) throw new ChannelError('unreachable', 'left');
      heard.set(account, [...(heard.get(account) ?? []), message]);
      return { receipt: null, cardKey: null };
    },
  });
  Object.assign(season.ports.channels, { wecom: leads('wecom'), dingtalk: leads('dingtalk') });
  let messages = 0;
  /** @returns what either app showed for it */
  const says = (account: string, text: string) =>
    shownFor((id) => acceptFromPlatform(season.ports, { id, person: account, reply: { kind: 'text', text } }));
  /** Something of our own making, in the name of the person. */
  const comesBack = (reply: Reply) => shownFor((id) => acceptMessage(season.ports, { id, person: FIRST, reply }));
  const shownFor = async (accept: (id: string) => Promise<unknown>) => {
    messages += 1;
    const before = new Map([...heard].map(([to, list]) => [to, list.length]));
    await accept(`m${messages}`);
    const people = await season.ports.inbox.listPeopleWaiting(10);
    for (const person of people) await season.settle(person);
    for (const person of await season.ports.inbox.listPeopleWaiting(10)) await season.settle(person);
    return Object.fromEntries(
      [...heard].flatMap(([to, list]) => {
        const shown = list.slice(before.get(to) ?? 0).map(textOf);
        return shown.length > 0 ? [[to, shown.join('\n')]] : [];
      }),
    );
  };
  const codeOf = async (account: string) => {
    const shown = Object.values(await says(account, '换应用')).join('\n');
    return /同一人 (\w{8})/.exec(shown)?.[1] ?? '';
  };
  const person = async () => (await season.ports.views.get<Person>(personView, FIRST))?.data ?? null;
  return { says, comesBack, codeOf, unreachable, person };
}

function textOf(message: OutgoingMessage): string {
  return message.kind === 'text' ? message.text : message.kind === 'card' ? `${message.title}\n${message.text}` : '';
}

describe('one person in two apps', () => {
  it('goes on in the other app with the question that is open, and hears everything there', async () => {
    const { says, codeOf, person } = await open();
    await says(FIRST, '你好');
    await says(FIRST, '班组');
    const asked = Object.values(await says(FIRST, '继续')).join('\n');
    const code = await codeOf(FIRST);
    const shown = await says(SECOND, `同一人 ${code.toLowerCase()}`);
    expect(Object.keys(shown)).toEqual([SECOND]);
    expect(shown[SECOND]).toContain('绑好了');
    const question = asked.split('\n').at(-1) ?? '';
    expect(question).not.toBe('');
    expect(shown[SECOND]).toContain(question);
    expect(Object.keys(await says(SECOND, '云苔路站一米窗服务班组'))).toEqual([SECOND]);
    expect(Object.keys(await says(FIRST, '继续'))).toEqual([FIRST]);
    expect(accountsOf(await person(), FIRST)).toEqual([FIRST, SECOND]);
    expect((await person())?.applications).toHaveLength(1);
    expect((await season.ports.views.get<Person>(personView, SECOND))?.data.applications ?? []).toEqual([]);
  });

  it('is told by the other app when the one last used no longer reaches', async () => {
    const { says, codeOf, unreachable } = await open();
    await says(FIRST, '你好');
    await says(SECOND, `同一人 ${await codeOf(FIRST)}`);
    unreachable.add(SECOND);
    expect(Object.keys(await says(SECOND, '帮助'))).toEqual([FIRST]);
  });

  it('is answered in the app last used when something comes back that was written in no app', async () => {
    const { says, comesBack, codeOf } = await open();
    await says(FIRST, '你好');
    await says(SECOND, `同一人 ${await codeOf(FIRST)}`);
    expect(Object.keys(await comesBack({ kind: 'text', text: '帮助' }))).toEqual([SECOND]);
    expect(Object.keys(await says(SECOND, '帮助'))).toEqual([SECOND]);
  });

  it('parts again: each account stands for itself, what was begun stays with the first', async () => {
    const { says, codeOf, person } = await open();
    await says(FIRST, '你好');
    await says(FIRST, '班组');
    await says(SECOND, `同一人 ${await codeOf(FIRST)}`);
    const shown = await says(SECOND, '解绑应用');
    expect(shown[FIRST]).toContain('接着办');
    expect(shown[SECOND]).toContain('留在原来的应用里');
    expect(await person()).not.toHaveProperty('accounts');
    expect(Object.keys(await says(SECOND, '你好'))).toEqual([SECOND]);
    expect((await person())?.applications).toHaveLength(1);
  });

  it('may be one of the staff', async () => {
    const { says, codeOf } = await open([FIRST]);
    await says(SECOND, `同一人 ${await codeOf(FIRST)}`);
    expect((await says(SECOND, '后台'))[SECOND]).toBeDefined();
  });
});

describe('a code for the other app', () => {
  it('works once, within ten minutes, in another app, for an account with nothing of its own', async () => {
    const { says, codeOf } = await open();
    await says(FIRST, '你好');
    const spent = await codeOf(FIRST);
    await says(SECOND, `同一人 ${spent}`);
    await says(SECOND, '解绑应用');
    expect((await says('dingtalk:other', `同一人 ${spent}`))['dingtalk:other']).toContain('已经用过');
    expect((await says('dingtalk:other', '同一人 ABCD2345'))['dingtalk:other']).toContain('不对');
    const code = await codeOf(FIRST);
    expect((await says('wecom:another', `同一人 ${code}`))['wecom:another']).toContain('同一个应用');
    await says('dingtalk:busy', '你好');
    await says('dingtalk:busy', '班组');
    expect((await says('dingtalk:busy', `同一人 ${code}`))['dingtalk:busy']).toContain('已经有自己的');
    season.setClock('2021-11-25T09:11:00+08:00');
    expect((await says('dingtalk:late', `同一人 ${code}`))['dingtalk:late']).toContain('过期');
  });

  it('cannot be guessed: after six tries none is looked up for an hour', async () => {
    const { says, codeOf } = await open();
    const code = await codeOf(FIRST);
    for (let tries = 0; tries < 6; tries += 1) await says(SECOND, '同一人 ABCD2345');
    expect((await says(SECOND, `同一人 ${code}`))[SECOND]).toContain('一小时后');
  });
});
