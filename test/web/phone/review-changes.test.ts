import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApplicationEvent } from '../../../src/domain/application/record/events.ts';
import { followEntry } from '../../../src/usecases/follow-entry.ts';
import { body, contact, goToReview, openWebSeason, type WebSeason } from '../../support/pages/web-season.ts';

let season: WebSeason;
let application: string;
beforeAll(async () => {
  season = await openWebSeason();
  application = await goToReview(season);
});
afterAll(() => season?.close());

async function review(): Promise<unknown> {
  const headers = { authorization: `Bearer ${season.token(contact, 'review', application)}` };
  return (await fetch(`${season.address}/h5/api/review`, { headers })).json();
}

async function append(cause: string, ...events: ApplicationEvent[]): Promise<void> {
  const stream = `application/${application}` as const;
  const seq = (await season.ports.journal.read(stream)).length + 1;
  const at = season.ports.clock.now().toISOString();
  const entry = { stream, seq, cause, by: 'wecom:heyan', at, events, effects: [] };
  await season.ports.journal.append(entry);
  await followEntry(season.ports, entry);
}

it('the review page names what was changed since it was sent back', async () => {
  expect(await review()).toMatchObject({ changed: [] });
  await append('back', { kind: 'returned', body, fields: ['postcode'], reason: '邮编不对' });
  await append(
    'again',
    { kind: 'fieldAnswered', field: 'postcode', value: '200433' },
    { kind: 'submitted', version: 1 },
  );
  expect(await review()).toMatchObject({ changed: [expect.stringContaining('邮编')], decided: null });
});
