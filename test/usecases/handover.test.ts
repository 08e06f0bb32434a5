import { afterEach, describe, expect, it } from 'vitest';
import type { Handover } from '../../src/domain/handover/handover.ts';
import { handoverView } from '../../src/domain/handover/handover-events.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { safeOrderTurns } from '../../src/store/safe-order-turns.ts';
import { acceptMessage } from '../../src/usecases/base/accept-message.ts';
import { answerMessages } from '../../src/usecases/inbound/answer-messages.ts';
import { deliverMessages } from '../../src/usecases/outbound/deliver-messages.ts';
import { rebuildViews } from '../../src/usecases/store/rebuild-views.ts';
import { type HandoverChat, openHandover, WANGYING, YULIN } from '../support/chats/handover-chat.ts';

let hand: HandoverChat;
afterEach(() => hand.chat.close());

class Died extends Error {}

/** The same ports, in a process that dies when it does something for the n-th time. */
function dyingAt(ports: Ports, port: 'views' | 'outbox' | 'inbox', method: string, nth: number): Ports {
  let count = 0;
  const dying = new Proxy(ports[port], {
    get(target, name) {
      const own = Reflect.get(target, name) as unknown;
      if (name !== method || typeof own !== 'function') return own;
      return (...given: unknown[]) => {
        count += 1;
        if (count === nth) throw new Died();
        return Reflect.apply(own, target, given) as unknown;
      };
    },
  });
  const died = { ...ports, [port]: dying };
  // Where one write follows the other: one transaction dies as a whole (test/conformance/turns-conformance.ts).
  return { ...died, turns: safeOrderTurns(died) };
}

async function accept(person: string, text: string, id: string): Promise<void> {
  await acceptMessage(hand.chat.season.ports, { id, person, reply: { kind: 'text', text } });
}

async function eventsOf(): Promise<string[]> {
  const entries = await hand.chat.season.ports.journal.read(`handover/${hand.chat.person}`);
  return entries.flatMap(({ events }) => events.map(({ kind }) => kind)).filter((kind) => kind.startsWith('handover'));
}

async function settle(): Promise<void> {
  const { ports } = hand.chat.season;
  for (const person of [hand.chat.person, YULIN, WANGYING, hand.chat.person]) {
    await answerMessages(ports, person);
    await deliverMessages(ports, person);
  }
}

const count = (text: string, what: RegExp) => text.match(new RegExp(what, 'gu'))?.length ?? 0;

describe('a handover to staff', () => {
  it('is taken by one of two who press at the same moment', async () => {
    hand = await openHandover();
    const { ports } = hand.chat.season;
    await hand.chat.says('人工 急');
    for (const person of [YULIN, WANGYING]) await accept(person, '接手', `take-${person}`);
    await Promise.all([YULIN, WANGYING].map((person) => answerMessages(ports, person)));
    await settle();
    expect((await eventsOf()).filter((kind) => kind === 'handoverTaken')).toHaveLength(1);
    const told = hand.news(YULIN) + hand.news(WANGYING);
    expect(count(told, /您接手了/)).toBe(1);
    expect(count(told, /，您不用管了|已经接手了/)).toBe(2);
  });

  it('takes a message that is delivered again once, and passes it on once', async () => {
    hand = await openHandover();
    const { chat, news } = hand;
    await chat.season.hear(chat.person, { kind: 'text', text: '人工' }, 'm-1');
    await chat.season.hear(chat.person, { kind: 'text', text: '人工' }, 'm-1');
    await hand.staff('接手');
    news(YULIN);
    for (let times = 0; times < 3; times += 1)
      await chat.season.hear(chat.person, { kind: 'text', text: '在吗老师' }, 'm-2');
    expect(count(news(YULIN), /在吗老师/)).toBe(1);
    expect(await eventsOf()).toEqual(['handoverAsked', 'handoverTaken', 'handoverSpoken']);
  });

  it.each([
    ['views', 'put', 1],
    ['views', 'put', 2],
    ['outbox', 'put', 1],
    ['inbox', 'finish', 1],
  ] as const)('survives a death at %s.%s %i: every word is passed on once', async (port, method, nth) => {
    hand = await openHandover();
    const { chat, news } = hand;
    const { ports } = chat.season;
    const steps: [string, string][] = [
      [chat.person, '人工 卡住了'],
      [YULIN, '接手'],
      [chat.person, '第一句'],
      [YULIN, '第二句'],
      [YULIN, '交还'],
    ];
    for (const [index, [person, text]] of steps.entries()) {
      await accept(person, text, `m-${index}`);
      await expect(answerMessages(dyingAt(ports, port, method, nth), person)).rejects.toThrow(Died);
      await settle();
    }
    expect(await eventsOf()).toEqual([
      'handoverAsked',
      'handoverTaken',
      'handoverSpoken',
      'handoverSpoken',
      'handoverEnded',
    ]);
    const [staff, asker] = [news(YULIN), news(chat.person)];
    expect([/有人找人工/, /您接手了/, /第一句/, /已交还/].map((what) => count(staff, what))).toEqual([1, 1, 1, 1]);
    expect([/俞琳来了/, /俞琳：第二句/, /交还给我/].map((what) => count(asker, what))).toEqual([1, 1, 1]);
    expect(await chat.says('19')).toMatch(/其中\(女\)：19人/);
  });

  it('hands back even when the process dies before the asker is asked again', async () => {
    hand = await openHandover();
    const { chat, news } = hand;
    await chat.says('人工');
    await hand.staff('接手');
    await accept(YULIN, '交还', 'back');
    await expect(answerMessages(dyingAt(chat.season.ports, 'inbox', 'accept', 1), YULIN)).rejects.toThrow(Died);
    news(chat.person);
    await settle();
    expect(count(news(chat.person), /交还给我/)).toBe(1);
  });

  it('is folded from the journal: a rebuilt view is the same', async () => {
    hand = await openHandover();
    const { chat } = hand;
    await chat.says('人工 问一下');
    await hand.staff('接手');
    await chat.says('老师好');
    const { ports } = chat.season;
    const kept = await ports.views.get<Handover>(handoverView, chat.person);
    expect(await rebuildViews(ports)).toMatchObject({ rows: { handover: 1 }, differing: 0 });
    await ports.views.clear(handoverView);
    expect((await rebuildViews(ports)).differing).toBe(1);
    expect(await ports.views.get<Handover>(handoverView, chat.person)).toEqual(kept);
  });

  it('leaves nothing of what was said in the log', async () => {
    hand = await openHandover();
    const { chat } = hand;
    const lines: string[] = [];
    const keep = (...line: unknown[]) => void lines.push(JSON.stringify(line));
    Object.assign(chat.season.ports.log, { info: keep, warn: keep, error: keep });
    await chat.says('人工 我叫何某某');
    await hand.staff('接手');
    await chat.says('电话 13800000000');
    expect(lines.join('\n')).not.toMatch(/何某某|13800000000/u);
  });
});
