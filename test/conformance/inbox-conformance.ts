import { describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../../src/domain/base/message.ts';
import { hostileTexts } from '../support/chats/hostile.ts';
import { eachTestOpens, type StoreUnderTest, tally, times } from './store-under-test.ts';

function message(id: string, person = 'wecom:heyan', text = id): IncomingMessage {
  return { id, person, acceptedAt: '2021-11-25T01:00:00.000Z', reply: { kind: 'text', text } };
}

/** What every inbox promises (src/ports/store/inbox.ts). */
export function inboxConformance(under: StoreUnderTest): void {
  describe(`inbox: ${under.name}`, () => {
    const { current, restart } = eachTestOpens(under);
    const inbox = () => current().inbox;

    it('holds nothing at first', async () => {
      expect(await inbox().listWaiting('wecom:heyan', 10)).toEqual([]);
      expect(await inbox().listPeopleWaiting(10)).toEqual([]);
      expect(await inbox().countWaiting()).toBe(0);
      await inbox().finish('never-seen');
      expect(await inbox().accept(message('never-seen'))).toBe('added');
    });

    it('gives one person what waits, in the order accepted', async () => {
      const accepted = ['m9', 'm1', 'm5'].map((id) => message(id));
      for (const each of accepted) expect(await inbox().accept(each)).toBe('added');
      await inbox().accept(message('x', 'wecom:other'));
      expect(await inbox().listWaiting('wecom:heyan', 10)).toEqual(accepted);
      expect(await inbox().listWaiting('wecom:heyan', 2)).toEqual(accepted.slice(0, 2));
      expect(await inbox().countWaiting()).toBe(4);
    });

    it('keeps the order of messages accepted without waiting for each other', async () => {
      const accepted = times(50, (n) => message(`m${50 - n}`));
      await Promise.all(accepted.map((each) => inbox().accept(each)));
      expect(await inbox().listWaiting('wecom:heyan', 100)).toEqual(accepted);
    });

    it('takes a finished message off the list and knows its id for good', async () => {
      await inbox().accept(message('m1'));
      await inbox().accept(message('m2'));
      await inbox().finish('m1');
      await inbox().finish('m1');
      expect(await inbox().listWaiting('wecom:heyan', 10)).toEqual([message('m2')]);
      expect(await inbox().accept(message('m1'))).toBe('repeated');
      expect(await inbox().listWaiting('wecom:heyan', 10)).toEqual([message('m2')]);
      expect(await inbox().countWaiting()).toBe(1);
    });

    it('changes nothing when an id is accepted again with another text', async () => {
      await inbox().accept(message('m1', 'wecom:heyan', 'first'));
      expect(await inbox().accept(message('m1', 'wecom:other', 'second'))).toBe('repeated');
      expect(await inbox().listWaiting('wecom:heyan', 10)).toEqual([message('m1', 'wecom:heyan', 'first')]);
      expect(await inbox().listWaiting('wecom:other', 10)).toEqual([]);
    });

    it('accepts the same id once, of 20 at the same time', async () => {
      const outcomes = await Promise.all(times(20, () => inbox().accept(message('m1'))));
      expect(tally(outcomes)).toEqual({ added: 1, repeated: 19 });
      expect(await inbox().listWaiting('wecom:heyan', 10)).toEqual([message('m1')]);
    });

    it('names each person who waits once, the longest wait first', async () => {
      await inbox().accept(message('c1', 'wecom:c'));
      await inbox().accept(message('a1', 'wecom:a'));
      await inbox().accept(message('c2', 'wecom:c'));
      await inbox().accept(message('b1', 'wecom:b'));
      expect(await inbox().listPeopleWaiting(10)).toEqual(['wecom:c', 'wecom:a', 'wecom:b']);
      expect(await inbox().listPeopleWaiting(2)).toEqual(['wecom:c', 'wecom:a']);
      await inbox().finish('c1');
      expect(await inbox().listPeopleWaiting(10)).toEqual(['wecom:a', 'wecom:c', 'wecom:b']);
      await inbox().finish('c2');
      expect(await inbox().listPeopleWaiting(10)).toEqual(['wecom:a', 'wecom:b']);
    });

    it('keeps what waits, its order and what is finished over a restart', async () => {
      await Promise.all(times(20, (n) => inbox().accept(message(`m${n}`))));
      await inbox().finish('m3');
      await restart();
      await inbox().accept(message('later'));
      const waiting = await inbox().listWaiting('wecom:heyan', 100);
      expect(waiting.map(({ id }) => id)).toEqual([...times(20, (n) => `m${n}`).filter((id) => id !== 'm3'), 'later']);
      expect(await inbox().accept(message('m3'))).toBe('repeated');
    });

    it('counts tries of what waits, also over a restart', async () => {
      await inbox().accept(message('m1'));
      expect([await inbox().countTry('m1'), await inbox().countTry('m1')]).toEqual([1, 2]);
      await restart();
      expect(await inbox().countTry('m1')).toBe(3);
      expect(await inbox().countTry('unknown')).toBe(0);
      await inbox().finish('m1');
      expect(await inbox().countTry('m1')).toBe(0);
    });

    it('sets a message aside: it waits no longer, the others go on, and its id stays known', async () => {
      for (const id of ['m1', 'm2', 'm3']) await inbox().accept(message(id));
      expect(await inbox().park('m1', 'failed')).toBe(true);
      expect(await inbox().park('m1', 'again')).toBe(false);
      expect(await inbox().park('unknown', 'failed')).toBe(false);
      expect(await inbox().listWaiting('wecom:heyan', 10)).toEqual([message('m2'), message('m3')]);
      expect(await inbox().listPeopleWaiting(10)).toEqual(['wecom:heyan']);
      expect([await inbox().countWaiting(), await inbox().countParked()]).toEqual([2, 1]);
      expect(await inbox().accept(message('m1'))).toBe('repeated');
      await restart();
      expect(await inbox().listParked(10)).toEqual([{ message: message('m1'), why: 'failed' }]);
      for (const id of ['m2', 'm3']) await inbox().finish(id);
      expect(await inbox().listPeopleWaiting(10)).toEqual([]);
    });

    it('puts a message back at its old place, with no try counted', async () => {
      for (const id of ['m1', 'm2']) await inbox().accept(message(id));
      await inbox().countTry('m1');
      await inbox().park('m1', 'failed');
      expect(await inbox().putBack('m1')).toBe('wecom:heyan');
      expect(await inbox().putBack('m1')).toBeNull();
      expect(await inbox().putBack('unknown')).toBeNull();
      expect(await inbox().listParked(10)).toEqual([]);
      expect(await inbox().listWaiting('wecom:heyan', 10)).toEqual([message('m1'), message('m2')]);
      expect(await inbox().countTry('m1')).toBe(1);
    });

    it('lists what is set aside in the order accepted, and finishes it for good', async () => {
      for (const id of ['c', 'a', 'b']) await inbox().accept(message(id, `wecom:${id}`));
      for (const id of ['b', 'c', 'a']) await inbox().park(id, `why ${id}`);
      expect((await inbox().listParked(10)).map(({ why }) => why)).toEqual(['why c', 'why a', 'why b']);
      expect(await inbox().listParked(1)).toHaveLength(1);
      await inbox().finish('c');
      expect(await inbox().countParked()).toBe(2);
      expect(await inbox().putBack('c')).toBeNull();
      expect(await inbox().accept(message('c', 'wecom:c'))).toBe('repeated');
    });

    it(`finds one who waits among ${under.manyRows} finished messages`, async () => {
      for (let from = 0; from < under.manyRows; from += 100) {
        const ids = times(100, (n) => `m${from + n}`);
        await Promise.all(ids.map((id, n) => inbox().accept(message(id, `wecom:p${n % 50}`))));
        await Promise.all(ids.map((id) => inbox().finish(id)));
      }
      await inbox().accept(message('last', 'wecom:p7'));
      expect(await inbox().countWaiting()).toBe(1);
      expect(await inbox().listPeopleWaiting(10)).toEqual(['wecom:p7']);
      expect(await inbox().listWaiting('wecom:p7', 10)).toEqual([message('last', 'wecom:p7')]);
      expect(await inbox().accept(message('m0'))).toBe('repeated');
    });

    it('takes any text as id, person and words', async () => {
      for (const text of hostileTexts) {
        expect(await inbox().accept(message(text, `wecom:${text}`))).toBe('added');
        expect(await inbox().accept(message(text, `wecom:${text}`))).toBe('repeated');
        expect(await inbox().listWaiting(`wecom:${text}`, 10)).toEqual([message(text, `wecom:${text}`)]);
      }
      expect(await inbox().listPeopleWaiting(1000)).toEqual(hostileTexts.map((text) => `wecom:${text}`));
      for (const text of hostileTexts) await inbox().finish(text);
      expect(await inbox().countWaiting()).toBe(0);
    });
  });
}
