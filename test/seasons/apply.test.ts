import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { applySeason } from '../../src/commands/simulate/apply-season.ts';
import { openStage, type Stage, type StageChannel } from '../../src/commands/simulate/stage.ts';
import { mongoForTests, redisForTests } from '../support/engines.ts';

const redis = await redisForTests();
const mongo = await mongoForTests();
const EVERYTHING = 170_000;

let stage: Stage;
afterEach(() => stage.close());

async function applied(name: string, applicant: string, env: Record<string, string> = {}, channel?: StageChannel) {
  const file = await readSampleApplication(
    fileURLToPath(new URL(`../fixtures/applications/${name}.json`, import.meta.url)),
  );
  stage = await openStage(env, 1000, channel);
  await stage.product.start();
  return applySeason(stage, file, { applicant });
}

describe('scripted people take an application from 你好 to the result, over the real protocol', () => {
  it.each([
    ['team-metro-window', 'heyan'],
    ['team-eldercare', 'zhouqiaoyun'],
    ['individual-nurse', 'shenjiean'],
    ['individual-courier', 'shaowei'],
  ])(
    '%s on the embedded store: every answer is stored as the file has it',
    { timeout: EVERYTHING },
    async (name, applicant) => {
      const { differences, count, status } = await applied(name, applicant);
      expect(differences).toEqual([]);
      expect(count).toBeGreaterThan(30);
      expect(status).toBe('awarded');
    },
  );

  it('on DingTalk, by interactive cards over its stream', { timeout: EVERYTHING }, async () => {
    const { differences, status } = await applied('individual-courier', 'shaowei', {}, 'dingtalk');
    expect(differences).toEqual([]);
    expect(status).toBe('awarded');
    const endpoints = stage.simulator.wireLog().map(({ endpoint }) => endpoint);
    expect(endpoints).toContain('card/instances/createAndDeliver');
    expect(endpoints).toContain('card');
  });

  it.skipIf(!mongo || !redis)('both teams on MongoDB and Redis', { timeout: 2 * EVERYTHING }, async () => {
    for (const [name, applicant] of [
      ['team-metro-window', 'heyan'],
      ['team-eldercare', 'zhouqiaoyun'],
    ] as const) {
      const fresh = await mongoForTests();
      const { differences, status } = await applied(name, applicant, {
        MONGO_URL: fresh?.url ?? '',
        REDIS_URL: (await redisForTests()) ?? '',
      });
      expect(differences).toEqual([]);
      expect(status).toBe('awarded');
      await stage.close();
    }
  });
});
