import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClamd } from '../../../src/files/clamd.ts';
import { eicar, type FakeClamd, openFakeClamd } from '../../support/engines/fake-clamd.ts';
import {
  applicant,
  filesForm,
  goToUpload,
  openWebSeason,
  pdf,
  photo,
  type WebSeason,
} from '../../support/pages/web-season.ts';

let season: WebSeason;
let clamd: FakeClamd;
let id: string;

beforeAll(async () => {
  season = await openWebSeason();
  id = await goToUpload(season);
  clamd = await openFakeClamd();
  const virusScan = createClamd({ address: clamd.address, retryMilliseconds: 1 });
  Object.assign(season.ports, { virusScan });
  Object.assign(season.chat.season.ports, { virusScan, log: season.ports.log });
});
afterAll(async () => {
  await clamd.close();
  await season.close();
});

const infected = Buffer.concat([photo, eicar]);

async function kept(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of season.ports.files.list()) keys.push(key);
  return keys;
}

async function upload(token: string, bytes: Uint8Array) {
  const response = await fetch(`${season.address}/h5/api/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: filesForm([{ name: '盖章件.pdf', bytes }]),
  });
  return [response.status, JSON.parse(await response.text())];
}

const sends = async (bytes: Uint8Array, kind: 'image' | 'file') => {
  season.chat.season.media.set('sent', bytes);
  const told = await season.chat.season.hear(applicant, { kind, media: { mediaId: 'sent', name: '盖章件.pdf' } });
  return JSON.stringify(told);
};

it('refuses what carries a virus, in the chat and on the page, keeps nothing of it, and the link stays good', async () => {
  const before = await kept();
  expect(await sends(infected, 'image')).toMatch(/查出了病毒/);
  expect(await sends(Buffer.concat([pdf, eicar]), 'file')).toMatch(/查出了病毒|病毒/);
  const token = season.token(applicant, 'upload', id);
  expect(await upload(token, infected)).toEqual([422, expect.objectContaining({ code: 'infected' })]);
  expect(await kept()).toEqual(before);
  expect(season.lines.filter((line) => line.includes('file-infected'))).toHaveLength(1 + 2);
  expect(season.lines.join()).not.toContain('盖章件');
  expect((await upload(token, photo))[0]).toBe(200);
});

it('refuses for now what cannot be looked at, and says so', async () => {
  await clamd.close();
  const before = await kept();
  expect(await sends(photo, 'image')).toMatch(/过几分钟再发/);
  const ready = await fetch(`${season.address}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { store: 'ok', coordination: 'ok', files: 'ok', virusScan: 'failed' },
  ]);
  expect(await kept()).toEqual(before);
});
