import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readSampleApplication } from '../../src/commands/simulate/application-file.ts';
import { type Applied, applySeason, type Cast } from '../../src/commands/simulate/apply-season.ts';
import { openStage, type Stage } from '../../src/commands/simulate/stage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const file = await readSampleApplication(`${fixtures}/seasons/craftsman.json`);
const WHOLE_SEASON = 170_000;

let stage: Stage;
afterEach(() => stage.close());

async function played(
  campaign: string,
  { env = {}, form = file, ...cast }: Cast & { env?: Record<string, string>; form?: typeof file } = {},
) {
  stage = await openStage({ CAMPAIGNS_DIR: fixtures, ...env });
  await stage.product.start();
  const steps: string[] = [];
  const onProgress = (step: string) => void steps.push(step);
  const applied = await applySeason(stage, [{ file: form, applicant: 'heyan' }], {
    ...{ campaign, campaigns: fixtures, onProgress },
    ...cast,
  });
  return { ...applied, steps };
}

/** Stages as they were decided. */
function walked({ applications }: Applied): string[][] {
  return applications.map(({ visits = [] }) =>
    visits.map(({ stage: { id, body }, decision }) => [id, body, decision].filter(Boolean).join(' ')),
  );
}

describe('chains that are nothing but data end in results and a proof that holds, over the real protocol', () => {
  it.each([
    ['craft-2021', 'bodies and no experts', ['union group-shenting-rail on', 'reading on', 'contest on', 'naming on']],
    [
      'towns-2021',
      'two levels of bodies',
      ['works group-shenting-rail on', 'trades trade-machinery on', 'reading on', 'contest on', 'naming on'],
    ],
    ['open-2021', 'no bodies', ['reading on', 'naming on', 'news on']],
  ])('%s: %s', { timeout: WHOLE_SEASON }, async (campaign, _what, stages) => {
    const applied = await played(campaign);
    expect(applied).toMatchObject({ differences: [], applications: [{ status: 'awarded' }], stoppedAt: null });
    expect(walked(applied)).toEqual([stages]);
  });
});

describe('an award unlike the first', () => {
  it.each([
    ['circle', 'park-east', 'trade-machine'],
    ['officer', 'park-north', 'trade-ship'],
  ])('circle-2022, track %s', { timeout: WHOLE_SEASON }, async (name, park, trade) => {
    const form = await readSampleApplication(`${fixtures}/seasons/${name}.json`);
    const applied = await played('circle-2022', { form, env: { CLOCK_START: '2022-03-08T09:00:00+08:00' } });
    expect(applied).toMatchObject({ differences: [], applications: [{ status: 'awarded' }], stoppedAt: null });
    const after = ['papers on', 'scoring on', 'board on', 'notify on'];
    expect(walked(applied)).toEqual([[`park ${park} on`, `trade ${trade} on`, ...after]]);
  });
});

describe('a contest whose results are not public', () => {
  const after = ['check on', 'score on', 'board on', 'news on'];
  it.each([
    ['youth', 'one paper of two levels of bodies', ['stations west-town on', 'districts west on', ...after]],
    ['mentor', 'a track that nobody recommends', after],
  ])('youth-2026, %s: %s', { timeout: WHOLE_SEASON }, async (name, _what, stages) => {
    const form = await readSampleApplication(`${fixtures}/seasons/${name}.json`);
    const applied = await played('youth-2026', { form, env: { CLOCK_START: '2026-09-08T09:00:00+08:00' } });
    expect(applied).toMatchObject({ differences: [], applications: [{ status: 'awarded' }], stoppedAt: null });
    expect(walked(applied)).toEqual([stages]);
  });
});

describe('a season that stops at a stage', () => {
  it('stands there undecided on a day of its window, with data that a product goes on with', {
    timeout: WHOLE_SEASON,
  }, async () => {
    const data = temporaryFolder();
    await rm(data, { recursive: true });
    const applied = await played('craft-2021', { until: '现场演示', env: { DATA_DIR: data } });
    expect(applied).toMatchObject({
      applications: [{ status: 'recommended' }],
      stoppedAt: { id: 'contest', title: '现场演示' },
    });
    expect(applied.steps.some((step) => step.includes('现场演示'))).toBe(false);
    expect(stage.today()).toBe('2021-12-25');
    expect(walked(applied)).toEqual([['union group-shenting-rail on', 'reading on']]);
    await stage.product.start({ CLOCK_START: `${stage.today()}T11:00:00+08:00` });
    expect((await fetch(`${stage.product.address}/readyz`)).status).toBe(200);
  });

  it('refuses a stage that the chain does not have, and names those that it has', {
    timeout: WHOLE_SEASON,
  }, async () => {
    await expect(played('open-2021', { until: 'union' })).rejects.toThrow(
      /reading（资格核对）、naming（委员会命名）、news（公布）/u,
    );
  });
});
