import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/commands/intake/words-of.ts';
import { type RolePlay, sayAs } from '../../../support/roles/role-play.ts';
import { contactStates } from '../../../support/roles/role-states.ts';

function inState(name: string, day: string): RolePlay {
  const play = contactStates.find(([known]) => known === name)?.[1]();
  if (!play) throw new Error(`no state ${name}`);
  return { ...play, scene: { ...play.scene, now: new Date(`${day}T09:00:00+08:00`) } };
}

const told = ({ scene, parts }: RolePlay) => parts.map((part) => wordsOf(part, scene.campaign)).join('\n');
const answer = (name: string, day: string, ...texts: string[]) =>
  told(texts.reduce<RolePlay>(sayAs, inState(name, day)));

describe('a contact who says hello', () => {
  it.each([
    ['two review cards', '2021-12-10', /2 份申报等您初审，请在12月24日前（当天也算）定/],
    ['two review cards', '2021-12-24', /请在12月24日前（当天也算），就是今天定/],
    ['nothing pending', '2021-12-10', /有新的交上来，我马上发卡片给您。\n.*12月24日前（当天也算）交盖章件/],
    ['nothing pending', '2021-12-20', /12月17日已经截止，只有办了延期的还会交上来/],
    ['nothing pending', '2021-12-26', /12月24日已经截止/],
  ])('%s on %s: reads until when', (state, day, expected) => {
    expect(answer(state, day, '你好')).toMatch(expected);
  });

  it.each(['你好', '待办', '谁还没交', '推荐意见表', '怎么推荐', '在吗', '统计表'])(
    'is promised nothing more once everything is over: %s',
    (text) => {
      for (const day of ['2021-12-20', '2021-12-26'])
        expect(answer('nothing pending', day, text)).not.toMatch(/有新的交上来|一有新的|有申报交上来/);
      expect(answer('nothing pending', '2021-12-26', text)).not.toMatch(/还会交上来/);
    },
  );
});

describe('a contact', () => {
  it.each(['换推荐单位', '换推荐单位 静安区', '推荐单位选错了'])('hears who changes the body: %s', (text) => {
    expect(answer('two review cards', '2021-12-10', text)).toMatch(/申报人自己换/);
  });

  it('hears what the column means that is asked, and what the desk is for elsewhere', () => {
    expect(answer('papers owed', '2021-12-10', '统计表', '什么意思')).toMatch(/没有写0/);
    expect(answer('papers owed', '2021-12-10', '统计表', '什么意思')).not.toMatch(/先报名/);
    expect(answer('papers owed', '2021-12-10', '推荐意见表', '什么意思')).toMatch(/列出贵单位推荐的全部申报/);
    expect(answer('two review cards', '2021-12-10', '什么意思')).toMatch(/在这里可以回/);
  });

  it.each(['改主意了', '我反悔了', '按错了'])('gives no reason by “%s”', (text) => {
    const play = [`不推荐`, text].reduce<RolePlay>(sayAs, inState('a review card', '2021-12-10'));
    expect(play.isStored).toBe(false);
    expect(play.scene.person.bookmark?.mode).toBeNull();
  });
});
