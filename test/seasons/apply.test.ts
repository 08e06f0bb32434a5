import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { applySeason } from '../../src/commands/simulate/apply-season.ts';
import { openStage, type Stage, type StageChannel } from '../../src/commands/simulate/stage.ts';
import { mongoForTests, redisForTests } from '../support/engines/engines.ts';

const redis = await redisForTests();
const mongo = await mongoForTests();
const EVERYTHING = 170_000;

let stage: Stage;
afterEach(() => stage.close());

/** @param until the stage to stop at; to certificates and the proof when left out */
async function applied(
  name: string,
  applicant: string,
  { env = {}, channel, until }: { env?: Record<string, string>; channel?: StageChannel; until?: string } = {},
) {
  const file = await readSampleApplication(
    fileURLToPath(new URL(`../fixtures/applications/${name}.json`, import.meta.url)),
  );
  stage = await openStage(env, 1000, channel);
  await stage.product.start();
  const { differences, count, applications } = await applySeason(stage, [{ file, applicant }], { until });
  return { differences, count, status: applications[0]?.status };
}

describe('scripted people take an application from 你好 through every stage of the review, over the real protocol', () => {
  it.each([
    ['team-metro-window', 'heyan', undefined, 'awarded'],
    ['team-eldercare', 'zhouqiaoyun', 'formal-check', 'recommended'],
    ['individual-nurse', 'shenjiean', 'formal-check', 'recommended'],
    ['individual-courier', 'shaowei', 'formal-check', 'recommended'],
  ])(
    '%s on the embedded store: every answer is stored as the file has it',
    { timeout: EVERYTHING },
    async (name, applicant, until, end) => {
      const { differences, count, status } = await applied(name, applicant, { ...(until ? { until } : {}) });
      expect(differences).toEqual([]);
      expect(count).toBeGreaterThan(30);
      expect(status).toBe(end);
    },
  );

  it('on DingTalk, by interactive cards over its stream', { timeout: EVERYTHING }, async () => {
    const { differences, status } = await applied('individual-courier', 'shaowei', { channel: 'dingtalk' });
    expect(differences).toEqual([]);
    expect(status).toBe('awarded');
    const endpoints = stage.simulator.wireLog().map(({ endpoint }) => endpoint);
    expect(endpoints).toContain('card/instances/createAndDeliver');
    expect(endpoints).toContain('card');
  });

  it.skipIf(!mongo || !redis)('both teams on MongoDB and Redis', { timeout: 2 * EVERYTHING }, async () => {
    for (const [name, applicant, until, end] of [
      ['team-metro-window', 'heyan', undefined, 'awarded'],
      ['team-eldercare', 'zhouqiaoyun', 'formal-check', 'recommended'],
    ] as const) {
      const fresh = await mongoForTests();
      const env = { MONGO_URL: fresh?.url ?? '', REDIS_URL: (await redisForTests()) ?? '' };
      const { differences, status } = await applied(name, applicant, { env, ...(until ? { until } : {}) });
      expect(differences).toEqual([]);
      expect(status).toBe(end);
      await stage.close();
    }
  });
});
