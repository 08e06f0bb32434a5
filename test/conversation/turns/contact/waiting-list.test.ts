import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/commands/intake/words-of.ts';
import type { Application } from '../../../../src/domain/application/record/application.ts';
import { noRemindersYet } from '../../../../src/domain/reminders/reminders.ts';
import { type RolePlay, sayAs } from '../../../support/roles/role-play.ts';
import { contactStates } from '../../../support/roles/role-states.ts';

const NAMES = ['云苔路站“一米窗”服务班组', '“慢慢来”认知症照护班组', '邵巍班组'];
const NUMBERS = ['SB7K3M9A', 'SB7K3M9B', 'SB7K3M9D'];
const state = contactStates.find(([name]) => name === 'two review cards')?.[1];

/** A contact for whom three wait, called as teams are. */
function threeWait(): RolePlay {
  const play = state?.();
  const [desk] = play?.scene.desks ?? [];
  const [one] = desk?.waiting ?? [];
  if (!play || !desk || !one) throw new Error('the state is gone');
  const waiting: Application[] = NAMES.map((teamName, index) => ({
    ...one,
    id: NUMBERS[index] ?? '',
    answers: { ...one.answers, teamName },
  }));
  const drafts = ['SB7K3M9E', 'SB7K3M9F'].map((id) => ({ ...one, id, status: 'draft' as const }));
  const unfinished = drafts.map((application) => ({
    ...{ application, reminders: noRemindersYet(application.applicant), pausedUntil: null },
  }));
  return { ...play, scene: { ...play.scene, desks: [{ ...desk, waiting, unfinished }] } };
}

function having(...texts: string[]): RolePlay {
  return texts.reduce<RolePlay>(sayAs, threeWait());
}

const told = ({ scene, parts }: RolePlay) => parts.map((part) => wordsOf(part, scene.campaign)).join('\n');
const waits = ({ scene }: RolePlay) => scene.desks[0]?.waiting.map(({ id }) => id);

describe('a contact for whom several wait', () => {
  it.each([
    ['推荐 SB7K3M9B', 1],
    ['推荐“慢慢来”认知症照护班组', 1],
    ['推荐慢慢来认知症照护班组吧', 1],
    ['邵巍班组 推荐', 2],
    ['同意推荐 邵巍班组', 2],
  ])('“%s” recommends the one that it names', (text, index) => {
    expect(waits(having(text))).toEqual(NUMBERS.filter((_, at) => at !== index));
  });

  it.each(['推荐 2', '推荐第二个', '推荐第2份', '第二个推荐', '推荐 2号吧', '推荐第2个。'])(
    '“%s” picks from the list that was shown',
    (text) => {
      expect(waits(having('待办', text))).toEqual([NUMBERS[0], NUMBERS[2]]);
      expect(waits(having('待办', '谢谢', text))).toEqual([NUMBERS[0], NUMBERS[2]]);
    },
  );

  it('asks which one where no list was shown, and the number alone is the answer', () => {
    const asked = having('推荐 2');
    expect(waits(asked)).toEqual(NUMBERS);
    expect(told(asked)).toMatch(/您说的是哪一份/);
    expect(waits(sayAs(asked, '2'))).toEqual([NUMBERS[0], NUMBERS[2]]);
    expect(waits(sayAs(asked, '第三个'))).toEqual([NUMBERS[0], NUMBERS[1]]);
    expect(waits(sayAs(asked, '慢慢来认知症照护班组'))).toEqual([NUMBERS[0], NUMBERS[2]]);
  });

  it('keeps the numbers of the list while the first ones are decided', () => {
    expect(waits(having('待办', '推荐 1', '推荐 3'))).toEqual([NUMBERS[1]]);
    expect(waits(having('待办', '退回 1 电话请改成值班室的号码', '不推荐 3 名额已满'))).toEqual([NUMBERS[1]]);
  });

  it('decides nothing by a number that is none of those that wait', () => {
    expect(waits(having('待办', '推荐 1', '退回 1 电话写错了'))).toEqual([NUMBERS[1], NUMBERS[2]]);
    expect(waits(having('待办', '推荐 9'))).toEqual(NUMBERS);
    expect(waits(having('待办', '推荐 1', '推荐 2', '退回 1 电话写错了'))).toEqual([NUMBERS[2]]);
  });

  it('asks for the reason of the one that the number picks, and picks the next one after it', () => {
    const asked = having('待办', '退回第二个');
    expect(told(asked)).toMatch(/“慢慢来”认知症照护班组|‘慢慢来’认知症照护班组/);
    const given = sayAs(asked, '电话请改成值班室的号码');
    expect(waits(given)).toEqual([NUMBERS[0], NUMBERS[2]]);
    expect(waits(sayAs(given, '推荐 3'))).toEqual([NUMBERS[0]]);
  });

  it('asks before it recommends by a part of a name, and takes a yes', () => {
    const asked = having('推荐一米窗');
    expect(waits(asked)).toEqual(NUMBERS);
    expect(told(asked)).toMatch(/要推荐.*一米窗/);
    expect(waits(sayAs(asked, '是'))).toEqual([NUMBERS[1], NUMBERS[2]]);
    expect(waits(sayAs(sayAs(asked, '谢谢'), '是'))).toEqual(NUMBERS);
  });

  it('asks before it sends back by a part of a name', () => {
    const asked = having('退回 慢慢来 电话请改成值班室的号码');
    expect(waits(asked)).toEqual(NUMBERS);
    expect(told(asked)).toMatch(/慢慢来.*\n“电话请改成值班室的号码”/);
    expect(waits(sayAs(asked, '是'))).toEqual([NUMBERS[0], NUMBERS[2]]);
  });

  it.each(['推荐班组', '推荐一下', '推荐', '退回 021号电话不对', '退回两份', '推荐 班组'])(
    '“%s” decides nothing yet',
    (text) => {
      expect(waits(having('待办', text))).toEqual(NUMBERS);
    },
  );

  it.each(['全部推荐', '都推荐', '推荐全部', '推荐 1 3', '推荐1、2', '1和2推荐', '三份都推荐', '推荐两份'])(
    '“%s” leads to the page where several are decided together',
    (text) => {
      const asked = having('待办', text);
      expect(waits(asked)).toEqual(NUMBERS);
      expect(told(asked)).toMatch(/一次定一份/);
    },
  );

  it.each(['2', '第二个', '看看第2个', 'SB7K3M9B', '慢慢来'])('“%s” after the list shows the card', (text) => {
    const shown = having('待办', text);
    expect(waits(shown)).toEqual(NUMBERS);
    expect(shown.parts.map(({ message }) => message)).toEqual(['recommendation.asked']);
    expect(told(shown)).toMatch(/慢慢来/);
  });

  it('picks nothing from a list of others', () => {
    const shown = having('待办', '谁还没交');
    expect(told(shown)).toMatch(/2 /);
    expect(waits(sayAs(shown, '推荐 2'))).toEqual(NUMBERS);
  });
});
