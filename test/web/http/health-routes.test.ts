import { afterAll, beforeAll, expect, it } from 'vitest';
import { StoreError } from '../../../src/ports/store/store.ts';
import { openWebSeason, type WebSeason } from '../../support/pages/web-season.ts';

let season: WebSeason;
beforeAll(async () => {
  season = await openWebSeason();
});
afterAll(() => season.close());

const ready = async () => {
  const answer = await fetch(`${season.address}/readyz`);
  return { status: answer.status, ...JSON.parse(await answer.text()) };
};

it('is ready while the store takes writes, and says what to do once its file is damaged', async () => {
  // The season's coordination answers for itself.
  expect(await ready()).toMatchObject({ status: 200, store: 'ok' });
  season.ports.check = () => Promise.reject(new StoreError('damaged', 'the data file was found damaged'));
  const damaged = await ready();
  expect(damaged).toMatchObject({ status: 503, store: 'damaged', coordination: 'ok' });
  expect(damaged.advice).toMatch(/已损坏.*备份/);
  season.ports.check = () => Promise.reject(new StoreError('missing', 'the open database was removed'));
  expect(await ready()).toMatchObject({ status: 503, store: 'missing', advice: expect.stringMatching(/移走.*备份/u) });
  season.ports.check = () => Promise.reject(new StoreError('unavailable', 'no room'));
  expect(await ready()).toMatchObject({ status: 503, store: 'failed' });
});
