import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { openStore } from '../../src/app.ts';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { compareStored } from '../../src/commands/simulate/compare.ts';
import { phoneOf } from '../../src/commands/simulate/phone.ts';
import { playApplicant } from '../../src/commands/simulate/play-applicant.ts';
import { samplePicture } from '../../src/commands/simulate/sample-picture.ts';
import { openStage, type Stage } from '../../src/commands/simulate/stage.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Store } from '../../src/ports/store/store.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { rebuildViews } from '../../src/usecases/store/rebuild-views.ts';
import { seededRandom } from '../support/seeded-random.ts';

const KILLS = 20;
const APPLICANT = 'zhouqiaoyun';
const file = await readSampleApplication(
  fileURLToPath(new URL('../fixtures/applications/team-eldercare.json', import.meta.url)),
);

let stage: Stage;
afterEach(() => stage.close());

/** Kills the product at random moments of the dialogue and starts it again: after a few bubbles, and then some milliseconds into whatever it does. */
async function killAtRandom(
  { product, simulator }: Stage,
  isOver: () => boolean,
  random: () => number,
): Promise<number> {
  for (let kills = 0; kills < KILLS; kills += 1) {
    await bubbles(simulator, 1 + Math.floor(random() * 4));
    await wait(random() * 80);
    if (isOver()) return kills;
    await product.stop('SIGKILL');
    await product.start();
  }
  return KILLS;
}

/** Waits until so many bubbles appeared or changed on any phone, but not for ever: the dialogue may be over. */
function bubbles(simulator: Simulator, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const finish = () => {
      end();
      clearTimeout(limit);
      resolve();
    };
    const limit = setTimeout(finish, 15_000);
    const end = simulator.onMessage(() => {
      left -= 1;
      if (left === 0) finish();
    });
  });
}

/** Cause → how many entries of all streams carry it; the note a moved message leaves in the stream it left does not count. */
async function countCauses(store: Store): Promise<Map<string, number>> {
  const causes = new Map<string, number>();
  for await (const entry of store.journal.readAll()) {
    if (entry.events[0]?.kind === 'messageMoved') continue;
    causes.set(entry.cause, (causes.get(entry.cause) ?? 0) + 1);
  }
  return causes;
}

/** Text → how often the phone shows it. */
function shownTexts({ simulator }: Stage): Map<string, number> {
  const shown = new Map<string, number>();
  for (const { from, content } of simulator.chatOf(APPLICANT)) {
    if (from === 'app' && content.kind === 'text') shown.set(content.text, (shown.get(content.text) ?? 0) + 1);
  }
  return shown;
}

async function queuedTexts(store: Store): Promise<Map<string, number>> {
  const queued = new Map<string, number>();
  for (const { person, message } of await store.outbox.list('sent', 10_000)) {
    if (person === `wecom:${APPLICANT}` && message.kind === 'text')
      queued.set(message.text, (queued.get(message.text) ?? 0) + 1);
  }
  return queued;
}

describe('a process that is killed again and again', () => {
  it('loses no accepted answer and says nothing twice', { timeout: 300_000 }, async () => {
    stage = await openStage({}, 1500);
    await stage.product.start();
    const phone = phoneOf(stage.simulator, APPLICANT, { patienceMilliseconds: 9000, resends: 10 });
    let isOver = false;
    const dialogue = playApplicant({
      ...{ simulator: stage.simulator, phone, campaign, file, picture: samplePicture },
    }).finally(() => {
      isOver = true;
    });
    const [, kills] = await Promise.all([dialogue, killAtRandom(stage, () => isOver, seededRandom(20211125))]);
    expect(kills).toBe(KILLS);
    await stage.product.stop('SIGTERM');

    const { differences } = await compareStored(stage.product.env, campaign, `wecom:${APPLICANT}`, file);
    expect(differences).toEqual([]);

    const store = await openStore(readConfig(stage.product.env));
    try {
      const repeated = [...(await countCauses(store))].filter(([, count]) => count > 1);
      expect(repeated).toEqual([]);
      expect(await store.inbox.countWaiting()).toBe(0);
      // Every reply of the record reached the phone, and reached it once: what was cut off was repeated under the same identity.
      expect([...shownTexts(stage)].sort()).toEqual([...(await queuedTexts(store))].sort());
      expect(await store.outbox.count('unknown')).toBe(0);
      expect(await store.outbox.count('waiting')).toBe(0);
      expect((await rebuildViews(store)).differing).toBe(0);
    } finally {
      await store.close();
    }
  });
});
