import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import { smallHeic } from '../../files/heic-sample.ts';
import {
  applicant,
  contact,
  filesForm,
  goToReview,
  goToUpload,
  openWebSeason,
  photo,
  type WebSeason,
} from '../../support/pages/web-season.ts';

let season: WebSeason;
let id: string;

beforeAll(async () => {
  season = await openWebSeason();
  id = await goToReview(season);
});
afterAll(() => season.close());

const application = async () => {
  const row = await season.ports.views.get<Application>(applicationView, id);
  if (!row) throw new Error('no application');
  return row.data;
};

function file(sha256: string, query = '') {
  const token = season.token(contact, 'review', id);
  return fetch(`${season.address}/h5/api/files/${sha256}?t=${token}${query}`);
}

async function kept(prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of season.ports.files.list(prefix)) keys.push(key);
  return keys;
}

describe('a file that is served', () => {
  it('is what its content was found to be, runs nothing, and belongs to no page', async () => {
    const { stamped, printed } = await application();
    const picture = await file(stamped?.files[0]?.sha256 ?? '');
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    expect(picture.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*; sandbox$/);
    expect(picture.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''/);
    expect(picture.headers.get('cache-control')).toBe('no-store');
    const form = await file(printed?.file.sha256 ?? '');
    expect(form.headers.get('content-type')).toBe('application/pdf');
    expect(form.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    const saved = await file(printed?.file.sha256 ?? '', '&download');
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[%\w.-]+\.pdf$/);
  });

  it('is had with its link only', async () => {
    const { stamped } = await application();
    const sha256 = stamped?.files[0]?.sha256 ?? '';
    expect((await fetch(`${season.address}/h5/api/files/${sha256}`)).status).toBe(403);
    expect((await file('0'.repeat(64))).status).toBe(404);
    expect((await file('..%2f..%2fsecret-key')).status).toBe(404);
  });

  it('is small where a small one is enough: made once, kept beside the picture', async () => {
    const { answers } = await application();
    const pictures = answers.deedsPhotos;
    const first = Array.isArray(pictures) ? pictures[0] : undefined;
    if (typeof first !== 'object') throw new Error('no picture');
    const { sha256, key } = first.file;
    expect(await kept(`${key}.`)).toEqual([]);
    const small = Buffer.from(await (await file(sha256, '&size=small')).arrayBuffer());
    const { width = 0, height = 0, format } = await sharp(small).metadata();
    expect([Math.max(width, height) <= 480, format]).toEqual([true, 'jpeg']);
    expect(await kept(`${key}.`)).toEqual([`${key}.small`]);
    await season.ports.files.put(`${key}.small`, Buffer.from('kept'), 'image/jpeg');
    expect(await (await file(sha256, '&size=small')).text()).toBe('kept');
    const full = Buffer.from(await (await file(sha256)).arrayBuffer());
    expect(full.byteLength).toBeGreaterThan(small.byteLength);
  });
});

describe('names', () => {
  it('are shown without what could deceive, and are never a path or a header', async () => {
    const own = await openWebSeason();
    const draft = await goToUpload(own);
    const token = own.token(applicant, 'upload', draft);
    const sent = await fetch(`${own.address}/h5/api/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: filesForm([
        { name: '..\\..\\第一页\u202Egpj.exe', bytes: photo },
        { name: '第二页.heic', bytes: smallHeic },
      ]),
    });
    expect(sent.status).toBe(200);
    const stamped = async () => (await own.ports.views.get<Application>(applicationView, draft))?.data.stamped;
    await expect.poll(async () => (await stamped())?.files.length, { timeout: 10_000 }).toBe(2);
    const files = (await stamped())?.files ?? [];
    expect(files.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['第一页gpj.exe', 'image/jpeg'],
      ['第二页.heic', 'image/heic'],
    ]);
    for (const { key, sha256 } of files) expect(key).toBe(`media/${sha256.slice(0, 2)}/${sha256}`);
    const heic = await fetch(`${own.address}/h5/api/files/${files[1]?.sha256}?t=${token}`);
    expect([heic.status, heic.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(decodeURIComponent(heic.headers.get('content-disposition') ?? '')).toMatch(/第二页\.heic\.jpg$/);
    expect((await own.ports.files.get(`${files[1]?.key}.jpeg`))?.contentType).toBe('image/jpeg');
    await own.close();
  });
});
