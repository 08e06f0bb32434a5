import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFile } from '../../../src/usecases/base/hear-reply.ts';
import { countKept, mayKeepMore } from '../../../src/usecases/base/may-keep-more.ts';
import { collectOrphans, collectOrphansDaily } from '../../../src/usecases/store/collect-orphans.ts';
import { openSeason, type Season } from '../../support/seasons/season.ts';

let season: Season;
beforeEach(async () => {
  season = await openSeason();
});
afterEach(() => season.close());

const keep = (text: string) => keepFile(season.ports, new TextEncoder().encode(text), 'text/plain', 'a.txt');
const isKept = async ({ key }: { key: string }) => (await season.ports.files.get(key)) !== null;

/** Every file counts as put long ago. */
function ageFiles(): void {
  const { files } = season.ports;
  season.ports.files = { ...files, deleteOlder: (key) => files.deleteOlder(key, 0) };
}

it('removes what nothing names, with what was drawn of it, and keeps what the journal or a waiting message names', async () => {
  const [orphan, recorded, waiting, aside] = [await keep('a'), await keep('b'), await keep('c'), await keep('d')];
  await season.ports.files.put(`${orphan.key}.small`, new Uint8Array(1), 'image/jpeg');
  await season.ports.files.put(`${recorded.key}.small`, new Uint8Array(1), 'image/jpeg');
  await season.ports.files.put('exports/e1/1', new Uint8Array(1), 'application/zip');
  const at = '2021-11-25T01:00:00.000Z';
  const event = { kind: 'pictureSaid', file: { ...recorded } };
  await season.ports.journal.append({
    stream: 'person/wecom:a',
    seq: 1,
    cause: 'c',
    by: 'system',
    at,
    events: [event],
    effects: [],
  });
  for (const [id, file] of [
    ['w', waiting],
    ['p', aside],
  ] as const) {
    const reply = { kind: 'stored-files' as const, purpose: 'stampedForm', files: [file] };
    await season.ports.inbox.accept({ id, person: 'wecom:b', acceptedAt: at, reply });
  }
  await season.ports.inbox.park('p', 'failed');
  expect(await collectOrphans(season.ports)).toBe(0); // all are young
  ageFiles();
  expect(await collectOrphans(season.ports)).toBe(2);
  expect(await Promise.all([orphan, recorded, waiting, aside].map(isKept))).toEqual([false, true, true, true]);
  expect(await isKept({ key: `${recorded.key}.small` })).toBe(true);
  expect(await isKept({ key: 'exports/e1/1' })).toBe(true);
});

it('does so once a day by the process clock, whoever asks', async () => {
  ageFiles();
  await keep('a');
  await collectOrphansDaily(season.ports, { day: '' });
  const later = await keep('b');
  for (const done of [{ day: '' }, { day: '2021-11-25' }]) await collectOrphansDaily(season.ports, done);
  expect(await isKept(later)).toBe(true);
  season.setClock('2021-11-26T09:00:00+08:00');
  await collectOrphansDaily(season.ports, { day: '2021-11-25' });
  expect(await isKept(later)).toBe(false);
});

it('lets nobody send files without end; what was not kept does not count', async () => {
  for (let n = 0; n < 400; n += 1) await mayKeepMore(season.ports, 'wecom:heyan');
  await countKept(season.ports, 'wecom:heyan', 299);
  expect(await mayKeepMore(season.ports, 'wecom:heyan')).toBe(true);
  await countKept(season.ports, 'wecom:heyan', 1);
  expect(await mayKeepMore(season.ports, 'wecom:heyan')).toBe(false);
  season.media.set('photo', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]));
  const told = await season.hear('wecom:heyan', { kind: 'image', media: { mediaId: 'photo' } });
  expect(told.length).toBeGreaterThan(0);
  for await (const key of season.ports.files.list('media/')) expect(key).toBe('nothing');
  expect(await mayKeepMore(season.ports, 'wecom:other')).toBe(true);
});
