import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/app.ts';
import { bubbleText, phoneOf } from '../../src/commands/simulate/phone.ts';
import { openStage, type Stage } from '../../src/commands/simulate/stage.ts';
import { readConfig } from '../../src/config/config.ts';
import { rebuildViews } from '../../src/usecases/store/rebuild-views.ts';
import { seededRandom } from '../support/seeded-random.ts';

const [ASKER, STAFF] = ['heyan', 'yulin'];

let stage: Stage;
afterEach(() => stage.close());

describe('a handover in a process that is killed after every word', () => {
  it('takes each word once and passes it on at most once, none is lost', { timeout: 240_000 }, async () => {
    stage = await openStage({ STAFF: 'wecom:yulin=\u4fde\u7433' }, 1500);
    const { product, simulator } = stage;
    await product.start();
    const options = { patienceMilliseconds: 9000, resends: 10 };
    const phones = { [ASKER]: phoneOf(simulator, ASKER, options), [STAFF]: phoneOf(simulator, STAFF, options) };
    const random = seededRandom(20211125);
    const says = async (who: string, text: string) => {
      await phones[who]?.says(text);
      await wait(random() * 60);
      await product.stop('SIGKILL');
      await product.start();
      await settled();
    };
    /** The process has answered what it accepted once nothing new is shown for a moment. */
    const settled = async () => {
      for (let mark = -1; mark !== simulator.mark(); ) {
        mark = simulator.mark();
        await wait(700);
      }
    };
    const talk: [string, string][] = [
      [ASKER, '你好'],
      [ASKER, '人工 先问一句'],
      [STAFF, '接手'],
      [ASKER, '第一句话'],
      [STAFF, '第一个回答'],
      [ASKER, '第二句话'],
      [STAFF, '交还'],
    ];
    for (const [who, text] of talk) await says(who, text);
    const shown = (who: string, text: string) =>
      simulator.chatOf(who).filter((entry) => entry.from === 'app' && bubbleText(entry).includes(text)).length;
    await product.stop('SIGTERM');

    const store = await openStore(readConfig(product.env));
    try {
      const entries = await store.journal.read(`handover/wecom:${ASKER}`);
      const kinds = entries.flatMap(({ events }) => events.map(({ kind }) => kind));
      expect(kinds.filter((kind) => kind.startsWith('handover'))).toEqual([
        'handoverAsked',
        'handoverTaken',
        'handoverSpoken',
        'handoverSpoken',
        'handoverSpoken',
        'handoverEnded',
      ]);
      expect(await store.inbox.countWaiting()).toBe(0);
      expect(await store.outbox.count('waiting')).toBe(0);
      const inDoubt = await store.outbox.count('unknown');
      const passedOn = [shown(STAFF, '第一句话'), shown(ASKER, '第一个回答'), shown(STAFF, '第二句话')];
      for (const count of passedOn) expect(count).toBeLessThanOrEqual(1);
      expect(passedOn.filter((count) => count === 0).length).toBeLessThanOrEqual(inDoubt);
      expect((await rebuildViews(store)).differing).toBe(0);
    } finally {
      await store.close();
    }
  });
});
