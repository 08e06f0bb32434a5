import { afterEach, describe, expect, it } from 'vitest';
import { accountsOf, type Person, personView } from '../../../src/domain/people/person.ts';
import { FIRST, openTwoApps, SECOND, type TwoApps } from '../../support/seasons/two-apps.ts';

let apps: TwoApps;
afterEach(() => apps.season.close());

async function open(staff?: string[]): Promise<TwoApps> {
  apps = await openTwoApps(staff);
  return apps;
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
    expect((await apps.season.ports.views.get<Person>(personView, SECOND))?.data.applications ?? []).toEqual([]);
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

  it.each(['同一人 ZZZZ2222', '换应用', '帮助', '2'])('is answered where “%s” is said', async (text) => {
    const { says, bind } = await open();
    await says(FIRST, '你好');
    await bind();
    expect(Object.keys(await says(FIRST, '你好'))).toEqual([FIRST]);
    expect(Object.keys(await says(SECOND, text))).toEqual([SECOND]);
    expect(Object.keys(await says(FIRST, text))).toEqual([FIRST]);
  });

  it('is told again what did not reach them in the app that they speak in now', async () => {
    const { says, bind, comesBack, unreachable, season } = await open();
    await says(FIRST, '你好');
    await bind();
    for (const account of [FIRST, SECOND]) unreachable.add(account);
    await comesBack({ kind: 'text', text: '帮助' });
    unreachable.clear();
    expect(Object.keys(await says(FIRST, '帮助'))).toEqual([FIRST]);
    const kinds: string[] = [];
    for (const { events } of await season.ports.journal.read(`person/${FIRST}`))
      kinds.push(...events.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === 'accountUsed' || kind === 'missedTold')).toEqual([
      'accountUsed',
      'missedTold',
    ]);
  });

  it('is answered where the own code of the other app is typed again', async () => {
    const { says, bind } = await open();
    await says(FIRST, '你好');
    const code = /同一人 (\w{8})/.exec(Object.values(await says(FIRST, '换应用')).join('\n'))?.[1] ?? '';
    await bind();
    await says(FIRST, '你好');
    const shown = await says(SECOND, `同一人 ${code}`);
    expect(Object.keys(shown)).toEqual([SECOND]);
    expect(shown[SECOND]).toContain('同一个应用');
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
    apps.season.setClock('2021-11-25T09:11:00+08:00');
    expect((await says('dingtalk:late', `同一人 ${code}`))['dingtalk:late']).toContain('过期');
  });

  it('cannot be guessed: after six tries none is looked up for an hour', async () => {
    const { says, codeOf } = await open();
    const code = await codeOf(FIRST);
    for (let tries = 0; tries < 6; tries += 1) await says(SECOND, '同一人 ABCD2345');
    expect((await says(SECOND, `同一人 ${code}`))[SECOND]).toContain('一小时后');
  });
});
