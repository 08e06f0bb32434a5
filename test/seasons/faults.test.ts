import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/app.ts';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { applySeason } from '../../src/commands/simulate/apply-season.ts';
import { openStage, type Stage } from '../../src/commands/simulate/stage.ts';
import { playTroubles, type TroubleName, troubles } from '../../src/commands/simulate/troubles.ts';
import { readConfig } from '../../src/config/config.ts';

const APPLICANT = 'shaowei';
const file = await readSampleApplication(
  fileURLToPath(new URL('../fixtures/applications/individual-courier.json', import.meta.url)),
);

let stage: Stage;
afterEach(() => stage.close());

/** Text → how often the phone shows it. */
function shown(): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { from, content } of stage.simulator.chatOf(APPLICANT)) {
    if (from !== 'app' || content.kind !== 'text') continue;
    counted.set(content.text, (counted.get(content.text) ?? 0) + 1);
  }
  return counted;
}

describe('one trouble after another between us and the platform', () => {
  it('loses nothing and says nothing twice: web pages for answers, 502, resets, half answers, hanging, throttling, delays, callbacks that come twice and out of order', {
    timeout: 400_000,
  }, async () => {
    stage = await openStage();
    await stage.product.start();
    const met = new Set<TroubleName>();
    const end = playTroubles(stage.simulator, { actions: 6, onTrouble: (name) => met.add(name) });
    const phones = { patienceMilliseconds: 60_000, resends: 3 };
    const { differences, applications } = await applySeason(stage, [{ file, applicant: APPLICANT }], { phones });
    end();
    expect(differences).toEqual([]);
    expect(applications).toMatchObject([{ status: 'awarded' }]);
    expect([...met].sort()).toEqual(Object.keys(troubles).sort());

    const wire = stage.simulator.wireLog();
    const noted = (note: string) => wire.filter(({ notes }) => notes.includes(note)).length;
    for (const kind of ['html', 'broken', 'cut', 'truncated', 'rate-limited', 'delay', 'duplicate'])
      expect(noted(`fault:${kind}`), kind).toBeGreaterThan(0);
    // Twenty seconds of 45009 are met with a handful of tries.
    expect(noted('fault:rate-limited')).toBeLessThan(25);

    const store = await openStore(readConfig(stage.product.env));
    try {
      for (const state of ['unknown', 'failed', 'waiting'] as const)
        expect(await store.outbox.list(state, 100), state).toEqual([]);
      const queued = new Map<string, number>();
      for (const { person, message } of await store.outbox.list('sent', 10_000))
        if (person === `wecom:${APPLICANT}` && message.kind === 'text')
          queued.set(message.text, (queued.get(message.text) ?? 0) + 1);
      // What we said is what the phone shows, each as often as it was said.
      expect([...shown()].sort()).toEqual([...queued].sort());
    } finally {
      await store.close();
    }
  });
});
