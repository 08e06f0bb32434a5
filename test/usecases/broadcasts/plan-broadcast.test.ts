import { afterEach, expect, it } from 'vitest';
import { begin } from '../../support/seasons/broadcast-season.ts';
import { planBroadcast } from '../../support/seasons/plan-broadcast.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

let season: Season;
afterEach(() => season.close());

/** Plans for so many people; the most rows one look brought, the most people of one entry, and the bytes kept of the broadcast for each chunk. */
async function shapeFor(count: number) {
  season = await openSeason();
  await begin(season.ports, count);
  const { views, journal } = season.ports;
  let mostRows = 0;
  const list: typeof views.list = async (view, query) => {
    const rows = await views.list(view, query);
    mostRows = Math.max(mostRows, rows.length);
    return rows as never; // the caller's own type
  };
  const ports = { ...season.ports, views: Object.assign(Object.create(views), { list }) };
  const { people, steps, broadcast } = await planBroadcast({ ...season, ports });
  const sizes = (await journal.read('broadcast/planned')).map(({ events }) => JSON.stringify(events).length);
  const bytesPerChunk = JSON.stringify(broadcast).length / broadcast.chunks.length;
  await season.close();
  return { people, steps, mostRows, mostBytes: Math.max(...sizes), bytesPerChunk };
}

it('plans page by page: neither what is read at once nor what is written at once grows with the audience', {
  timeout: 60_000,
}, async () => {
  const small = await shapeFor(500);
  const large = await shapeFor(1300);
  expect([small.people, large.people]).toEqual([500, 1300]);
  expect(large.mostRows).toBe(small.mostRows);
  expect(large.mostBytes).toBeLessThan(small.mostBytes * 1.1);
  expect(large.bytesPerChunk).toBeLessThanOrEqual(small.bytesPerChunk);
  expect(large.bytesPerChunk).toBeLessThan(400);
  expect(large.steps).toBeLessThan(small.steps * 4);
});
