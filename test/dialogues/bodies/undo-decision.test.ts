import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { tellDecisions } from '../../../src/usecases/review/tell-decisions.ts';
import { undoDecision } from '../../../src/usecases/review/undo-decision.ts';
import { dyingStore } from '../../conformance/dying-store.ts';
import { COLLEAGUE, courier, eldercare, MIN, openBodyChat } from '../../support/chats/body-chat.ts';
import { textOf } from '../../support/chats/dialogue.ts';
import { endorse } from '../../support/seasons/endorsed.ts';

const APPLICANT = 'wecom:applicant';
const YULIN = 'wecom:yulin';
const NINE = '2021-12-20T09:00:00+08:00';

let chat: Awaited<ReturnType<typeof openBodyChat>>;
beforeEach(async () => {
  chat = await openBodyChat(60);
  await endorse(chat.season.ports, eldercare, false);
});
afterEach(() => chat.season.close());

const toldTo = async (person: string) => {
  await tellDecisions(chat.season.ports);
  await chat.season.settle(person);
  return textOf(chat.season.told(person));
};
const statusOf = async (id: string) =>
  (await chat.season.ports.views.get<Application>(applicationView, id))?.data.status;
const at = (seconds: number) => chat.season.setClock(new Date(Date.parse(NINE) + seconds * 1000).toISOString());

describe('a decision made by mistake, in the chat', () => {
  it('is told to the applicant after a minute, once', async () => {
    await chat.says('推荐', /推荐[\s\S]*60 秒后通知申报人[\s\S]*\[撤回\]/);
    expect(await toldTo(APPLICANT)).toBe('');
    at(60);
    expect(await toldTo(APPLICANT)).toMatch(/推荐/);
    const told = chat.season.told(APPLICANT).length;
    await toldTo(APPLICANT);
    expect(chat.season.told(APPLICANT)).toHaveLength(told);
  });

  it('asks for the two papers only when the last of them is told, once', async () => {
    await chat.says('推荐', /60 秒/);
    await endorse(chat.season.ports, courier, false);
    at(20);
    const last = await chat.says('推荐', /60 秒/);
    expect(last).not.toMatch(/请出两张表/);
    at(60);
    expect(await toldTo(MIN)).not.toMatch(/请出两张表/);
    at(80);
    expect(await toldTo(MIN)).toMatch(/请出两张表[\s\S]*推荐了 2 份/);
    await toldTo(MIN);
    expect((await toldTo(MIN)).match(/请出两张表/gu)).toHaveLength(1);
  });

  it('is taken back by 我按错了 in a sentence, and by saying another decision while none is awaited', async () => {
    await chat.says('不推荐 名额已满', /60 秒/);
    await chat.says('我按错了 应该是推荐', /已撤回[\s\S]*请初审/);
    expect(await statusOf(eldercare.id)).toBe('awaiting-recommendation');
    await chat.says('不推荐 名额已满', /60 秒/);
    await chat.says('不推荐', /都处理完了/);
    await chat.says('推荐', /已撤回[\s\S]*请初审/);
    expect(await statusOf(eldercare.id)).toBe('awaiting-recommendation');
    await chat.says('推荐', /60 秒/);
    at(240);
    expect(await toldTo(APPLICANT)).toMatch(/推荐/);
  });

  it.each(['哎 点早了 我还没看材料', '手快了', '撤回刚才的', '要收回来', '退回 事迹里写的是去年的事'])(
    'is taken back within the minute by 「%s」',
    async (words) => {
      await chat.says('推荐', /60 秒/);
      await chat.says(words, /已撤回[\s\S]*请初审/);
      expect(await statusOf(eldercare.id)).toBe('awaiting-recommendation');
    },
  );

  it.each(['不对不对 我点错了 应该是先退回', '等等，刚才那个先不该推荐，点错了'])(
    'is taken back by 「%s」, whatever stands around it',
    async (words) => {
      await chat.says('推荐', /60 秒/);
      await chat.says(words, /已撤回[\s\S]*请初审/);
      expect(await statusOf(eldercare.id)).toBe('awaiting-recommendation');
    },
  );

  it('keeps the reason of the decision that is said in its place, and counts it after a yes', async () => {
    await chat.says('推荐', /60 秒/);
    await chat.says('退回 女员工人数和总人数对不上 请核对', /“女员工人数和总人数对不上 请核对”[\s\S]*已撤回/);
    expect(await statusOf(eldercare.id)).toBe('awaiting-recommendation');
    await chat.says('推荐', /60 秒/);
    await chat.says('不推荐 女员工人数和总人数对不上', /“女员工人数和总人数对不上”[\s\S]*已撤回/);
    await chat.says('是', /不推荐/);
    expect(await statusOf(eldercare.id)).toBe('not-recommended');
  });

  it.each(['不推荐 材料不齐', '推荐'])(
    'is told to a colleague whose “%s” comes too late, with how it is taken back as long as it is',
    async (words) => {
      await chat.says('推荐', /60 秒/);
      const late = await chat.says(words, /已经有了决定：推荐（.+）。您这次定的不算/, COLLEAGUE);
      expect(late).toMatch(/还没通知申报人，要撤回，请.+马上回“撤回刚才的决定”/);
      expect(await statusOf(eldercare.id)).toBe('recommended');
      at(60);
      await toldTo(APPLICANT);
      expect(await chat.says(words, /您这次定的不算/, COLLEAGUE)).not.toMatch(/撤回/);
      at(3601);
      await chat.says(words, /都处理完了/, COLLEAGUE);
    },
  );

  it('is not taken back by a figure alone, and says how it is for 不推荐他了', async () => {
    await chat.says('不推荐 名额已满', /60 秒/);
    await chat.says('1');
    expect(await statusOf(eldercare.id)).toBe('not-recommended');
    await chat.says('不推荐他了', /60 秒内，回“撤回刚才的决定”/);
    expect(await statusOf(eldercare.id)).toBe('not-recommended');
  });

  it('is taken back by the button, and waits again at every contact', async () => {
    await chat.says('不推荐 名额已满', /60 秒/);
    await chat.clicks('undo', /已撤回[\s\S]*申报人没有收到通知[\s\S]*请初审/);
    expect(await statusOf(eldercare.id)).toBe('awaiting-recommendation');
    expect(await toldTo(COLLEAGUE)).toMatch(/撤回了[\s\S]*请初审/);
    at(120);
    expect(await toldTo(APPLICANT)).toBe('');
    await chat.clicks('recommend', /推荐/);
    at(240);
    expect(await toldTo(APPLICANT)).toMatch(/推荐/);
  });

  it.each(['撤回刚才的决定', '撤回', '按错了', '撤销决定', '撤回决定 SBAAAAA2'])(
    'is taken back by 「%s」',
    async (words) => {
      await chat.says('推荐', /60 秒/);
      await chat.says(words, /已撤回/);
      expect(await statusOf(eldercare.id)).toBe('awaiting-recommendation');
    },
  );

  it('is taken back no more once it is told, and says what is possible', async () => {
    await endorse(chat.season.ports, courier, false);
    await chat.says(`推荐 ${eldercare.id}`, /60 秒/);
    at(61);
    await toldTo(APPLICANT);
    await chat.clicks('undo', /已经通知申报人，不能再撤回[\s\S]*俞琳/);
    await chat.says('撤回刚才的决定', /‘慢慢来’认知症照护班组”定的是[\s\S]*已经通知申报人，不能再撤回[\s\S]*俞琳/);
    expect(await statusOf(eldercare.id)).toBe('recommended');
  });

  it.each(['改主意了', '能撤回吗', '刚才点错了想改成推荐', '推荐错了', '不想推荐了', '能不能改成不推荐', '还能改吗'])(
    'is answered with what still can be done, and by whom, once it is told: 「%s」',
    async (words) => {
      await chat.says(`推荐 ${eldercare.id}`, /60 秒/);
      at(61);
      await toldTo(APPLICANT);
      await chat.says(
        words,
        /慢慢来[\s\S]*定的是“推荐”[\s\S]*已经通知申报人，不能再撤回[\s\S]*只有工作人员能[\s\S]*俞琳[\s\S]*人工/,
      );
      expect(await statusOf(eldercare.id)).toBe('recommended');
    },
  );

  it('is not taken back by a question: how it is done is said while it can be', async () => {
    await chat.says('不推荐 名额已满', /60 秒/);
    await chat.says('能撤回吗', /60 秒内，回“撤回刚才的决定”/);
    at(61);
    await toldTo(APPLICANT);
    await chat.says('能撤回吗', /定的是“不推荐”[\s\S]*再报一个/);
    expect(await statusOf(eldercare.id)).toBe('not-recommended');
  });

  it('is said of the decision on the card, whatever was decided since', async () => {
    const press = async (number: number, expected: RegExp) => {
      const card = chat.season.told(MIN).filter((one) => one.kind === 'card' && one.card.startsWith('undo@'))[
        number - 1
      ];
      const id = card?.kind === 'card' ? card.card : '';
      const heard = { kind: 'choice', card: id, key: 'undo', code: `code-of-${id}` } as const;
      expect(textOf(await chat.season.hear(MIN, heard))).toMatch(expected);
    };
    await chat.says('推荐', /60 秒/);
    await chat.says('撤回刚才的决定', /已撤回/);
    await press(1, /已经撤回过了，没有通知申报人。现在没有要撤回的/);
    await chat.says('推荐', /60 秒/);
    await press(1, /已经撤回过了，没有通知申报人。后来又做的决定现在还能撤回/);
    expect(await statusOf(eldercare.id)).toBe('recommended');
    await press(2, /已撤回/);
    await chat.says('不推荐 电话不对', /60 秒/);
    at(61);
    expect(await toldTo(APPLICANT)).toMatch(/电话不对/);
    await press(1, /已经撤回过了，没有通知申报人。后来又做的决定已经通知申报人/);
    await press(3, /已经通知申报人，不能再撤回/);
  });

  it('is said not to be there, without a word of having been told, where it was taken back already', async () => {
    await chat.says('推荐', /60 秒/);
    await chat.says('撤回刚才的决定', /已撤回/);
    await chat.says('撤回刚才的决定', /现在没有您可以撤回的决定。撤回过的不用再撤/);
    await chat.says(`撤回决定 ${eldercare.id}`, /已经撤回过了/);
  });

  it('is the last one of several', async () => {
    await endorse(chat.season.ports, courier, false);
    await chat.says(`推荐 ${eldercare.id}`, /60 秒/);
    at(1);
    await chat.says(`推荐 ${courier.id}`, /60 秒/);
    await chat.says('撤回刚才的决定', /邵巍/);
    expect([await statusOf(eldercare.id), await statusOf(courier.id)]).toEqual([
      'recommended',
      'awaiting-recommendation',
    ]);
  });

  it('is taken back by staff, who name it; a colleague does not', async () => {
    await chat.says('推荐', /60 秒/);
    await chat.says('撤回决定 SBAAAAA2', /不是您做的/, COLLEAGUE);
    await chat.says('撤回决定 SBAAAAA2', /已撤回/, YULIN);
    expect(await statusOf(eldercare.id)).toBe('awaiting-recommendation');
    expect(await toldTo(MIN)).toMatch(/俞琳撤回了/);
  });

  it('is named by who made it as colleagues call them, on the card of everybody else', async () => {
    chat.season.ports.staffNames = { ...chat.season.ports.staffNames, [MIN]: '闵嘉树' };
    await chat.says('推荐', /60 秒/);
    const last = (await chat.season.ports.journal.read('application/SBAAAAA2')).at(-1);
    const closing = last?.effects.filter(({ to, message }) => to === COLLEAGUE && message === 'card.settled');
    expect(closing).toMatchObject([{ values: { by: '闵嘉树' } }]);
  });

  it('asks decide nothing: a question takes nothing back', async () => {
    await chat.says('推荐', /60 秒/);
    await chat.says('撤回刚才的决定吗？');
    expect(await statusOf(eldercare.id)).toBe('recommended');
  });
});

describe('taking back and telling at the same moment', () => {
  it('does one of both, however often each is tried', async () => {
    await chat.says('推荐', /60 秒/);
    at(59);
    const undo = { application: eldercare.id, number: 1, requestId: '11111111-1111-4111-8111-111111111111' };
    const outcomes = await Promise.all([
      undoDecision(chat.season.ports, { by: MIN, isStaff: false }, undo),
      undoDecision(chat.season.ports, { by: MIN, isStaff: false }, undo),
      tellDecisions({ ...chat.season.ports, clock: { now: () => new Date('2021-12-20T09:01:00+08:00') } }),
    ]);
    const isUndone = (await statusOf(eldercare.id)) === 'awaiting-recommendation';
    at(61);
    const told = await toldTo(APPLICANT);
    expect(told === '').toBe(isUndone);
    expect(outcomes[0]?.refusal).toBe(isUndone ? null : 'undo-told');
  });

  it.each([1, 2, 3, 4])('tells once when the process dies right before write %i', async (nth) => {
    await chat.says('推荐', /60 秒/);
    at(60);
    const dying = { ...chat.season.ports, ...dyingStore(chat.season.ports, nth) };
    await tellDecisions(dying).catch(() => undefined);
    await toldTo(APPLICANT);
    await toldTo(APPLICANT);
    expect(chat.season.told(APPLICANT).filter((message) => /推荐/.test(textOf([message])))).toHaveLength(1);
  });
});
